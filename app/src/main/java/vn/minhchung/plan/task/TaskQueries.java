package vn.minhchung.plan.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.minhchung.attachment.StoredFile;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.Clarity;
import vn.minhchung.plan.DeadlineKind;
import vn.minhchung.plan.Flag;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.Progress;
import vn.minhchung.plan.Status;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.vietnamese.Fold;

/** What the task page and the assignment page show: one query for each part of the page. */
@Repository
class TaskQueries {

    /** The task itself, with its state as the leads make it; without a lead it has none yet. */
    record TaskView(
            UUID id,
            UUID directive,
            String planSlug,
            String planNumber,
            LocalDate issuedOn,
            @Nullable UUID sourceFile,
            UUID aggregator,
            String aggregatorName,
            String groupNumber,
            @Nullable String groupTitle,
            @Nullable String subgroup,
            String code,
            String content,
            String leadText,
            String coordinatingText,
            String result,
            DeadlineKind deadlineKind,
            String deadlineText,
            @Nullable LocalDate due,
            boolean recurring,
            @Nullable Integer cycleMonths,
            boolean past,
            @Nullable Progress progress,
            @Nullable Timeliness timeliness,
            @Nullable Flag flag,
            @Nullable Integer percent,
            @Nullable Long leads,
            @Nullable Long leadsComplete,
            @Nullable LocalDate heardOn) {

        public Status status() {
            return progress == null || timeliness == null || flag == null
                    ? new Status(Progress.NOT_ACCEPTED, Timeliness.UNCLEAR, Flag.NONE)
                    : new Status(progress, timeliness, flag);
        }

        public String path() {
            return "/nhiem-vu/" + planSlug + "/" + code;
        }
    }

    /** One unit's part, for the table of units. */
    record UnitRow(
            UUID id,
            String unitSlug,
            String unitName,
            Part part,
            Progress progress,
            Timeliness timeliness,
            Flag flag,
            @Nullable Integer percent,
            @Nullable LocalDate due,
            @Nullable LocalDate dueExtended,
            @Nullable String personName,
            @Nullable LocalDate heardOn,
            @Nullable String note) {

        public Status status() {
            return new Status(progress, timeliness, flag);
        }
    }

    /** So many assignments of a part have this progress. */
    record Tally(Part part, Progress progress, long number) {}

    /** A part that has ended: withdrawn, or gone over to a successor. */
    record EndedRow(
            String unitName,
            Part part,
            LocalDate endedOn,
            @Nullable String successorName) {}

    /**
     * Words of the original document.
     *
     * @param file the better copy they are from; null for the file of the plan
     * @param source the file they stand in
     */
    record QuoteRow(
            int line,
            @Nullable Integer page,
            String text,
            @Nullable String cell,
            @Nullable UUID file,
            @Nullable UUID source) {

        /** What a page shows of the quotes: the first, and whatever a person or a better copy has put otherwise. */
        static List<QuoteRow> telling(List<QuoteRow> quotes, TaskView task) {
            return IntStream.range(0, quotes.size())
                    .filter(i -> i == 0
                            || !Objects.equals(
                                    quotes.get(i).file(), quotes.getFirst().file())
                            || quotes.get(i).otherwise(task))
                    .mapToObj(quotes::get)
                    .toList();
        }

        private boolean otherwise(TaskView task) {
            var said =
                    switch (cell == null ? "" : cell) {
                        case "LEAD" -> task.leadText();
                        case "COORDINATING" -> Objects.requireNonNullElse(task.coordinatingText(), "");
                        case "RESULT" -> task.result();
                        case "DEADLINE" -> task.deadlineText();
                        default -> null;
                    };
            return said != null && !plain(said).contains(plain(text));
        }

        private static String plain(String words) {
            return Fold.fold(words).replaceAll("[^a-z0-9]+", " ").strip();
        }
    }

    record GapRow(Clarity aspect, String reason, String decision, String personName, Instant at) {}

    record EvidenceRow(
            UUID file, String name, String type, long bytes, Instant at, String unitName, Progress progress) {

        public boolean previewable() {
            return StoredFile.previewable(type);
        }
    }

