package vn.minhchung.plan.task;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.plan.Reach;
import vn.minhchung.plan.Selection;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Proof;
import vn.minhchung.web.ProofSource;

/**
 * What stands behind a count of tasks: exactly the tasks it counts. Which tasks a plan has everybody may read, as in the plan
 * itself; how they stand only who sees every unit.
 */
@Component
class TaskProof implements ProofSource {

    /** Who has no list of them sees them all in the proof: a plan has some dozens. */
    private static final int ALL_ROWS = 1000;

    private static final String ORDER = "issued_on desc, plan_slug, position";

    private final SelectionProofs proofs;
    private final Formats formats;
    private final SelectionProofs.Counted<TaskLists.TaskRow> withState;
    private final SelectionProofs.Counted<TaskLists.TaskRow> asPrinted;

    TaskProof(SelectionProofs proofs, Formats formats) {
        this.proofs = proofs;
        this.formats = formats;
        this.withState = new SelectionProofs.Counted<>(
                TaskLists.TASKS,
                ORDER,
                SelectionProofs.FIRST_ROWS,
                TaskLists.TaskRow.class,
                List.of("plan.column.code", "plan.column.content", "plan.column.status"),
                row -> new Proof.Line(
                        List.of(
                                row.code(),
                                row.content(),
                                formats.label(row.status().label())),
                        row.path()));
        this.asPrinted = new SelectionProofs.Counted<>(
                TaskLists.TASKS,
                ORDER,
                ALL_ROWS,
                TaskLists.TaskRow.class,
                List.of("plan.column.code", "plan.column.content", "plan.column.lead"),
                row -> new Proof.Line(List.of(row.code(), row.content(), row.leadText()), null));
    }

    @Override
    public String kind() {
        return "plan.tasks";
    }

    @Override
    public Proof proof(String id, Actor actor) {
        var selection = Selection.parse(id);
        var all = Reach.of(actor).all();
        if (!all && selection.asksForState()) {
            throw new NotAllowed(actor, "sight of how tasks stand: " + id);
        }
        var reach = new Reach(true, List.of());
        var list = all ? withState : asPrinted;
        long total = proofs.count(list.query(), selection, reach);
        var value = formats.number(total);
        var records = proofs.records(list, selection, reach, total, "/nhiem-vu");
        return new Proof(
                proofs.word("plan.proof.tasks"),
                proofs.words(selection),
                value,
                null,
                null,
                Proof.Formula.count(
                        new Proof.Part(proofs.word("plan.proof.tasks.counted"), value), proofs.rules(selection, reach)),
                List.of(all ? records : records.here()),
                List.of(proofs.source()),
                null);
    }
}
