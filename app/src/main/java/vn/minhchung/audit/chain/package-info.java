/** The hash chain over the trail: entries are sealed into it seconds after they were written, and people verify it. */
@NullMarked
@ApplicationModule(
        displayName = "Audit chain",
        allowedDependencies = {"audit", "work"})
package vn.minhchung.audit.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
