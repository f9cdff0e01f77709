package vn.minhchung.document;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Rhythm.Loose;
import vn.minhchung.document.structure.References;
import vn.minhchung.document.time.Stretch.Unit;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.vietnamese.NormalForm;

/** Writes deadlines in the words that plans use: everything that was understood, and nothing else. */
final class DeadlineWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
    private static final String BY_CENTRAL_BODIES = "theo tiến độ, chỉ đạo từ Bộ, ngành Trung ương";

    private DeadlineWords() {}

    static String of(Deadline deadline) {
        var asTold = asTold(deadline);
        if (asTold != null) {
            return asTold + besides(deadline);
        }
        return switch (deadline) {
            case Deadline.ByDate date ->
                (date.before() ? "trước " : "đến ")
                        + date.hour().map(hour -> hour(hour) + " ").orElse("") + "ngày " + DAY.format(date.date())
                        + besides(date);
            case Deadline.InMonth month ->
                "trong tháng %02d/%d"
                                .formatted(
                                        month.month().getMonthValue(),
                                        month.month().getYear())
                        + besides(month);
            case Deadline.InQuarter quarter ->
                "trong quý " + QUARTERS.get(quarter.quarter() - 1) + "/" + quarter.year() + besides(quarter);
            case Deadline.InHalfYear half ->
                "6 tháng " + (half.first() ? "đầu" : "cuối") + " năm " + half.year() + besides(half);
            case Deadline.InYear year -> "trong năm " + year.year() + besides(year);
            case Deadline.InPeriod period -> period(period) + besides(period);
            case Deadline.Recurring recurring -> RhythmWords.of(recurring.rhythms()) + directed(recurring, " ");
            case Deadline.Roadmap roadmap -> roadmap(roadmap);
            case Deadline.AfterEvent event -> event(event);
            case Deadline.Central _ -> deadline.direction().orElse(BY_CENTRAL_BODIES);
            case Deadline.Unstated _ -> "";
        };
    }

    /** "Trước quý II/2026", "sau ngày 01/07/2026", "giữa tháng 05/2026", "năm học 2026-2027"; null when the usual words do. */
    private static @Nullable String asTold(Deadline deadline) {
        var told = DeadlineReading.told(deadline.raw());
        if (told == null) {
            return null;
        }
        var first = deadline.start().orElse(null);
        var last = deadline.due().orElse(null);
        return switch (told.how()) {
            case BEFORE -> last == null || told.part() != null ? null : led("trước ", told.unit(), last.plusDays(1));
            case AFTER -> first == null ? null : led("sau ", told.unit(), first.minusDays(1));
            case PART ->
                first == null || told.part() == null
                        ? null
                        : led(RhythmWords.single(told.part()) + " ", told.unit(), first);
            case SCHOOL_YEAR ->
                first == null || last == null ? null : "năm học " + first.getYear() + "-" + last.getYear();
        };
    }

    /** The stretch of the calendar that {@code day} lies in; null when it has no name of its own. */
    private static @Nullable String led(String lead, Unit unit, LocalDate day) {
        return switch (unit) {
            case DAY -> lead + "ngày " + DAY.format(day);
            case MONTH -> lead + "tháng %02d/%d".formatted(day.getMonthValue(), day.getYear());
            case QUARTER -> lead + "quý " + QUARTERS.get((day.getMonthValue() - 1) / 3) + "/" + day.getYear();
            case YEAR -> lead + "năm " + day.getYear();
            case FIRST_MONTHS, LAST_MONTHS -> null;
        };
    }

    /** What stands beside a time: what goes on after it, the document it follows, the bodies that direct it. */
    private static String besides(Deadline deadline) {
        var cited = deadline.cited()
                .map(reference -> " theo " + document(reference))
                .orElse("");
        return again(deadline) + cited + directed(deadline, " ");
    }

    private static String again(Deadline deadline) {
        if (!deadline.recurring()) {
            return "";
        }
        var rhythms = deadline.rhythms();
        if (rhythms.isEmpty() || rhythms.equals(List.of(Loose.CONSTANTLY))) {
            return " và duy trì thường xuyên";
        }
        return rhythms.equals(List.of(Loose.IN_LATER_YEARS)) ? " và các năm tiếp theo" : "; " + RhythmWords.of(rhythms);
    }

    private static String directed(Deadline deadline, String glue) {
        return deadline.central() ? glue + deadline.direction().orElse(BY_CENTRAL_BODIES) : "";
    }

    private static String period(Deadline.InPeriod period) {
        var last = period.last();
        return "từ ngày " + DAY.format(period.first()) + (last == null ? "" : " đến ngày " + DAY.format(last));
    }

    static String hour(LocalTime hour) {
        return "%d giờ %02d phút".formatted(hour.getHour(), hour.getMinute());
    }

    private static String roadmap(Deadline.Roadmap roadmap) {
        var reference = roadmap.reference();
        var document = document(reference);
        boolean numbered = isNumbered(reference) || reference.type() != null;
        var direction =
                roadmap.direction().filter(words -> !words.contains(document)).orElse("");
        // "theo lộ trình của Bộ Nội vụ tại Công văn số …": whose roadmap it is stands before the document
        boolean whose = Fold.inPlace(direction).matches("theo (?:lo trinh|tien do|ke hoach)\\b.*");
        var words =
                (whose && numbered ? direction + " tại " : "theo lộ trình " + (numbered ? "tại " : "của ")) + document;
        boolean said = whose || !roadmap.central() || Guidance.isCentral(folded(words));
        return words + again(roadmap) + (said ? "" : directed(roadmap, "; "));
    }

    private static boolean isNumbered(DocumentReference reference) {
        return reference.number().indexOf('/') >= 0 || reference.number().indexOf('-') >= 0;
    }

    private static String document(DocumentReference reference) {
        var date = reference.date();
        var issuer = reference.issuer();
        var type = reference.type();
        if (type == null && !isNumbered(reference)) {
            return reference.number();
        }
        return (type == null ? "Văn bản" : type) + " số " + reference.number()
                + (date == null ? "" : " ngày " + DAY.format(date))
                + (issuer == null ? "" : " của " + issuer);
    }

    private static String event(Deadline.AfterEvent event) {
        var days = event.days();
        var words = days == null
                ? event.event()
                : "trong " + days + " ngày " + (event.workingDays() ? "làm việc " : "") + "kể từ khi " + event.event();
        boolean again = event.recurring() && DeadlineReading.rhythms(words).isEmpty();
        boolean central = event.central() && !Guidance.isCentral(folded(words));
        return words + (again ? "; " + RhythmWords.of(event.rhythms()) : "") + (central ? directed(event, "; ") : "");
    }

    /** Folded, without cited documents, whose issuers direct nothing. */
    private static String folded(String words) {
        var normal = NormalForm.of(words);
        return Guidance.withoutCited(Fold.inPlace(normal), References.in(normal));
    }

    /** A list with "và" before its last. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " và " + words.getLast();
    }
}
