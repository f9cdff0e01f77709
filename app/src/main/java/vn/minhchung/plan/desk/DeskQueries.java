package vn.minhchung.plan.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.minhchung.plan.DeadlineKind;
import vn.minhchung.plan.Flag;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.Progress;
import vn.minhchung.plan.Status;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.web.Selection;

/** What lies on a desk, in one query: a unit's assignments, or the tasks an aggregator watches. */
@Repository
class DeskQueries {

    /** A unit's part in a task. */
    record UnitRow(
            UUID id,
            int version,
            String planSlug,
            String planNumber,
            String code,
            String content,
            String unitSlug,
            Part part,
            Progress progress,
            Timeliness timeliness,
            Flag flag,
            @Nullable LocalDate due,
            @Nullable LocalDate reviewOn,
            DeadlineKind deadlineKind,
            boolean recurring,
            @Nullable UUID person,
            @Nullable Integer percent,
            boolean sentBack,
            @Nullable String action,
            @Nullable String note,
            @Nullable String noteUnit,
            @Nullable LocalDate noteOn,
            @Nullable BigDecimal lastFigure,
            @Nullable String figureLabel,
            @Nullable LocalDate heardOn) {

        public Status status() {
            return new Status(progress, timeliness, flag);
        }

        public String path() {
            return "/nhiem-vu/" + planSlug + "/" + code + "/" + unitSlug;
        }

        /** Stands where the day would. */
        public DeadlineKind deadline() {
            return recurring ? DeadlineKind.RECURRING : deadlineKind;
        }

        public DeskGroup group() {
            return switch (progress) {
                case COMPLETE -> DeskGroup.ELSEWHERE;
                case AWAITING_CONFIRMATION, RETURNED -> DeskGroup.WAITING_FOR_OTHERS;
                case CONFIRM_PAST -> DeskGroup.WAITING_FOR_ME;
                case NOT_ACCEPTED -> timeliness == Timeliness.OVERDUE ? DeskGroup.OVERDUE : DeskGroup.WAITING_FOR_ME;
                case IN_PROGRESS -> {
                    if (sentBack) {
                        yield DeskGroup.SENT_BACK;
                    }
                    if (timeliness == Timeliness.OVERDUE) {
                        yield DeskGroup.OVERDUE;
                    }
                    if (timeliness == Timeliness.DUE_SOON) {
                        yield DeskGroup.DUE_SOON;
                    }
                    yield switch (flag) {
                        case OBSTACLE, EXTENSION -> DeskGroup.WAITING_FOR_OTHERS;
                        case REDO -> DeskGroup.SENT_BACK;
                        case SILENT -> DeskGroup.WAITING_FOR_ME;
                        case NONE -> DeskGroup.ELSEWHERE;
                    };
                }
            };
        }

        public boolean onMe(UUID actor) {
            return actor.equals(person);
        }
    }

    /**
     * A task as the aggregator sees it, with what its units wait for.
     *
     * @param leads units that lead it now; none when it was withdrawn from the only one, and somebody must be found
     * @param orphaned open assignments of units that have ended and that nobody succeeds: to be withdrawn or decided
     */
    record TaskRow(
            UUID id,
            String planSlug,
            String planNumber,
            String code,
            String content,
            Progress progress,
            Timeliness timeliness,
            Flag flag,
            @Nullable LocalDate due,
            DeadlineKind deadlineKind,
            boolean recurring,
            @Nullable Integer percent,
            long leads,
            long awaiting,
            long returned,
            long extensions,
            long obstacles,
            long silent,
            long unaccepted,
            long orphaned,
            @Nullable LocalDate heardOn) {

        public Status status() {
            return new Status(progress, timeliness, flag);
        }

        public String path() {
            return "/nhiem-vu/" + planSlug + "/" + code;
        }

        /** All assignments of the task. */
        public Selection selection() {
            return Selection.ALL.with("ke-hoach", planSlug).with("so", code);
        }

        /** Stands where the day would. */
        public DeadlineKind deadline() {
            return recurring ? DeadlineKind.RECURRING : deadlineKind;
        }

        public DeskGroup group() {
            if (progress != Progress.COMPLETE && timeliness == Timeliness.OVERDUE) {
                return DeskGroup.OVERDUE;
            }
            if (progress != Progress.COMPLETE && timeliness == Timeliness.DUE_SOON) {
                return DeskGroup.DUE_SOON;
            }
            if (awaiting + extensions + orphaned > 0 || leads == 0) {
                return DeskGroup.WAITING_FOR_ME;
            }
            if (returned > 0) {
                return DeskGroup.SENT_BACK;
            }
            return progress == Progress.CONFIRM_PAST ? DeskGroup.WAITING_FOR_OTHERS : DeskGroup.ELSEWHERE;
        }
    }

    private final JdbcClient jdbc;

    DeskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitRow> ofUnits(List<UUID> units, LocalDate today) {
        return jdbc.sql("""
                select s.id, s.version, d.slug as plan_slug, d.number as plan_number, t.code, left(t.content, 300) as content,
                    u.slug as unit_slug, s.part, s.progress, s.timeliness, s.flag, s.due,
                    case when s.due is null and s.progress in ('NOT_ACCEPTED', 'IN_PROGRESS') then
                        plan.day_of(coalesce(s.reported_at, s.assigned_at)) + (select plan.days('RHYTHM_DAYS', :today))
                    end as review_on,
                    t.deadline_kind, t.recurring, s.person, s.percent,
                    s.sent_back_at is not null as sent_back, e.action, e.note, e.unit_name as note_unit,
                    plan.day_of(e.at) as note_on, e.last_figure, e.figure_label,
                    plan.day_of(s.heard_at) as heard_on
                from plan.assignment_state(:today) s
                join plan.task t on t.id = s.task
                join plan.directive d on d.id = s.directive
                join organisation.shared_unit u on u.id = s.unit
                left join lateral (
                    select n.action, n.note, n.unit_name, n.at, c.figure as last_figure, c.figure_label
                    from plan.entry n
                    left join lateral (select figure, figure_label from plan.entry
                        where assignment in (select id from plan.lineage(s.id) l (id)) and figure is not null
                        order by at desc limit 1) c on true
                    where n.assignment in (select id from plan.lineage(s.id) l (id)) and n.note is not null and n.action <> 'NAME_PERSON'
                    order by n.at desc limit 1
                ) e on s.progress <> 'COMPLETE'
                where s.unit = any(:units)
                order by s.due nulls last, t.position
                """)
                .param("units", units.toArray(UUID[]::new))
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(UnitRow.class))
                .list();
    }

    /** @param aggregators the units whose plans are watched; null for all */
    List<TaskRow> ofPlans(@Nullable List<UUID> aggregators, LocalDate today) {
        return jdbc.sql("""
                select t.id, d.slug as plan_slug, d.number as plan_number, t.code, left(t.content, 300) as content,
                    coalesce(k.progress, 'NOT_ACCEPTED') as progress, coalesce(k.timeliness, 'UNCLEAR') as timeliness,
                    coalesce(k.flag, 'NONE') as flag, coalesce(k.due, t.due) as due, t.deadline_kind, t.recurring, k.percent,
                    coalesce(k.leads, 0) as leads, coalesce(x.awaiting, 0) as awaiting,
                    coalesce(x.returned, 0) as returned, coalesce(x.extensions, 0) as extensions,
                    coalesce(x.obstacles, 0) as obstacles, coalesce(x.silent, 0) as silent,
                    coalesce(x.unaccepted, 0) as unaccepted, coalesce(x.orphaned, 0) as orphaned,
                    plan.day_of(k.heard_at) as heard_on
                from plan.task t
                join plan.directive d on d.id = t.directive
                left join plan.task_state(:today) k on k.task = t.id
                left join (
                    select task,
                        count(*) filter (where progress = 'AWAITING_CONFIRMATION') as awaiting,
                        count(*) filter (where progress = 'RETURNED') as returned,
                        count(*) filter (where flag = 'EXTENSION') as extensions,
                        count(*) filter (where flag = 'OBSTACLE') as obstacles,
                        count(*) filter (where flag = 'SILENT') as silent,
                        count(*) filter (where progress = 'NOT_ACCEPTED') as unaccepted,
                        count(*) filter (where orphaned) as orphaned
                    from (
                        select s.task, s.progress, s.flag,
                            u.valid_to <= :today and s.progress <> 'COMPLETE' as orphaned
                        from plan.assignment_state(:today) s
                        join organisation.shared_unit u on u.id = s.unit
                        offset 0 -- so that each state is worked out once and not once for each count
                    ) s
                    group by task
                ) x on x.task = t.id
                where cast(:all as boolean) or d.aggregator = any(:aggregators)
                order by coalesce(k.due, t.due) nulls last, d.issued_on desc, t.position
                """)
                .param("today", today)
                .param("all", aggregators == null)
                .param("aggregators", aggregators == null ? new UUID[0] : aggregators.toArray(UUID[]::new))
                .query(new SimplePropertyRowMapper<>(TaskRow.class))
                .list();
    }

    /** How much waits on the desks of these units: cheap, it is asked on every page. */
    long waitingAt(List<UUID> units, LocalDate today) {
        return jdbc.sql("""
                select count(*) from plan.assignment_state(:today) s
                where s.unit = any(:units) and s.progress in ('NOT_ACCEPTED', 'CONFIRM_PAST', 'IN_PROGRESS')
                    and (s.timeliness in ('OVERDUE', 'DUE_SOON') or s.progress <> 'IN_PROGRESS'
                        or s.sent_back_at is not null or s.flag = 'SILENT')
                """)
                .param("units", units.toArray(UUID[]::new))
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** How many assignments wait for the confirmation of these aggregators. */
    long waitingFor(List<UUID> aggregators) {
        return jdbc.sql("""
                select count(*) from plan.assignment a
                join plan.task t on t.id = a.task
                join plan.directive d on d.id = t.directive
                where a.part = 'LEAD' and a.ended_at is null and a.done_on is not null and a.confirmed_at is null
                    and d.aggregator = any(:aggregators)
                """)
                .param("aggregators", aggregators.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
