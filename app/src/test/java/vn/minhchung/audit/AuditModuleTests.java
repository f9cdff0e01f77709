package vn.minhchung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.testing.SignedIn;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
class AuditModuleTests {

    private static final UUID UNIT = UUID.nameUUIDFromBytes("unit:so-khcn".getBytes());
    private static final Actor OFFICER = SignedIn.actor(UNIT, Role.OFFICER);

    private static final Actor AUDITOR =
            SignedIn.actor(UUID.nameUUIDFromBytes("unit:thanh-tra-tinh".getBytes()), Role.AUDITOR);

    record Renamed(String auditSubject, Map<String, ?> auditBefore, Map<String, ?> auditAfter) implements Auditable {
        @Override
        public String auditAction() {
            return "audit.action.TEST";
        }
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AuditTrail trail;

    @Autowired
    Sealer sealer;

    @Autowired
    Anchors anchors;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    MockMvcTester mvc;

    private void rename(String subject, Object before, Object after) {
        currentActor.run(
                OFFICER,
                () -> transaction.executeWithoutResult(status ->
                        events.publishEvent(new Renamed(subject, Map.of("name", before), Map.of("name", after)))));
    }

    private long entries(String subject) {
        return jdbc.sql("select count(*) from audit.entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    @Test
    void anEntrySaysWhoOnWhoseAuthorityWhatBeforeAndAfter() {
        rename("test.thing:who", "Cũ", "Mới");
        var row = jdbc.sql("select person_name, post, unit, address, before->>'name' as was, after->>'name' as is_now"
                        + " from audit.entry where subject = 'test.thing:who'")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("person_name", "Nông Thị Bích Hạnh")
                .containsEntry("post", "Chuyên viên")
                .containsEntry("unit", UNIT)
                .containsEntry("address", "127.0.0.1")
                .containsEntry("was", "Cũ")
                .containsEntry("is_now", "Mới");
    }

    @Test
    void aChangeThatRollsBackLeavesNoEntry() {
        currentActor.run(
                OFFICER,
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new Renamed("test.thing:rolled-back", Map.of(), Map.of()));
                    status.setRollbackOnly();
                }));
        assertThat(entries("test.thing:rolled-back")).isZero();
    }

