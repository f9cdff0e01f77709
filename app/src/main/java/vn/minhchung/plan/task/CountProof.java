package vn.minhchung.plan.task;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.plan.Reach;
import vn.minhchung.plan.Selection;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Proof;
import vn.minhchung.web.ProofSource;

/** What stands behind a count of assignments: exactly the assignments it counts, as far as the actor may see them. */
@Component
class CountProof implements ProofSource {

    private final SelectionProofs proofs;
    private final Formats formats;
    private final SelectionProofs.Counted<TaskLists.AssignmentRow> list;

    CountProof(SelectionProofs proofs, Formats formats) {
        this.proofs = proofs;
        this.formats = formats;
        this.list = new SelectionProofs.Counted<>(
                TaskLists.ASSIGNMENTS,
                "issued_on desc, plan_slug, position, sort_key",
                SelectionProofs.FIRST_ROWS,
                TaskLists.AssignmentRow.class,
                List.of("plan.column.code", "plan.column.unit", "plan.column.status"),
                row -> new Proof.Line(
                        List.of(
                                row.planNumber() + " " + row.code(),
                                row.unitName(),
                                formats.label(row.status().label())),
                        row.path()));
    }

    @Override
    public String kind() {
        return "plan.count";
    }

    @Override
    public Proof proof(String id, Actor actor) {
        var selection = Selection.parse(id);
        var reach = Reach.of(actor);
        reach.requireUnits(actor, selection.units());
        long total = proofs.count(list.query(), selection, reach);
        var value = formats.number(total);
        return new Proof(
                proofs.word("plan.proof.count"),
                proofs.words(selection),
                value,
                null,
                null,
                Proof.Formula.count(
                        new Proof.Part(proofs.word("plan.proof.counted"), value), proofs.rules(selection, reach)),
                List.of(proofs.records(list, selection, reach, total, "/nhiem-vu/theo-don-vi")),
                List.of(proofs.source()),
                null);
    }
}
