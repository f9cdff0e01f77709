/** The demo's months of work on the plans: invented progress, told through the services that people use. */
@NullMarked
@ApplicationModule(
        displayName = "Demo progress",
        allowedDependencies = {"plan", "organisation", "attachment"})
package vn.minhchung.plan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
