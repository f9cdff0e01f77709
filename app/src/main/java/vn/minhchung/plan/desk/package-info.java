/** The desk: what waits for a person today, and the quick update of a task on the spot. */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {"plan", "organisation"})
package vn.minhchung.plan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
