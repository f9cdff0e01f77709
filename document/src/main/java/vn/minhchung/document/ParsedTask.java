package vn.minhchung.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task (nhiệm vụ trong văn bản): a row of a task table, with rows that a page break had split put together again, or a piece of text that gives
 * work to an agency.
 *
 * @param group number of its {@link TaskGroup}, as printed
 * @param subgroup title of the part of the group, such as "Về nhân lực"
 * @param number as printed; numbering may restart in each group or subgroup
 * @param result empty when nothing is printed
 * @param deadline {@link Deadline.Unstated} when nothing is printed
 * @param form how the document writes it
 */
public record ParsedTask(
        @Nullable String group,
        @Nullable String subgroup,
        String number,
        Extracted<String> content,
        Extracted<List<AgencyMention>> lead,
        Extracted<List<AgencyMention>> coordinating,
        Extracted<String> result,
        Extracted<Deadline> deadline,
        List<Target> targets,
        List<Footnote> footnotes,
        Form form) {

    /** How the document writes the task (hình thức thể hiện). */
    public enum Form {
        /** A row of a table. */
        ROW,
        /** A row of a table whose columns are agencies and whose marks tell their parts. */
        MATRIX,
        /** Text with labelled lines such as "Cơ quan chủ trì: …". */
        LABELLED,
        /** A sentence that gives work to an agency, or a point below its name. */
        SENTENCE
    }

    public ParsedTask {
        targets = List.copyOf(targets);
        footnotes = List.copyOf(footnotes);
    }
}
