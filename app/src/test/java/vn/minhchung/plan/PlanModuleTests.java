package vn.minhchung.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.minhchung.access.Actor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.dated.DatedValue;
import vn.minhchung.document.Deadline;
import vn.minhchung.organisation.PostKind;
import vn.minhchung.organisation.Standing;
import vn.minhchung.organisation.SuccessionDecided;
import vn.minhchung.testing.SignedIn;

class PlanModuleTests extends PlanTest {

    /** Every office numbers its documents from 01 each year (Nghị định 30/2020/NĐ-CP, Điều 15). */
    @Test
    void aNumberIsUsedAgainNextYearAndByOtherOffices() {
        var province = "Ủy ban nhân dân tỉnh";
        var first = issue(LocalDate.of(2025, 7, 31), province);
        var nextYear = issue(LocalDate.of(2026, 1, 5), province);
        var commune = issue(LocalDate.of(2025, 9, 2), "Ủy ban nhân dân xã Chiêm Hóa");
        assertThat(List.of(first, nextYear, commune).stream().map(plans::path))
                .containsExactly(
                        "/ke-hoach/99-kh-ubnd-2025",
                        "/ke-hoach/99-kh-ubnd-2026",
                        "/ke-hoach/99-kh-ubnd-2025-uy-ban-nhan-dan-xa-chiem-hoa");
        assertThat(plans.find("99/KH-UBND", LocalDate.of(2026, 12, 31), "ỦY BAN NHÂN DÂN TỈNH"))
                .contains(nextYear);
        assertThatThrownBy(() -> issue(LocalDate.of(2025, 12, 1), "ỦY BAN NHÂN DÂN TỈNH"))
                .isInstanceOf(PlanAlreadyIssued.class);
    }

    private UUID assignmentOf(UUID unit) {
        return jdbc.sql("select id from plan.assignment where unit = :unit and ended_at is null")
                .param("unit", unit)
                .query(UUID.class)
                .single();
    }

    private int version(UUID assignment) {
        return assignments.find(List.of(assignment)).getFirst().version();
    }

    private void act(Actor actor, UUID assignment, Act act) {
        current.run(actor, () -> work.act(assignment, version(assignment), UUID.randomUUID(), act));
    }

    private Progress progress(UUID assignment) {
        return assignments.find(List.of(assignment)).getFirst().progress();
    }

    @Test
    void aClassOfUnitsBecomesOneAssignmentForEachUnitOfTheDay() {
        issue(task("1", List.of(one(SCIENCE)), List.of(communes(), one(SCIENCE)), inSeptember()));
        var parts = jdbc.sql("select part, count(*) from plan.assignment group by part order by part")
                .query((row, n) -> row.getString(1) + " " + row.getInt(2))
                .list();
        assertThat(parts).containsExactly("COORDINATE 124", "LEAD 1");
    }

