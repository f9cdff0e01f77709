package vn.minhchung.plan.intake;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import vn.minhchung.web.Refusal;

/** What the drafts refuse, and what to do instead (các trường hợp từ chối). */
final class DraftRefusals {

    private DraftRefusals() {}

    /** There is no such draft, or it was discarded. */
    static final class DraftNotFound extends Refusal {
        @Serial
        private static final long serialVersionUID = 1L;

        DraftNotFound() {
            super(HttpStatus.NOT_FOUND, "intake.draft-not-found");
        }
    }

    /** The original has no such page, or it cannot be drawn. */
    static final class PageNotFound extends Refusal {
        @Serial
        private static final long serialVersionUID = 1L;

        PageNotFound() {
            super(HttpStatus.NOT_FOUND, "intake.page-not-found");
        }
    }

    /** The draft was issued or discarded meanwhile, or is still being read. */
    static final class DraftClosed extends Refusal {
        @Serial
        private static final long serialVersionUID = 1L;

        DraftClosed(Draft.State state) {
            super(HttpStatus.CONFLICT, "intake.draft-closed." + state);
        }
    }

    /** Somebody deleted, split or merged the row meanwhile. */
    static final class RowGone extends Refusal {
        @Serial
        private static final long serialVersionUID = 1L;

        RowGone() {
            super(HttpStatus.CONFLICT, "intake.row-gone");
        }
    }

    /** Somebody changed the row meanwhile; the page shows both values. */
    static final class RowChanged extends Refusal {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Row current;

        RowChanged(Row current) {
            super(HttpStatus.CONFLICT, "intake.row-changed");
            this.current = current;
        }

        Row current() {
            return current;
        }
    }

    /** The row cannot be split or merged like that. */
    static final class NotPossible extends Refusal {
        @Serial
        private static final long serialVersionUID = 1L;

        NotPossible(String messageKey, Object... arguments) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey, arguments);
        }
    }

    /** Something must be settled before the plan can be issued. */
    static final class NotReady extends Refusal {
        @Serial
        private static final long serialVersionUID = 1L;

        NotReady(int problems) {
            super(HttpStatus.CONFLICT, "intake.not-ready", problems);
        }
    }
}
