package vn.minhchung.plan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of documents known before (bảng văn bản đã có) and of what becomes of the differences. */
@Repository
class SamenessRows {

    private final JdbcClient jdbc;

    SamenessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID draft, UUID known, double alike) {
        jdbc.sql("""
                insert into plan.draft_sameness (draft, known, alike) values (:draft, :known, :alike)
                on conflict (draft) do nothing
                """)
                .param("draft", draft)
                .param("known", known)
                .param("alike", alike)
                .update();
    }

    Optional<Sameness> of(UUID draft) {
        return jdbc.sql("""
                select draft, known, alike, choice, reason, person_name, at from plan.draft_sameness where draft = :draft
                """).param("draft", draft).query(SamenessRows::sameness).optional();
    }

    void decide(UUID draft, Sameness.Choice choice, String reason, String personName, Instant at) {
        jdbc.sql("""
                update plan.draft_sameness set choice = :choice, reason = :reason, person_name = :name, at = :at
                where draft = :draft
                """)
                .param("draft", draft)
                .param("choice", choice.name())
                .param("reason", reason)
                .param("name", personName)
                .param("at", Drafts.time(at))
                .update();
    }

    /** What was decided on each difference: KEEP or TAKE. */
    Map<String, Differences.Choice> choices(UUID draft) {
        var choices = new HashMap<String, Differences.Choice>();
        jdbc.sql("select difference, choice from plan.draft_difference where draft = :draft")
                .param("draft", draft)
                .query(rs -> {
                    choices.put(rs.getString(1), Differences.Choice.valueOf(rs.getString(2)));
                });
        return choices;
    }

    void choose(UUID draft, String difference, Differences.Choice choice, String personName, Instant at) {
        jdbc.sql("""
                insert into plan.draft_difference (draft, difference, choice, person_name, at)
                values (:draft, :difference, :choice, :name, :at)
                on conflict (draft, difference) do update
                set choice = excluded.choice, person_name = excluded.person_name, at = excluded.at
                """)
                .param("draft", draft)
                .param("difference", difference)
                .param("choice", choice.name())
                .param("name", personName)
                .param("at", Drafts.time(at))
                .update();
    }

    private static Sameness sameness(ResultSet rs, int number) throws SQLException {
        var choice = rs.getString("choice");
        var at = rs.getObject("at", OffsetDateTime.class);
        return new Sameness(
                rs.getObject("draft", UUID.class),
                rs.getObject("known", UUID.class),
                rs.getDouble("alike"),
                choice == null ? null : Sameness.Choice.valueOf(choice),
                rs.getString("reason"),
                rs.getString("person_name"),
                at == null ? null : at.toInstant());
    }
}
