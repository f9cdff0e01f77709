/**
 * Append-only trail of who did what, on whose authority, and what it was before and after; sealed into a hash chain.
 *
 * <p>It knows nobody: other modules publish {@link vn.minhchung.audit.Auditable} events or call
 * {@link vn.minhchung.audit.AuditTrail}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"vietnamese"})
package vn.minhchung.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
