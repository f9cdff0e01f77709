package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Reporting.Cycle;
import vn.minhchung.document.time.Stretch;
import vn.minhchung.document.time.TimeExpression;
import vn.minhchung.document.time.TimeExpression.Again;
import vn.minhchung.document.time.TimeExpression.DayOfMonth;
import vn.minhchung.document.time.TimeExpression.Span;
import vn.minhchung.document.time.TimeParser;

/**
 * Reads which reports a clause asks for and gives each the day that belongs to it, in whatever order they stand: "báo cáo quý trước
 * ngày 15 tháng cuối quý", "định kỳ trước ngày 05/12 hằng năm báo cáo", "hằng tháng, hằng quý trước ngày 20".
 */
final class ReportClauses {

    /** Only so much of a paragraph is read. */
    static final int LONGEST = 4_000;

    private static final int SHORT = 200;

    /** A report, not a reporter or a system. */
    private static final Pattern REPORT = Pattern.compile("\\bbao cao\\b(?!\\s+(?:vien\\b|so\\s*:?\\s*\\d))");

    private static final String WORD = "(tuan|thang|quy|0?6 thang|0?9 thang|nam|dot xuat)\\b";

    /** "Báo cáo tháng", "báo cáo định kỳ quý": the cycle is the report's name; "báo cáo năm 2026" is none. */
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:bao cao:? (?:(?:ket qua|dinh ky|tong hop|so ket|tong ket|cong tac|tinh hinh|theo):? ){0,2}|dinh ky \\()"
                    + WORD + "(?! (?:\\d|truoc(?! ngay)|sau|nay|i{1,3}\\b|iv\\b|hoc|xuat)| bao cao)");

    /** "…: tháng trước ngày 18, quý trước ngày 18 tháng cuối quý": a cycle and at once its day. */
    private static final Pattern WITH_DAY = Pattern.compile("(?<=[:,(]\\s{0,2}|va )" + WORD
            + "(?=\\s+\\(?(?:truoc|cham nhat|vao|ngay|gui)\\s+(?:truoc |vao )?(?:ngay|\\d))");

    /** Nothing but cycles and their days: "Định kỳ hằng tuần, tháng, 01 năm hoặc đột xuất". */
    private static final Pattern ONLY_CYCLES = Pattern.compile(
            "(?:[\\s,()/\\d]|\\b(?:dinh ky|hang|moi|tuan|thang|quy|nam|va|hoac|dot xuat|theo yeu cau|truoc|ngay|cuoi|dau|cua|lan)\\b)*");

    /** Further cycles behind one: "hằng tuần, tháng, 01 năm hoặc đột xuất". */
    private static final Pattern NEXT =
            Pattern.compile("^(?: ?\\([^()]{0,40}\\))?(?:\\s*(?:,|va|hoac|;|/|hang|dinh ky|\\b0?1\\b|bao cao|mot))+\\s*"
                    + WORD + "(?! (?:\\d|sau|nay|i{1,3}\\b|iv\\b))(?<!thang(?= bao cao))");

    private static final Pattern AD_HOC = Pattern.compile("\\bdot xuat\\b");
    private static final Pattern BINDS = Pattern.compile(".*(?: doi voi| cua| cho| la)(?: bao cao)? ?");
    private static final Pattern EXCEPTION = Pattern.compile("\\brieng\\b");

    /** "Báo cáo tháng: …", a paragraph that says all of one report. */
    private static final Pattern OWN = Pattern.compile(
            "^bao cao\\s+(?:dinh ky\\s+)?(?:hang\\s+)?" + WORD + "\\s*(?:\\([^)]*\\)\\s*)?[:-].*", Pattern.DOTALL);

    private ReportClauses() {}

    /** The day that a report is due: of the report month, of each year, or of one year. */
    record Due(int day, int month, @Nullable LocalDate date, boolean before, int at) {

        boolean suits(Cycle cycle) {
            return switch (cycle) {
                case WEEK, AD_HOC -> false;
                case MONTH -> month == 0 && date == null;
                case QUARTER, HALF_YEAR, YEAR -> true;
            };
        }

        /** A day of the month says most of monthly and quarterly reports, a date of yearly ones. */
        boolean fits(Cycle cycle) {
            return month == 0 && date == null
                    ? cycle == Cycle.MONTH || cycle == Cycle.QUARTER
                    : cycle == Cycle.YEAR || cycle == Cycle.HALF_YEAR;
        }
    }

    /** A report that the text names. */
    record Mention(Cycle cycle, int at, int end, @Nullable Due due) {

        Mention due(@Nullable Due other) {
            return new Mention(cycle, at, end, other);
        }
    }

    /** A clause and the reports it asks for. */
    record Clause(Passage words, List<Mention> mentions) {}

    /** The cycle of a paragraph that begins with the name of one report and a colon. */
    static @Nullable Cycle own(Passage text) {
        var own = OWN.matcher(text.folded());
        return own.matches() ? cycle(own.group(1)) : null;
    }

    /** The clauses of {@code text} that ask for reports; {@code folded} is its text without what says nothing of days. */
    static List<Clause> in(Passage text, String folded) {
        var clauses = new ArrayList<Clause>();
        boolean reports = false;
        for (var sentence : parts(folded, 0, Math.min(folded.length(), LONGEST), ". ")) {
            boolean asked = asks(text, sentence);
            for (var clause : parts(folded, sentence.from(), sentence.to(), ";")) {
                reports |= asks(text, clause);
                var words = folded.substring(clause.from(), clause.to());
                boolean alone = asked
                        && words.length() < SHORT
                        && ONLY_CYCLES.matcher(words).matches();
                var mentions = reports || alone ? mentions(words) : List.<Mention>of();
                if (!mentions.isEmpty()) {
                    clauses.add(
                            new Clause(text.slice(clause.from(), clause.to()).strip(), mentions));
                }
            }
        }
        return clauses;
    }

    private record Part(int from, int to) {}

    /** The parts of the text that {@code separator} keeps apart. */
    private static List<Part> parts(String text, int from, int to, String separator) {
        var parts = new ArrayList<Part>();
        int start = from;
        while (start < to) {
            int end = text.indexOf(separator, start);
            end = end < 0 || end > to ? to : end;
            parts.add(new Part(start, end));
            start = end + separator.length();
        }
        return parts;
    }

    private static boolean asks(Passage text, Part part) {
        return REPORT.matcher(text.folded().substring(part.from(), part.to())).find();
    }

    private static List<Mention> mentions(String clause) {
        var found = new ArrayList<Mention>();
        var dues = new ArrayList<Due>();
        int exception = EXCEPTION
                .matcher(clause)
                .results()
                .findFirst()
                .map(match -> match.start())
                .orElse(clause.length());
        for (var expression : TimeParser.parse(clause)) {
            if (expression.start() < exception) {
                read(expression, clause, found, dues);
            }
        }
        NAMED.matcher(clause)
                .results()
                .forEach(named -> add(found, new Mention(cycle(named.group(1)), named.start(), named.end(), null)));
        WITH_DAY.matcher(clause)
                .results()
                .forEach(named -> add(found, new Mention(cycle(named.group(1)), named.start(), named.end(), null)));
        List.copyOf(found).forEach(mention -> further(clause, mention.end(), found));
        AD_HOC.matcher(clause)
                .results()
                .forEach(word -> add(found, new Mention(Cycle.AD_HOC, word.start(), word.end(), null)));
        found.sort(Comparator.comparingInt(Mention::at));
        give(dues, found, clause);
        share(found, clause);
        return found;
    }

    private static void read(TimeExpression expression, String clause, List<Mention> found, List<Due> dues) {
        boolean before = clause.substring(0, expression.start())
                .matches(".*\\btruoc\\s+(?:\\d{1,2}\\s*(?:gio|h)\\S*\\s+)?(?:ngay\\s+)?");
        switch (expression) {
            case Again again -> {
                var cycle = cycle(again);
                if (cycle != null) {
                    var due = again.day() == 0 ? null : new Due(again.day(), 0, null, before, again.start());
                    add(found, new Mention(cycle, again.start(), again.end(), due));
                }
            }
            case DayOfMonth day -> dues.add(new Due(day.day(), 0, null, before, day.start()));
            case Span span -> {
                var day = span.stretches().getFirst();
                if (day.unit() == Stretch.Unit.DAY && !span.range() && !span.open()) {
                    dues.add(new Due(
                            day.number(),
                            day.month(),
                            day.isDated() ? day.first() : null,
                            span.before(),
                            span.start()));
                }
            }
            default -> {}
        }
    }

    private static @Nullable Cycle cycle(Again again) {
        if (again.every() == null) {
            return null;
        }
        var every = again.every();
        return switch ((int) every.toTotalMonths()) {
            case 0 -> every.getDays() == 7 ? Cycle.WEEK : null;
            case 1 -> Cycle.MONTH;
            case 3 -> Cycle.QUARTER;
            case 6 -> Cycle.HALF_YEAR;
            case 12 -> Cycle.YEAR;
            default -> null;
        };
    }

    private static void further(String clause, int from, List<Mention> found) {
        int at = from;
        var next = NEXT.matcher(clause.substring(at));
        while (next.find()) {
            add(found, new Mention(cycle(next.group(1)), at + next.start(1), at + next.end(1), null));
            at += next.end(1);
            next = NEXT.matcher(clause.substring(at));
        }
    }

    /** Each cycle once in a clause; the mention with a day says more. */
    private static void add(List<Mention> found, Mention mention) {
        for (int i = 0; i < found.size(); i++) {
            var other = found.get(i);
            if (other.cycle() == mention.cycle()) {
                if (other.due() == null && mention.due() != null) {
                    found.set(i, other.due(mention.due()));
                }
                return;
            }
        }
        found.add(mention);
    }

    /**
     * Gives each day to its report: "trước ngày 15/6 đối với báo cáo 6 tháng" to the one it names; else to the one right before it and all of
     * its list; else to the one behind it. A day that fits a report badly is given only when no other is left.
     */
    private static void give(List<Due> dues, List<Mention> found, String clause) {
        var open = new ArrayList<>(dues);
        open.removeIf(due -> next(found, due)
                .filter(mention -> due.suits(mention.cycle())
                        && BINDS.matcher(clause.substring(due.at(), mention.at()))
                                .matches())
                .map(mention -> set(found, mention, due))
                .isPresent());
        open.removeIf(due -> last(found, due)
                .filter(mention -> due.fits(mention.cycle()))
                .map(mention -> setList(found, mention, due, clause))
                .isPresent());
        open.removeIf(due -> next(found, due)
                .filter(mention -> due.fits(mention.cycle()))
                .map(mention -> set(found, mention, due))
                .isPresent());
        open.forEach(due -> last(found, due)
                .or(() -> next(found, due))
                .filter(mention -> due.suits(mention.cycle()))
                .ifPresent(mention -> set(found, mention, due)));
    }

    /** The report right before {@code due}, when it has no day yet. */
    private static Optional<Mention> last(List<Mention> found, Due due) {
        return found.stream()
                .filter(mention -> mention.at() < due.at())
                .reduce((first, last) -> last)
                .filter(mention -> mention.due() == null);
    }

    private static Optional<Mention> next(List<Mention> found, Due due) {
        return found.stream()
                .filter(mention -> mention.at() > due.at())
                .findFirst()
                .filter(mention -> mention.due() == null);
    }

    /** "Hằng tháng, hằng quý trước ngày 20": both. */
    private static Mention setList(List<Mention> found, Mention last, Due due, String clause) {
        int at = found.indexOf(last);
        var given = set(found, last, due);
        boolean bracketed = clause.substring(0, due.at()).matches(".*\\([^)]*");
        for (int i = at - 1; !bracketed && i >= 0 && isList(clause, found.get(i), found.get(i + 1)); i--) {
            if (due.fits(found.get(i).cycle()) && found.get(i).due() == null) {
                set(found, found.get(i), due);
            }
        }
        return given;
    }

    /** "Quý, 6 tháng, năm gửi trước ngày 10 của tháng cuối quý": one day behind a list is the day of all its reports. */
    private static void share(List<Mention> found, String clause) {
        for (int i = 0; i + 1 < found.size(); i++) {
            var first = found.get(i);
            var next = found.get(i + 1);
            var due = first.due();
            if (due != null
                    && due.at() > next.at()
                    && due.suits(next.cycle())
                    && next.due() == null
                    && isList(clause, first, next)) {
                set(found, next, due);
            }
        }
    }

    private static boolean isList(String clause, Mention first, Mention second) {
        return clause.substring(first.end(), Math.max(first.end(), second.at()))
                .matches("\\s*(?:,|va|hoac|hang|bao cao|dinh ky|\\s)*");
    }

    private static Mention set(List<Mention> found, Mention mention, Due due) {
        var given = mention.due(due);
        found.set(found.indexOf(mention), given);
        return given;
    }

    static Cycle cycle(String named) {
        return switch (named) {
            case "tuan" -> Cycle.WEEK;
            case "thang" -> Cycle.MONTH;
            case "quy" -> Cycle.QUARTER;
            case "nam" -> Cycle.YEAR;
            case "dot xuat" -> Cycle.AD_HOC;
            default -> Cycle.HALF_YEAR;
        };
    }
}
