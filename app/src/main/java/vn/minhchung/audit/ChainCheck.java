package vn.minhchung.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Verifies the chain (kiểm tra tính toàn vẹn của nhật ký): every link computed again, nothing missing, nothing in between. */
final class ChainCheck {

    private static final int MOST_FAULTS = 20;

    /**
     * What was found.
     *
     * @param sealed entries in the chain
     * @param unsealed entries that wait for the sealer; more than a few seconds' worth only while the application is stopped
     * @param lastHash the end of the chain, for a note on paper
     * @param faults where the chain is broken, in English; empty when it is whole
     */
    record Verdict(
            long sealed,
            long unsealed,
            String lastHash,
            @Nullable Instant lastSealedAt,
            List<String> faults) {}

    private final Map<Long, Anchors.Anchor> anchors;
    private final List<String> faults = new ArrayList<>();
    private long position;
    private byte[] hash = SealedEntry.BEGINNING;
    private @Nullable Instant sealedAt;

    private ChainCheck(List<Anchors.Anchor> anchors) {
        this.anchors = anchors.stream()
                .collect(Collectors.toMap(Anchors.Anchor::position, Function.identity(), (first, second) -> first));
        anchors.stream()
                .filter(anchor -> !anchor.equals(this.anchors.get(anchor.position()))
                        && !anchor.hash().equals(hashOf(this.anchors.get(anchor.position()))))
                .forEach(anchor -> fault("the anchors of " + anchor.at() + " contradict an earlier one"));
    }

    private static String hashOf(Anchors.@Nullable Anchor anchor) {
        return anchor == null ? "" : anchor.hash();
    }

    /** Reads the whole chain in one snapshot; streams, so that millions of entries need little memory. */
    static ChainCheck.Verdict of(Connection connection, List<Anchors.Anchor> anchors) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try {
            return new ChainCheck(anchors).run(connection);
        } finally {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }

    private Verdict run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(2000);
            try (var row = statement.executeQuery("select " + SealedEntry.COLUMNS
                    + ", s.position, s.hash, s.sealed_at, s.entry"
                    + " from audit.seal s left join audit.entry e on e.id = s.entry order by s.position")) {
                while (row.next() && faults.size() < MOST_FAULTS) {
                    var entry = row.getString(1) == null ? null : SealedEntry.read(row);
                    link(
                            entry,
                            row.getLong("position"),
                            row.getBytes("hash"),
                            row.getString("entry"),
                            row.getTimestamp("sealed_at").toInstant());
                }
            }
            anchors.values().stream()
                    .filter(anchor -> anchor.position() > position)
                    .forEach(anchor -> fault("the chain ends at position " + position + ", but on " + anchor.at()
                            + " it had " + anchor.position() + " entries: its end was cut off"));
            long lost = number(connection, """
                    select count(*) from audit.entry e
                    where not exists (select from audit.seal s where s.entry = e.id)
                      and not exists (select from audit.unsealed u where u.entry = e.id)
                    """);
            if (lost > 0) {
                fault(lost + " entries were neither sealed nor wait to be: links were removed, or entries slipped in");
            }
            long unsealed = number(connection, "select count(*) from audit.unsealed");
            return new Verdict(position, unsealed, HexFormat.of().formatHex(hash), sealedAt, List.copyOf(faults));
        }
    }

    private void link(
            @Nullable SealedEntry entry, long foundPosition, byte[] foundHash, String id, Instant foundSealedAt) {
        if (foundPosition != position + 1) {
            fault("positions " + (position + 1) + " to " + (foundPosition - 1) + " are missing");
        }
        if (entry == null) {
            fault("position " + foundPosition + ": entry " + id + " was deleted");
        } else if (!Arrays.equals(entry.hashAfter(hash), foundHash)) {
            fault("position " + foundPosition + ": entry " + id
                    + " or its place in the chain was changed after it was sealed");
        }
        var anchor = anchors.get(foundPosition);
        if (anchor != null && !anchor.hash().equals(HexFormat.of().formatHex(foundHash))) {
            fault("position " + foundPosition + ": the chain differs from what was noted on " + anchor.at()
                    + ": it was computed anew");
        }
        position = foundPosition;
        hash = foundHash;
        sealedAt = foundSealedAt;
    }

    private void fault(String text) {
        faults.add(text);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
