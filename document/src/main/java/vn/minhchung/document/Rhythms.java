package vn.minhchung.document;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Occasion.MonthDays;
import vn.minhchung.document.Occasion.WeekDays;
import vn.minhchung.document.Occasion.YearDays;
import vn.minhchung.document.Occasion.YearMonths;
import vn.minhchung.document.Rhythm.Every;
import vn.minhchung.document.Rhythm.Loose;
import vn.minhchung.document.time.Stretch;
import vn.minhchung.document.time.Stretch.Unit;
import vn.minhchung.document.time.TimeExpression;
import vn.minhchung.document.time.TimeExpression.Again;
import vn.minhchung.document.time.TimeExpression.DayOfMonth;
import vn.minhchung.document.time.TimeExpression.Span;
import vn.minhchung.document.time.TimeExpression.Weekdays;

/** Puts together how often and when: the cycles of a text, and the days, weekdays and hours that belong to them. */
final class Rhythms {

    private static final String HOUR = "(\\d{1,2}) ?(?:gio|h|g|:) ?(?:(\\d{2})\\b)?(?: ?phut)?";

    private static final Pattern EACH_HOUR = Pattern.compile(HOUR);

    /** "Trước 16 giờ 30"; "24 giờ kể từ khi" is how long, not when. */
    private static final Pattern AT_HOUR = Pattern.compile("\\b(truoc|den|vao|luc|nhat|het)(?: luc| la)? (?<hours>"
            + HOUR + "(?: ?(?:,|va) " + HOUR + ")*)(?! ?(?:lam viec|ke tu|sau))");

    private static final Pattern BEFORE =
            Pattern.compile("\\btruoc (?:" + HOUR + " ?)?(?:cac )?(?:ngay |mung |mong )*$");

    private static final Pattern NEAR = Pattern.compile("\\s*(?:(?:cua|vao) )?");
    private static final Pattern AD_HOC = Pattern.compile("\\bdot xuat\\b");
    private static final Pattern ON_REQUEST = Pattern.compile("\\bkhi (?:co|duoc) yeu cau\\b");

    private final String text;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Rhythm> loose = new ArrayList<>();
    private final Set<Span> claimed = new HashSet<>();

    /** A cycle while it is gathered from everything that is said of it. */
    private static final class Round {
        private final Period period;
        private final List<Again> mentions = new ArrayList<>();
        private final List<Occasion> on = new ArrayList<>();
        private int times;
        private final List<LocalTime> hours = new ArrayList<>();
        private boolean before;

        Round(Period period) {
            this.period = period;
        }

        Every every() {
            return new Every(times, period, on, hours, before);
        }

        boolean isYears() {
            return period.getYears() > 0;
        }

        int months() {
            return period.getDays() > 0 ? 0 : (int) period.toTotalMonths();
        }
    }

    /** @param text folded in place */
    Rhythms(String text, List<TimeExpression> expressions) {
        this.text = text;
        expressions.stream()
                .filter(Again.class::isInstance)
                .map(Again.class::cast)
                .forEach(this::add);
        for (var expression : expressions) {
            switch (expression) {
                case DayOfMonth day ->
                    give(
                            day,
                            round -> round.months() == 1 || round.months() == 3,
                            new MonthDays(day.day(), day.last(), 0, false));
                case Weekdays days ->
                    give(days, round -> round.period.getDays() == 7, new WeekDays(days.first(), days.last()));
                default -> {}
            }
        }
        claim(expressions.stream()
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .filter(span -> span.stretches().stream().allMatch(Rhythms::isOfAnyYear))
                .toList());
        AT_HOUR.matcher(text).results().forEach(this::hour);
    }

    /** How often, in the order it is told; empty when nothing recurs. */
    List<Rhythm> all() {
        var all = new ArrayList<Rhythm>();
        boolean cycles = !rounds.isEmpty();
        loose.stream().filter(rhythm -> !cycles || rhythm != Loose.PERIODICALLY).forEach(all::add);
        rounds.forEach(round -> all.add(round.every()));
        if (!all.isEmpty() && AD_HOC.matcher(text).find()) {
            all.add(Loose.AD_HOC);
        }
        if (!all.isEmpty() && ON_REQUEST.matcher(text).find()) {
            all.add(Loose.ON_REQUEST);
        }
        return all;
    }

    /** Whether {@code span} is no time of its own: "tháng 10" of each year. */
    boolean claims(Span span) {
        return claimed.contains(span);
    }

    boolean claimsAny() {
        return !claimed.isEmpty();
    }

    /** The first hour by which something is due. */
    static Optional<LocalTime> hour(String text) {
        return AT_HOUR.matcher(text).results().flatMap(Rhythms::hours).findFirst();
    }

