package vn.minhchung.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.minhchung.vietnamese.Fold;

/** Rõ trách nhiệm: is there one who answers for the whole? */
final class ClearResponsibility {

    /** Written behind the one who answers for all: "Sở Tư pháp (đầu mối)". */
    static final String FOCAL = "(đầu mối)";

    private static final Pattern FOCAL_NAMED =
            Pattern.compile("\\b(?:dau moi|chiu trach nhiem chinh|chu tri chinh)\\b");

    private static final Pattern LEADS_IN_RESULT = Pattern.compile("^([^;.]{5,80}?)\\s+chu tri\\b");

    /** Each commune does the task for its own area, so a commune class beside others divides nothing. */
    private static final Pattern COMMUNES = Pattern.compile(".*\\b(?:cap xa|xa, phuong|cac xa|cac phuong)\\b.*");

    private ClearResponsibility() {}

    static List<ClarityGap> review(TaskText task) {
        var gaps = new ArrayList<ClarityGap>();
        if (!task.lead().isEmpty()) {
            answerable(task, gaps);
        }
        var leads = task.lead().stream().map(named -> Fold.fold(named.name())).toList();
        var twice = task.coordinating().stream()
                .map(Named::name)
                .filter(name -> leads.contains(Fold.fold(name)))
                .collect(Collectors.joining("”, “"));
        if (!twice.isEmpty()) {
            gaps.add(ClarityGap.partial(Rule.LEAD_ALSO_COORDINATES, twice));
        }
        anotherInResult(task, leads, gaps);
        return gaps;
    }

    private static void answerable(TaskText task, List<ClarityGap> gaps) {
        if (task.lead().stream().allMatch(ClearPeople::isOpen)) {
            gaps.add(ClarityGap.none(
                    Rule.NOBODY_ANSWERS, task.lead().stream().map(Named::name).collect(Collectors.joining("”, “"))));
            return;
        }
        if (FOCAL_NAMED.matcher(Fold.inPlace(task.leadText())).find()) {
            return;
        }
        var sharing = task.lead().stream()
                .filter(named -> !COMMUNES.matcher(Fold.fold(named.name())).matches())
                .toList();
        var first = sharing.stream()
                .filter(named -> !ClearAuthority.isIndependent(named))
                .findFirst()
                .orElse(sharing.isEmpty() ? null : sharing.getFirst());
        if (sharing.size() > 1 && first != null) {
            var gap = ClarityGap.partial(
                    Rule.SEVERAL_LEADS, Integer.toString(task.lead().size()), first.name());
            gaps.add(ClearPeople.isOpen(first) || first.mention().collective() ? gap : focal(gap, task, first));
        } else if (first != null && first.mention().collective()) {
            gaps.add(ClarityGap.partial(Rule.GROUP_WITHOUT_FOCAL, first.name()));
        }
    }

    private static ClarityGap focal(ClarityGap gap, TaskText task, Named first) {
        int end = task.leadText().indexOf(first.name());
        if (end < 0) {
            return gap;
        }
        end += first.name().length();
        return gap.suggesting(
                Column.LEAD,
                task.leadText().substring(0, end) + " " + FOCAL
                        + task.leadText().substring(end));
    }

    private static void anotherInResult(TaskText task, List<String> leads, List<ClarityGap> gaps) {
        var matcher = LEADS_IN_RESULT.matcher(Fold.inPlace(task.result()));
        if (!matcher.find() || task.lead().isEmpty()) {
            return;
        }
        var named = Fold.fold(matcher.group(1));
        if (leads.stream().noneMatch(lead -> named.contains(lead) || lead.contains(named))) {
            gaps.add(ClarityGap.partial(Rule.RESULT_NAMES_ANOTHER, task.result().substring(0, matcher.end(1)))
                    .suggesting(
                            Column.RESULT,
                            task.lead().getFirst().name() + task.result().substring(matcher.end(1))));
        }
    }
}
