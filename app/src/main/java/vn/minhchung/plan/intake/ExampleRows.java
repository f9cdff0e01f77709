package vn.minhchung.plan.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the examples (bảng cách đã sửa). */
@Repository
class ExampleRows {

    private static final String IN_FORCE = """
            select id, issuer, kind, printed, printed_key, corrected, meaning, target, draft, edit, document, document_year,
                person, person_name, at
            from plan.example
            where removed_at is null
            """;

    private final JdbcClient jdbc;

    ExampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Example> all() {
        return jdbc.sql(IN_FORCE + "order by issuer, kind, at desc")
                .query(this::example)
                .list();
    }

    List<Example> of(String issuerKey) {
        return jdbc.sql(IN_FORCE + "and issuer_key = :issuer order by at")
                .param("issuer", issuerKey)
                .query(this::example)
                .list();
    }

    /** How the name of an issuer that is printed so was corrected. */
    Optional<Example> issuer(String printedKey) {
        return jdbc.sql(IN_FORCE + "and kind = 'ISSUER' and printed_key = :printed order by at desc limit 1")
                .param("printed", printedKey)
                .query(this::example)
                .optional();
    }

    List<Example> ofDraft(UUID draft) {
        return jdbc.sql(IN_FORCE + "and draft = :draft order by at")
                .param("draft", draft)
                .query(this::example)
                .list();
    }

    Optional<Example> find(UUID id) {
        return jdbc.sql(IN_FORCE + "and id = :id")
                .param("id", id)
                .query(this::example)
                .optional();
    }

    /** Takes the place of an example about the same words. */
    void insert(Example one, String issuerKey) {
        jdbc.sql("""
                update plan.example set removed_at = :at, removed_by_name = :personName
                where issuer_key = :issuerKey and kind = :kind and printed_key = :key and removed_at is null
                """)
                .param("at", Drafts.time(one.at()))
                .param("personName", one.personName())
                .param("issuerKey", issuerKey)
                .param("kind", one.kind().name())
                .param("key", one.key())
                .update();
        jdbc.sql("""
                insert into plan.example (id, issuer, issuer_key, kind, printed, printed_key, corrected, meaning, target, draft,
                    edit, document, document_year, person, person_name, at)
                values (:id, :issuer, :issuerKey, :kind, :printed, :key, :corrected, :meaning, :target, :draft,
                    :edit, :document, :year, :person, :personName, :at)
                """)
                .param("id", one.id())
                .param("issuer", one.issuer())
                .param("issuerKey", issuerKey)
                .param("kind", one.kind().name())
                .param("printed", one.printed())
                .param("key", one.key())
                .param("corrected", one.corrected())
                .param("meaning", one.meaning())
                .param("target", one.target(), Types.OTHER)
                .param("draft", one.draft())
                .param("edit", one.edit(), Types.OTHER)
                .param("document", one.document())
                .param("year", one.year(), Types.INTEGER)
                .param("person", one.person())
                .param("personName", one.personName())
                .param("at", Drafts.time(one.at()))
                .update();
    }

    void remove(UUID id, String personName, Instant at) {
        jdbc.sql("update plan.example set removed_at = :at, removed_by_name = :name where id = :id")
                .param("id", id)
                .param("name", personName)
                .param("at", Drafts.time(at))
                .update();
    }

    private Example example(ResultSet rs, int number) throws SQLException {
        return new Example(
                rs.getObject("id", UUID.class),
                rs.getString("issuer"),
                Example.Kind.valueOf(rs.getString("kind")),
                rs.getString("printed"),
                rs.getString("printed_key"),
                rs.getString("corrected"),
                rs.getString("meaning"),
                rs.getObject("target", UUID.class),
                rs.getObject("draft", UUID.class),
                rs.getObject("edit", UUID.class),
                rs.getString("document"),
                rs.getObject("document_year", Integer.class),
                rs.getObject("person", UUID.class),
                rs.getString("person_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }
}
