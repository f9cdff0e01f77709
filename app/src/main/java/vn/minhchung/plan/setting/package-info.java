/** The numbers that status depends on: what counts, since when and why; the administrator sets the next value. */
@NullMarked
@ApplicationModule(
        displayName = "Plan settings",
        allowedDependencies = {"plan"})
package vn.minhchung.plan.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
