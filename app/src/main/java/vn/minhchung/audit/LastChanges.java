package vn.minhchung.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.minhchung.web.Conflict;

/** Who changed something last, and when (lần sửa gần nhất); for people whose own change came too late. */
@Repository
public class LastChanges {

    record LastChange(Instant at, @Nullable String personName) {}

    private final JdbcClient jdbc;

    LastChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The conflict with the last recorded change of {@code subject}. */
    public Conflict conflict(String subject, List<Conflict.Line> lines) {
        return jdbc.sql("""
                        select at, person_name from audit.entry
                        where subject = :subject and action <> :viewed
                        order by at desc
                        limit 1
                        """)
                .param("subject", subject)
                .param("viewed", AuditTrail.VIEWED)
                .query(new SimplePropertyRowMapper<>(LastChange.class))
                .optional()
                .map(last -> new Conflict(last.at(), last.personName(), lines))
                .orElseGet(() -> new Conflict(null, null, lines));
    }
}
