package vn.minhchung.plan.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.DeadlineKind;
import vn.minhchung.plan.Flag;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.Progress;
import vn.minhchung.plan.Status;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.web.Column;
import vn.minhchung.web.Filter;
import vn.minhchung.web.Filter.Option;
import vn.minhchung.web.Formats;
import vn.minhchung.web.ListDefinition;
import vn.minhchung.web.ListState;
import vn.minhchung.web.Selection;

/** The two lists: every task with the state its leads give it, and every unit's part in every task. */
@Component
class TaskLists {

    private static final String TASKS = """
            select t.id, d.slug as plan_slug, d.number as plan_number, d.issued_on, t.code, t.position, t.group_number,
                t.group_number || '. ' || coalesce(g.title, '') as group_title, t.content, t.lead_text, t.folded,
                coalesce(k.due, t.due) as due, t.deadline_kind, t.recurring,
                coalesce(k.progress, 'NOT_ACCEPTED') as progress, coalesce(k.timeliness, 'UNCLEAR') as timeliness,
                coalesce(k.flag, 'NONE') as flag, k.percent, k.obstacles, plan.day_of(k.heard_at) as heard_on,
                n.units, n.lead_units, n.by_class, f.proofs
            from plan.task t
            join plan.directive d on d.id = t.directive
            left join plan.task_group g on g.directive = t.directive and g.number = t.group_number
            left join plan.task_state(:today) k on k.task = t.id
            left join (
                select task, count(*) as units, array_agg(unit) filter (where part = 'LEAD') as lead_units,
                    bool_or(unit_class is not null and part = 'LEAD') as by_class
                from plan.assignment where ended_at is null group by task
            ) n on n.task = t.id
            left join (select task, count(*) as proofs from plan.evidence group by task) f on f.task = t.id
            """;

    private static final String ASSIGNMENTS = """
            select s.id, d.slug as plan_slug, d.number as plan_number, d.issued_on, t.code, t.position, t.group_number,
                t.content, t.folded, u.slug as unit_slug, u.short_name as unit_name, u.sort_key, s.part,
                s.progress, s.timeliness, s.flag,
                case when s.progress <> 'COMPLETE' or s.done_on is not null then s.percent end as percent, s.due, t.deadline_kind, t.recurring, s.person_name,
                plan.day_of(s.heard_at) as heard_on,
                coalesce(u.valid_to <= :today and s.progress <> 'COMPLETE', false) as orphaned
            from plan.assignment_state(:today) s
            join plan.task t on t.id = s.task
            join plan.directive d on d.id = s.directive
            join organisation.shared_unit u on u.id = s.unit
            where (:all or s.unit = any(:units))
            """;

    /** What both lists show alike. */
    private interface Row {

        @Nullable
        LocalDate due();

        DeadlineKind deadlineKind();

        boolean recurring();

        Progress progress();

        Timeliness timeliness();

        Flag flag();

        @Nullable
        Integer percent();

        @Nullable
        LocalDate heardOn();

        default Status status() {
            return new Status(progress(), timeliness(), flag());
        }
    }

    /** A task in the list. */
    record TaskRow(
            UUID id,
            String planSlug,
            String planNumber,
            String code,
            String groupNumber,
            String groupTitle,
            String content,
            String leadText,
            @Nullable LocalDate due,
            DeadlineKind deadlineKind,
            boolean recurring,
            Progress progress,
            Timeliness timeliness,
            Flag flag,
            @Nullable Integer percent,
            @Nullable Long obstacles,
            @Nullable LocalDate heardOn,
            @Nullable Long units,
            @Nullable Long proofs)
            implements Row {

        public String path() {
            return "/nhiem-vu/" + planSlug + "/" + code;
        }

        Selection selection() {
            return Selection.ALL.with("ke-hoach", planSlug).with("so", code);
        }
    }

