package vn.minhchung.audit.chain;

import java.util.List;
import java.util.Map;
import vn.minhchung.audit.Auditable;

/**
 * Somebody had the chain verified. The entry keeps the result, so that an earlier end of the chain can be compared with the
 * chain of today.
 *
 * @param sealed entries in the chain
 * @param hash the end of the chain, hexadecimal
 * @param faults a sentence each, in Vietnamese like the rest of the trail; empty when the chain is whole
 */
record ChainVerified(long sealed, String hash, List<String> faults) implements Auditable {

    static final String ACTION = "audit.action.VERIFIED";

    @Override
    public String auditSubject() {
        return "audit.chain";
    }

    @Override
    public String auditAction() {
        return ACTION;
    }

    @Override
    public Map<String, ?> auditAfter() {
        return Map.of("sealed", sealed, "hash", hash, "faults", faults);
    }
}
