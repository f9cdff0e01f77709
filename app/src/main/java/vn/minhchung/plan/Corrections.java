package vn.minhchung.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.document.Deadlines;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;

/**
 * Puts right what an issued plan says (đính chính kế hoạch) where a better copy of the same document says otherwise. Who does a task
 * is not changed here, and what has been done stays as it is; the timeline of the task keeps the former words.
 */
@Service
@Transactional
public class Corrections {

    /** What can be put right (nội dung đính chính). */
    public enum Part {
        CONTENT,
        RESULT,
        DEADLINE
    }

    /**
     * New words for a part of a task (đính chính).
     *
     * @param code of the task, such as "IV.2"
     */
    public record Correction(String code, Part part, String words) {}

    private record Task(UUID id, String code, String content, String leadText, String result, String deadlineText) {}

    private final JdbcClient jdbc;
    private final Entries entries;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    Corrections(
            JdbcClient jdbc,
            Entries entries,
            ApplicationEventPublisher events,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.events = events;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Only the plan's aggregator may. Words that stand there already are no correction.
     *
     * @return how many parts changed
     * @throws TaskNotFound when the plan has no task of such a number
     */
    public int correct(UUID plan, List<Correction> corrections) {
        record Head(UUID aggregator, LocalDate issuedOn) {}
        var head = jdbc.sql("select aggregator, issued_on from plan.directive where id = :plan for update")
                .param("plan", plan)
                .query(Head.class)
                .single();
        current.get().requireIn(head.aggregator(), Role.AGGREGATOR);
        int changed = 0;
        for (var correction : corrections) {
            var task = jdbc.sql("""
                    select id, code, content, lead_text, result, deadline_text
                    from plan.task where directive = :plan and code = :code
                    """)
                    .param("plan", plan)
                    .param("code", correction.code())
                    .query(Task.class)
                    .optional()
                    .orElseThrow(() -> new TaskNotFound(correction.code()));
            var before = before(task, correction.part());
            if (!before.equals(correction.words())) {
                change(task, correction, head.issuedOn());
                record(plan, task, correction, before);
                changed++;
            }
        }
        return changed;
    }

    private static String before(Task task, Part part) {
        return switch (part) {
            case CONTENT -> task.content();
            case RESULT -> task.result();
            case DEADLINE -> task.deadlineText();
        };
    }

    private void change(Task task, Correction correction, LocalDate issuedOn) {
        switch (correction.part()) {
            case CONTENT ->
                jdbc.sql("update plan.task set content = :words, folded = :folded where id = :id")
                        .param("words", correction.words())
                        .param("folded", Fold.fold(task.code() + " " + correction.words() + " " + task.leadText()))
                        .param("id", task.id())
                        .update();
            case RESULT ->
                jdbc.sql("update plan.task set result = :words where id = :id")
                        .param("words", correction.words())
                        .param("id", task.id())
                        .update();
            case DEADLINE -> {
                var deadline = TaskDeadline.of(Deadlines.parse(correction.words(), issuedOn), issuedOn);
                jdbc.sql("""
                        update plan.task
                        set deadline_kind = :kind, deadline_text = :words, due = :due, recurring = :recurring, central = :central,
                            cycle_months = :cycle, past = :past
                        where id = :id
                        """)
                        .param("kind", deadline.kind().name())
                        .param("words", correction.words())
                        .param("due", deadline.due())
                        .param("recurring", deadline.recurring())
                        .param("central", deadline.central())
                        .param("cycle", deadline.cycleMonths())
                        .param("past", deadline.past(issuedOn))
                        .param("id", task.id())
                        .update();
            }
        }
    }

    /** Each unit that has the task finds it in its own timeline. */
    private void record(UUID plan, Task task, Correction correction, String before) {
        var assignments = jdbc.sql("select id from plan.assignment where task = :task and ended_at is null")
                .param("task", task.id())
                .query(UUID.class)
                .list();
        var request = ids.next();
        var note = Act.of(Action.REPORT, cut("“" + before + "” → “" + correction.words() + "”"));
        var told = new ArrayList<Entries.Entry>();
        for (var assignment : assignments) {
            told.add(new Entries.Entry(
                    ids.next(),
                    request,
                    plan,
                    task.id(),
                    assignment,
                    clock.instant(),
                    Entries.Event.CORRECTED.name(),
                    current.get(),
                    note));
        }
        entries.add(told);
        events.publishEvent(new TaskCorrected(plan, task.code(), correction.part(), before, correction.words()));
    }

    private static String cut(String text) {
        return text.length() <= 4000 ? text : text.substring(0, 3999) + "…";
    }
}