    /** One line of the timeline; a bulk action on {@code units} units is one line. */
    record EntryRow(
            UUID id,
            Instant at,
            String action,
            String personName,
            @Nullable String post,
            String unitName,
            @Nullable String ofUnit,
            @Nullable String note,
            @Nullable Integer percent,
            @Nullable BigDecimal figure,
            @Nullable String figureLabel,
            @Nullable LocalDate day,
            long units,
            long files) {

        /** Filled for decisions, green for what is done, vermilion for what stands in the way, hollow for notes. */
        public String tone() {
            return switch (action) {
                case "ISSUED",
                        "ACCEPT",
                        "NAME_PERSON",
                        "GRANT_EXTENSION",
                        "REFUSE_EXTENSION",
                        "REASSIGN",
                        "WITHDRAW",
                        "CORRECTED",
                        "SUCCEEDED" -> "mc-k";
                case "CONFIRM", "CLEAR_OBSTACLE", "COORDINATION_CHANGED" -> "mc-good";
                case "RETURN", "REOPEN", "RAISE_OBSTACLE", "SUCCESSION_OPEN" -> "mc-bad";
                default -> "";
            };
        }
    }

    /** Files f of the task that the reach allows, those of predecessors and of units withdrawn with them. */
    private static final String REACHED = """
            f.task = :task and (:all or f.assignment in (
                select plan.lineage(m.id) from plan.assignment m where m.task = :task and m.unit = any(:units)))
            """;

    private final JdbcClient jdbc;

    TaskQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> taskId(String planSlug, String code) {
        return jdbc.sql("""
                select t.id from plan.task t join plan.directive d on d.id = t.directive
                where d.slug = :plan and t.code = :code
                """)
                .param("plan", planSlug)
                .param("code", code)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    TaskView task(UUID id, LocalDate today) {
        return jdbc.sql("""
                select t.id, t.directive, d.slug as plan_slug, d.number as plan_number, d.issued_on, d.source_file,
                    d.aggregator, a.short_name as aggregator_name, t.group_number, g.title as group_title, t.subgroup,
                    t.code, t.content, t.lead_text, t.coordinating_text, t.result, t.deadline_kind, t.deadline_text,
                    t.due, t.recurring, t.cycle_months, t.past,
                    k.progress, k.timeliness, k.flag, k.percent, k.leads, k.leads_complete,
                    plan.day_of(k.heard_at) as heard_on
                from plan.task t
                join plan.directive d on d.id = t.directive
                join organisation.shared_unit a on a.id = d.aggregator
                left join plan.task_group g on g.directive = t.directive and g.number = t.group_number
                left join (select * from plan.task_state(:today) where task = :id) k on true
                where t.id = :id
                """)
                .param("id", id)
                .param("today", today)
                .query(TaskView.class)
                .single();
    }

    List<QuoteRow> quotes(TaskView task) {
        var quotes = jdbc.sql("""
                select q.line, q.page, q.text, q.cell, q.file, coalesce(q.file, d.source_file) as source
                from plan.source_quote q
                join plan.task t on t.id = q.task
                join plan.directive d on d.id = t.directive
                where q.task = :task order by q.position
                """)
                .param("task", task.id())
                .query(new SimplePropertyRowMapper<>(QuoteRow.class))
                .list();
        return QuoteRow.telling(quotes, task);
    }

    List<GapRow> gaps(UUID task) {
        return jdbc.sql("select aspect, reason, decision, person_name, at from plan.accepted_gap where task = :task")
                .param("task", task)
                .query(new SimplePropertyRowMapper<>(GapRow.class))
                .list();
    }

    List<Tally> tallies(UUID task, LocalDate today, Reach reach) {
        return jdbc.sql("""
                select part, progress, count(*) as number from plan.assignment_state(:today)
                where task = :task and (:all or unit = any(:units))
                group by part, progress
                """)
                .param("task", task)
                .param("today", today)
                .params(reach.parameters())
                .query(new SimplePropertyRowMapper<>(Tally.class))
                .list();
    }

    /** Units of the task that the reach allows, leads first, then those who need looking at. */
    List<UnitRow> units(UUID task, LocalDate today, Reach reach, int limit) {
        return jdbc.sql("""
                select s.id, u.slug as unit_slug, u.short_name as unit_name, s.part, s.progress, s.timeliness, s.flag,
                    case when s.progress <> 'COMPLETE' or s.done_on is not null then s.percent end as percent,
                    s.due, s.due_extended, s.person_name, plan.day_of(s.heard_at) as heard_on,
                    (select e.note from plan.entry e where e.assignment in (select id from plan.lineage(s.id) l (id)) and e.note is not null
                        and e.action <> 'NAME_PERSON' order by e.at desc limit 1) as note
                from plan.assignment_state(:today) s
                join organisation.shared_unit u on u.id = s.unit
                where s.task = :task and (:all or s.unit = any(:units))
                order by s.part desc, s.timeliness = 'OVERDUE' desc, s.flag <> 'NONE' desc, s.progress = 'COMPLETE',
                    u.sort_key
                limit :limit
                """)
                .param("task", task)
                .param("today", today)
                .params(reach.parameters())
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(UnitRow.class))
                .list();
    }

