package vn.minhchung.plan.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.platform.VietnamTime;

/** What the import keeps of plans (hồ sơ nhập kế hoạch), for the pages of plans to lead to. */
@Service
public class IntakeRecords {

    private final Drafts drafts;
    private final CurrentActor current;

    IntakeRecords(Drafts drafts, CurrentActor current) {
        this.drafts = drafts;
        this.current = current;
    }

    /** Another copy of the document of a plan, whose words were taken over (bản tốt hơn). */
    public record Copy(UUID file, LocalDate on) {}

    /** The copies by which a plan was put right, the first received first. */
    public List<Copy> copies(UUID plan) {
        return drafts.takenOver(plan).stream()
                .map(draft -> new Copy(draft.file(), VietnamTime.day(draft.startedAt())))
                .toList();
    }

    /** How many drafts the current actor can go on with. */
    public long open() {
        return drafts.countOpen(Intake.units(current.get()));
    }

    /** Where the "6 rõ" review of an issued plan is, if the plan came in here and the current actor may read it. */
    public Optional<String> clarityReview(UUID plan) {
        return drafts.ofPlan(plan)
                .filter(draft -> Reviews.mayRead(current.get(), draft))
                .map(draft -> "/ke-hoach/nhap/" + draft.id() + "/sau-ro");
    }
}
