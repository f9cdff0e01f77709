package vn.minhchung.document;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of one line of the source text (vị trí trong văn bản gốc).
 *
 * @param line counted from 1
 * @param start first character, counted from 0
 * @param end one past the last character
 * @param page counted from 1, where the format knows pages
 */
public record SourcePlace(
        int line, int start, int end, @Nullable Integer page) {}
