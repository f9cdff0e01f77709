/** The leader's page: what is red, whose, since when and why; and the map of the communes. */
@NullMarked
@ApplicationModule(
        displayName = "Leader's page",
        allowedDependencies = {"plan", "organisation"})
package vn.minhchung.plan.leader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
