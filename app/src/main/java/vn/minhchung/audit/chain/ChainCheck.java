package vn.minhchung.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies the chain (kiểm tra tính toàn vẹn của nhật ký): every link computed again, nothing missing, nothing in between. */
final class ChainCheck {

    private static final int MOST_FAULTS = 20;

    /** What can be wrong with the chain. */
    enum FaultKind {
        MISSING("positions %d to %s are missing"),
        DELETED("position %d: entry %s was deleted"),
        CHANGED("position %d: entry %s or its place in the chain was changed after it was sealed"),
        CUT_OFF("the chain ends at position %d, but the note of %s knows more: its end was cut off"),
        RECOMPUTED("position %d: the chain differs from the note of %s: it was computed anew"),
        UNLINKED("%d entries are neither sealed nor waiting: links were removed, or entries slipped in%s");

        private final String text;

        FaultKind(String text) {
            this.text = text;
        }
    }

    /** One fault: where, and which entry or note is concerned. */
    record Fault(FaultKind kind, long position, String detail) {
        @Override
        public String toString() {
            return kind.text.formatted(position, detail);
        }
    }

    /**
     * What was found.
     *
     * @param sealed entries in the chain
     * @param unsealed entries that wait for the sealer; more than a few seconds' worth only while the application is stopped
     * @param lastHash the end of the chain, for a note on paper
     * @param faults where the chain is broken; empty when it is whole
     */
    record Verdict(
            long sealed,
            long unsealed,
            String lastHash,
            @Nullable Instant lastSealedAt,
            List<Fault> faults) {}

    /** Hears after every entry how many of all were computed; may end the work by an exception. */
    interface Progress {
        Progress NONE = (done, total) -> {};

        void at(long done, long total);
    }

    private final List<Anchors.Anchor> anchors;
    private final Progress progress;
    private final List<Fault> faults = new ArrayList<>();
    private int nextAnchor;
    private long position;
    private byte[] hash = SealedEntry.BEGINNING;
    private @Nullable Instant sealedAt;

    private ChainCheck(List<Anchors.Anchor> anchors, Progress progress) {
        this.anchors = anchors.stream()
                .sorted(Comparator.comparingLong(Anchors.Anchor::position))
                .toList();
        this.progress = progress;
    }

    /** Reads the whole chain in one snapshot; streams, so that millions of entries need little memory. */
    static Verdict of(Connection connection, List<Anchors.Anchor> anchors, Progress progress) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return new ChainCheck(anchors, progress).run(connection);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    /** As {@link #of}, for a connection whose transaction is already open. */
    static Verdict inTransaction(Connection connection, List<Anchors.Anchor> anchors) throws SQLException {
        return new ChainCheck(anchors, Progress.NONE).run(connection);
    }

    private Verdict run(Connection connection) throws SQLException {
        long total = number(connection, "select count(*) from audit.seal");
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(2000);
            try (var row = statement.executeQuery("select " + SealedEntry.COLUMNS
                    + ", s.position, s.hash, s.sealed_at, s.entry"
                    + " from audit.seal s left join audit.entry e on e.id = s.entry order by s.position")) {
                while (row.next() && faults.size() < MOST_FAULTS) {
                    link(
                            row.getString(1) == null ? null : SealedEntry.read(row),
                            row.getLong("position"),
                            row.getBytes("hash"),
                            row.getString("entry"));
                    sealedAt = row.getTimestamp("sealed_at").toInstant();
                    progress.at(Math.min(position, total), total);
                }
            }
        }
        if (faults.size() < MOST_FAULTS && nextAnchor < anchors.size()) {
            fault(FaultKind.CUT_OFF, position, anchors.getLast().at());
        }
        long unlinked = number(connection, """
                select count(*) from audit.entry e
                where not exists (select from audit.seal s where s.entry = e.id)
                  and not exists (select from audit.unsealed u where u.entry = e.id)
                """);
        if (unlinked > 0) {
            fault(FaultKind.UNLINKED, unlinked, "");
        }
        return new Verdict(
                position,
                number(connection, "select count(*) from audit.unsealed"),
                HexFormat.of().formatHex(hash),
                sealedAt,
                List.copyOf(faults));
    }

    /** Goes on from the stored hash after a fault, so that one changed entry is one fault and not the whole rest. */
    private void link(@Nullable SealedEntry entry, long foundPosition, byte[] foundHash, String id) {
        if (foundPosition != position + 1) {
            fault(FaultKind.MISSING, position + 1, foundPosition - 1);
        } else if (entry == null) {
            fault(FaultKind.DELETED, foundPosition, id);
        } else if (!Arrays.equals(entry.hashAfter(hash), foundHash)) {
            fault(FaultKind.CHANGED, foundPosition, id);
        }
        for (; nextAnchor < anchors.size() && anchors.get(nextAnchor).position() <= foundPosition; nextAnchor++) {
            var anchor = anchors.get(nextAnchor);
            if (anchor.position() == foundPosition
                    && !anchor.hash().equals(HexFormat.of().formatHex(foundHash))) {
                fault(FaultKind.RECOMPUTED, foundPosition, anchor.at());
            }
        }
        position = foundPosition;
        hash = foundHash;
    }

    private void fault(FaultKind kind, long where, Object detail) {
        faults.add(new Fault(kind, where, String.valueOf(detail)));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