    @Test
    void onlyTheAggregatorIssues() {
        assertThatThrownBy(() -> current.run(
                        OFFICER,
                        () -> plans.issue(new NewPlan(
                                "1/KH", LocalDate.EPOCH, "", "", POLICE, null, List.of(), List.of(), List.of()))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aDoubleClickIsRecordedOnce() {
        issue(task("1", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        var id = assignmentOf(CHIEM_HOA);
        act(OFFICER, id, Act.of(Action.ACCEPT));
        var request = UUID.randomUUID();
        int version = version(id);
        for (int click = 0; click < 2; click++) {
            current.run(OFFICER, () -> work.act(id, version, request, Act.report(40, "Đã họp 10 thôn")));
        }
        assertThat(jdbc.sql("select count(*) from plan.entry where action = 'REPORT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Back shows the page anew with the words still in it: another request, and yet the same report. */
    @Test
    void aReportSentAgainAfterBackIsRecordedOnce() {
        issue(task("1", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        var id = assignmentOf(CHIEM_HOA);
        act(OFFICER, id, Act.of(Action.ACCEPT));
        for (var note : List.of("Đã họp 10 thôn", "Đã họp 10 thôn", "Đã họp 12 thôn", "Đã họp 10 thôn")) {
            act(OFFICER, id, Act.report(40, note).with(List.of(file("Biên bản " + note))));
        }
        act(OFFICER, id, Act.report(40, "Đã họp 10 thôn").with(List.of(file("Bản khác"))));
        act(OFFICER, id, Act.report(40, "Đã họp 10 thôn"));
        act(OFFICER, id, Act.of(Action.NOTHING_NEW));
        act(OFFICER, id, Act.of(Action.NOTHING_NEW));
        assertThat(jdbc.sql(
                                "select action || coalesce(' ' || note, '') from plan.entry where assignment = :id order by at, id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "ACCEPT",
                        "REPORT Đã họp 10 thôn",
                        "REPORT Đã họp 12 thôn",
                        "REPORT Đã họp 10 thôn",
                        "REPORT Đã họp 10 thôn",
                        "REPORT Đã họp 10 thôn",
                        "NOTHING_NEW");
    }

    @Test
    void nothingNewForManyIsRecordedOnceWhenTheListIsSentAgainAfterBack() {
        issue(task("1", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        var id = assignmentOf(CHIEM_HOA);
        act(OFFICER, id, Act.of(Action.ACCEPT));
        for (int time = 0; time < 2; time++) {
            var outcome = current.as(
                    OFFICER, () -> work.actAll(java.util.Map.of(id, Act.of(Action.NOTHING_NEW)), UUID.randomUUID()));
            assertThat(outcome).isEqualTo(new TaskWork.Outcome(1, 0));
        }
        assertThat(jdbc.sql("select count(*) from plan.entry where assignment = :id and action = 'NOTHING_NEW'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private UUID file(String text) {
        return current.as(OFFICER, () -> attachments
                .store("Biên bản.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .id());
    }

    @Test
    void aStaleSaveIsRefused() {
        issue(task("1", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        var id = assignmentOf(CHIEM_HOA);
        act(OFFICER, id, Act.of(Action.ACCEPT));
        assertThatThrownBy(() -> current.run(
                        OFFICER, () -> work.act(id, 0, UUID.randomUUID(), Act.report(40, "Đã họp 10 thôn"))))
                .isInstanceOf(StaleAssignment.class);
    }

    @Test
    void anotherUnitsAssignmentIsNobodyElsesBusiness() {
        issue(task("1", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        var id = assignmentOf(CHIEM_HOA);
        assertThatThrownBy(() -> act(SCIENTIST, id, Act.of(Action.ACCEPT))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> act(OFFICER, id, Act.of(Action.CONFIRM))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theProgressOfACommonTaskIsASumNeverRoundedUp() {
        issue(
                task("1", List.of(one(SCIENCE), one(POLICE)), List.of(), inSeptember()),
                task("2", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        assertThat(percents()).containsExactly(null, null);
        var police = SignedIn.actor(POLICE, Role.OFFICER);
        act(police, assignmentOf(POLICE), Act.of(Action.ACCEPT));
        act(police, assignmentOf(POLICE), Act.report(99, "Còn một buổi"));
        assertThat(percents()).containsExactly(49, null);
        act(SCIENTIST, assignmentOf(SCIENCE), Act.of(Action.ACCEPT));
        act(SCIENTIST, assignmentOf(SCIENCE), Act.report(100, "Đã làm xong"));
        assertThat(percents()).containsExactly(99, null);
    }

    @Test
    void anExtensionOfOneLeadHidesNotTheDayThatTheOthersMissed() {
        issue(task("1", List.of(one(SCIENCE), one(POLICE)), List.of(), inSeptember()));
        var police = assignmentOf(POLICE);
        jdbc.sql("update plan.assignment set due_extended = '2025-12-31' where id = :id")
                .param("id", police)
                .update();
        assertThat(jdbc.sql("select timeliness || ' ' || due from plan.task_state('2025-10-08')")
                        .query(String.class)
                        .single())
                .isEqualTo("OVERDUE 2025-09-30");
    }

    private List<Integer> percents() {
        return jdbc.sql("""
                select k.percent from plan.task t join plan.task_state('2025-10-08') k on k.task = t.id order by t.position
                """).query((row, n) -> row.getObject(1, Integer.class)).list();
    }

    @Test
    void aCommonTaskIsCompleteWhenAllLeadsAreAndTakesTheCoordinatorsAlong() {
        issue(task("1", List.of(one(SCIENCE), one(POLICE)), List.of(one(CHIEM_HOA)), inSeptember()));
        var police = SignedIn.actor(POLICE, Role.OFFICER);
        for (var unit : List.of(SCIENCE, POLICE)) {
            var officer = unit.equals(POLICE) ? police : SCIENTIST;
            act(officer, assignmentOf(unit), Act.of(Action.ACCEPT));
            act(officer, assignmentOf(unit), Act.of(Action.DONE));
        }
        act(AGGREGATOR, assignmentOf(SCIENCE), Act.of(Action.CONFIRM));
        assertThat(taskProgress()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(progress(assignmentOf(CHIEM_HOA))).isEqualTo(Progress.NOT_ACCEPTED);
        act(AGGREGATOR, assignmentOf(POLICE), Act.of(Action.CONFIRM));
        assertThat(taskProgress()).isEqualTo("COMPLETE");
        assertThat(progress(assignmentOf(CHIEM_HOA))).isEqualTo(Progress.COMPLETE);
        act(AGGREGATOR, assignmentOf(POLICE), Act.of(Action.REOPEN, "Biên bản thiếu chữ ký"));
        assertThat(percents()).as("what was sent back is not all done").containsExactly(50);
        assertThat(progress(assignmentOf(CHIEM_HOA))).isEqualTo(Progress.NOT_ACCEPTED);
    }

    private String taskProgress() {
        return jdbc.sql("select progress from plan.task_state('2025-10-08')")
                .query(String.class)
                .single();
    }

    @Test
    void otherModulesReadTasksAndPartsFromWhatIsShared() {
        issue(task("1", List.of(one(SCIENCE)), List.of(one(CHIEM_HOA)), inSeptember()));
        act(SCIENTIST, assignmentOf(SCIENCE), Act.of(Action.ACCEPT));
        act(SCIENTIST, assignmentOf(SCIENCE), Act.of(Action.DONE));
        assertThat(shared("""
                select concat_ws(' ', plan, path, due, progress, timeliness, flag) from plan.shared_task('2025-10-08')
                """))
                .containsExactly("99/KH-UBND /nhiem-vu/99-kh-ubnd-2025/I.1 2025-09-30 AWAITING_CONFIRMATION LATE NONE");
        assertThat(shared("""
                select concat_ws(' ', t.code, u.slug, a.part, a.progress, a.timeliness, a.confirmed_on)
                from plan.shared_assignment('2025-10-08') a join plan.shared_task('2025-10-08') t on t.id = a.task
                join organisation.shared_unit u on u.id = a.unit order by a.part desc
                """))
                .containsExactly(
                        "I.1 so-khcn LEAD AWAITING_CONFIRMATION LATE",
                        "I.1 xa-chiem-hoa COORDINATE NOT_ACCEPTED OVERDUE");
    }

    private List<String> shared(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    @Test
    void manyAreConfirmedAtOnceAndTheOthersAreSkipped() {
        issue(task("1", List.of(communes()), List.of(), inSeptember()));
        act(OFFICER, assignmentOf(CHIEM_HOA), Act.of(Action.ACCEPT));
        act(OFFICER, assignmentOf(CHIEM_HOA), Act.of(Action.DONE));
        var all = jdbc.sql("select id from plan.assignment").query(UUID.class).list();
        var acts = new HashMap<UUID, Act>();
        all.forEach(id -> acts.put(id, Act.of(Action.CONFIRM)));
        var request = UUID.randomUUID();
        for (int click = 0; click < 2; click++) {
            var outcome = current.as(AGGREGATOR, () -> work.actAll(acts, request));
            assertThat(outcome).isEqualTo(new TaskWork.Outcome(1, 123));
        }
    }

    @Test
    void aDecisionOnManyIsFoundFromEachAssignmentAndUnit() {
        issue(task("1", List.of(communes()), List.of(), inSeptember()));
        assertThat(names.name("plan.assignment", assignmentOf(CHIEM_HOA).toString()))
                .hasValueSatisfying(name -> assertThat(name)
                        .startsWith("I.1, " + units.get(CHIEM_HOA).shortName() + ", "));
        var all = jdbc.sql("select id from plan.assignment").query(UUID.class).list();
        var acts = new HashMap<UUID, Act>();
        all.forEach(id -> acts.put(id, Act.of(Action.WITHDRAW, "Giao nhầm")));
        current.run(AGGREGATOR, () -> work.actAll(acts, UUID.randomUUID()));
        var subjects = jdbc.sql("""
                select s.subject from audit.entry_subject s join audit.entry e on e.id = s.entry
                where e.action = 'plan.action.WITHDRAW'
                """).query(String.class).list();
        assertThat(subjects).hasSize(248).contains("organisation.unit:xa-chiem-hoa");
        assertThat(subjects)
                .containsAll(all.stream().map(id -> "plan.assignment:" + id).toList());
    }

    @Test
    void whatWasWrittenInTheTimelineStays() {
        issue(task("1", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        assertThatThrownBy(() -> jdbc.sql("update plan.entry set note = 'khác'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void proofStays() {
        assertThatThrownBy(() -> jdbc.sql("delete from plan.evidence").update()).hasMessageContaining("append-only");
    }

    /** Chosen from the reorganisation of 1 July 2025: a commune that merged into exactly one other. */
    private UUID merged() {
        return jdbc.sql("""
                select u.id from organisation.shared_unit u where u.valid_to is not null and u.kind = 'COMMUNE'
                """).query(UUID.class).list().stream()
                .filter(unit -> units.standIn(unit, LocalDate.of(2025, 10, 8)) instanceof Standing.By)
                .findFirst()
                .orElseThrow();
    }

    private UUID heirOf(UUID ended) {
        return ((Standing.By) units.standIn(ended, LocalDate.of(2025, 10, 8)))
                .unit()
                .id();
    }

    private List<String> audited(String action) {
        return jdbc.sql("select before::text || ' → ' || after::text from audit.entry where action = :action")
                .param("action", action)
                .query(String.class)
                .list();
    }

    @Test
    void aSuccessorThatOnlyCoordinatedLeadsWhenTheLeadEnds() {
        var merged = merged();
        var heir = heirOf(merged);
        issue(task("1", List.of(one(merged)), List.of(one(heir)), inSeptember()));
        act(SignedIn.actor(merged, Role.OFFICER), assignmentOf(merged), Act.of(Action.ACCEPT));
        act(SignedIn.actor(merged, Role.OFFICER), assignmentOf(merged), Act.report(70, "Còn 3 thôn"));
        var closed = List.of(assignmentOf(merged), assignmentOf(heir));
        current.run(AGGREGATOR, () -> events.publishEvent(new SuccessionDecided(merged)));
        var leading = assignments.find(List.of(assignmentOf(heir))).getFirst();
        assertThat(leading.terms().part()).isEqualTo(Part.LEAD);
        assertThat(leading.facts().percent()).isEqualTo(70);
        assertThat(jdbc.sql("select successor from plan.assignment where id = any(:ids)")
                        .param("ids", closed.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list())
                .containsExactly(leading.id(), leading.id());
        assertThat(audited("plan.audit.SUCCEEDED")).singleElement().asString().contains(closed.getFirst() + "");
    }

    @Test
    void theAuditTrailTellsWhatWasSaidAndHowItWasBefore() {
        issue(task("1", List.of(one(CHIEM_HOA), one(SCIENCE)), List.of(), inSeptember()));
        var id = assignmentOf(CHIEM_HOA);
        act(OFFICER, id, Act.of(Action.ACCEPT));
        act(OFFICER, id, Act.report(40, "Đã họp 10 thôn"));
        assertThat(audited("plan.action.ACCEPT").getFirst())
                .contains("plan.progress.NOT_ACCEPTED", "plan.progress.IN_PROGRESS");
        assertThat(audited("plan.action.REPORT").getFirst()).contains("Đã họp 10 thôn", "40");
        var other = assignmentOf(SCIENCE);
        var withdrawn = Act.of(Action.WITHDRAW, "Giao nhầm");
        current.run(
                AGGREGATOR, () -> work.actAll(java.util.Map.of(id, withdrawn, other, withdrawn), UUID.randomUUID()));
        assertThat(audited("plan.action.WITHDRAW"))
                .singleElement()
                .asString()
                .contains(id.toString(), other.toString(), "Giao nhầm", "NOT_ACCEPTED", "IN_PROGRESS");
    }

    @Test
    void onlyPeopleOfTheUnitAreInChargeOfItsWork() {
        issue(task("1", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        var id = assignmentOf(CHIEM_HOA);
        var leader = SignedIn.actor(CHIEM_HOA, Role.UNIT_LEADER);
        var today = LocalDate.of(2025, 7, 1);
        UUID own = current.as(SignedIn.actor(CHIEM_HOA, Role.ADMINISTRATOR), () -> {
            var person = posts.addPerson("Bàn Thị Mai", CHIEM_HOA);
            posts.appoint(person, CHIEM_HOA, "Chuyên viên", PostKind.HELD, 5, today, null, null);
            return person;
        });
        UUID foreign = current.as(SignedIn.actor(SCIENCE, Role.ADMINISTRATOR), () -> {
            var person = posts.addPerson("Hà Quốc Vinh", SCIENCE);
            posts.appoint(person, SCIENCE, "Chuyên viên", PostKind.HELD, 5, today, null, null);
            return person;
        });
        assertThatThrownBy(() -> act(leader, id, Act.namePerson(foreign, "Hà Quốc Vinh")))
                .isInstanceOf(ActIncomplete.class);
        act(leader, id, Act.namePerson(own, "Bàn Thị Mai"));
        assertThat(assignments.find(List.of(id)).getFirst().facts().person()).isEqualTo(own);
    }

    @Test
    void theWorkOfAUnitThatEndsGoesOnAtItsSuccessorAndTheHistoryStays() {
        var merged = merged();
        issue(task("1", List.of(one(merged)), List.of(), inSeptember()));
        var old = assignmentOf(merged);
        var officer = SignedIn.actor(merged, Role.OFFICER);
        act(officer, old, Act.of(Action.ACCEPT));
        act(officer, old, Act.report(70, "Còn 3 thôn"));
        int moved = current.as(Actor.system(), () -> succession.follow(LocalDate.of(2025, 10, 8)));
        assertThat(moved).isEqualTo(1);
        var closed = assignments.find(List.of(old)).getFirst();
        assertThat(closed.facts().endedAt()).isNotNull();
        var successor = jdbc.sql("select successor from plan.assignment where id = :id")
                .param("id", old)
                .query(UUID.class)
                .single();
        assertThat(assignments.find(List.of(successor)).getFirst().facts().percent())
                .isEqualTo(70);
        assertThat(current.as(Actor.system(), () -> succession.follow(LocalDate.of(2025, 10, 8))))
                .isZero();
    }

    @Test
    void codesTellPartsOfAGroupApart() {
        var tasks = List.of(part("Về nhân lực", "1"), part("Về nhân lực", "2"), part("Về tài chính", "1"));
        var plan = new NewPlan("1/KH", LocalDate.EPOCH, "", "", POLICE, null, List.of(), tasks, List.of());
        assertThat(plan.codes()).containsExactly("V.1.1", "V.1.2", "V.2.1");
    }

    private static NewTask part(String subgroup, String number) {
        return new NewTask(
                "V",
                subgroup,
                number,
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                new Deadline.Unstated(""),
                List.of(),
                List.of());
    }

    /** Otherwise two at once would both be recorded as the one who replaced the same value. */
    @Test
    void administratorsSetNumbersOneAfterAnother() {
        var day = LocalDate.of(2099, 1, 1);
        current.run(
                SignedIn.actor(POLICE, Role.ADMINISTRATOR),
                () -> settings.set(new DatedValue<>(PlanSetting.SILENT_DAYS, 10, day, "Chỉ đạo tại giao ban", true)));

        assertThat(jdbc.sql("""
                        select granted from pg_locks
                        where relation = 'plan.setting'::regclass and mode = 'ShareRowExclusiveLock'
                            and pid = pg_backend_pid()
                        """).query(Boolean.class).list()).containsExactly(true);
    }
}
