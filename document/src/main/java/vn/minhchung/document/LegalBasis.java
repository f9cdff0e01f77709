package vn.minhchung.document;

import org.jspecify.annotations.Nullable;

/** A "Căn cứ …" paragraph (căn cứ ban hành): its words and the document it names, if it names one by number. */
public record LegalBasis(Extracted<String> text, @Nullable DocumentReference reference) {}
