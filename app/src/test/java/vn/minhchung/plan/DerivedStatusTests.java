package vn.minhchung.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The status that the database derives for lists and figures is the one that the code and docs/status.md give. */
class DerivedStatusTests extends PlanTest {

    @Test
    void theDatabaseDerivesTheSameStatusAsTheCode() {
        issue(task("1", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        var directive =
                jdbc.sql("select id from plan.directive").query(UUID.class).single();
        var cases = StatusTests.cases();
        var terms = new LinkedHashMap<Status.Terms, UUID>();
        cases.forEach(c -> terms.computeIfAbsent(c.terms(), one -> new UUID(7, terms.size())));
        insertTasks(directive, terms.entrySet().stream().map(entry -> Map.entry(entry.getValue(), entry.getKey())));
        var rows = new ArrayList<Assignment>();
        for (var c : cases) {
            rows.add(assignment(rows.size(), directive, terms.get(c.terms()), c));
        }
        assignments.insert(rows);
        var derived = new HashMap<UUID, Status>();
        jdbc.sql("select id, progress, timeliness, flag from plan.assignment_state(:today)")
                .param("today", StatusTests.TODAY)
                .query(row -> {
                    derived.put(
                            row.getObject("id", UUID.class),
                            new Status(
                                    Progress.valueOf(row.getString("progress")),
                                    Timeliness.valueOf(row.getString("timeliness")),
                                    Flag.valueOf(row.getString("flag"))));
                });
        for (int i = 0; i < rows.size(); i++) {
            assertThat(derived.get(rows.get(i).id()))
                    .as("%s", cases.get(i))
                    .isEqualTo(
                            Status.of(cases.get(i).facts(), cases.get(i).terms(), StatusTests.TODAY, StatusTests.DAYS));
        }
    }

    private void insertTasks(UUID directive, Stream<Map.Entry<UUID, Status.Terms>> tasks) {
        var position = new AtomicInteger(100);
        batch.batchUpdate(
                """
                insert into plan.task (id, directive, position, group_number, code, content, lead_text,
                    coordinating_text, result, deadline_kind, deadline_text, due, recurring, central, cycle_months,
                    past, folded)
                values (?, ?, ?, 'I', ?, '', '', '', '', 'UNSTATED', '', ?, ?, false, ?, ?, '')
                """,
                tasks.map(task -> new Object[] {
                            task.getKey(),
                            directive,
                            position.incrementAndGet(),
                            "T" + position.get(),
                            task.getValue().due(),
                            task.getValue().recurring(),
                            task.getValue().cycleMonths(),
                            task.getValue().past()
                        })
                        .toList());
    }

    private static Assignment assignment(int number, UUID directive, UUID task, StatusTests.Case c) {
        return new Assignment(
                new UUID(8, number), 0, directive, task, "", POLICE, new UUID(9, number), null, c.terms(), c.facts());
    }

    /** Any two units at the head of one task: what becomes of the task has a row in docs/status.md. */
    @Test
    void aTaskOfSeveralUnitsHasADocumentedStatus() {
        issue(task("1", List.of(one(CHIEM_HOA)), List.of(), inSeptember()));
        var directive =
                jdbc.sql("select id from plan.directive").query(UUID.class).single();
        var documented = new HashSet<Status>();
        var alike = new LinkedHashMap<Status.Terms, Map<Status, StatusTests.Case>>();
        for (var c : StatusTests.cases()) {
            var status = Status.of(c.facts(), c.terms(), StatusTests.TODAY, StatusTests.DAYS);
            documented.add(status);
            if (c.terms().part() == Part.LEAD) {
                alike.computeIfAbsent(c.terms(), terms -> new LinkedHashMap<>()).putIfAbsent(status, c);
            }
        }
        var tasks = new LinkedHashMap<UUID, Status.Terms>();
        var rows = new ArrayList<Assignment>();
        alike.forEach((terms, byStatus) -> {
            var cases = List.copyOf(byStatus.values());
            for (int i = 0; i < cases.size(); i++) {
                for (int j = i; j < cases.size(); j++) {
                    var task = new UUID(7, tasks.size());
                    tasks.put(task, terms);
                    rows.add(assignment(rows.size(), directive, task, cases.get(i)));
                    rows.add(assignment(rows.size(), directive, task, cases.get(j)));
                }
            }
        });
        insertTasks(directive, tasks.entrySet().stream());
        assignments.insert(rows);
        var derived = jdbc.sql("select distinct progress, timeliness, flag from plan.task_state(:today)")
                .param("today", StatusTests.TODAY)
                .query((row, number) -> new Status(
                        Progress.valueOf(row.getString("progress")),
                        Timeliness.valueOf(row.getString("timeliness")),
                        Flag.valueOf(row.getString("flag"))))
                .list();
        assertThat(derived).hasSizeGreaterThan(20).isSubsetOf(documented);
    }
}
