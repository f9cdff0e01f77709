package vn.minhchung.document;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import vn.minhchung.document.Occasion.MonthDays;
import vn.minhchung.document.Occasion.Part;
import vn.minhchung.document.Occasion.Size;
import vn.minhchung.document.Occasion.WeekDays;
import vn.minhchung.document.Occasion.YearDays;
import vn.minhchung.document.Occasion.YearMonths;
import vn.minhchung.document.Rhythm.Every;
import vn.minhchung.document.Rhythm.Loose;

/** Writes how often in the words that plans use: "hằng quý, trước ngày 10 của tháng đầu quý sau". */
final class RhythmWords {

    private static final List<String> ORDER = List.of("đầu", "thứ hai", "cuối");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private RhythmWords() {}

    static String of(List<Rhythm> rhythms) {
        return rhythms.isEmpty()
                ? "thường xuyên"
                : rhythms.stream().map(RhythmWords::of).collect(Collectors.joining("; "));
    }

    private static String of(Rhythm rhythm) {
        return switch (rhythm) {
            case Loose.CONSTANTLY -> "thường xuyên";
            case Loose.PERIODICALLY -> "định kỳ";
            case Loose.IN_LATER_YEARS -> "các năm tiếp theo";
            case Loose.AD_HOC -> "đột xuất";
            case Loose.ON_REQUEST -> "khi có yêu cầu";
            case Every every -> every(every);
        };
    }

    private static String every(Every every) {
        boolean parts = !every.on().isEmpty() && every.on().stream().allMatch(Part.class::isInstance);
        var cycle = parts && every.times() == 1 ? "" : cycle(every) + ", ";
        var hours = DeadlineWords.list(
                every.hours().stream().map(DeadlineWords::hour).toList());
        var at = hours.isEmpty() ? "" : (every.before() ? "" : "đến ") + hours + " ";
        var on = DeadlineWords.list(
                every.on().stream().map(occasion -> occasion(occasion, every)).toList());
        var when = (at + on).strip();
        return when.isEmpty()
                ? cycle.substring(0, cycle.length() - 2)
                : cycle + (every.before() ? "trước " : "") + when;
    }

    private static String cycle(Every every) {
        var period = every.period();
        if (every.times() > 1) {
            return "%02d lần/%s".formatted(every.times(), unit(period));
        }
        int count = count(period);
        return count == 1 || period.equals(Period.ofMonths(3))
                ? "hằng " + unit(period)
                : "định kỳ " + count + " " + unit(period) + "/lần";
    }

    private static String unit(Period period) {
        return period.getYears() > 0
                ? "năm"
                : period.equals(Period.ofMonths(3))
                        ? "quý"
                        : period.getMonths() > 0 ? "tháng" : period.getDays() % 7 == 0 ? "tuần" : "ngày";
    }

    private static int count(Period period) {
        int days = period.getDays();
        return Math.max(Math.max(period.getYears(), period.getMonths()), days % 7 == 0 ? days / 7 : days);
    }

    private static String occasion(Occasion occasion, Every every) {
        return switch (occasion) {
            case YearDays days ->
                days.first().equals(days.last())
                        ? "ngày " + day(days.first())
                        : "từ ngày " + day(days.first()) + " đến ngày " + day(days.last());
            case YearMonths months ->
                months(months.first().getValue(), months.last().getValue());
            case MonthDays days -> days(days) + month(days, every.period());
            case WeekDays days ->
                days.first() == days.last() ? day(days.first()) : day(days.first()) + " đến " + day(days.last());
            case Part part -> part(part) + unit(every.period());
        };
    }

    private static String day(MonthDay day) {
        return "%02d/%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
    }

    private static String months(int first, int last) {
        boolean quarter = last == first + 2 && last % 3 == 0;
        return quarter ? "quý " + QUARTERS.get(last / 3 - 1) : "tháng " + first + (first == last ? "" : " - " + last);
    }

    private static String days(MonthDays days) {
        if (days.first() == 0) {
            return "";
        }
        return days.first() == days.last()
                ? "ngày %02d".formatted(days.first())
                : "từ ngày %02d đến ngày %02d".formatted(days.first(), days.last());
    }

    private static String month(MonthDays days, Period period) {
        var later = days.later() ? " sau" : "";
        if (!period.equals(Period.ofMonths(3))) {
            return days.later() ? " của tháng sau" : "";
        }
        var of = days.first() == 0 ? "" : " của ";
        return days.month() == 0 ? of + "quý" + later : of + "tháng " + ORDER.get(days.month() - 1) + " quý" + later;
    }

    private static String day(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    private static String which(Part part) {
        return part.nth() < 0 ? "cuối" : part.nth() == 0 ? "giữa" : part.nth() == 1 ? "đầu" : "thứ " + part.nth();
    }

    /** A part of a single time: "giữa", "tuần thứ 2". */
    static String single(Part part) {
        return (part.size() == Size.WEEK ? "tuần " : "") + which(part);
    }

    private static String part(Part part) {
        var which = which(part);
        return switch (part.size()) {
            case WORKING_DAY -> "ngày làm việc " + which + " của ";
            case DAY -> "ngày " + which + " hằng ";
            case WEEK -> "tuần " + which + " hằng ";
            case SOME -> which + " mỗi ";
        };
    }
}
