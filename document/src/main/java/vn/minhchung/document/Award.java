package vn.minhchung.document;

/** A form of commendation that the document offers (hình thức khen thưởng). */
public record Award(Extracted<String> form) {}
