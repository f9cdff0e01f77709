package vn.minhchung.plan;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.minhchung.access.Actor;
import vn.minhchung.attachment.StoredFile;

/** The timeline (diễn biến): what happened, by whom, in which post. Rows are only ever added. */
@Repository
class Entries {

    /** What happens to tasks without anybody acting on one assignment. */
    enum Event {
        /** Giao việc theo kế hoạch. */
        ISSUED,
        /** Giao thêm cho một đơn vị sau khi ban hành. */
        GIVEN,
        /** Đính chính theo bản khác của văn bản. */
        CORRECTED,
        /** Việc phối hợp kết thúc cùng nhiệm vụ, hoặc được mở lại. */
        COORDINATION_CHANGED,
        /** Chuyển sang đơn vị kế thừa. */
        SUCCEEDED,
        /** Đơn vị đã kết thúc, chờ quyết định đơn vị kế thừa. */
        SUCCESSION_OPEN
    }

    /** One line of the timeline; task and assignment are null when it is about more than one, the act when nothing more is to be said. */
    record Entry(
            UUID id,
            UUID request,
            UUID directive,
            @Nullable UUID task,
            @Nullable UUID assignment,
            Instant at,
            String action,
            Actor actor,
            @Nullable Act act) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Entries(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Those of {@code assignments} that this request has already reached. */
    Set<UUID> reachedBy(UUID request, Collection<UUID> assignments) {
        return new HashSet<>(jdbc.sql("""
                        select assignment from plan.entry where request = :request and assignment = any(:assignments)
                        """)
                .param("request", request)
                .param("assignments", assignments.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The proofs of the newest entry, if that is of {@code since} or later and says the same by the same person. */
    Optional<List<UUID>> saidLast(UUID assignment, Actor actor, Act act, Instant since) {
        return jdbc.sql("""
                        select array(select file from plan.evidence where entry = e.id) as files
                        from (select * from plan.entry where assignment = :assignment order by at desc, id desc limit 1) e
                        where e.at >= :since and e.person = :person and e.action = :action
                            and (e.note, e.percent, e.figure, e.figure_label, e.day) is not distinct from
                                (:note::text, :percent::integer, :figure::numeric, :label::text, :day::date)
                        """)
                .param("assignment", assignment)
                .param("since", Timestamp.from(since))
                .param("person", actor.person())
                .param("action", act.action().name())
                .param("note", said(act))
                .param("percent", act.percent())
                .param("figure", act.figure())
                .param("label", act.figureLabel())
                .param("day", act.day())
                .query((row, n) -> List.of((UUID[]) row.getArray("files").getArray()))
                .optional();
    }

    void add(List<Entry> entries) {
        batch.batchUpdate("""
                insert into plan.entry (id, request, directive, task, assignment, at, action, person, person_name, post,
                    unit_name, note, percent, figure, figure_label, day)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, 1000, (statement, e) -> {
            statement.setObject(1, e.id());
            statement.setObject(2, e.request());
            statement.setObject(3, e.directive());
            statement.setObject(4, e.task());
            statement.setObject(5, e.assignment());
            statement.setTimestamp(6, Timestamp.from(e.at()));
            statement.setString(7, e.action());
            statement.setObject(8, e.actor().person());
            statement.setString(9, e.actor().name());
            statement.setString(10, e.actor().post());
            statement.setString(11, e.actor().unitName());
            var act = e.act();
            statement.setString(12, act == null ? null : said(act));
            statement.setObject(13, act == null ? null : act.percent(), Types.INTEGER);
            statement.setBigDecimal(14, act == null ? null : act.figure());
            statement.setString(15, act == null ? null : act.figureLabel());
            statement.setObject(16, act == null ? null : act.day(), Types.DATE);
        });
    }

    void addEvidence(Entry entry, StoredFile file) {
        jdbc.sql("""
                insert into plan.evidence (file, entry, assignment, task, at, name, type, bytes)
                values (:file, :entry, :assignment, :task, :at, :name, :type, :bytes)
                """)
                .param("file", file.id())
                .param("entry", entry.id())
                .param("assignment", entry.assignment())
                .param("task", entry.task())
                .param("at", Timestamp.from(entry.at()))
                .param("name", file.name())
                .param("type", file.type())
                .param("bytes", file.size())
                .update();
    }

    private static @Nullable String said(Act act) {
        return act.action() == Action.NAME_PERSON ? act.personName() : act.note();
    }
}