    /** A unit's part in the list. */
    record AssignmentRow(
            UUID id,
            String planSlug,
            String planNumber,
            String code,
            String groupNumber,
            String content,
            String unitSlug,
            String unitName,
            Part part,
            Progress progress,
            Timeliness timeliness,
            Flag flag,
            @Nullable Integer percent,
            @Nullable LocalDate due,
            DeadlineKind deadlineKind,
            boolean recurring,
            @Nullable String personName,
            @Nullable LocalDate heardOn)
            implements Row {

        public String path() {
            return "/nhiem-vu/" + planSlug + "/" + code + "/" + unitSlug;
        }

        /** Short enough for a column: "21·I.6". */
        String reference() {
            int slash = planNumber.indexOf('/');
            return (slash < 0 ? planNumber : planNumber.substring(0, slash)) + "·" + code;
        }
    }

    private final JdbcClient jdbc;
    private final Formats formats;
    private final CurrentActor current;

    /** For those who see every unit. */
    final ListDefinition<TaskRow> tasks;

    /** The parts of all units, for those who see them. */
    final ListDefinition<AssignmentRow> assignments;

    /** The parts of the own units. */
    final ListDefinition<AssignmentRow> own;

    TaskLists(JdbcClient jdbc, Formats formats, CurrentActor current) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.current = current;
        this.tasks = tasks();
        this.assignments = assignments(true);
        this.own = assignments(false);
    }

    /** The tasks that a figure counts. */
    ListState<TaskRow> tasks(Selection selection) {
        return tasks.state("/nhiem-vu", selection);
    }

    /** The parts that a figure counts. */
    ListState<AssignmentRow> assignments(Selection selection) {
        return assignments.state("/nhiem-vu/theo-don-vi", selection);
    }

    /** What both queries need: whose parts count, and on which day. */
    static Map<String, Object> parameters(Reach reach, LocalDate today) {
        var parameters = new HashMap<>(reach.parameters());
        parameters.put("today", today);
        return parameters;
    }

    private ListDefinition<TaskRow> tasks() {
        var list = ListDefinition.named("plan.tasks", "plan.tasks.count", TASKS, TaskRow.class)
                .whenEmpty("plan.tasks.none")
                .orderedBy("issued_on desc, plan_slug, position")
                .identifiedBy(row -> row.id().toString())
                .column(Column.<TaskRow>reference("so", "plan.column.code", TaskRow::code)
                        .sortedBy("position")
                        .wide(68)
                        .onPhone(Column.Phone.NOTE))
                .column(Column.<TaskRow>text("noi-dung", "plan.column.content", TaskRow::content)
                        .linking(TaskRow::path)
                        .onPhone(Column.Phone.SECOND))
                .column(Column.<TaskRow>text("chu-tri", "plan.column.lead", TaskRow::leadText)
                        .wide(196))
                .column(Column.<TaskRow>number("don-vi", "plan.column.units", row -> known(row.units()))
                        .sortedBy("units")
                        .wide(60)
                        .proving(row -> "plan.count/" + row.selection().id()));
        standing(list)
                .column(Column.<TaskRow>number("minh-chung", "plan.column.proofs", row -> known(row.proofs()))
                        .sortedBy("proofs")
                        .wide(80)
                        .proving(row -> "plan.evidence/" + row.selection().id()))
                .column(Column.<TaskRow>number("vuong-mac", "plan.column.obstacles", TaskRow::obstacles)
                        .sortedBy("obstacles")
                        .wide(64)
                        .proving(row -> row.obstacles() == null
                                ? null
                                : "plan.count/"
                                        + row.selection()
                                                .with("vai-tro", Part.LEAD)
                                                .with("co", Flag.OBSTACLE)
                                                .id()))
                .column(heard())
                .column(Column.<TaskRow>reference("ke-hoach", "plan.column.plan", TaskRow::planNumber)
                        .wide(112)
                        .onDemand())
                .filter(words())
                .filter(ofPlan())
                .filter(Filter.choice(
                                "chu-tri", "plan.filter.lead", "lead_units && array[:chu_tri]::uuid[]", this::leads)
                        .parsedBy(UUID::fromString))
                .grouping(
                        "muc",
                        "plan.group.section",
                        "plan_slug || group_title",
                        row -> row.planSlug() + row.groupTitle(),
                        row -> row.planNumber() + " · " + formats.heading(row.groupTitle()));
        return byStanding(list)
                .filter(dueBetween())
                .filter(Filter.flag("cap-xa", "plan.filter.communes", "by_class")
                        .secondary())
                .filter(ofGroup())
                .grouping("chu-tri", "plan.group.lead", "lead_text", TaskRow::leadText, TaskRow::leadText)
                .bulk("plan.action.CONFIRM", "checks", "/nhiem-vu/xac-nhan")
                .view("plan.view.red", "han=OVERDUE")
                .view("plan.view.communes", "cap-xa=1")
                .view("plan.view.awaiting", "tien-do=AWAITING_CONFIRMATION")
                .view("plan.view.past", "tien-do=CONFIRM_PAST")
                .view("plan.view.unclear", "han=UNCLEAR&tien-do=NOT_ACCEPTED&tien-do=IN_PROGRESS")
                .view("plan.view.obstacle", "co=OBSTACLE")
                .build();
    }

    private ListDefinition<AssignmentRow> assignments(boolean everybody) {
        var list = ListDefinition.named(
                        everybody ? "plan.assignments" : "plan.own",
                        "plan.assignments.count",
                        ASSIGNMENTS,
                        AssignmentRow.class)
                .whenEmpty(everybody ? "plan.tasks.none" : "plan.desk.empty")
                .orderedBy("issued_on desc, plan_slug, position, sort_key")
                .identifiedBy(row -> row.id().toString())
                .column(Column.<AssignmentRow>reference("so", "plan.column.code", AssignmentRow::reference)
                        .sortedBy("position")
                        .wide(88)
                        .onPhone(Column.Phone.NOTE))
                .column(Column.<AssignmentRow>text("noi-dung", "plan.column.content", AssignmentRow::content)
                        .linking(AssignmentRow::path)
                        .onPhone(Column.Phone.SECOND));
        if (everybody) {
            list.column(Column.<AssignmentRow>text("don-vi", "plan.column.unit", AssignmentRow::unitName)
                    .sortedBy("sort_key")
                    .wide(144)
                    .onPhone(Column.Phone.NOTE));
        }
        list.column(Column.<AssignmentRow>label("vai-tro", "plan.column.part", AssignmentRow::part)
                .sortedBy("part")
                .wide(84));
        standing(list)
                .column(Column.<AssignmentRow>text("nguoi", "plan.column.person", AssignmentRow::personName)
                        .wide(140))
                .column(heard())
                .filter(words())
                .filter(ofPlan());
        if (everybody) {
            list.filter(Filter.choice("don-vi", "plan.filter.unit", "unit_slug in (:don_vi)", this::units));
        } else {
            list.filter(Filter.choice("don-vi", "plan.filter.unit", "unit_slug in (:don_vi)", this::ownUnits)
                    .whenSeveral());
        }
        byStanding(list)
                .filter(Filter.flag("ket-thuc", "plan.filter.orphaned", "orphaned")
                        .secondary())
                .filter(Filter.choice("vai-tro", "plan.filter.part", "part in (:vai_tro)", Part.class))
                .filter(dueBetween())
                .filter(ofGroup())
                .filter(Filter.choice("so", "plan.filter.code", "code in (:so)", this::codes)
                        .secondary());
        if (everybody) {
            list.grouping("don-vi", "plan.group.unit", "sort_key", AssignmentRow::unitName, AssignmentRow::unitName);
        }
        list.view("plan.view.red", "han=OVERDUE")
                .view("plan.view.due-soon", "han=DUE_SOON")
                .view("plan.view.lead", "vai-tro=LEAD")
                .view("plan.view.not-accepted", "tien-do=NOT_ACCEPTED")
                .view("plan.view.silent", "co=SILENT");
        return (everybody
                        ? list.bulk("plan.action.CONFIRM", "checks", "/nhiem-vu/theo-don-vi/xac-nhan")
                        : list.bulk("plan.action.ACCEPT", "circle-check", "/nhiem-vu/theo-don-vi/nhan")
                                .bulk(
                                        "plan.action.NOTHING_NEW",
                                        "circle-minus",
                                        "/nhiem-vu/theo-don-vi/khong-phat-sinh"))
                .build();
    }

    /** Until when, in what state, how far: three columns. */
    private <R extends Row> ListDefinition.Builder<R> standing(ListDefinition.Builder<R> list) {
        return list.column(Column.<R>text("han", "plan.column.due", this::due)
                        .sortedBy("due")
                        .wide(106)
                        .onPhone(Column.Phone.RIGHT))
                .column(Column.<R>label("tinh-trang", "plan.column.status", row -> row.status()
                                .label())
                        .drawnBy("plan/cells :: status")
                        .wide(198)
                        .onPhone(Column.Phone.LEFT))
                .column(Column.<R>percent("tien-do", "plan.column.percent", Row::percent)
                        .drawnBy("plan/cells :: progress")
                        .sortedBy("percent")
                        .wide(112));
    }

    /** The date, or in a word why there is none. */
    private String due(Row row) {
        return row.due() != null
                ? formats.date(row.due())
                : formats.label(row.recurring() ? DeadlineKind.RECURRING : row.deadlineKind());
    }

    /** A count that finds nothing is nought. */
    private static long known(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    private static <R extends Row> Column<R> heard() {
        return Column.<R>date("cap-nhat", "plan.column.heard", Row::heardOn)
                .sortedBy("heard_on")
                .wide(118);
    }

    /** Filters and groupings by the three sides of a status. */
    private <R extends Row> ListDefinition.Builder<R> byStanding(ListDefinition.Builder<R> list) {
        return list.filter(Filter.choice("tien-do", "plan.filter.progress", "progress in (:tien_do)", Progress.class))
                .filter(Filter.choice("han", "plan.filter.timeliness", "timeliness in (:han)", Timeliness.class))
                .filter(Filter.choice("co", "plan.filter.flag", "flag in (:co)", Flag.class))
                .grouping(
                        "tinh-trang",
                        "plan.group.progress",
                        "progress",
                        row -> row.progress().name(),
                        row -> formats.label(row.progress()))
                .grouping(
                        "han",
                        "plan.group.timeliness",
                        "timeliness",
                        row -> row.timeliness().name(),
                        row -> formats.label(row.timeliness()));
    }

    private static Filter words() {
        return Filter.search("tu", "plan.filter.words", "folded");
    }

    private Filter ofPlan() {
        return Filter.choice("ke-hoach", "plan.filter.plan", "plan_slug in (:ke_hoach)", this::plans);
    }

    private Filter ofGroup() {
        return Filter.choice("muc", "plan.filter.group", "group_number in (:muc)", this::groups)
                .secondary();
    }

    private static Filter dueBetween() {
        return Filter.dates("ngay", "plan.filter.due", "due").secondary();
    }

    private List<Option> plans() {
        return options("select slug, name from plan.directive_name order by issued_on desc, name");
    }

    private List<Option> units() {
        return options("""
                select u.slug, u.short_name from organisation.shared_unit u
                where u.id in (select unit from plan.assignment where ended_at is null) order by u.sort_key
                """);
    }

    private List<Option> ownUnits() {
        return jdbc.sql(
                        "select slug, short_name from organisation.shared_unit where id = any(:units) order by sort_key")
                .param("units", Reach.of(current.get()).units().toArray(UUID[]::new))
                .query((row, n) -> Option.text(row.getString(1), row.getString(2)))
                .list();
    }

    private List<Option> leads() {
        return options("""
                select u.id::text, u.short_name from organisation.shared_unit u
                where u.id in (select unit from plan.assignment where part = 'LEAD' and unit_class is null
                    and ended_at is null)
                order by u.sort_key
                """);
    }

    private List<Option> groups() {
        return options("select number, min(number || '. ' || title) from plan.task_group group by number order by 1");
    }

    private List<Option> codes() {
        return options("select code, min(code) from plan.task group by code order by min(position)");
    }

    private List<Option> options(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> Option.text(row.getString(1), row.getString(2)))
                .list();
    }
}