    @Test
    void anAuditThatFailsRollsTheChangeBack() {
        jdbc.sql("create table if not exists public.changed_thing (id int)").update();
        // A NUL character cannot be stored in jsonb, so the entry cannot be written.
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("insert into public.changed_thing values (1)").update();
                    events.publishEvent(new Renamed("test.thing:fails", Map.of(), Map.of("name", "\0")));
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("select count(*) from public.changed_thing")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aChangeOutsideATransactionIsABug() {
        assertThatThrownBy(() -> events.publishEvent(new Renamed("test.thing:none", Map.of(), Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRefusalIsWrittenAlthoughTheRefusedTransactionRollsBack() {
        transaction.executeWithoutResult(status -> {
            trail.refused(OFFICER, "/don-vi/khac", "role ADMINISTRATOR");
            status.setRollbackOnly();
        });
        assertThat(entries("path:/don-vi/khac")).isOne();
    }

    @Test
    void aRefusalIsWrittenHoweverLongTheAddress() {
        trail.refused(OFFICER, "/x" + "\uD83D\uDCC4".repeat(3000), "role ADMINISTRATOR");
        assertThat(jdbc.sql("select subject from audit.entry where subject like 'path:/x%'")
                        .query(String.class)
                        .single())
                .isEqualTo("path:/x" + "\uD83D\uDCC4".repeat(246));
    }

    record Decided(List<String> auditSubjects) implements Auditable {
        @Override
        public String auditSubject() {
            return auditSubjects.getFirst();
        }

        @Override
        public String auditAction() {
            return "audit.action.TEST";
        }
    }

    @Test
    void whatConcernsManyIsFoundFromEachOfThem() {
        var communes = IntStream.rangeClosed(1, 124)
                .mapToObj(number -> "test.commune:%03d".formatted(number))
                .toList();
        currentActor.run(
                OFFICER, () -> transaction.executeWithoutResult(status -> events.publishEvent(new Decided(communes))));
        sealer.seal();
        assertThat(check().faults()).isEmpty();
        for (var commune : List.of(communes.getFirst(), communes.get(60), communes.getLast())) {
            assertThat(page(AUDITOR, "/nhat-ky?doi-tuong=" + commune)).contains("1 mục nhật ký", "doi-tuong");
        }
        var list = page(AUDITOR, "/nhat-ky?cot=viec&cot=doi-tuong&doi-tuong=test.commune:124");
        var row = Jsoup.parse(list);
        assertThat(row.select("tbody a[href='/nhat-ky?doi-tuong=test.commune%3A001']"))
                .hasSize(1);
        var entry =
                Jsoup.parse(page(AUDITOR, row.select("tbody a[href^=/nhat-ky/]").attr("href")));
        assertThat(entry.select("dd summary").text()).isEqualTo("124 đối tượng");
        assertThat(entry.select("dd a[href^='/nhat-ky?doi-tuong=']")).hasSize(124);
        assertThat(page(AUDITOR, "/nhat-ky?doi-tuong=test.commune:12")).contains("0 mục nhật ký");
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveEntries() {
        rename("test.thing:fixed", 1, 2);
        for (var attempt : List.of(
                "update audit.entry set post = 'Giám đốc'",
                "delete from audit.entry",
                "update audit.entry_subject set subject = 'test.thing:other'",
                "delete from audit.entry_subject",
                "truncate audit.entry cascade")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void manyWritersAtOnceAreAllSealedInOneUnbrokenChain() throws Exception {
        int writers = 8;
        int each = 25;
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                work.add(threads.submit((Callable<Void>) () -> {
                    start.await();
                    for (int i = 0; i < each; i++) {
                        rename("test.thing:many-" + number, i, i + 1);
                    }
                    return null;
                }));
            }
            for (int i = 0; i < 3; i++) {
                work.add(threads.submit((Callable<Void>) () -> {
                    start.await();
                    for (int j = 0; j < 10; j++) {
                        sealer.seal();
                    }
                    return null;
                }));
            }
            start.countDown();
            for (var done : work) {
                done.get();
            }
        }
        sealer.seal();
        var verdict = check();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.unsealed()).isZero();
        assertThat(jdbc.sql("select count(*) from audit.seal s join audit.entry e on e.id = s.entry"
                                + " where e.subject like 'test.thing:many-%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(writers * each);
    }

    @Test
    void anEntryStillInFlightIsSealedLaterAndNotForgotten() {
        currentActor.run(
                OFFICER,
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new Renamed("test.thing:slow", Map.of(), Map.of()));
                    // Written later, committed earlier, and sealed while the first is still open.
                    CompletableFuture.runAsync(() -> {
                                rename("test.thing:quick", 1, 2);
                                sealer.seal();
                            })
                            .join();
                }));
        sealer.seal();
        var verdict = check();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.unsealed()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    CHANGED    | update audit.entry set post = 'Giám đốc' where id = (select entry from audit.seal where position = 2)
                    CHANGED    | update audit.entry set after = '{}' where id = (select entry from audit.seal where position = 3)
                    CHANGED    | update audit.seal s set hash = o.hash from audit.seal o where s.position in (2, 3) and o.position = 5 - s.position
                    CHANGED    | update audit.entry_subject set subject = 'test.thing:other' where entry = (select entry from audit.seal where position = 2)
                    CHANGED    | insert into audit.entry_subject select entry, 'test.thing:slipped-in' from audit.seal where position = 2
                    CHANGED    | delete from audit.entry_subject where entry = (select entry from audit.seal where position = 2)
                    DELETED    | delete from audit.entry where id = (select entry from audit.seal where position = 3)
                    MISSING    | delete from audit.seal where position = 2
                    UNLINKED   | delete from audit.seal where position = (select max(position) from audit.seal)
                    UNLINKED   | insert into audit.entry (id, at, action, subject, before, after, folded) values (gen_random_uuid(), now(), 'a', 'b', '{}', '{}', '')
                    CUT_OFF    | with cut as (delete from audit.seal where position > 2 returning entry) delete from audit.entry where id in (select entry from cut)
                    RECOMPUTED | update audit.seal set hash = sha256(hash) where position = (select max(position) from audit.seal)
                    """)
    void tamperingIsFound(ChainCheck.FaultKind kind, String tampering) throws SQLException {
        for (int i = 0; i < 5; i++) {
            rename("test.thing:tampered", i, i + 1);
        }
        sealer.seal();
        sealer.anchor();
        assertThat(check().faults()).isEmpty();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // What an administrator of the database can do: switch triggers and foreign keys off.
            statement.execute("set local session_replication_role = replica");
            statement.execute(tampering);
            assertThat(ChainCheck.inTransaction(connection, anchors.all()).faults())
                    .extracting(ChainCheck.Fault::kind)
                    .contains(kind);
            connection.rollback();
        }
    }

    @Test
    void anInspectorFindsWhoDidWhatAndSeesBeforeAndAfter() {
        rename("test.thing:searched", "Kế hoạch cũ", "Kế hoạch đã sửa");
        sealer.seal();
        var list = page(AUDITOR, "/nhat-ky?q=ke hoach da sua");
        assertThat(list).contains("1 mục nhật ký", "Nông Thị Bích Hạnh", "Kế hoạch cũ → Kế hoạch đã sửa");
        assertThat(page(AUDITOR, "/nhat-ky?nguoi=" + OFFICER.account() + "&ngay-tu=01/01/2020"))
                .contains("Nông Thị Bích Hạnh");
        assertThat(page(AUDITOR, "/nhat-ky?q=khong co gi nhu the")).contains("0 mục nhật ký");

        var path = Jsoup.parse(list).select("tbody a[href^=/nhat-ky/]").attr("href");
        assertThat(Jsoup.parse(page(AUDITOR, path)).select("td").eachText())
                .containsSubsequence("Kế hoạch cũ", "Kế hoạch đã sửa");
        assertThat(page(AUDITOR, path)).contains("trong chuỗi");
        assertThat(mvc.perform(get("/nhat-ky/excel?q=ke hoach").with(SignedIn.as(AUDITOR))))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying("Content-Disposition", value -> assertThat(value.getFirst())
                        .contains("nhat-ky-he-thong"));
        assertThat(page(AUDITOR, "/nhat-ky/kiem-tra")).contains("Nhật ký toàn vẹn");
    }

    @Test
    void nobodyElseReadsTheTrailAndTheAttemptIsInIt() {
        for (var path : List.of("/nhat-ky", "/nhat-ky/excel", "/nhat-ky/kiem-tra", "/nhat-ky/" + UUID.randomUUID())) {
            assertThat(mvc.perform(get(path).with(SignedIn.as(OFFICER)))).hasStatus(403);
            assertThat(entries("path:" + path)).isOne();
        }
    }

    private String page(Actor actor, String path) {
        var result = mvc.perform(get(path).with(SignedIn.as(actor)));
        assertThat(result).hasStatusOk();
        assertThat(result).bodyText().doesNotContain("??");
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChainCheck.Verdict check() {
        try (var connection = dataSource.getConnection()) {
            return ChainCheck.of(connection, anchors.all());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