    List<EndedRow> ended(UUID task) {
        return jdbc.sql("""
                select u.short_name as unit_name, a.part, plan.day_of(a.ended_at) as ended_on,
                    v.short_name as successor_name
                from plan.assignment a
                join organisation.shared_unit u on u.id = a.unit
                left join plan.assignment b on b.id = a.successor
                left join organisation.shared_unit v on v.id = b.unit
                where a.task = :task and a.ended_at is not null
                order by a.ended_at desc, u.sort_key
                """)
                .param("task", task)
                .query(new SimplePropertyRowMapper<>(EndedRow.class))
                .list();
    }

    /** Proofs of a task, or of one assignment; those of the units it succeeded with them. */
    List<EvidenceRow> evidence(UUID task, @Nullable UUID assignment, LocalDate today, Reach reach, int limit) {
        return jdbc.sql("""
                select f.file, f.name, f.type, f.bytes, f.at, u.short_name as unit_name, s.progress
                from plan.assignment_state(:today) s
                cross join lateral plan.lineage(s.id) l (id)
                join plan.evidence f on f.assignment = l.id
                join plan.assignment a on a.id = l.id
                join organisation.shared_unit u on u.id = a.unit
                where s.task = :task and (:assignment::uuid is null or s.id = :assignment)
                    and (:all or s.unit = any(:units))
                order by f.at desc
                limit :limit
                """)
                .param("limit", limit)
                .param("task", task)
                .param("assignment", assignment)
                .param("today", today)
                .params(reach.parameters())
                .query(new SimplePropertyRowMapper<>(EvidenceRow.class))
                .list();
    }

    /** A file in the proof of their number. */
    record FileRow(UUID file, String name, String type, String unitName, LocalDate day) {

        String path() {
            return "/tep/" + file + (StoredFile.previewable(type) ? "/xem" : "");
        }
    }

    /** How many files {@link #files} has. */
    long fileCount(UUID task, Reach reach) {
        return jdbc.sql("select count(*) from plan.evidence f where " + REACHED)
                .param("task", task)
                .params(reach.parameters())
                .query(Long.class)
                .single();
    }

    /** Every file of the task that the reach allows, newest first. */
    List<FileRow> files(UUID task, Reach reach) {
        return jdbc.sql("""
                select f.file, f.name, f.type, u.short_name as unit_name, plan.day_of(f.at) as day
                from plan.evidence f
                join plan.assignment a on a.id = f.assignment
                join organisation.shared_unit u on u.id = a.unit
                where\s""" + REACHED + " order by f.at desc, f.file")
                .param("task", task)
                .params(reach.parameters())
                .query(new SimplePropertyRowMapper<>(FileRow.class))
                .list();
    }

