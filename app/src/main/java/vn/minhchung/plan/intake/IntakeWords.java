package vn.minhchung.plan.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Reporting;
import vn.minhchung.web.Words;

/** Says in words what the machine understood (diễn đạt lại điều đã hiểu): {@code @intakeWords} in templates. */
@Component("intakeWords")
class IntakeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Words words;

    IntakeWords(Words words) {
        this.words = words;
    }

    /** The main fact: "trước ngày 20/12/2025", "chờ Trung ương". */
    public String deadline(Deadline deadline) {
        return switch (deadline) {
            case Deadline.ByDate d -> text(d.before() ? "before" : "by", DAY.format(d.date()));
            case Deadline.InMonth d ->
                text(
                        "month",
                        String.format("%02d", d.month().getMonthValue()),
                        Integer.toString(d.month().getYear()));
            case Deadline.InQuarter d ->
                text("quarter", roman(d.quarter()), d.year().toString());
            case Deadline.InHalfYear d ->
                text(d.first() ? "first-half" : "second-half", d.year().toString());
            case Deadline.InYear d -> text("year", d.year().toString());
            case Deadline.InPeriod d -> period(d.first(), d.last());
            case Deadline.Recurring d -> recurring(d);
            case Deadline.Roadmap d -> text("roadmap", d.reference().number());
            case Deadline.AfterEvent d ->
                d.days() == null
                        ? text("event", d.event())
                        : text(
                                d.workingDays() ? "working-days-after" : "days-after",
                                d.days().toString(),
                                d.event());
            case Deadline.Central d -> text("central");
            case Deadline.Unstated d -> text(d.raw().isBlank() ? "none" : "unclear");
        };
    }

    /** How often a report is due: "hằng tháng". */
    public String cycle(Reporting.Cycle cycle) {
        return words.text("intake.cycle." + cycle);
    }

    /** What goes with it: "kèm chỉ đạo Trung ương", "sau đó duy trì thường xuyên". */
    public List<String> besides(Deadline deadline) {
        var besides = new ArrayList<String>();
        if (deadline.central() && !(deadline instanceof Deadline.Central)) {
            besides.add(text("with-central"));
        }
        if (deadline.recurring() && !(deadline instanceof Deadline.Recurring)) {
            besides.add(text("then-recurring"));
        }
        return besides;
    }

    /** Both in one sentence. */
    public String understood(Deadline deadline) {
        var words = new ArrayList<String>();
        words.add(deadline(deadline));
        words.addAll(besides(deadline));
        return String.join(", ", words);
    }

    public boolean dated(Deadline deadline) {
        return deadline.due().isPresent();
    }

    /** The reason of a gap. */
    public String gap(ClarityGap gap) {
        return message("intake.gap." + gap.rule(), gap.args().toArray());
    }

    /** What to do where no wording can be offered. */
    public String advice(ClarityGap gap) {
        return message("intake.advice." + gap.rule(), gap.args().toArray());
    }

    public String finding(Draft.Noticed finding) {
        return message("intake.finding." + finding.code(), finding.args().toArray());
    }

    private String period(LocalDate first, @Nullable LocalDate last) {
        return last == null ? text("from", DAY.format(first)) : text("period", DAY.format(first), DAY.format(last));
    }

    private String recurring(Deadline.Recurring recurring) {
        if (recurring.on() != null) {
            return text(
                    "yearly",
                    String.format(
                            "%02d/%02d",
                            recurring.on().getDayOfMonth(), recurring.on().getMonthValue()));
        }
        var every = recurring.every();
        if (every == null) {
            return text("recurring");
        }
        return every.getDays() > 0
                ? text("every-days", Integer.toString(every.getDays()))
                : text("every-months", Long.toString(every.toTotalMonths()));
    }

    private static String roman(int quarter) {
        return Objects.requireNonNull(List.of("I", "II", "III", "IV").get(quarter - 1));
    }

    private String text(String key, Object... arguments) {
        return message("intake.deadline." + key, arguments);
    }

    private String message(String key, Object... arguments) {
        return words.text(key, arguments);
    }
}
