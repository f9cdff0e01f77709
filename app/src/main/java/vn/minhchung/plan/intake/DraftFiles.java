package vn.minhchung.plan.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.attachment.AttachmentGuard;

/** Who may open the original of a plan (người được mở văn bản gốc): everybody once it is issued, before that its aggregator. */
@Component
class DraftFiles implements AttachmentGuard {

    static final String PREFIX = "plan.draft:";

    private final Drafts drafts;

    DraftFiles(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean mayRead(String subject, Actor actor) {
        return drafts.find(UUID.fromString(subject.substring(PREFIX.length())))
                .filter(draft -> draft.state() == Draft.State.ISSUED
                        || draft.state() == Draft.State.COMPARED
                        || actor.hasIn(draft.unit(), Role.AGGREGATOR))
                .isPresent();
    }
}
