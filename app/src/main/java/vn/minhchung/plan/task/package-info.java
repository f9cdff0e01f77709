/** The pages of tasks: the lists by task and by unit, one task with its units, one unit's part in it. */
@NullMarked
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {"plan", "organisation", "attachment", "vietnamese"})
package vn.minhchung.plan.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
