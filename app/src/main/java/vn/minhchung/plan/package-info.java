/**
 * Plans, their tasks and the assignments that fan out from them: who does what by when, how far it is, with what proof.
 *
 * <p>Facts are stored (accepted, reported done, confirmed …); the status is derived from them, see
 * {@link vn.minhchung.plan.Status}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {"organisation", "audit", "attachment", "document", "vietnamese"})
package vn.minhchung.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
