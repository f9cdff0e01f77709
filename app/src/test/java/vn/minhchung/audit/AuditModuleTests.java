package vn.minhchung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.MockMvc;
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
    MockMvc mvc;

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
    void theDatabaseItselfRefusesToChangeOrRemoveEntries() {
        rename("test.thing:fixed", 1, 2);
        for (var attempt : List.of(
                "update audit.entry set post = 'Giám đốc'",
                "delete from audit.entry",
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
            var work = new java.util.ArrayList<java.util.concurrent.Future<?>>();
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
                    Thread.ofVirtual().start(sealer::seal);
                    rename2("test.thing:quick");
                }));
        sealer.seal();
        assertThat(check().faults()).isEmpty();
        assertThat(check().unsealed()).isZero();
    }

    private void rename2(String subject) {
        var done = new java.util.concurrent.CompletableFuture<Void>();
        Thread.ofVirtual().start(() -> {
            rename(subject, 1, 2);
            sealer.seal();
            done.complete(null);
        });
        done.join();
    }

    private ChainCheck.Verdict check() {
        try (var connection = dataSource.getConnection()) {
            return ChainCheck.of(connection, anchors.all());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
