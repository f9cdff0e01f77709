package vn.minhchung.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the chain sees it: its columns and its subjects as text, in a fixed order.
 *
 * <p>Sealing and verifying read it with the same columns, so what is hashed is what is stored.
 */
record SealedEntry(UUID id, List<@Nullable String> values) {

    /** The hash before the first entry. */
    static final byte[] BEGINNING = new byte[32];

    /** Columns of {@code audit.entry e}; the moment as microseconds, so that no zone or date style can change it. */
    static final String COLUMNS = """
            e.id::text, ((extract(epoch from e.at) * 1000000)::bigint)::text, e.account::text, e.person::text,
            e.person_name, e.post, e.unit::text, e.unit_name, e.address, e.action, e.subject,
            e.before::text, e.after::text, e.folded,
            (select json_agg(s.subject order by s.subject collate "C")::text
             from audit.entry_subject s where s.entry = e.id) as subjects""";

    private static final int COUNT = 15;

    /** Reads {@link #COLUMNS}, which must come first in the row. */
    static SealedEntry read(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable String>(COUNT);
        for (int column = 1; column <= COUNT; column++) {
            values.add(row.getString(column));
        }
        var id = values.getFirst();
        if (id == null) {
            throw new IllegalStateException("an entry without identifier");
        }
        return new SealedEntry(UUID.fromString(id), Collections.unmodifiableList(values));
    }

    /** SHA-256 over the previous hash and every value with its length, so that no two entries encode alike. */
    byte[] hashAfter(byte[] previous) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            out.write(previous);
            for (var value : values) {
                if (value == null) {
                    out.writeInt(-1);
                } else {
                    var utf8 = value.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(utf8.length);
                    out.write(utf8);
                }
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
