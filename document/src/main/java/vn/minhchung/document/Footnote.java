package vn.minhchung.document;

/** A note under the table that belongs to a task (chú thích). */
public record Footnote(String mark, Extracted<String> text) {}
