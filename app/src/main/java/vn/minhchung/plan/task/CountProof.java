package vn.minhchung.plan.task;

import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.organisation.Reach;
import vn.minhchung.web.Proof;
import vn.minhchung.web.ProofSource;
import vn.minhchung.web.Selection;

/** What stands behind a count of assignments: exactly the assignments it counts, as far as the actor may see them. */
@Component
class CountProof implements ProofSource {

    private static final int FIRST_ROWS = 10;

    private final SelectionProofs proofs;
    private final TaskLists lists;

    CountProof(SelectionProofs proofs, TaskLists lists) {
        this.proofs = proofs;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return "plan.count";
    }

    @Override
    public Proof proof(String id, Actor actor) {
        var selection = Selection.of(id);
        var reach = Reach.of(actor);
        reach.requireUnits(actor, selection.values("don-vi"));
        var rows = lists.assignments(selection);
        return proofs.counted(
                "plan.proof.count",
                "plan.proof.count.counted",
                rows,
                selection,
                reach,
                proofs.records(rows, reach, FIRST_ROWS, "so", "don-vi", "tinh-trang"));
    }
}
