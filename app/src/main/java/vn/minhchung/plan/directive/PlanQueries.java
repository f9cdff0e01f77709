package vn.minhchung.plan.directive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.Provision;
import vn.minhchung.web.Selection;

/** What the pages of plans show. */
@Repository
class PlanQueries {

    /** A plan in the list, with how its tasks stand. */
    record PlanRow(
            UUID id,
            String slug,
            String number,
            LocalDate issuedOn,
            String title,
            String issuer,
            String aggregatorName,
            @Nullable UUID sourceFile,
            long tasks,
            long complete,
            long awaiting,
            long overdue,
            long provisions) {

        public Selection selection() {
            return Selection.ALL.with("ke-hoach", slug);
        }
    }

    /** A group of tasks: what the document declares, what was found, how far it is. */
    record GroupRow(
            String number,
            String title,
            @Nullable Integer declaredCount,
            long found,
            long complete,
            long awaiting,
            long overdue,
            long unclear,
            @Nullable Integer percent) {

        /** Whether the document's own count was found. */
        public boolean agrees() {
            return declaredCount == null || declaredCount == found;
        }
    }

    /** A unit's share in a plan. */
    record UnitRow(String slug, String name, long assignments, long leads, long complete, long overdue, long silent) {}

    /** A plan as one unit has it. */
    record UnitPlanRow(
            String slug, String number, String title, long assignments, long complete, long overdue, long dueSoon) {}

    record ProvisionRow(
            Provision.Kind kind,
            String section,
            String text,
            @Nullable String level,
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            @Nullable String comparison,
            @Nullable String unit,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate byDay,
            int line) {}

    private static final String PLANS = """
            select d.id, d.slug, d.number, d.issued_on, d.title, d.issuer, a.short_name as aggregator_name, d.source_file,
                count(t.id) as tasks,
                count(*) filter (where k.progress = 'COMPLETE') as complete,
                count(*) filter (where k.progress = 'AWAITING_CONFIRMATION') as awaiting,
                count(*) filter (where k.timeliness = 'OVERDUE') as overdue,
                (select count(*) from plan.provision p where p.directive = d.id) as provisions
            from plan.directive d
            join organisation.shared_unit a on a.id = d.aggregator
            left join plan.task t on t.directive = d.id
            left join plan.task_state(:today) k on k.task = t.id
            """;

    private final JdbcClient jdbc;

    PlanQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PlanRow> all(LocalDate today) {
        return jdbc.sql(PLANS + " group by d.id, a.short_name order by d.issued_on desc")
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(PlanRow.class))
                .list();
    }

    Optional<PlanRow> bySlug(String slug, LocalDate today) {
        return jdbc.sql(PLANS + """
                and k.directive = (select id from plan.directive where slug = :slug)
                where d.slug = :slug group by d.id, a.short_name
                """)
                .param("slug", slug)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(PlanRow.class))
                .optional();
    }

    List<GroupRow> groups(UUID plan, LocalDate today) {
        return jdbc.sql("""
                select g.number, g.title, g.declared_count, count(t.id) as found,
                    count(*) filter (where k.progress = 'COMPLETE') as complete,
                    count(*) filter (where k.progress = 'AWAITING_CONFIRMATION') as awaiting,
                    count(*) filter (where k.timeliness = 'OVERDUE') as overdue,
                    count(t.id) filter (where coalesce(k.timeliness, 'UNCLEAR') = 'UNCLEAR'
                        and coalesce(k.progress, 'NOT_ACCEPTED') in ('NOT_ACCEPTED', 'IN_PROGRESS')) as unclear,
                    floor(sum(k.percent_sum) / sum(k.leads))::int as percent
                from plan.task_group g
                left join plan.task t on t.directive = g.directive and t.group_number = g.number
                left join plan.task_state(:today) k on k.task = t.id and k.directive = :plan
                where g.directive = :plan
                group by g.directive, g.position, g.number, g.title, g.declared_count
                order by g.position
                """)
                .param("plan", plan)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(GroupRow.class))
                .list();
    }

    /** Units that the reach allows, those with the most overdue first. */
    List<UnitRow> units(UUID plan, LocalDate today, Reach reach, int limit) {
        return jdbc.sql("""
                select u.slug, u.short_name as name, count(*) as assignments,
                    count(*) filter (where s.part = 'LEAD') as leads,
                    count(*) filter (where s.progress = 'COMPLETE') as complete,
                    count(*) filter (where s.timeliness = 'OVERDUE') as overdue,
                    count(*) filter (where s.flag = 'SILENT') as silent
                from plan.assignment_state(:today) s
                join organisation.shared_unit u on u.id = s.unit
                where s.directive = :plan and (:all or s.unit = any(:units))
                group by u.slug, u.short_name, u.sort_key
                order by overdue desc, silent desc, u.sort_key
                limit :limit
                """)
                .param("plan", plan)
                .param("today", today)
                .params(reach.parameters())
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(UnitRow.class))
                .list();
    }

    List<UnitPlanRow> ofUnit(UUID unit, LocalDate today) {
        return jdbc.sql("""
                select d.slug, d.number, d.title, count(*) as assignments,
                    count(*) filter (where s.progress = 'COMPLETE') as complete,
                    count(*) filter (where s.timeliness = 'OVERDUE') as overdue,
                    count(*) filter (where s.timeliness = 'DUE_SOON') as due_soon
                from plan.assignment_state(:today) s
                join plan.directive d on d.id = s.directive
                where s.unit = :unit
                group by d.id
                order by d.issued_on desc
                """)
                .param("unit", unit)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(UnitPlanRow.class))
                .list();
    }

    List<ProvisionRow> provisions(UUID plan) {
        return jdbc.sql("""
                select kind, section, text, level, value, upper, comparison, unit, from_day, by_day, line
                from plan.provision where directive = :plan order by position
                """)
                .param("plan", plan)
                .query(new SimplePropertyRowMapper<>(ProvisionRow.class))
                .list();
    }
}
