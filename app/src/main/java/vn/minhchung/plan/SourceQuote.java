package vn.minhchung.plan;

import org.jspecify.annotations.Nullable;

/**
 * Words of the original document (trích văn bản gốc).
 *
 * @param line counted from 1
 * @param page counted from 1, where the format knows pages
 */
public record SourceQuote(int line, @Nullable Integer page, String text) {}
