package vn.minhchung.identity;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.audit.Auditable;

/** Something about an account that the audit trail keeps. */
record AccountEvent(@Nullable UUID account, Kind kind, Map<String, ?> auditBefore, Map<String, ?> auditAfter)
        implements Auditable {

    /** Stands for the account of a login that nobody has. */
    static final String NOBODY = "?";

    enum Kind {
        SIGNED_IN,
        SIGNED_OUT,
        SIGN_IN_FAILED,
        SIGN_IN_LOCKED,
        SIGN_IN_UNLOCKED,
        SESSION_UNLOCKED,
        SESSION_ENDED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        SECOND_FACTOR_ENROLLED,
        SECOND_FACTOR_REMOVED,
        RECOVERY_CODE_USED,
        ACCOUNT_OPENED,
        ACCOUNT_CLOSED,
        ACCOUNT_RENEWED,
        ROLE_GRANTED,
        ROLE_REVOKED
    }

    static AccountEvent of(UUID account, Kind kind) {
        return new AccountEvent(account, kind, Map.of(), Map.of());
    }

    static AccountEvent of(UUID account, Kind kind, Map<String, ?> after) {
        return new AccountEvent(account, kind, Map.of(), after);
    }

    /** A name that nobody has; what was typed is not kept, because it may be a password in the wrong field. */
    static AccountEvent ofUnknown(Kind kind) {
        return new AccountEvent(null, kind, Map.of(), Map.of());
    }

    @Override
    public String auditSubject() {
        return account == null ? "identity.account:" + NOBODY : "identity.account:" + account;
    }

    @Override
    public String auditAction() {
        return "identity.audit." + kind.name();
    }
}
