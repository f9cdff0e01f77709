package vn.minhchung.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.audit.Auditable;
import vn.minhchung.testing.SignedIn;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(SignedIn.Known.class)
class ChainModuleTests {

    private static final UUID UNIT = UUID.nameUUIDFromBytes("unit:thanh-tra-tinh".getBytes());
    private static final Actor OFFICER = SignedIn.actor(UNIT, Role.OFFICER);
    private static final Actor AUDITOR = SignedIn.actor(UNIT, Role.AUDITOR);

    record Renamed(String auditSubject, Map<String, ?> auditBefore, Map<String, ?> auditAfter) implements Auditable {
        @Override
        public String auditAction() {
            return "audit.action.TEST";
        }
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Sealer sealer;

    @Autowired
    Anchors anchors;

    @Autowired
    Verification verification;

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
    void whoeverAsksForAVerificationFindsItsResultOnThePageAndInTheTrail(Scenario scenario) {
        assertThat(mvc.perform(get("/nhat-ky/kiem-tra").with(SignedIn.as(AUDITOR))))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có lần kiểm tra nào");
        rename("test.thing:verified", 1, 2);
        sealer.seal();
        var end = check().lastHash();

        assertThat(mvc.perform(post("/nhat-ky/kiem-tra")
                        .with(SignedIn.as(AUDITOR))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/viec-nen/");
        scenario.stimulate(() -> {})
                .andWaitForStateChange(verification::latest, result -> result.isPresent())
                .andVerify(result ->
                        assertThat(result.orElseThrow().found().faults()).isEmpty());

        sealer.seal();
        assertThat(mvc.perform(get("/nhat-ky/kiem-tra").with(SignedIn.as(AUDITOR))))
                .hasStatusOk()
                .bodyText()
                .contains("Nhật ký toàn vẹn", end, "theo yêu cầu của Nông Thị Bích Hạnh");
        assertThat(mvc.perform(get("/nhat-ky?viec=audit.action.VERIFIED").with(SignedIn.as(AUDITOR))))
                .hasStatusOk()
                .bodyText()
                .contains("1 mục nhật ký", end);
        assertThat(check().faults()).isEmpty();
    }

    @Test
    void nobodyElseVerifiesOrSeesTheResult() {
        assertThat(mvc.perform(get("/nhat-ky/kiem-tra").with(SignedIn.as(OFFICER))))
                .hasStatus(403);
        assertThat(mvc.perform(post("/nhat-ky/kiem-tra")
                        .with(SignedIn.as(OFFICER))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())))
                .hasStatus(403);
    }

    private ChainCheck.Verdict check() {
        try (var connection = dataSource.getConnection()) {
            return ChainCheck.of(connection, anchors.all(), ChainCheck.Progress.NONE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
