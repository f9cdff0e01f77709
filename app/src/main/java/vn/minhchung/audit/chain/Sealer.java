package vn.minhchung.audit.chain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links committed entries into the hash chain (niêm phong nhật ký), seconds after they were written.
 *
 * <p>Writers put each entry into {@code audit.unsealed} as well. What the sealer sees there is committed; what is still in
 * flight it sees the next time. So no entry is missed, whatever order transactions commit in, and nobody waits for the chain.
 */
@Component
class Sealer {

    private static final int BATCH = 1000;
    /** Any number that no other advisory lock uses: "audit" in ASCII. */
    private static final long LOCK = 0x6175646974L;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Anchors anchors;
    private final Clock clock;

    Sealer(JdbcTemplate jdbc, TransactionTemplate transaction, Anchors anchors, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void seal() {
        int sealed;
        do {
            sealed = transaction.execute(status -> sealBatch());
        } while (sealed == BATCH);
    }

    /** Notes the end of the chain outside the database, where who tampers with the database does not reach. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void anchor() {
        var head = head();
        if (head.position() > 0) {
            anchors.note(head.position(), head.hash(), clock.instant());
        }
    }

    private int sealBatch() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
        var entries = jdbc.query(
                "select " + SealedEntry.COLUMNS
                        + " from audit.unsealed u join audit.entry e on e.id = u.entry order by e.at, e.id limit "
                        + BATCH,
                (row, number) -> SealedEntry.read(row));
        if (entries.isEmpty()) {
            return 0;
        }
        var head = head();
        var now = Timestamp.from(clock.instant());
        var seals = new ArrayList<Object[]>(entries.size());
        for (var entry : entries) {
            head = new Head(head.position() + 1, entry.hashAfter(head.hash()));
            seals.add(new Object[] {head.position(), entry.id(), head.hash(), now});
        }
        jdbc.batchUpdate("insert into audit.seal (position, entry, hash, sealed_at) values (?, ?, ?, ?)", seals);
        jdbc.batchUpdate(
                "delete from audit.unsealed where entry = ?",
                entries.stream().map(entry -> new Object[] {entry.id()}).toList());
        return entries.size();
    }

    private record Head(long position, byte[] hash) {}

    private Head head() {
        List<Head> last = jdbc.query(
                "select position, hash from audit.seal order by position desc limit 1",
                (row, number) -> new Head(row.getLong(1), row.getBytes(2)));
        return last.isEmpty() ? new Head(0, SealedEntry.BEGINNING) : last.getFirst();
    }
}
