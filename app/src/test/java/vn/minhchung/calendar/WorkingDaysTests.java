package vn.minhchung.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.minhchung.platform.VietnamTime;

/** Rules and laws of counting, on the days around 30 April and 2 September 2025 as they were. */
class WorkingDaysTests {

    private static final Map<LocalDate, DayKind> RULES = Map.of(
            LocalDate.of(2025, 4, 26), DayKind.WORKING_SATURDAY,
            LocalDate.of(2025, 4, 30), DayKind.HOLIDAY,
            LocalDate.of(2025, 5, 1), DayKind.HOLIDAY,
            LocalDate.of(2025, 5, 2), DayKind.SWAPPED_DAY_OFF,
            LocalDate.of(2025, 9, 1), DayKind.HOLIDAY,
            LocalDate.of(2025, 9, 2), DayKind.HOLIDAY);

    private final WorkingDays days = new WorkingDays(() -> RULES);

    private static OfficeDay hours(UUID unit, String from, String morningStart) {
        return new OfficeDay(
                UUID.randomUUID(),
                1,
                unit,
                null,
                LocalDate.parse(from),
                null,
                LocalTime.parse(morningStart),
                LocalTime.of(11, 30),
                LocalTime.of(13, 30),
                LocalTime.of(17, 0),
                "thử");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2025-04-25, 1, 2025-04-26
                    2025-04-29, 1, 2025-05-05
                    2025-08-29, 1, 2025-09-03
                    2025-08-30, 0, 2025-08-30
                    2025-10-08, 5, 2025-10-15
                    """)
    void theFirstDayIsNotCountedAndDaysOffAreSkipped(LocalDate from, int count, LocalDate expected) {
        assertThat(days.plus(from, count)).isEqualTo(expected);
    }

    @Test
    void aDeadlineOnADayOffMovesToTheNextWorkingDay() {
        assertThat(days.next(LocalDate.of(2025, 5, 1))).isEqualTo("2025-05-05");
        assertThat(days.next(LocalDate.of(2025, 5, 5))).isEqualTo("2025-05-05");
    }

    @Test
    void backwardsItCountsTheSameDays() {
        assertThat(days.minus(LocalDate.of(2025, 5, 5), 2)).isEqualTo("2025-04-28");
        assertThat(days.between(LocalDate.of(2025, 4, 25), LocalDate.of(2025, 5, 5)))
                .isEqualTo(4);
        assertThat(days.between(LocalDate.of(2025, 5, 5), LocalDate.of(2025, 4, 25)))
                .isEqualTo(-4);
    }

    @Test
    void aNegativeCountIsABug() {
        assertThatThrownBy(() -> days.plus(LocalDate.of(2025, 1, 1), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        var given = Long.getLong("test.seed");
        return given == null ? LongStream.range(0, 200) : LongStream.of(given);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void addingAndCountingAgree(long seed) {
        var random = new Random(seed);
        var from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
        int count = random.nextInt(60);
        var to = days.plus(from, count);
        assertThat(days.between(from, to)).isEqualTo(count);
        if (count > 0) {
            assertThat(days.isWorkingDay(to)).isTrue();
        }
        assertThat(days.plus(days.plus(from, count), 7)).isEqualTo(days.plus(from, count + 7));
    }

    @Test
    void officeTimeStandsStillAtNightAtNoonAndOnDaysOff() {
        var office = new OfficeHours(days, () -> List.of(hours(null, "2025-01-01", "07:00")), VietnamTime.ZONE);
        assertThat(office.plus(at("2025-10-08T11:00"), Duration.ofHours(1))).isEqualTo(at("2025-10-08T14:00"));
        assertThat(office.plus(at("2025-10-08T20:00"), Duration.ofHours(8))).isEqualTo(at("2025-10-09T17:00"));
        assertThat(office.plus(at("2025-08-29T16:30"), Duration.ofHours(1))).isEqualTo(at("2025-09-03T07:30"));
        assertThat(office.plus(at("2025-10-11T09:00"), Duration.ZERO)).isEqualTo(at("2025-10-13T07:00"));
    }

    @Test
    void aUnitsOwnHoursWinAndThenTheLatest() {
        var unit = UUID.randomUUID();
        var office = new OfficeHours(
                days,
                () -> List.of(
                        hours(null, "2025-01-01", "07:00"),
                        hours(null, "2025-10-01", "07:30"),
                        hours(unit, "2025-01-01", "08:00")),
                VietnamTime.ZONE);
        assertThat(office.plus(at("2025-09-30T00:00"), Duration.ofHours(1))).isEqualTo(at("2025-09-30T08:00"));
        assertThat(office.plus(at("2025-10-01T00:00"), Duration.ofHours(1))).isEqualTo(at("2025-10-01T08:30"));
        assertThat(office.plus(at("2025-10-01T00:00"), Duration.ofHours(1), unit))
                .isEqualTo(at("2025-10-01T09:00"));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(VietnamTime.ZONE).toInstant();
    }
}
