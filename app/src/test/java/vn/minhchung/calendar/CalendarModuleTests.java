package vn.minhchung.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.testing.SignedIn;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
class CalendarModuleTests {

    private static final UUID UNIT = UUID.nameUUIDFromBytes("unit:vp-ubnd-tinh".getBytes());
    private static final Actor ADMINISTRATOR = SignedIn.actor(UNIT, Role.ADMINISTRATOR);
    private static final Actor OFFICER = SignedIn.actor(UNIT, Role.OFFICER);

    @Autowired
    KeptCalendar calendar;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    OfficeHours officeHours;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private void keep(Actor actor, String day, DayKind kind) {
        currentActor.run(
                actor,
                () -> calendar.keep(null, LocalDate.parse(day), kind, "Ngày thử", "Thông báo thử", Confidence.KNOWN));
    }

    @Test
    void anEmptyCalendarIsFilledFromTheShippedFile() {
        assertThat(workingDays.isWorkingDay(LocalDate.of(2025, 9, 1))).isFalse();
        assertThat(workingDays.isWorkingDay(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(calendar.of(2026)).extracting(DayRule::name).contains("Giỗ Tổ Hùng Vương (10/3 âm lịch, chủ nhật)");
        assertThat(calendar.of(2031)).isEmpty();
    }

    @Test
    void eightHoursAreOneWorkingDayOfTheDefaultHours() {
        assertThat(officeHours.plus(Instant.parse("2025-10-08T01:30:00Z"), Duration.ofHours(8)))
                .isEqualTo(Instant.parse("2025-10-09T01:30:00Z"));
    }

    @Test
    void anAdministratorAddsADayAndDeadlinesFollowAtOnce() {
        var day = LocalDate.of(2030, 1, 2);
        assertThat(workingDays.isWorkingDay(day)).isTrue();
        keep(ADMINISTRATOR, "2030-01-02", DayKind.SWAPPED_DAY_OFF);
        assertThat(workingDays.isWorkingDay(day)).isFalse();
        assertThat(jdbc.sql("select count(*) from audit.entry where subject = 'calendar.day:2030-01-02'"
                                + " and action = 'calendar.audit.DAY_ADDED'")
                        .query(Long.class)
                        .single())
                .isOne();
        var rule = calendar.of(2030).stream()
                .filter(r -> r.day().equals(day))
                .findFirst()
                .orElseThrow();
        currentActor.run(ADMINISTRATOR, () -> calendar.remove(rule.id()));
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void nobodyElseChangesTheCalendar() {
        assertThatThrownBy(() -> keep(OFFICER, "2030-02-01", DayKind.HOLIDAY)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aDayHasOneRuleOnly() {
        assertThatThrownBy(() -> keep(ADMINISTRATOR, "2025-09-02", DayKind.HOLIDAY))
                .isInstanceOf(DayTaken.class);
    }
}