    /** What happened, newest first: on the task and on the assignments the reach allows, or on one assignment only. */
    List<EntryRow> timeline(TaskView task, @Nullable UUID assignment, Reach reach, int limit) {
        return jdbc.sql("""
                select min(e.id::text)::uuid as id, min(e.at) as at, e.action, min(e.person_name) as person_name,
                    min(e.post) as post, min(e.unit_name) as unit_name, min(u.short_name) as of_unit, min(e.note) as note,
                    min(e.percent) as percent, min(e.figure) as figure, min(e.figure_label) as figure_label,
                    min(e.day) as day, count(*) as units,
                    sum((select count(*) from plan.evidence f where f.entry = e.id)) as files
                from (
                    select * from plan.entry where task = :task
                        and (:assignment::uuid is null or assignment is null
                            or assignment in (select plan.lineage(:assignment)))
                    union all
                    select * from plan.entry where directive = :directive and task is null and action = 'ISSUED'
                ) e
                left join plan.assignment a on a.id = e.assignment
                left join organisation.shared_unit u on u.id = a.unit
                where :all or a.unit is null or a.id in (
                    select plan.lineage(m.id) from plan.assignment m where m.task = :task and m.unit = any(:units))
                group by e.request, e.action
                order by 2 desc, 1 desc
                limit :limit
                """)
                .param("task", task.id())
                .param("directive", task.directive())
                .param("assignment", assignment)
                .params(reach.parameters())
                .param("limit", limit)
                .query(new SimplePropertyRowMapper<>(EntryRow.class))
                .list();
    }

    /** Where the assignment of a unit is found, whether or not the actor may see it. */
    record AssignmentRef(UUID id, UUID unit, String unitName, Part part) {}

    Optional<AssignmentRef> assignment(UUID task, String unitSlug) {
        return jdbc.sql("""
                select a.id, a.unit, u.name as unit_name, a.part from plan.assignment a
                join organisation.shared_unit u on u.id = a.unit
                where a.task = :task and u.slug = :unit and a.ended_at is null
                """)
                .param("task", task)
                .param("unit", unitSlug)
                .query(AssignmentRef.class)
                .optional();
    }

    /** The facts of one assignment that its page and the conflict page show. */
    record AssignmentView(
            @Nullable Integer percent,
            @Nullable LocalDate heardOn,
            @Nullable UUID person,
            @Nullable String personName,
            @Nullable LocalDate dueExtended,
            @Nullable LocalDate extensionTo,
            @Nullable String lastNote,
            @Nullable BigDecimal lastFigure,
            @Nullable String figureLabel,
            @Nullable String sentBack,
            @Nullable String sentBackBy,
            @Nullable String obstacle,
            @Nullable String extensionReason) {}

    AssignmentView facts(UUID assignment) {
        return jdbc.sql("""
                select case when a.confirmed_at is null or a.done_on is not null then a.percent end as percent,
                    plan.day_of(greatest(a.accepted_at, a.reported_at, a.sent_back_at)) as heard_on,
                    a.person, a.person_name, a.due_extended, a.extension_to,
                    r.note as last_note, c.figure as last_figure, c.figure_label,
                    b.note as sent_back, b.unit_name as sent_back_by, o.note as obstacle, x.note as extension_reason
                from plan.assignment a
                left join lateral (select note from plan.entry where assignment in (select plan.lineage(a.id)) and action = 'REPORT'
                    order by at desc limit 1) r on true
                left join lateral (select figure, figure_label from plan.entry where assignment in (select plan.lineage(a.id))
                    and figure is not null order by at desc limit 1) c on true
                left join lateral (select note, unit_name from plan.entry where assignment in (select plan.lineage(a.id)) and action = 'REOPEN'
                    and a.sent_back_at is not null order by at desc limit 1) b on true
                left join lateral (select note from plan.entry where assignment in (select plan.lineage(a.id)) and action = 'RAISE_OBSTACLE'
                    and a.obstacle_at is not null order by at desc limit 1) o on true
                left join lateral (select note from plan.entry where assignment in (select plan.lineage(a.id)) and action = 'ASK_EXTENSION'
                    and a.extension_to is not null order by at desc limit 1) x on true
                where a.id = :id
                """).param("id", assignment).query(AssignmentView.class).single();
    }

    /** Of these tasks, the lead assignments that wait for confirmation, or that this request has already confirmed. */
    List<UUID> awaiting(List<UUID> tasks, UUID request) {
        return jdbc.sql("""
                select a.id from plan.assignment a
                where a.task = any(:tasks) and a.part = 'LEAD' and a.ended_at is null
                    and (a.done_on is not null and a.confirmed_at is null
                        or exists (select 1 from plan.entry e where e.assignment = a.id and e.request = :request))
                """)
                .param("request", request)
                .param("tasks", tasks.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
