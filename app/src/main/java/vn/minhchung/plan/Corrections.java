package vn.minhchung.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.document.Deadlines;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.web.Words;

/**
 * Puts right what an issued plan says (đính chính kế hoạch) where a better copy of the same document says otherwise. What has been done
 * stays as it is: the timeline keeps the former words, and a unit that has reported a task as done keeps it.
 */
@Service
@Transactional
public class Corrections {

    /** What can be put right (nội dung đính chính). */
    public enum Matter {
        CONTENT,
        RESULT,
        DEADLINE,
        LEAD,
        COORDINATING,
        /** Nhiệm vụ bản trước không có. */
        ADDED,
        /** Nhiệm vụ bản sau không có. */
        DROPPED,
        NUMBER,
        ISSUED_ON,
        TITLE,
        ISSUER,
        /** Nội dung ngoài bảng nhiệm vụ. */
        PROVISION
    }

    /** One thing that is put right (đính chính); {@code code} is that of the task, such as "IV.2", empty for the plan itself. */
    public sealed interface Correction {
        String code();
    }

    /**
     * New words for a part of a task (sửa câu chữ).
     *
     * @param sources where the better copy says so
     */
    public record Reworded(String code, Matter matter, String words, List<SourceQuote> sources) implements Correction {}

    /**
     * Other units for a task (đổi đơn vị thực hiện).
     *
     * @param words as the document names them
     * @param sources where the better copy says so
     */
    public record Regiven(String code, Part part, String words, List<Owner> owners, List<SourceQuote> sources)
            implements Correction {}

    /**
     * A task that the better copy has (thêm nhiệm vụ).
     *
     * @param code one that {@link #free} gives
     * @param group its group, where the plan does not have it yet; null otherwise
     */
    public record Added(String code, NewTask task, @Nullable NewGroup group) implements Correction {}

    /** A task that the better copy does not have (bỏ nhiệm vụ): nobody has it any more, its history stays. */
    public record Dropped(String code) implements Correction {}

    /** Another number, day, title or issuer (sửa phần đầu văn bản); the address of the plan stays. */
    public record Renamed(String number, LocalDate issuedOn, String title, String issuer) implements Correction {
        @Override
        public String code() {
            return "";
        }
    }

    /**
     * A provision beside the task table (sửa nội dung ngoài bảng nhiệm vụ), also in words for the trail.
     *
     * @param before null when the plan has nothing like it yet
     * @param after null when the better copy does not have it
     */
    public record Provided(
            @Nullable Provision before, @Nullable Provision after, String wordsBefore, String wordsAfter)
            implements Correction {
        @Override
        public String code() {
            return "";
        }
    }

    private record Head(UUID id, UUID aggregator, String number, LocalDate issuedOn, String title, String issuer) {}

    private record Task(
            UUID id,
            String code,
            String content,
            String leadText,
            String coordinatingText,
            String result,
            String deadlineText) {}

