package vn.minhchung.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a task table (nhiệm vụ trong phụ lục), with rows that a page break had split put together again.
 *
 * @param group number of its {@link TaskGroup}, as printed
 * @param subgroup title of the part of the group, such as "Về nhân lực"
 * @param number as printed; numbering may restart in each group or subgroup
 * @param result empty when nothing is printed
 * @param deadline {@link Deadline.Unstated} when nothing is printed
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
        List<Footnote> footnotes) {

    public ParsedTask {
        targets = List.copyOf(targets);
        footnotes = List.copyOf(footnotes);
    }
}
