package vn.minhchung.plan.intake;

import static vn.minhchung.plan.intake.ClarityGap.Suggestion.BLANK;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Deadlines;
import vn.minhchung.document.Rhythm;
import vn.minhchung.vietnamese.Fold;

/** Rõ thời gian: can a day be computed from it, and is that day still ahead? */
final class ClearTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A clause of the content that sets a time; "từ ngày" begins something and is none. */
    private static final Pattern TIME_IN_CONTENT = Pattern.compile(
            "(?:den het|hoan thanh (?:trong|truoc|den)|ket thuc (?:vao|trong)|trong|truoc|cham nhat|den)\\s+(?:ngay\\s+\\d{1,2}/\\d{1,2}/\\d{4}"
                    + "|(?:cuoi\\s+)?(?:thang\\s+\\d{1,2}|quy\\s+(?:iv|i{1,3}|[1-4]))(?:\\s*/\\s*|\\s+nam\\s+)\\d{4}|nam\\s+\\d{4})");

    /** "Bộ Khoa học và Công nghệ" names a body, "Bộ, ngành Trung ương" does not. */
    private static final Pattern NAMED_BODY = Pattern.compile(
            "\\bbo (?!nganh|,)(?:[a-z]+)|\\btoa an nhan dan toi cao|\\bvan phong chinh phu|\\bthu tuong|\\bchinh phu|\\bngan hang nha nuoc");

    private ClearTime() {}

    static Optional<ClarityGap> review(TaskText task, PlanFacts plan) {
        var deadline = task.deadline();
        var due = deadline.due().orElse(null);
        if (due != null) {
            return dated(deadline, due, plan.issued());
        }
        var raw = deadline.raw().strip().replaceAll("[.;]$", "");
        return switch (deadline) {
            case Deadline.Unstated unstated ->
                Optional.of(
                        raw.isEmpty()
                                ? ClarityGap.none(Rule.DEADLINE_MISSING)
                                : ClarityGap.none(Rule.DEADLINE_UNCLEAR, raw));
            case Deadline.Central central -> Optional.of(central(task, raw, plan));
            case Deadline.Roadmap roadmap ->
                Optional.of(ClarityGap.partial(
                                Rule.ROADMAP_WITHOUT_DATE, roadmap.reference().number())
                        .suggesting(Column.DEADLINE, before(BLANK) + " " + afterVerb(raw)));
            case Deadline.AfterEvent event ->
                event.days() != null
                        ? Optional.empty()
                        : Optional.of(ClarityGap.partial(Rule.EVENT_WITHOUT_LIMIT, event.event())
                                .suggesting(
                                        Column.DEADLINE,
                                        raw + ", chậm nhất "
                                                + (plan.horizon() == null
                                                        ? BLANK
                                                        : "ngày " + DAY.format(plan.horizon()))));
            case Deadline.Recurring recurring -> recurring(task, recurring, plan, raw);
            case Deadline.InPeriod period -> Optional.of(ClarityGap.partial(Rule.WITHOUT_END, raw));
            case Deadline.ByDate d -> Optional.empty();
            case Deadline.InMonth d -> Optional.empty();
            case Deadline.InQuarter d -> Optional.empty();
            case Deadline.InHalfYear d -> Optional.empty();
            case Deadline.InYear d -> Optional.empty();
        };
    }

    private static Optional<ClarityGap> dated(Deadline deadline, LocalDate due, @Nullable LocalDate issued) {
        if (issued == null || due.isAfter(issued)) {
            return Optional.empty();
        }
        var gap = ClarityGap.partial(
                due.isBefore(issued) ? Rule.BEFORE_PLAN : Rule.ON_PLAN_DAY, DAY.format(due), DAY.format(issued));
        return Optional.of(gap.suggesting(
                Column.DEADLINE, deadline.recurring() ? "Duy trì thực hiện thường xuyên" : before(BLANK)));
    }

    private static Optional<ClarityGap> recurring(
            TaskText task, Deadline.Recurring recurring, PlanFacts plan, String raw) {
        boolean known = recurring.rhythms().stream().anyMatch(Rhythm.Every.class::isInstance)
                || plan.reportedRegularly()
                || Fold.inPlace(task.result()).contains("dinh ky");
        return known
                ? Optional.empty()
                : Optional.of(ClarityGap.partial(Rule.WITHOUT_CYCLE, raw)
                        .suggesting(Column.DEADLINE, raw + ", báo cáo kết quả hằng tháng"));
    }

    private static ClarityGap central(TaskText task, String raw, PlanFacts plan) {
        var inContent = timesInContent(task.content());
        if (!inContent.isEmpty()) {
            var wording = "Hoàn thành " + inContent + ", " + Wording.lower(raw);
            if (Deadlines.parse(wording, plan.issued()).due().isPresent()) {
                return ClarityGap.none(Rule.DATE_ONLY_IN_CONTENT, raw, inContent)
                        .suggesting(Column.DEADLINE, wording);
            }
        }
        var wording = before(plan.horizon() == null ? BLANK : DAY.format(plan.horizon())) + " " + afterVerb(raw);
        var body = NAMED_BODY.matcher(Fold.inPlace(raw));
        return (body.find() ? ClarityGap.partial(Rule.NAMED_BODY_ONLY, raw) : ClarityGap.none(Rule.CENTRAL_ONLY, raw))
                .suggesting(Column.DEADLINE, wording);
    }

    private static String timesInContent(String content) {
        var times = new LinkedHashSet<String>();
        var matcher = TIME_IN_CONTENT.matcher(Fold.inPlace(content));
        while (matcher.find()) {
            times.add(Wording.lower(content.substring(matcher.start(), matcher.end())));
        }
        return String.join("; ", times);
    }

    private static String before(String day) {
        return "Hoàn thành trước ngày " + day;
    }

    /** The wording without the verb it begins with, so that a date can stand in front. */
    private static String afterVerb(String raw) {
        var rest = raw.replaceFirst("(?i)^(?:hoàn thành|thực hiện)\\s+", "");
        return Wording.lower(rest);
    }
}
