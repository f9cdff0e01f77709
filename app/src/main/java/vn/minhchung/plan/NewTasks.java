package vn.minhchung.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.minhchung.organisation.UnitClasses;
import vn.minhchung.platform.Ids;
import vn.minhchung.vietnamese.Fold;

/** Stores the tasks of a plan and gives them to their units (ghi và giao nhiệm vụ), at its issue and when one is added later. */
@Repository
class NewTasks {

    private static final String QUOTE =
            "insert into plan.source_quote (task, position, line, page, text, cell, file) values (?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate batch;
    private final Assignments assignments;
    private final UnitClasses classes;
    private final Clock clock;
    private final Ids ids;

    NewTasks(JdbcTemplate batch, Assignments assignments, UnitClasses classes, Clock clock, Ids ids) {
        this.batch = batch;
        this.assignments = assignments;
        this.classes = classes;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * @param position of the first of the tasks in the plan
     * @param codes the number each task goes by
     * @return what was given to the units
     */
    List<Assignment> insert(
            UUID plan, UUID aggregator, LocalDate issuedOn, int position, List<NewTask> added, List<String> codes) {
        var tasks = new ArrayList<Object[]>();
        var quotes = new ArrayList<Object[]>();
        var gaps = new ArrayList<Object[]>();
        var given = new ArrayList<Assignment>();
        for (var task : added) {
            var id = ids.next();
            var code = codes.get(tasks.size());
            var deadline = TaskDeadline.of(task.deadline(), issuedOn);
            tasks.add(new Object[] {
                id,
                plan,
                position + tasks.size(),
                task.group(),
                task.subgroup(),
                code,
                task.content(),
                task.leadText(),
                task.coordinatingText(),
                task.result(),
                deadline.kind().name(),
                deadline.text(),
                deadline.due(),
                deadline.recurring(),
                deadline.central(),
                deadline.cycleMonths(),
                deadline.past(issuedOn),
                Fold.fold(code + " " + task.content() + " " + task.leadText())
            });
            for (int i = 0; i < task.sources().size(); i++) {
                var quote = task.sources().get(i);
                quotes.add(quote(id, i, quote));
            }
            for (var gap : task.gaps()) {
                gaps.add(new Object[] {
                    id,
                    gap.aspect().name(),
                    gap.reason(),
                    gap.decision(),
                    gap.personName(),
                    gap.at().atOffset(ZoneOffset.UTC)
                });
            }
            given.addAll(to(plan, id, aggregator, task.leads(), task.coordinators()));
        }
        batch.batchUpdate("""
                insert into plan.task (id, directive, position, group_number, subgroup, code, content, lead_text,
                    coordinating_text, result, deadline_kind, deadline_text, due, recurring, central, cycle_months, past,
                    folded)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, tasks);
        batch.batchUpdate(QUOTE, quotes);
        batch.batchUpdate("""
                insert into plan.accepted_gap (task, aspect, reason, decision, person_name, at)
                values (?, ?, ?, ?, ?, ?)
                """, gaps);
        assignments.insert(given);
        return given;
    }

    /** Beside the quotes that the task has. */
    void quote(UUID task, List<SourceQuote> more) {
        var next = batch.queryForObject(
                "select coalesce(max(position), -1) + 1 from plan.source_quote where task = ?", Integer.class, task);
        var quotes = new ArrayList<Object[]>();
        for (var quote : more) {
            quotes.add(quote(task, Objects.requireNonNull(next) + quotes.size(), quote));
        }
        batch.batchUpdate(QUOTE, quotes);
    }

    private static @Nullable Object[] quote(UUID task, int position, SourceQuote quote) {
        var cell = quote.cell();
        return new @Nullable Object[] {
            task, position, quote.line(), quote.page(), quote.text(), cell == null ? null : cell.name(), quote.file()
        };
    }

    /**
     * One assignment for each unit: those named themselves before those found by a class, leads before coordinators; a
     * unit that is both leads. The members of a class are those of today and stay so.
     */
    List<Assignment> to(UUID plan, UUID task, UUID aggregator, List<Owner> leads, List<Owner> coordinators) {
        var today = LocalDate.now(clock);
        var byUnit = new LinkedHashMap<UUID, Assignment>();
        for (var part : Part.values()) {
            var owners = part == Part.LEAD ? leads : coordinators;
            for (var owner : owners) {
                if (owner instanceof Owner.OneUnit(UUID unit)) {
                    byUnit.computeIfAbsent(unit, id -> assignment(plan, task, aggregator, id, null, part));
                }
            }
            for (var owner : owners) {
                if (owner instanceof Owner.UnitClass(UUID unitClass)) {
                    for (var unit : classes.members(unitClass, today)) {
                        byUnit.computeIfAbsent(
                                unit.id(), id -> assignment(plan, task, aggregator, id, unitClass, part));
                    }
                }
            }
        }
        return List.copyOf(byUnit.values());
    }

    private Assignment assignment(
            UUID plan, UUID task, UUID aggregator, UUID unit, @Nullable UUID unitClass, Part part) {
        var terms = new Status.Terms(part, null, false, null, false, clock.instant());
        return new Assignment(ids.next(), 0, plan, task, "", aggregator, unit, unitClass, terms, Facts.NONE);
    }
}
