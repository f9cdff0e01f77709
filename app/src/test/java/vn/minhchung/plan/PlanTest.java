package vn.minhchung.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.document.Deadline;
import vn.minhchung.organisation.Posts;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.UnitClass;
import vn.minhchung.organisation.Units;
import vn.minhchung.testing.SignedIn;

/** Plans and tasks that the tests of this module issue and ask after, with real neighbours and a database of their own. */
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
abstract class PlanTest {

    static final UUID POLICE = Unit.idOf("cong-an-tinh");
    static final UUID SCIENCE = Unit.idOf("so-khcn");
    static final UUID CHIEM_HOA = Unit.idOf("xa-chiem-hoa");
    static final Actor AGGREGATOR = SignedIn.actor(POLICE, Role.AGGREGATOR);
    static final Actor OFFICER = SignedIn.actor(CHIEM_HOA, Role.OFFICER);
    static final Actor SCIENTIST = SignedIn.actor(SCIENCE, Role.OFFICER);

    @Autowired
    Plans plans;

    @Autowired
    PlanSubjects names;

    @Autowired
    TaskWork work;

    @Autowired
    Assignments assignments;

    @Autowired
    PlanSettings settings;

    @Autowired
    Succession succession;

    @Autowired
    Units units;

    @Autowired
    Posts posts;

    @Autowired
    Attachments attachments;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate batch;

    static NewTask task(String number, List<Owner> leads, List<Owner> coordinators, Deadline deadline) {
        return new NewTask(
                "I",
                null,
                number,
                "Thiết lập, công khai đường dây nóng",
                leads,
                coordinators,
                "Sở Khoa học và Công nghệ",
                "UBND cấp xã",
                "Đường dây nóng hoạt động",
                deadline,
                List.of(new SourceQuote(
                        226, null, "Thiết lập, công khai đường dây nóng", SourceQuote.Cell.CONTENT, null)),
                List.of());
    }

    UUID issue(NewTask... tasks) {
        return issue(LocalDate.of(2025, 7, 31), "Ủy ban nhân dân tỉnh", tasks);
    }

    UUID issue(LocalDate issuedOn, String issuer, NewTask... tasks) {
        var plan = new NewPlan(
                "99/KH-UBND",
                issuedOn,
                "Kế hoạch thử",
                issuer,
                POLICE,
                null,
                List.of(new NewGroup("I", "Về thể chế", tasks.length)),
                List.of(tasks),
                List.of());
        return current.as(AGGREGATOR, () -> plans.issue(plan));
    }

    static Owner one(UUID unit) {
        return new Owner.OneUnit(unit);
    }

    static Owner communes() {
        return new Owner.UnitClass(UnitClass.idOf("ubnd-cap-xa"));
    }

    static Deadline inSeptember() {
        return new Deadline.InMonth("trong tháng 9/2025", YearMonth.of(2025, 9), false, false);
    }
}
