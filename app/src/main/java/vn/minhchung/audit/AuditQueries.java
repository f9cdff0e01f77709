package vn.minhchung.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.minhchung.web.Filter;

/** Reads the trail for its pages. */
@Repository
class AuditQueries {

    /** An entry as listed and shown; {@code position} is its place in the chain, null while it waits for the seal. */
    record Row(
            UUID id,
            Instant at,
            @Nullable String personName,
            @Nullable String post,
            @Nullable String unitName,
            @Nullable String address,
            String action,
            String subject,
            String before,
            String after,
            @Nullable Long position,
            @Nullable String hash,
            @Nullable Instant sealedAt) {}

    /** The end of the chain. */
    record Seals(long count, @Nullable Instant last, long waiting) {}

    static final String SELECT = """
            select e.id, e.at, e.account, e.person_name, e.post, e.unit, e.unit_name, e.address, e.action, e.subject,
                   e.before::text as before, e.after::text as after, e.folded,
                   (e.at at time zone 'Asia/Ho_Chi_Minh')::date as day,
                   s.position, encode(s.hash, 'hex') as hash, s.sealed_at
            from audit.entry e left join audit.seal s on s.entry = e.id
            """;

    private static final RowMapper<Row> ROW = new SimplePropertyRowMapper<>(Row.class);

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + " where e.id = :id").param("id", id).query(ROW).optional();
    }

    /** Everything the entry is about. */
    List<String> subjects(UUID id) {
        return jdbc.sql("select subject from audit.entry_subject where entry = :id order by subject collate \"C\"")
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .list();
    }

    Seals seals() {
        return jdbc.sql("""
                        select coalesce(max(position), 0) as count, max(sealed_at) as last,
                               (select count(*) from audit.unsealed) as waiting
                        from (select position, sealed_at from audit.seal order by position desc limit 1) head
                        """).query(new SimplePropertyRowMapper<>(Seals.class)).single();
    }

    List<Filter.Option> people() {
        return distinct("account", "person_name");
    }

    List<Filter.Option> units() {
        return distinct("unit", "unit_name");
    }

    List<String> actions() {
        return jdbc.sql("""
                        with recursive found as (
                            (select action from audit.entry order by action limit 1)
                            union all
                            select (select e.action from audit.entry e where e.action > f.action order by e.action limit 1)
                            from found f where f.action is not null)
                        select action from found where action is not null
                        """).query((row, number) -> row.getString(1)).list();
    }

    /** Jumps from value to value along the index: entries are millions, people and units are hundreds. */
    private List<Filter.Option> distinct(String key, String name) {
        return jdbc.sql("""
                        with recursive found as (
                            (select KEY as value from audit.entry where KEY is not null order by KEY limit 1)
                            union all
                            select (select e.KEY from audit.entry e where e.KEY > f.value order by e.KEY limit 1)
                            from found f where f.value is not null)
                        select f.value::text, latest.name
                        from found f
                        cross join lateral (select e.NAME as name from audit.entry e
                                            where e.KEY = f.value order by e.at desc limit 1) latest
                        order by latest.name collate "vi-x-icu"
                        """.replace("KEY", key).replace("NAME", name))
                .query((row, number) -> Filter.Option.text(row.getString(1), row.getString(2)))
                .list();
    }
}
