package vn.minhchung.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words of the original document (trích văn bản gốc).
 *
 * @param line counted from 1
 * @param page counted from 1, where the format knows pages
 * @param cell what of the task it is the source of; null when that is not known
 * @param file a better copy that it is from; null for the file of the plan itself
 */
public record SourceQuote(
        int line,
        @Nullable Integer page,
        String text,
        @Nullable Cell cell,
        @Nullable UUID file) {

    /** A part of a task (ô của dòng nhiệm vụ). */
    public enum Cell {
        CONTENT,
        LEAD,
        COORDINATING,
        RESULT,
        DEADLINE
    }

    public SourceQuote from(UUID otherFile) {
        return new SourceQuote(line, page, text, cell, otherFile);
    }
}
