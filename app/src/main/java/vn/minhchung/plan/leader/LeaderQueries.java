package vn.minhchung.plan.leader;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.minhchung.plan.Flag;
import vn.minhchung.plan.Progress;
import vn.minhchung.plan.Status;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.web.Share;

/** Figures and reasons for the leader's page, all of them from records. */
@Repository
class LeaderQueries {

    record PlanRef(UUID id, String slug, String name) {}

    /** A task of the plan with its state. */
    record TaskRow(
            UUID id,
            String code,
            String content,
            String leadText,
            Progress progress,
            Timeliness timeliness,
            Flag flag,
            @Nullable LocalDate due) {

        public Status status() {
            return new Status(progress, timeliness, flag);
        }
    }

    /**
     * Why a task is red, from what is recorded.
     *
     * @param open leading units that have not finished, as the reason tells them: its weight in the order of the list
     * @param silent leads that have said nothing for so long that it is called silence
     * @param unaccepted leads that have not even accepted
     */
    record Reason(
            UUID task,
            long leads,
            long complete,
            long open,
            long silent,
            long unaccepted,
            @Nullable String obstacle,
            @Nullable String obstacleUnit,
            @Nullable String note,
            @Nullable String noteUnit) {}

    /** How a commune stands: {@code judged} assignments have a date, {@code onTime} of them are met or not late. */
    record CommuneRow(String slug, String name, long judged, long onTime) {

        /** Null without a base. */
        public @Nullable Share share() {
            return Share.of(onTime, judged);
        }
    }

    private final JdbcClient jdbc;

    LeaderQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans that have tasks, newest first. */
    List<PlanRef> plans() {
        return jdbc.sql("""
                select id, slug, name from plan.directive_name d
                where exists (select 1 from plan.task t where t.directive = d.id)
                order by issued_on desc
                """).query(new SimplePropertyRowMapper<>(PlanRef.class)).list();
    }

    /** One that nobody leads any more is not accepted, as in the list of tasks. */
    List<TaskRow> tasks(UUID plan, LocalDate today) {
        return jdbc.sql("""
                select t.id, t.code, t.content, t.lead_text, coalesce(k.progress, 'NOT_ACCEPTED') as progress,
                    coalesce(k.timeliness, 'UNCLEAR') as timeliness, coalesce(k.flag, 'NONE') as flag,
                    coalesce(k.due, t.due) as due
                from plan.task t left join plan.task_state(:today) k on k.task = t.id and k.directive = :plan
                where t.directive = :plan
                order by t.position
                """)
                .param("plan", plan)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(TaskRow.class))
                .list();
    }

    List<Reason> reasons(List<UUID> tasks, LocalDate today) {
        return jdbc.sql("""
                select s.*, o.note as obstacle, o.unit_name as obstacle_unit, n.note, n.unit_name as note_unit
                from (
                    select task,
                        count(*) filter (where part = 'LEAD') as leads,
                        count(*) filter (where part = 'LEAD' and progress = 'COMPLETE') as complete,
                        count(*) filter (where part = 'LEAD' and progress <> 'COMPLETE') as open,
                        count(*) filter (where part = 'LEAD' and flag = 'SILENT') as silent,
                        count(*) filter (where part = 'LEAD' and progress = 'NOT_ACCEPTED') as unaccepted
                    from plan.assignment_state(:today)
                    where task = any(:tasks)
                    group by task
                ) s
                left join lateral (
                    select e.note, e.unit_name
                    from plan.assignment a cross join lateral plan.lineage(a.id) l (id)
                    join plan.entry e on e.assignment = l.id
                    where a.task = s.task and a.ended_at is null and a.obstacle_at is not null
                        and e.action = 'RAISE_OBSTACLE'
                    order by e.at desc limit 1
                ) o on true
                left join lateral (
                    select e.note, e.unit_name
                    from plan.assignment a cross join lateral plan.lineage(a.id) l (id)
                    join plan.entry e on e.assignment = l.id
                    where a.task = s.task and a.ended_at is null and a.part = 'LEAD' and a.done_on is null
                        and e.action = 'REPORT' and e.note is not null
                    order by e.at desc limit 1
                ) n on true
                """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(Reason.class))
                .list();
    }

    List<CommuneRow> communes(UUID plan, LocalDate today) {
        return jdbc.sql("""
                select u.slug, u.short_name as name,
                    count(s.id) filter (where s.timeliness <> 'UNCLEAR') as judged,
                    count(s.id) filter (where s.timeliness in ('ON_TRACK', 'DUE_SOON', 'MET')) as on_time
                from organisation.shared_unit u
                left join plan.assignment_state(:today) s on s.unit = u.id and s.directive = :plan
                where u.kind in ('COMMUNE', 'WARD') and u.valid_from <= :today
                    and (u.valid_to is null or u.valid_to > :today)
                group by u.slug, u.short_name, u.sort_key
                order by u.sort_key
                """)
                .param("plan", plan)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(CommuneRow.class))
                .list();
    }
}
