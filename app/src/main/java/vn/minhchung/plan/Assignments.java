package vn.minhchung.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores assignments. Written by hand and in batches: one confirmation may concern hundreds, and the demo's months of work
 * must be there in seconds.
 */
@Repository
class Assignments {

    private static final String SELECT = """
            select a.*, t.directive, t.code, t.due, t.recurring, t.cycle_months, t.past, d.aggregator
            from plan.assignment a
            join plan.task t on t.id = a.task
            join plan.directive d on d.id = t.directive
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    Assignments(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<Assignment> find(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where a.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of {@code ids}, locked in one order so that two bulk actions never wait for each other in a circle. */
    List<Assignment> lock(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where a.id = any(:ids) order by a.id for update of a")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Assignments still open at a unit. */
    List<Assignment> lockOpenAt(UUID unit) {
        return jdbc.sql(SELECT + "where a.unit = :unit and a.ended_at is null order by a.id for update of a")
                .param("unit", unit)
                .query((row, n) -> read(row))
                .list();
    }

    void insert(List<Assignment> added) {
        batch.batchUpdate("""
                insert into plan.assignment (id, task, unit, part, unit_class, assigned_at, person, person_name,
                    accepted_at, returned_at, percent, reported_at, done_on, confirmed_at, sent_back_at, obstacle_at,
                    extension_to, due_extended, ended_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, added, 1000, (statement, a) -> {
            statement.setObject(1, a.id());
            statement.setObject(2, a.task());
            statement.setObject(3, a.unit());
            statement.setString(4, a.terms().part().name());
            statement.setObject(5, a.unitClass());
            statement.setTimestamp(6, Timestamp.from(a.terms().assignedAt()));
            set(statement, 7, a.facts());
        });
    }

    /** Saves the facts; the row must be locked. */
    void update(List<Assignment> changed) {
        batch.batchUpdate("""
                update plan.assignment set person = ?, person_name = ?, accepted_at = ?, returned_at = ?, percent = ?,
                    reported_at = ?, done_on = ?, confirmed_at = ?, sent_back_at = ?, obstacle_at = ?,
                    extension_to = ?, due_extended = ?, ended_at = ?, version = version + 1
                where id = ?
                """, changed, 1000, (statement, a) -> {
            set(statement, 1, a.facts());
            statement.setObject(14, a.id());
        });
    }

    void succeededBy(UUID ended, UUID successor) {
        jdbc.sql("update plan.assignment set successor = :successor where id = :id")
                .param("successor", successor)
                .param("id", ended)
                .update();
    }

    /**
     * Ends the coordination of tasks whose last lead is confirmed, and takes it up again when one of them is reopened.
     *
     * @return the tasks of which the coordination has changed
     */
    List<UUID> settleCoordination(Collection<UUID> tasks, Instant now) {
        jdbc.sql("select id from plan.task where id = any(:tasks) order by id for update")
                .param("tasks", tasks.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                with lead as (
                    select task, bool_and(confirmed_at is not null) as complete
                    from plan.assignment
                    where task = any(:tasks) and part = 'LEAD' and ended_at is null
                    group by task
                ), changed as (
                    update plan.assignment a
                    set confirmed_at = case when lead.complete then cast(:now as timestamptz) end, version = a.version + 1
                    from lead
                    where a.task = lead.task and a.part = 'COORDINATE' and a.ended_at is null and a.done_on is null
                        and (a.confirmed_at is null) = lead.complete
                    returning a.task
                )
                select distinct task from changed
                """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static void set(java.sql.PreparedStatement statement, int from, Facts facts) throws SQLException {
        statement.setObject(from, facts.person());
        statement.setString(from + 1, facts.personName());
        set(statement, from + 2, facts.acceptedAt());
        set(statement, from + 3, facts.returnedAt());
        statement.setObject(from + 4, facts.percent(), Types.INTEGER);
        set(statement, from + 5, facts.reportedAt());
        statement.setObject(from + 6, facts.doneOn(), Types.DATE);
        set(statement, from + 7, facts.confirmedAt());
        set(statement, from + 8, facts.sentBackAt());
        set(statement, from + 9, facts.obstacleAt());
        statement.setObject(from + 10, facts.extensionTo(), Types.DATE);
        statement.setObject(from + 11, facts.dueExtended(), Types.DATE);
        set(statement, from + 12, facts.endedAt());
    }

    private static void set(java.sql.PreparedStatement statement, int index, @Nullable Instant at) throws SQLException {
        statement.setTimestamp(index, at == null ? null : Timestamp.from(at));
    }

    private static Assignment read(ResultSet row) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("directive", UUID.class),
                row.getObject("task", UUID.class),
                row.getString("code"),
                row.getObject("aggregator", UUID.class),
                row.getObject("unit", UUID.class),
                row.getObject("unit_class", UUID.class),
                new Status.Terms(
                        Part.valueOf(row.getString("part")),
                        row.getObject("due", LocalDate.class),
                        row.getBoolean("recurring"),
                        row.getObject("cycle_months", Integer.class),
                        row.getBoolean("past"),
                        row.getTimestamp("assigned_at").toInstant()),
                new Facts(
                        row.getObject("person", UUID.class),
                        row.getString("person_name"),
                        instant(row, "accepted_at"),
                        instant(row, "returned_at"),
                        row.getObject("percent", Integer.class),
                        instant(row, "reported_at"),
                        row.getObject("done_on", LocalDate.class),
                        instant(row, "confirmed_at"),
                        instant(row, "sent_back_at"),
                        instant(row, "obstacle_at"),
                        row.getObject("extension_to", LocalDate.class),
                        row.getObject("due_extended", LocalDate.class),
                        instant(row, "ended_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