    private void add(Again again) {
        switch (again.rhythm()) {
            case Loose rhythm -> {
                if (!loose.contains(rhythm)) {
                    loose.add(rhythm);
                }
            }
            case Every every -> {
                var round = rounds.stream()
                        .filter(other -> other.period.equals(every.period()))
                        .findFirst()
                        .orElseGet(() -> {
                            var fresh = new Round(every.period());
                            rounds.add(fresh);
                            return fresh;
                        });
                round.mentions.add(again);
                round.times = Math.max(round.times, every.times());
                every.on().forEach(occasion -> set(round, occasion, isBefore(again)));
            }
        }
    }

    private static void set(Round round, Occasion occasion, boolean before) {
        if (!round.on.contains(occasion)) {
            round.on.add(occasion);
        }
        round.before |= before;
    }

    private boolean isBefore(TimeExpression expression) {
        return BEFORE.matcher(text.substring(Math.max(0, expression.start() - 40), expression.start()))
                .find();
    }

    private void give(TimeExpression expression, Predicate<Round> suits, Occasion occasion) {
        var round = nearest(expression.start(), expression.end(), suits);
        if (round != null) {
            set(round, occasion, isBefore(expression));
        }
    }

    /** The cycle that stands right behind, else the last before, else the next. */
    private @Nullable Round nearest(int start, int end, Predicate<Round> suits) {
        @Nullable Round last = null;
        @Nullable Round next = null;
        for (var round : rounds) {
            if (!suits.test(round)) {
                continue;
            }
            for (var mention : round.mentions) {
                if (mention.start() >= end
                        && NEAR.matcher(text.substring(end, mention.start())).matches()) {
                    return round;
                }
            }
            if (round.mentions.getFirst().start() < start) {
                last = round;
            } else if (next == null) {
                next = round;
            }
        }
        return last == null ? next : last;
    }

    // ---- days and months of each year

    private static boolean isOfAnyYear(Stretch stretch) {
        return stretch.year() == Stretch.UNWRITTEN && stretch.unit() != Unit.YEAR;
    }

    /** Of a cycle of years any day or month; of a shorter one only several days, for a single one is a time of its own. */
    private void claim(List<Span> spans) {
        long days = spans.stream()
                .flatMap(span -> span.stretches().stream())
                .filter(stretch -> stretch.unit() == Unit.DAY)
                .count();
        for (var span : spans) {
            boolean onlyDays = span.stretches().stream().allMatch(stretch -> stretch.unit() == Unit.DAY);
            var round = nearest(
                    span.start(), span.end(), each -> each.isYears() || onlyDays && days > 1 && each.months() > 1);
            var on = round == null ? List.<Occasion>of() : ofYear(span);
            if (round != null && !on.isEmpty()) {
                claimed.add(span);
                on.forEach(occasion -> set(round, occasion, span.before()));
            }
        }
    }

    /** Empty when the calendar has no such day. */
    private static List<Occasion> ofYear(Span span) {
        var stretches = span.stretches();
        try {
            if (span.range()) {
                return List.of(ofYear(stretches.getFirst(), stretches.getLast()));
            }
            if (span.open() && ofYear(stretches.getFirst(), stretches.getLast()) instanceof YearMonths months) {
                return List.of(new YearMonths(months.first(), Month.DECEMBER));
            }
            return stretches.stream().map(stretch -> ofYear(stretch, stretch)).toList();
        } catch (DateTimeException noSuchDay) {
            return List.of();
        }
    }

    private static Occasion ofYear(Stretch first, Stretch last) {
        return first.unit() == Unit.DAY && last.unit() == Unit.DAY
                ? new YearDays(MonthDay.of(first.month(), first.number()), MonthDay.of(last.month(), last.number()))
                : new YearMonths(Month.of(months(first)[0]), Month.of(months(last)[1]));
    }

    /** Its first and its last month. */
    private static int[] months(Stretch stretch) {
        int number = stretch.number();
        return switch (stretch.unit()) {
            case DAY -> new int[] {stretch.month(), stretch.month()};
            case MONTH -> new int[] {number, number};
            case QUARTER -> new int[] {3 * number - 2, 3 * number};
            case FIRST_MONTHS -> new int[] {1, number};
            case LAST_MONTHS -> new int[] {13 - number, 12};
            case YEAR -> new int[] {1, 12};
        };
    }

    // ---- hours

    private void hour(MatchResult match) {
        var round = nearest(match.start(), match.end(), each -> each.hours.isEmpty());
        if (round != null) {
            hours(match).forEach(round.hours::add);
            round.before |= match.group(1).equals("truoc");
        }
    }

    private static Stream<LocalTime> hours(MatchResult match) {
        return EACH_HOUR
                .matcher(match.group("hours"))
                .results()
                .filter(hour -> number(hour, 1) < 24 && number(hour, 2) < 60)
                .map(hour -> LocalTime.of(number(hour, 1), number(hour, 2)));
    }

    private static int number(MatchResult match, int group) {
        return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
    }
}
