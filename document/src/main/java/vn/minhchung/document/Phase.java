package vn.minhchung.document;

import java.time.LocalDate;

/** A stage of carrying the document out (giai đoạn). */
public record Phase(int number, LocalDate start, LocalDate end, Extracted<String> heading) {}
