package vn.minhchung.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Deadline;

/**
 * A task of a plan about to be issued (nhiệm vụ trình ban hành).
 *
 * @param group number of its {@link NewGroup}; empty when the plan has no groups
 * @param subgroup title of the part of the group, such as "Về nhân lực"
 * @param number as printed; may restart in each part
 * @param leads who must do it; at least one
 * @param leadText the lead agencies as printed
 * @param coordinatingText the coordinating agencies as printed
 * @param result what must come out; empty when the document does not say
 * @param sources where it stands in the original document
 * @param gaps what is not clear ("6 rõ") and was accepted all the same
 */
public record NewTask(
        String group,
        @Nullable String subgroup,
        String number,
        String content,
        List<Owner> leads,
        List<Owner> coordinators,
        String leadText,
        String coordinatingText,
        String result,
        Deadline deadline,
        List<SourceQuote> sources,
        List<AcceptedGap> gaps) {

    /** As it stands in another file than that of the plan. */
    public NewTask from(UUID file) {
        return new NewTask(
                group,
                subgroup,
                number,
                content,
                leads,
                coordinators,
                leadText,
                coordinatingText,
                result,
                deadline,
                sources.stream().map(quote -> quote.from(file)).toList(),
                gaps);
    }

    public NewTask {
        leads = List.copyOf(leads);
        coordinators = List.copyOf(coordinators);
        sources = List.copyOf(sources);
        gaps = List.copyOf(gaps);
    }
}
