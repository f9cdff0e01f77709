package vn.minhchung.plan.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.TaskNotFound;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Proof;
import vn.minhchung.web.ProofSource;
import vn.minhchung.web.Selection;

/** What stands behind a task's number of proofs: the files themselves. */
@Component
class EvidenceProof implements ProofSource {

    private final TaskQueries queries;
    private final SelectionProofs proofs;
    private final TaskLists lists;
    private final Formats formats;
    private final Clock clock;

    EvidenceProof(TaskQueries queries, SelectionProofs proofs, TaskLists lists, Formats formats, Clock clock) {
        this.queries = queries;
        this.proofs = proofs;
        this.lists = lists;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "plan.evidence";
    }

    @Override
    public Proof proof(String id, Actor actor) {
        var selection = Selection.of(id);
        var plan = selection.filters().getOrDefault("ke-hoach", "");
        var code = selection.filters().getOrDefault("so", "");
        var task = queries.taskId(plan, code).orElseThrow(() -> new TaskNotFound(code));
        var reach = Reach.of(actor);
        if (!reach.all() && queries.tallies(task, LocalDate.now(clock), reach).isEmpty()) {
            throw new NotAllowed(actor, "sight of the proofs of task " + plan + " " + code);
        }
        var files = queries.files(task, reach);
        return proofs.counted(
                "plan.proof.evidence",
                "plan.proof.evidence.counted",
                lists.assignments(selection),
                selection,
                reach,
                new Proof.Records(
                        proofs.word("plan.column.file"),
                        files.size(),
                        List.of(
                                proofs.word("plan.column.file"),
                                proofs.word("plan.column.unit"),
                                proofs.word("plan.column.day")),
                        files.stream()
                                .map(file -> new Proof.Line(
                                        List.of(file.name(), file.unitName(), formats.date(file.day())), file.path()))
                                .toList(),
                        null,
                        null));
    }
}
