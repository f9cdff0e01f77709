package vn.minhchung.plan.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.minhchung.vietnamese.Fold;

/** Rõ người: is it certain who must do it? */
final class ClearPeople {

    /** Collectives whose members nobody can doubt: all communes, all departments, the specialised agencies by law. */
    private static final Pattern DEFINITE = Pattern.compile(
            "(?:ubnd|uy ban nhan dan|cong an|tram y te|trung tam phuc vu hanh chinh cong)\\s+(?:cap\\s+xa|(?:cac\\s+)?xa\\b.*|(?:cac\\s+)?phuong\\b.*)"
                    + "|cac\\s+(?:xa|phuong|so)\\b.*|cac\\s+co quan chuyen mon.*|.*\\b(?:xa, phuong|cap xa)");

    private ClearPeople() {}

    static Optional<ClarityGap> review(TaskText task) {
        if (task.lead().isEmpty()) {
            return Optional.of(ClarityGap.none(Rule.LEAD_MISSING));
        }
        var unknown = task.lead().stream()
                .filter(Named::unknown)
                .filter(named -> !isOpen(named))
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(gap(Rule.LEAD_UNKNOWN, unknown, task));
        }
        var open = task.lead().stream().filter(ClearPeople::isOpen).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(gap(Rule.LEAD_OPEN, open, task));
    }

    private static ClarityGap gap(Rule rule, List<Named> doubtful, TaskText task) {
        var names = doubtful.stream().map(Named::name).collect(Collectors.joining("”, “"));
        return doubtful.size() == task.lead().size() ? ClarityGap.none(rule, names) : ClarityGap.partial(rule, names);
    }

    /** Whether the text names a collective without saying who belongs to it. */
    static boolean isOpen(Named named) {
        return named.mention().collective()
                && !(named.meaning() instanceof Meaning.One)
                && !DEFINITE.matcher(Fold.fold(named.name())).matches();
    }
}
