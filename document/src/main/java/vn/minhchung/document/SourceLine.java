package vn.minhchung.document;

import org.jspecify.annotations.Nullable;

/**
 * One line of a document as it was read (dòng văn bản gốc); a table row is one line whose cells are separated by tabs.
 *
 * @param number counted from 1
 * @param text in normal form (NFC, no invisible characters), otherwise as in the file
 * @param page counted from 1, where the format knows pages
 */
public record SourceLine(int number, String text, @Nullable Integer page) {

    /** Stands for a new line inside a cell of a table row. */
    public static final char BREAK = '\u2028';

    /** Whether this line is a table row. */
    public boolean isRow() {
        return text.indexOf('\t') >= 0;
    }
}
