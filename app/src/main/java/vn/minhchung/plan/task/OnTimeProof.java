package vn.minhchung.plan.task;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Lists;
import vn.minhchung.web.Proof;
import vn.minhchung.web.ProofSource;
import vn.minhchung.web.Selection;
import vn.minhchung.web.Share;

/** What stands behind a share of work on time: what is on track or was met, of what can be judged because it has a day. */
@Component
class OnTimeProof implements ProofSource {

    private final SelectionProofs proofs;
    private final TaskLists tasks;
    private final Lists lists;
    private final Formats formats;

    OnTimeProof(SelectionProofs proofs, TaskLists tasks, Lists lists, Formats formats) {
        this.proofs = proofs;
        this.tasks = tasks;
        this.lists = lists;
        this.formats = formats;
    }

    @Override
    public String kind() {
        return "plan.on-time";
    }

    @Override
    public Proof proof(String id, Actor actor) {
        var selection = Selection.of(id);
        var reach = Reach.of(actor);
        reach.requireUnits(actor, selection.values("don-vi"));
        var onTime = selection.with("han", Timeliness.ON_TRACK, Timeliness.DUE_SOON, Timeliness.MET);
        var judged = selection.with(
                "han", Timeliness.ON_TRACK, Timeliness.DUE_SOON, Timeliness.MET, Timeliness.OVERDUE, Timeliness.LATE);
        long above = proofs.count(tasks.assignments(onTime), reach);
        long below = proofs.count(tasks.assignments(judged), reach);
        var share = Share.of(above, below);
        return new Proof(
                proofs.word("plan.proof.on-time"),
                lists.description(tasks.assignments(selection)),
                formats.share(share),
                null,
                formats.exact(share),
                Proof.Formula.share(
                        part("plan.proof.on-time.above", onTime, above),
                        part("plan.proof.on-time.below", judged, below),
                        proofs.rules(judged, reach)),
                List.of(),
                List.of(proofs.source()),
                null);
    }

    private Proof.Part part(String key, Selection selection, long number) {
        return new Proof.Part(proofs.word(key), formats.number(number), "plan.count/" + selection.id());
    }
}
