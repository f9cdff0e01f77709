package vn.minhchung.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.minhchung.testing.SignedIn.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Rhythm;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.UnitClass;
import vn.minhchung.testing.SignedIn;

/** A plan under way, and everybody who looks at it. */
@Tag("whole")
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
abstract class PlanPageTest {

    static final UUID POLICE = Unit.idOf("cong-an-tinh");
    static final UUID SCIENCE = Unit.idOf("so-khcn");
    static final UUID CHIEM_HOA = Unit.idOf("xa-chiem-hoa");
    static final Actor AGGREGATOR = SignedIn.actor(POLICE, Role.AGGREGATOR);
    static final Actor OFFICER = SignedIn.actor(CHIEM_HOA, Role.OFFICER);
    static final Actor UNIT_LEADER = SignedIn.actor(CHIEM_HOA, Role.UNIT_LEADER);
    static final Actor SCIENTIST = SignedIn.actor(SCIENCE, Role.OFFICER);
    static final Actor CHAIRMAN = SignedIn.actor(Unit.idOf("ubnd-tinh"), Role.LEADER);
    static final Actor AUDITOR = SignedIn.actor(Unit.idOf("thanh-tra-tinh"), Role.AUDITOR);

    static final String OWN = "/nhiem-vu/98-kh-ubnd-2025/I.1/xa-chiem-hoa";
    static final String OTHERS = "/nhiem-vu/98-kh-ubnd-2025/I.2/so-khcn";

    @Autowired
    MockMvc mvc;

    @Autowired
    Plans plans;

    @Autowired
    TaskWork work;

    @Autowired
    Giving giving;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aPlanUnderWay() {
        var communes = new Owner.UnitClass(UnitClass.idOf("ubnd-cap-xa"));
        var science = new Owner.OneUnit(SCIENCE);
        var plan = new NewPlan(
                "98/KH-UBND",
                LocalDate.of(2025, 7, 31),
                "Kế hoạch thử các trang",
                "Ủy ban nhân dân tỉnh",
                POLICE,
                null,
                List.of(new NewGroup("I", "Về thể chế", 3)),
                List.of(
                        PlanTest.task(
                                "1",
                                List.of(communes),
                                List.of(science),
                                new Deadline.InMonth("trong tháng 9/2025", YearMonth.of(2025, 9), false, false)),
                        PlanTest.task(
                                "2",
                                List.of(science),
                                List.of(communes),
                                new Deadline.Recurring(
                                        "Thực hiện thường xuyên", List.of(Rhythm.Loose.CONSTANTLY), false)),
                        PlanTest.task(
                                "3",
                                List.of(science),
                                List.of(),
                                new Deadline.ByDate(
                                        "trước 01/07/2025", LocalDate.of(2025, Month.JULY, 1), true, false, false))),
                List.of(new Provision(
                        Provision.Kind.TARGET,
                        "II.1",
                        "Tỷ lệ hồ sơ trực tuyến",
                        "cấp xã",
                        BigDecimal.valueOf(80),
                        null,
                        null,
                        "%",
                        null,
                        null,
                        Map.of(),
                        12,
                        null)));
        current.run(AGGREGATOR, () -> plans.issue(plan));
        act(OFFICER, assignment(CHIEM_HOA, "I.1"), Act.of(Action.ACCEPT));
        act(
                OFFICER,
                assignment(CHIEM_HOA, "I.1"),
                Act.report(40, "Đã họp 10 thôn").counting(BigDecimal.valueOf(214), "bản ghi còn lại"));
        act(OFFICER, assignment(CHIEM_HOA, "I.1"), Act.of(Action.RAISE_OBSTACLE, "Đường truyền hỏng"));
        act(
                OFFICER,
                assignment(CHIEM_HOA, "I.1"),
                Act.askExtension(LocalDate.now().plusYears(1), "Chờ thiết bị"));
        act(SCIENTIST, assignment(SCIENCE, "I.2"), Act.of(Action.ACCEPT));
        act(SCIENTIST, assignment(SCIENCE, "I.2"), Act.of(Action.DONE));
    }

    UUID assignment(UUID unit, String code) {
        return jdbc.sql("""
                select a.id from plan.assignment a join plan.task t on t.id = a.task
                join plan.directive d on d.id = t.directive
                where a.unit = :unit and t.code = :code and d.slug = '98-kh-ubnd-2025'
                """)
                .param("unit", unit)
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    int version(UUID assignment) {
        return jdbc.sql("select version from plan.assignment where id = :id")
                .param("id", assignment)
                .query(Integer.class)
                .single();
    }

    void act(Actor actor, UUID assignment, Act act) {
        current.run(actor, () -> work.act(assignment, version(assignment), UUID.randomUUID(), act));
    }

    String page(Actor actor, String path) throws Exception {
        var html = mvc.perform(get(path).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(html).as(path).doesNotContain("??").contains("</html>");
        return html;
    }

    UUID task(String code) {
        return jdbc.sql("select t.id from plan.task t join plan.directive d on d.id = t.directive"
                        + " where t.code = :code and d.slug = '98-kh-ubnd-2025'")
                .param("code", code)
                .query(UUID.class)
                .single();
    }
}
