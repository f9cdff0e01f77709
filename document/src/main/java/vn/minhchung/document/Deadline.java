package vn.minhchung.document;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.structure.References;
import vn.minhchung.vietnamese.NormalForm;

/**
 * When a task is due (thời hạn), as far as the document says so. The kind is the hardest fact stated; softer facts
 * beside it are {@link #recurring()} and {@link #central()}. Only what is written becomes a date: the date of a cited
 * document never does, and a deadline without a date has no {@link #due()}.
 */
public sealed interface Deadline {

    /** The words it was read from. */
    String raw();

    /** Whether it (also) goes on for ever: "thường xuyên", "duy trì". */
    boolean recurring();

    /** Whether it (also) follows the pace or direction of central bodies. */
    boolean central();

    /** The first day of the time meant, where it has one. */
    default Optional<LocalDate> start() {
        return Optional.empty();
    }

    /** The last day of the time meant, where it has one. */
    default Optional<LocalDate> due() {
        return Optional.empty();
    }

    /** How often it is to be done (again): the cycle of what recurs, or what goes on after the date. */
    default List<Rhythm> rhythms() {
        return recurring() ? DeadlineReading.rhythms(raw()) : List.of();
    }

    /** Whose pace or direction is followed, in the words of the document: "theo hướng dẫn của Bộ Y tế". */
    default Optional<String> direction() {
        return central() ? DeadlineReading.direction(raw()) : Optional.empty();
    }

    /** The hour of the day by which, where one is told: "trước 16 giờ 30 ngày 20/8/2026". */
    default Optional<LocalTime> hour() {
        return DeadlineReading.hour(raw());
    }

    /** The document whose roadmap is named beside a time, or instead of one: "Trước ngày 01/7/2027 theo lộ trình tại Nghị định số …". */
    default Optional<DocumentReference> cited() {
        return this instanceof Roadmap roadmap
                ? Optional.of(roadmap.reference())
                : References.in(NormalForm.of(raw())).stream()
                        .map(References.Found::reference)
                        .findFirst();
    }

    /**
     * A full date (theo ngày).
     *
     * @param before whether "trước" is written: the day before is meant, the day itself is usually accepted
     */
    record ByDate(String raw, LocalDate date, boolean before, boolean recurring, boolean central) implements Deadline {
        @Override
        public Optional<LocalDate> due() {
            return Optional.of(date);
        }
    }

    /** Within a month (theo tháng). */
    record InMonth(String raw, YearMonth month, boolean recurring, boolean central) implements Deadline {
        @Override
        public Optional<LocalDate> start() {
            return Optional.of(month.atDay(1));
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(month.atEndOfMonth());
        }
    }

    /** Within a quarter, 1 to 4 (theo quý). */
    record InQuarter(String raw, Year year, int quarter, boolean recurring, boolean central) implements Deadline {
        @Override
        public Optional<LocalDate> start() {
            return Optional.of(year.atMonth(3 * quarter - 2).atDay(1));
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(year.atMonth(3 * quarter).atEndOfMonth());
        }
    }

    /** Within the first or second half of a year (theo 6 tháng). */
    record InHalfYear(String raw, Year year, boolean first, boolean recurring, boolean central) implements Deadline {
        @Override
        public Optional<LocalDate> start() {
            return Optional.of(year.atMonth(first ? Month.JANUARY : Month.JULY).atDay(1));
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(year.atMonth(first ? Month.JUNE : Month.DECEMBER).atEndOfMonth());
        }
    }

    /** Within a year (theo năm). */
    record InYear(String raw, Year year, boolean recurring, boolean central) implements Deadline {
        @Override
        public Optional<LocalDate> start() {
            return Optional.of(year.atDay(1));
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.of(year.atMonth(Month.DECEMBER).atEndOfMonth());
        }
    }

    /** From one day to another, or several milestones in one cell (theo giai đoạn); the end may be left open. */
    record InPeriod(String raw, LocalDate first, @Nullable LocalDate last, boolean recurring, boolean central)
            implements Deadline {
        @Override
        public Optional<LocalDate> start() {
            return Optional.of(first);
        }

        @Override
        public Optional<LocalDate> due() {
            return Optional.ofNullable(last);
        }
    }

    /** Again and again, without a date (thường xuyên, định kỳ). */
    record Recurring(String raw, List<Rhythm> rhythms, boolean central) implements Deadline {

        public Recurring {
            rhythms = List.copyOf(rhythms);
        }

        @Override
        public boolean recurring() {
            return true;
        }

        /** From one time to the next of the first cycle told; null when none is. */
        public @Nullable Period interval() {
            return rhythms.stream()
                    .filter(Rhythm.Every.class::isInstance)
                    .map(rhythm -> ((Rhythm.Every) rhythm).interval())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** The next day, from {@code day} on, of those that are told of each year: "trước ngày 15/6 và 15/12 hằng năm". */
        public Optional<LocalDate> nextOfYear(LocalDate day) {
            return rhythms.stream()
                    .filter(Rhythm.Every.class::isInstance)
                    .flatMap(rhythm -> ((Rhythm.Every) rhythm).on().stream())
                    .flatMap(occasion -> Stream.of(day.getYear(), day.getYear() + 1)
                            .flatMap(year -> lastDay(occasion, Year.of(year)).stream()))
                    .filter(end -> !end.isBefore(day))
                    .min(Comparator.naturalOrder());
        }

        private static Optional<LocalDate> lastDay(Occasion occasion, Year year) {
            return switch (occasion) {
                case Occasion.YearDays days -> Optional.of(days.last().atYear(year.getValue()));
                case Occasion.YearMonths months ->
                    Optional.of(year.atMonth(months.last()).atEndOfMonth());
                default -> Optional.empty();
            };
        }
    }

    /** Follows the roadmap of another document (theo lộ trình tại văn bản khác), whose date is not a deadline. */
    record Roadmap(String raw, DocumentReference reference, boolean recurring, boolean central) implements Deadline {}

    /**
     * Waits for something to happen (sau khi …).
     *
     * @param event what is waited for
     * @param days how many days later, when told
     * @param workingDays whether those are working days
     */
    record AfterEvent(
            String raw, String event, @Nullable Integer days, boolean workingDays, boolean recurring, boolean central)
            implements Deadline {}

    /** Only "theo tiến độ, chỉ đạo của Trung ương" (theo chỉ đạo cấp trên). */
    record Central(String raw) implements Deadline {
        @Override
        public boolean recurring() {
            return false;
        }

        @Override
        public boolean central() {
            return true;
        }
    }

    /** Nothing is stated, or nothing that could be understood (chưa nêu thời hạn). */
    record Unstated(String raw) implements Deadline {
        @Override
        public boolean recurring() {
            return false;
        }

        @Override
        public boolean central() {
            return false;
        }
    }
}
