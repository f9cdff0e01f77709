package vn.minhchung.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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
    MockMvcTester mvc;

    private void keep(Actor actor, String day, DayKind kind) {
        var rule = new DayRule(
                UUID.randomUUID(), null, LocalDate.parse(day), kind, "Ngày thử", "Thông báo thử", Confidence.KNOWN);
        currentActor.run(actor, () -> calendar.keep(rule));
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

    @Test
    void theYearIsAPageWithItsDaysOffAndItsWorkingSaturdays() throws Exception {
        var year = page(OFFICER, "/lich?nam=2025");
        assertThat(year)
                .contains("Quốc khánh", "Làm bù cho ngày 02/05", "250 ngày làm việc", "07:00–11:30, 13:30–17:00");
        assertThat(year).doesNotContain("/lich/ngay/moi");
        assertThat(page(OFFICER, "/lich?nam=2031")).contains("chưa công bố");
        assertThat(page(OFFICER, "/lich?nam=2026")).contains("chưa xác minh");
    }

    @Test
    void anAdministratorKeepsTheCalendarThroughForms() throws Exception {
        assertThat(page(ADMINISTRATOR, "/lich/ngay/moi?ngay=15/08/2029")).contains("15/08/2029");
        assertThat(mvc.perform(post("/lich/ngay/moi")
                        .param("day", "18/08/2029")
                        .param("kind", "SWAPPED_DAY_OFF")
                        .param("name", "")
                        .with(csrf())
                        .with(SignedIn.as(ADMINISTRATOR))))
                .hasStatus(422)
                .bodyText()
                .contains("ngày thứ Bảy hoặc Chủ nhật", "18/08/2029");
        assertThat(mvc.perform(post("/lich/ngay/moi")
                        .param("day", "31/02/2029")
                        .param("kind", "WORKING_SATURDAY")
                        .param("name", "Làm bù")
                        .with(csrf())
                        .with(SignedIn.as(ADMINISTRATOR))))
                .as("a day that does not exist")
                .hasStatus(422)
                .bodyText()
                .contains("Ghi ngày theo dạng", "31/02/2029", "Làm bù");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(mvc.perform(post("/lich/ngay/moi")
                            .param("day", "18/08/2029")
                            .param("kind", "WORKING_SATURDAY")
                            .param("name", "Làm bù")
                            .param("legalBasis", "Thông báo thử")
                            .param("confidence", "KNOWN")
                            .with(csrf())
                            .with(SignedIn.as(ADMINISTRATOR))))
                    .hasRedirectedUrl("/lich?nam=2029");
        }
        assertThat(workingDays.isWorkingDay(LocalDate.of(2029, 8, 18))).isTrue();
        var rule = calendar.of(2029).getFirst();
        assertThat(page(ADMINISTRATOR, "/lich/ngay/" + rule.id())).contains("Làm bù");
        assertThat(mvc.perform(
                        post("/lich/ngay/" + rule.id() + "/xoa").with(csrf()).with(SignedIn.as(ADMINISTRATOR))))
                .hasRedirectedUrl("/lich?nam=2029");
        assertThat(mvc.perform(
                        post("/lich/ngay/" + rule.id() + "/xoa").with(csrf()).with(SignedIn.as(ADMINISTRATOR))))
                .hasRedirectedUrl("/lich");
        assertThat(jdbc.sql("select action from audit.entry where subject = 'calendar.day:2029-08-18' order by id")
                        .query(String.class)
                        .list())
                .as("each form was sent twice")
                .containsExactly("calendar.audit.DAY_ADDED", "calendar.audit.DAY_REMOVED");
        assertThat(mvc.perform(get("/lich/ngay/moi").with(SignedIn.as(OFFICER))))
                .hasStatus(403);
    }

    @Test
    void whoComesTooLateKeepsWhatWasTypedAndSeesWhatIsStored() throws Exception {
        keep(ADMINISTRATOR, "2030-03-05", DayKind.HOLIDAY);
        var day = calendar.of(2030).stream()
                .filter(rule -> rule.day().equals(LocalDate.of(2030, 3, 5)))
                .findFirst()
                .orElseThrow();
        assertThat(changeDay(day, "Bản của người đến trước")).hasRedirectedUrl("/lich?nam=2030");
        assertThat(changeDay(day, "Bản của người đến sau"))
                .hasStatus(409)
                .bodyText()
                .contains("Nội dung đã được người khác sửa lúc", ADMINISTRATOR.name())
                .contains("Bản của người đến trước", "value=\"Bản của người đến sau\"")
                .contains("name=\"version\" value=\"" + calendar.rule(day.id()).version() + "\"");
        assertThat(mvc.perform(post("/lich/ngay/moi")
                        .param("day", "05/03/2030")
                        .param("kind", "HOLIDAY")
                        .param("name", "Holi")
                        .param("legalBasis", "Thông báo thử")
                        .param("confidence", "KNOWN")
                        .with(csrf())
                        .with(SignedIn.as(ADMINISTRATOR))))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"Holi\"", "mc-errmsg");

        currentActor.run(ADMINISTRATOR, () -> calendar.remove(day.id()));
        assertThat(changeDay(day, "Bản của người đến muộn"))
                .hasStatus(409)
                .bodyText()
                .contains("05/03/2030 vừa được người khác gỡ khỏi lịch", "value=\"Bản của người đến muộn\"")
                .contains("action=\"/lich/ngay/moi\"")
                .doesNotContain("Gỡ khỏi lịch");

        var unit = UUID.nameUUIDFromBytes("unit:xa-ham-yen".getBytes());
        assertThat(keepHours(SignedIn.actor(unit, Role.UNIT_ADMINISTRATOR), unit.toString(), "07:15"))
                .hasRedirectedUrl("/lich");
        var hours = calendar.hours().stream()
                .filter(row -> unit.equals(row.unit()))
                .findFirst()
                .orElseThrow();
        assertThat(changeHours(hours, "Văn bản trước")).hasRedirectedUrl("/lich");
        assertThat(changeHours(hours, "Văn bản sau"))
                .hasStatus(409)
                .bodyText()
                .contains("Nội dung đã được người khác sửa lúc", "Văn bản trước", "value=\"Văn bản sau\"");
    }

    private MvcTestResult changeDay(DayRule seen, String name) {
        return mvc.perform(post("/lich/ngay/" + seen.id())
                .param("version", String.valueOf(seen.version()))
                .param("day", DayRule.shown(seen.day()))
                .param("kind", seen.kind().name())
                .param("name", name)
                .param("legalBasis", seen.legalBasis())
                .param("confidence", seen.confidence().name())
                .with(csrf())
                .with(SignedIn.as(ADMINISTRATOR)));
    }

    private MvcTestResult changeHours(OfficeDay seen, String legalBasis) {
        return mvc.perform(post("/lich/gio/" + seen.id())
                .param("version", String.valueOf(seen.version()))
                .param("unit", String.valueOf(seen.unit()))
                .param("validFrom", DayRule.shown(seen.validFrom()))
                .param("morningStart", seen.morningStart().toString())
                .param("morningEnd", seen.morningEnd().toString())
                .param("afternoonStart", seen.afternoonStart().toString())
                .param("afternoonEnd", seen.afternoonEnd().toString())
                .param("legalBasis", legalBasis)
                .with(csrf())
                .with(SignedIn.as(ADMINISTRATOR)));
    }

    @Test
    void aUnitMayHaveHoursOfItsOwn() throws Exception {
        var unit = UUID.nameUUIDFromBytes("unit:xa-chiem-hoa".getBytes());
        var administrator = SignedIn.actor(unit, Role.UNIT_ADMINISTRATOR);
        assertThat(page(administrator, "/lich/gio/moi")).contains("07:00", "Đơn vị thử");
        for (int sent = 0; sent < 2; sent++) {
            assertThat(keepHours(administrator, unit.toString(), "07:30")).hasRedirectedUrl("/lich");
        }
        var start = Instant.parse("2025-10-08T00:00:00Z");
        assertThat(officeHours.plus(start, Duration.ofHours(1), unit)).isEqualTo(Instant.parse("2025-10-08T01:30:00Z"));
        assertThat(officeHours.plus(start, Duration.ofHours(1))).isEqualTo(Instant.parse("2025-10-08T01:00:00Z"));
        assertThat(keepHours(administrator, "", "08:00")).hasStatus(403);
        assertThat(keepHours(ADMINISTRATOR, "", "12:00"))
                .hasStatus(422)
                .bodyText()
                .contains("theo thứ tự");
    }

    private MvcTestResult keepHours(Actor actor, String unit, String morningStart) {
        return mvc.perform(post("/lich/gio/moi")
                .param("unit", unit)
                .param("validFrom", "01/09/2025")
                .param("morningStart", morningStart)
                .param("morningEnd", "11:30")
                .param("afternoonStart", "13:30")
                .param("afternoonEnd", "17:00")
                .param("legalBasis", "Thông báo thử")
                .with(csrf())
                .with(SignedIn.as(actor)));
    }

    private String page(Actor actor, String path) throws Exception {
        var result = mvc.perform(get(path).with(SignedIn.as(actor)));
        assertThat(result).hasStatusOk().bodyText().doesNotContain("??");
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
