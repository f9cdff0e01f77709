package vn.minhchung.plan.task;

import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.organisation.Reach;
import vn.minhchung.web.Proof;
import vn.minhchung.web.ProofSource;
import vn.minhchung.web.Selection;

/**
 * What stands behind a count of tasks: exactly the tasks it counts. Which tasks a plan has everybody may read, as in the plan
 * itself; how they stand only who sees every unit.
 */
@Component
class TaskProof implements ProofSource {

    private static final int FIRST_ROWS = 10;

    /** Who has no list of them sees them all in the proof: a plan has some dozens. */
    private static final int ALL_ROWS = 1000;

    private final SelectionProofs proofs;
    private final TaskLists lists;

    TaskProof(SelectionProofs proofs, TaskLists lists) {
        this.proofs = proofs;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return "plan.tasks";
    }

    @Override
    public Proof proof(String id, Actor actor) {
        var selection = Selection.of(id);
        var all = Reach.of(actor).all();
        if (!all && SelectionProofs.asksForState(selection)) {
            throw new NotAllowed(actor, "sight of how tasks stand: " + id);
        }
        var reach = Reach.ALL;
        var rows = lists.tasks(selection);
        var records = all
                ? proofs.records(rows, reach, FIRST_ROWS, "so", "noi-dung", "tinh-trang")
                : proofs.records(rows, reach, ALL_ROWS, "so", "noi-dung", "chu-tri")
                        .here();
        return proofs.counted("plan.proof.tasks", "plan.proof.tasks.counted", rows, selection, reach, records);
    }
}
