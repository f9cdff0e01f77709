package vn.minhchung.plan.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.document.Comparison;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Deadlines;
import vn.minhchung.document.Reporting;
import vn.minhchung.plan.Provision;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Words;

/** Says in words what the machine understood (diễn đạt lại điều đã hiểu): {@code @intakeWords} in templates. */
@Component("intakeWords")
class IntakeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Words words;
    private final Formats formats;

    IntakeWords(Words words, Formats formats) {
        this.words = words;
        this.formats = formats;
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
            case Deadline.Recurring d -> Deadlines.inWords(d);
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

    /** To stand in the cell: where the words were not understood, the words themselves. */
    public String shown(Deadline deadline) {
        return deadline instanceof Deadline.Unstated && !deadline.raw().isBlank()
                ? "“" + deadline.raw() + "”"
                : deadline(deadline);
    }

    /**
     * What the document prints, where it is more than what is shown; null otherwise. Words that a person, or a correction made
     * elsewhere, has put there are not the document's.
     */
    public @Nullable String printed(Review review, Review.Line line) {
        var grade = line.body().grade(Column.DEADLINE);
        if (grade.isPresent()) {
            return grade.get().taught() == null
                    ? printed(line.deadline(), line.deadline().raw())
                    : null;
        }
        var words = line.body().printed(Column.DEADLINE, review.source());
        return words.isEmpty() ? null : printed(line.deadline(), words);
    }

    private @Nullable String printed(Deadline deadline, String words) {
        var printed = Fold.fold(words);
        var shown = Fold.fold(deadline(deadline));
        boolean told = deadline instanceof Deadline.Unstated && printed.equals(Fold.fold(deadline.raw()))
                || sorted(printed).equals(sorted(shown))
                || dated(deadline) && printed.contains(shown);
        return told ? null : words;
    }

    private static List<String> sorted(String words) {
        return Arrays.stream(words.split("\\W+")).sorted().toList();
    }

    /** The constants of an enum with their words, for a choice. */
    Map<String, String> labels(String prefix, Enum<?>... constants) {
        var labels = new LinkedHashMap<String, String>();
        for (var constant : constants) {
            labels.put(constant.name(), message(prefix + constant.name()));
        }
        return labels;
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

    /** How a deadline is written so that it is read as it is understood. */
    public String offered(Deadline deadline) {
        return deadline instanceof Deadline.Unstated ? "" : Deadlines.inWords(deadline);
    }

    /** Why a cell is trusted as far as it is. */
    public String reason(Row.Grade grade) {
        var taught = grade.taught();
        return taught == null
                ? message("intake.doubt." + grade.confidence().reason())
                : message(
                        "intake.taught.cell",
                        taught.document(),
                        taught.personName(),
                        DAY.format(taught.on()),
                        taught.printed());
    }

    /** As {@link #reason}, to stand beside the cell. */
    public String brief(Row.Grade grade) {
        var taught = grade.taught();
        return taught == null ? reason(grade) : message("intake.brief.cell", taught.document(), taught.printed());
    }

    /** Why a name is taken for a unit. */
    public String why(Meaning.Why why) {
        return message(why.key(), why.args().toArray());
    }

    /** As {@link #why}, to stand beside the name. */
    public String brief(Meaning.Why why) {
        return message(why.key().replace("intake.", "intake.brief."), why.args().toArray());
    }

    /** What else a provision says: "gửi Công an tỉnh". */
    public List<String> facts(Draft.Item item) {
        return facts(item.more().facts());
    }

    List<String> facts(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact(fact.getKey(), fact.getValue()))
                .toList();
    }

    private String fact(String name, String value) {
        var day = name.equals(Fact.DATA_FROM) || name.equals(Fact.DATA_TO) ? Fact.MonthDay.of(value) : null;
        if (day == null || day.offset() == 0) {
            return message("intake.fact." + name, value);
        }
        return message((day.offset() < 0 ? "intake.fact-before." : "intake.fact-after.") + name, day.day());
    }

    /** Whose correction decided a part of an item, and where. */
    public String taught(Row.Taught taught) {
        return message("intake.taught", taught.document(), taught.personName(), DAY.format(taught.on()));
    }

    /** "tối thiểu 20 - 30 %". */
    public String figure(Draft.Item item) {
        var comparison = item.more().comparison();
        var upper = item.more().upper();
        return (comparison == null || comparison == Comparison.EQUAL
                        ? ""
                        : message("intake.comparison." + comparison) + " ")
                + formats.number(item.value())
                + (upper == null ? "" : " – " + formats.number(upper))
                + (item.unit() == null || item.unit().isEmpty() ? "" : " " + item.unit());
    }

    /** What an example says that the printed words mean. */
    public String corrected(Example one) {
        return switch (one.kind()) {
            case COLUMN -> message("intake.role." + one.corrected());
            case TITLE_START, TITLE_END -> message("intake.example.cut");
            case AGENCY -> "NOBODY".equals(one.meaning()) ? message("intake.nobody") : one.corrected();
            case LEVEL -> one.corrected().isEmpty() ? message("intake.example.no-level") : one.corrected();
            case REPORT -> report(Lessons.Report.of(one.corrected()));
            case DEADLINE, TITLE_WORDS, ISSUER -> one.corrected();
        };
    }

    private String report(Lessons.Report report) {
        var said = new ArrayList<>(facts(report.facts()));
        if (report.cycle() != null) {
            said.addFirst(cycle(Reporting.Cycle.valueOf(report.cycle())));
        }
        return said.isEmpty() ? message("intake.example.no-report") : String.join(", ", said);
    }

    /** What a difference is about: "Chỉ tiêu II.1: bản mới ghi khác". */
    public String subject(Differences.Point point) {
        var items = point.items();
        if (items != null) {
            return message(
                    "intake.same.kind." + point.kind(),
                    (message("intake.kind." + items.one().kind()) + " " + point.subject()).strip());
        }
        return point.kind() == Differences.Kind.HEAD
                ? message("intake.same.head." + point.subject())
                : message("intake.same.kind." + point.kind(), point.subject());
    }

    /** Both copies' words, with those that only one of them has. */
    public WordChanges changes(Differences.Point point) {
        var items = point.items();
        return items == null
                ? WordChanges.between(said(point, point.before()), said(point, point.after()))
                : WordChanges.between(item(items.known()), item(items.fresh()));
    }

    private static String said(Differences.Point point, @Nullable String text) {
        if (text == null) {
            return "";
        }
        return point.kind() == Differences.Kind.HEAD && point.subject().equals("date")
                ? DAY.format(LocalDate.parse(text))
                : text;
    }

    /** All that an item says: "Hồ sơ trực tuyến · tối thiểu 80 % · cấp xã · đến 31/12/2026". */
    String item(Draft.@Nullable Item item) {
        if (item == null) {
            return "";
        }
        var said = new ArrayList<String>();
        said.add(item.text());
        if (item.value() != null) {
            said.add(figure(item));
        }
        if (item.level() != null) {
            said.add(item.level());
        }
        if (item.kind() == Provision.Kind.REPORTING && item.unit() != null) {
            said.add(cycle(Reporting.Cycle.valueOf(item.unit())));
        }
        if (item.more().from() != null) {
            said.add(message("intake.item.since", DAY.format(item.more().from())));
        }
        if (item.by() != null) {
            said.add(message("intake.item.by", DAY.format(item.by())));
        }
        said.addAll(facts(item));
        return String.join(" · ", said);
    }

    /** What it means to follow the new copy, and to keep what there is: "Nhận thêm nhiệm vụ". */
    public String offer(Differences.Point point, Differences.Choice choice) {
        return switch (point.kind()) {
            case TASK_ADDED, TASK_REMOVED, ITEM_ADDED, ITEM_REMOVED ->
                message("intake.difference." + point.kind() + "." + choice);
            default -> message("intake.difference." + choice);
        };
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
        var args = new ArrayList<>(finding.args());
        return switch (finding.code()) {
            // Group and number make the name of a task.
            case ROW_JOINED, LEAD_MISSING, DEADLINE_UNCLEAR, DEADLINE_BEFORE_DOCUMENT -> {
                var group = args.removeFirst();
                var number = args.getFirst();
                args.set(0, group.isEmpty() || number.startsWith(group + ".") ? number : group + "." + number);
                yield message("intake.finding." + finding.code(), args.toArray());
            }
            case COUNT_DIFFERS, NUMBERING_BREAKS ->
                message(
                        "intake.finding." + finding.code() + (args.getFirst().isEmpty() ? ".whole" : ""),
                        args.toArray());
            default -> message("intake.finding." + finding.code(), args.toArray());
        };
    }

    private String period(LocalDate first, @Nullable LocalDate last) {
        return last == null ? text("from", DAY.format(first)) : text("period", DAY.format(first), DAY.format(last));
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
