package vn.minhchung.document;

import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes deadlines in the words that plans use. */
final class DeadlineWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final String ON_AND_ON = " và duy trì thường xuyên";
    private static final String BY_CENTRAL_BODIES = "theo tiến độ, chỉ đạo từ Bộ, ngành Trung ương";

    private DeadlineWords() {}

    static String of(Deadline deadline) {
        return switch (deadline) {
            case Deadline.ByDate date ->
                (date.before() ? "trước ngày " : "đến ngày ") + DAY.format(date.date()) + softer(date);
            case Deadline.InMonth month ->
                "trong tháng %02d/%d"
                                .formatted(
                                        month.month().getMonthValue(),
                                        month.month().getYear())
                        + softer(month);
            case Deadline.InQuarter quarter ->
                "trong quý " + QUARTERS.get(quarter.quarter() - 1) + "/" + quarter.year() + softer(quarter);
            case Deadline.InHalfYear half ->
                "6 tháng " + (half.first() ? "đầu" : "cuối") + " năm " + half.year() + softer(half);
            case Deadline.InYear year -> "trong năm " + year.year() + softer(year);
            case Deadline.InPeriod period -> period(period) + softer(period);
            case Deadline.Recurring recurring -> recurring(recurring) + central(recurring);
            case Deadline.Roadmap roadmap -> roadmap(roadmap.reference()) + softer(roadmap);
            case Deadline.AfterEvent event -> event(event) + softer(event);
            case Deadline.Central _ -> BY_CENTRAL_BODIES;
            case Deadline.Unstated _ -> "";
        };
    }

    private static String softer(Deadline deadline) {
        return (deadline.recurring() ? ON_AND_ON : "") + central(deadline);
    }

    private static String central(Deadline deadline) {
        return deadline.central() ? " " + BY_CENTRAL_BODIES : "";
    }

    private static String period(Deadline.InPeriod period) {
        var last = period.last();
        return "từ ngày " + DAY.format(period.first()) + (last == null ? "" : " đến ngày " + DAY.format(last));
    }

    private static String recurring(Deadline.Recurring recurring) {
        var on = recurring.on();
        return on == null
                ? cycle(recurring.every())
                : "trước ngày %02d/%02d hằng năm".formatted(on.getDayOfMonth(), on.getMonthValue());
    }

    private static String cycle(@Nullable Period every) {
        if (every == null) {
            return "thường xuyên";
        }
        if (every.equals(Period.ofMonths(3))) {
            return "hằng quý";
        }
        int count = Math.max(every.getYears(), Math.max(every.getMonths(), every.getDays()));
        var unit = every.getYears() > 0 ? "năm" : every.getMonths() > 0 ? "tháng" : "ngày";
        if (every.equals(Period.ofWeeks(1))) {
            return "hằng tuần";
        }
        return count == 1 ? "hằng " + unit : "định kỳ " + count + " " + unit + "/lần";
    }

    private static String roadmap(DocumentReference reference) {
        var date = reference.date();
        var issuer = reference.issuer();
        var type = reference.type();
        if (type == null
                && reference.number().indexOf('/') < 0
                && reference.number().indexOf('-') < 0) {
            return "theo lộ trình của " + reference.number();
        }
        return "theo lộ trình tại " + (type == null ? "Văn bản" : type) + " số " + reference.number()
                + (date == null ? "" : " ngày " + DAY.format(date))
                + (issuer == null ? "" : " của " + issuer);
    }

    private static String event(Deadline.AfterEvent event) {
        var days = event.days();
        return days == null
                ? event.event()
                : "trong " + days + " ngày " + (event.workingDays() ? "làm việc " : "") + "kể từ khi " + event.event();
    }
}