    private record Holder(UUID id, UUID unit, String part) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final NewTasks newTasks;
    private final Provisions provisions;
    private final Assignments assignments;
    private final TaskWork work;
    private final Entries entries;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    Corrections(
            JdbcClient jdbc,
            NewTasks newTasks,
            Provisions provisions,
            Assignments assignments,
            TaskWork work,
            Entries entries,
            Words words,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.jdbc = jdbc;
        this.newTasks = newTasks;
        this.provisions = provisions;
        this.assignments = assignments;
        this.work = work;
        this.entries = entries;
        this.words = words;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /** The number for one more task: {@code wanted}, or with a letter behind it where the plan has that number. */
    @Transactional(readOnly = true)
    public String free(UUID plan, String wanted) {
        var taken = jdbc.sql("select code from plan.task where directive = :plan")
                .param("plan", plan)
                .query(String.class)
                .set();
        return Stream.concat(
                        Stream.of(wanted), "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(c -> wanted + (char) c))
                .filter(code -> !taken.contains(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no number left beside " + wanted));
    }

    /**
     * Only the plan's aggregator may. What stands there already is no correction.
     *
     * @return whether anything changed
     * @throws TaskNotFound when the plan has no task of such a number
     */
    public boolean correct(UUID plan, Correction correction) {
        var head = jdbc.sql("""
                select id, aggregator, number, issued_on, title, issuer from plan.directive where id = :plan for update
                """).param("plan", plan).query(Head.class).single();
        current.get().requireIn(head.aggregator(), Role.AGGREGATOR);
        return switch (correction) {
            case Reworded reworded -> reword(head, reworded);
            case Regiven regiven -> regive(head, regiven);
            case Added added -> add(head, added);
            case Dropped dropped -> drop(head, dropped);
            case Renamed renamed -> rename(head, renamed);
            case Provided provided -> provide(head, provided);
        };
    }

    private Task task(Head head, String code) {
        return jdbc.sql("""
                select id, code, content, lead_text, coordinating_text, result, deadline_text
                from plan.task where directive = :plan and code = :code
                """)
                .param("plan", head.id())
                .param("code", code)
                .query(Task.class)
                .optional()
                .orElseThrow(() -> new TaskNotFound(code));
    }

    // ---- words

    private boolean reword(Head head, Reworded correction) {
        var task = task(head, correction.code());
        var before =
                switch (correction.matter()) {
                    case CONTENT -> task.content();
                    case RESULT -> task.result();
                    case DEADLINE -> task.deadlineText();
                    case LEAD, COORDINATING, ADDED, DROPPED, NUMBER, ISSUED_ON, TITLE, ISSUER, PROVISION ->
                        throw new IllegalArgumentException(correction.matter() + " is more than words");
                };
        if (before.equals(correction.words())) {
            return false;
        }
        change(task, correction, head.issuedOn());
        newTasks.quote(task.id(), correction.sources());
        record(head, task, before, correction.words());
        publish(head, task.code(), correction.matter(), before, correction.words());
        return true;
    }

    private void change(Task task, Reworded correction, LocalDate issuedOn) {
        switch (correction.matter()) {
            case CONTENT ->
                jdbc.sql("update plan.task set content = :words, folded = :folded where id = :id")
                        .param("words", correction.words())
                        .param("folded", Fold.fold(task.code() + " " + correction.words() + " " + task.leadText()))
                        .param("id", task.id())
                        .update();
            case DEADLINE -> date(task.id(), correction.words(), issuedOn);
            default ->
                jdbc.sql("update plan.task set result = :words where id = :id")
                        .param("words", correction.words())
                        .param("id", task.id())
                        .update();
        }
    }

    private void date(UUID task, String words, LocalDate issuedOn) {
        var deadline = TaskDeadline.of(Deadlines.parse(words, issuedOn), issuedOn);
        jdbc.sql("""
                update plan.task
                set deadline_kind = :kind, deadline_text = :words, due = :due, recurring = :recurring, central = :central,
                    cycle_months = :cycle, past = :past
                where id = :id
                """)
                .param("kind", deadline.kind().name())
                .param("words", words)
                .param("due", deadline.due())
                .param("recurring", deadline.recurring())
                .param("central", deadline.central())
                .param("cycle", deadline.cycleMonths())
                .param("past", deadline.past(issuedOn))
                .param("id", task)
                .update();
    }

    /** Each unit that has the task finds it in its own timeline. */
    private void record(Head head, Task task, String before, String after) {
        var note = Act.of(Action.REPORT, cut("“" + before + "” → “" + after + "”"));
        enter(head, task.id(), holders(task).stream().map(Holder::id).toList(), Entries.Event.CORRECTED, note);
    }

    // ---- units

    /** Units that are named no more give the task back, those that are new receive it; who is done with it keeps it. */
    private boolean regive(Head head, Regiven correction) {
        var task = task(head, correction.code());
        boolean leads = correction.part() == Part.LEAD;
        var before = leads ? task.leadText() : task.coordinatingText();
        if (before.equals(correction.words())) {
            return false;
        }
        var none = List.<Owner>of();
        var wanted = newTasks.to(
                head.id(),
                task.id(),
                head.aggregator(),
                leads ? correction.owners() : none,
                leads ? none : correction.owners());
        var units = wanted.stream().map(Assignment::unit).collect(Collectors.toSet());
        withdraw(holders(task).stream()
                .filter(holder -> holder.part().equals(correction.part().name())
                        ? !units.contains(holder.unit())
                        : leads && units.contains(holder.unit()))
                .toList());
        var still = holders(task).stream().map(Holder::unit).collect(Collectors.toSet());
        var added = wanted.stream()
                .filter(assignment -> !still.contains(assignment.unit()))
                .toList();
        assignments.insert(added);
        jdbc.sql(
                        leads
                                ? "update plan.task set lead_text = :words, folded = :folded where id = :id"
                                : "update plan.task set coordinating_text = :words, folded = :folded where id = :id")
                .param("words", correction.words())
                .param(
                        "folded",
                        Fold.fold(task.code() + " " + task.content() + " "
                                + (leads ? correction.words() : task.leadText())))
                .param("id", task.id())
                .update();
        newTasks.quote(task.id(), correction.sources());
        record(head, task, before, correction.words());
        publish(head, task.code(), leads ? Matter.LEAD : Matter.COORDINATING, before, correction.words());
        return true;
    }

    private void withdraw(List<Holder> leaving) {
        var act = Act.of(Action.WITHDRAW, words.vietnamese("plan.correction.reason"));
        work.actAll(leaving.stream().collect(Collectors.toMap(Holder::id, holder -> act)), ids.next());
    }

    private List<Holder> holders(Task task) {
        return jdbc.sql("select id, unit, part from plan.assignment where task = :task and ended_at is null")
                .param("task", task.id())
                .query((row, n) -> new Holder(
                        row.getObject("id", UUID.class), row.getObject("unit", UUID.class), row.getString("part")))
                .list();
    }

    // ---- whole tasks

    /** Behind the last task of its group, or at the end of the plan. */
    private boolean add(Head head, Added correction) {
        var task = correction.task();
        var group = correction.group();
        if (group != null) {
            jdbc.sql("""
                    insert into plan.task_group (directive, position, number, title, declared_count)
                    select :plan, coalesce(max(position), -1) + 1, :number, :title, :declared
                    from plan.task_group where directive = :plan
                    on conflict (directive, number) do nothing
                    """)
                    .param("plan", head.id())
                    .param("number", group.number())
                    .param("title", group.title())
                    .param("declared", group.declaredCount())
                    .update();
        }
        int position = jdbc.sql("""
                select coalesce(max(position) filter (where group_number = :group and subgroup is not distinct from :subgroup),
                    max(position) filter (where group_number = :group), max(position), -1) + 1
                from plan.task where directive = :plan
                """)
                .param("plan", head.id())
                .param("group", task.group())
                .param("subgroup", task.subgroup())
                .query(Integer.class)
                .single();
        makeRoom(head.id(), position);
        var given = newTasks.insert(
                head.id(), head.aggregator(), head.issuedOn(), position, List.of(task), List.of(correction.code()));
        for (var byTask :
                given.stream().collect(Collectors.groupingBy(Assignment::task)).entrySet()) {
            enter(
                    head,
                    byTask.getKey(),
                    byTask.getValue().stream().map(Assignment::id).toList(),
                    Entries.Event.GIVEN,
                    Act.of(Action.REPORT, words.vietnamese("plan.correction.reason")));
        }
        publish(head, correction.code(), Matter.ADDED, "", task.content());
        return true;
    }

    /** Positions are unique in a plan at every moment, so they move through numbers that nothing has. */
    private void makeRoom(UUID plan, int position) {
        jdbc.sql("update plan.task set position = -position - 1 where directive = :plan and position >= :position")
                .param("plan", plan)
                .param("position", position)
                .update();
        jdbc.sql("update plan.task set position = -position where directive = :plan and position < 0")
                .param("plan", plan)
                .update();
    }

    private boolean drop(Head head, Dropped correction) {
        var task = task(head, correction.code());
        var holders = holders(task);
        if (holders.isEmpty()) {
            return false;
        }
        withdraw(holders);
        publish(head, task.code(), Matter.DROPPED, task.content(), "");
        return true;
    }

    // ---- the plan itself

    /** @throws PlanAlreadyIssued when another plan goes by that number */
    private boolean rename(Head head, Renamed now) {
        var changes = new ArrayList<TaskCorrected>();
        compare(head, Matter.NUMBER, head.number(), now.number(), changes);
        compare(head, Matter.ISSUED_ON, day(head.issuedOn()), day(now.issuedOn()), changes);
        compare(head, Matter.TITLE, head.title(), now.title(), changes);
        compare(head, Matter.ISSUER, head.issuer(), now.issuer(), changes);
        if (changes.isEmpty()) {
            return false;
        }
        int renamed = jdbc.sql("""
                update plan.directive
                set number = :number, issued_on = :issuedOn, title = :title, issuer = :issuer, identity = :identity, folded = :folded
                where id = :id and not exists (select 1 from plan.directive where identity = :identity and id <> :id)
                """)
                .param("number", now.number())
                .param("issuedOn", now.issuedOn())
                .param("title", now.title())
                .param("issuer", now.issuer())
                .param("identity", Plans.identity(now.number(), now.issuedOn(), now.issuer()))
                .param("folded", Plans.folded(now.number(), now.title()))
                .param("id", head.id())
                .update();
        if (renamed == 0) {
            throw new PlanAlreadyIssued(now.number(), now.issuedOn(), now.issuer());
        }
        if (!head.issuedOn().equals(now.issuedOn())) {
            redate(head.id(), now.issuedOn());
        }
        changes.forEach(events::publishEvent);
        return true;
    }

    private static void compare(Head head, Matter matter, String before, String after, List<TaskCorrected> changes) {
        if (!before.equals(after)) {
            changes.add(new TaskCorrected(head.id(), "", matter, before, after));
        }
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** What is counted from the day of the plan is counted anew. */
    private void redate(UUID plan, LocalDate issuedOn) {
        jdbc.sql("select id, deadline_text from plan.task where directive = :plan")
                .param("plan", plan)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("deadline_text")))
                .list()
                .forEach(task -> date(task.getKey(), task.getValue(), issuedOn));
    }

    private boolean provide(Head head, Provided correction) {
        if (!provisions.correct(head.id(), correction.before(), correction.after())) {
            return false;
        }
        publish(head, "", Matter.PROVISION, correction.wordsBefore(), correction.wordsAfter());
        return true;
    }

    // ---- what is told

    private void enter(Head head, UUID task, List<UUID> reached, Entries.Event event, Act note) {
        var request = ids.next();
        var told = new ArrayList<Entries.Entry>();
        for (var assignment : reached) {
            told.add(new Entries.Entry(
                    ids.next(),
                    request,
                    head.id(),
                    task,
                    assignment,
                    clock.instant(),
                    event.name(),
                    current.get(),
                    note));
        }
        entries.add(told);
    }

    private void publish(Head head, String code, Matter matter, String before, String after) {
        events.publishEvent(new TaskCorrected(head.id(), code, matter, before, after));
    }

    private static String cut(String text) {
        return text.length() <= 4000 ? text : text.substring(0, 3999) + "…";
    }
}
