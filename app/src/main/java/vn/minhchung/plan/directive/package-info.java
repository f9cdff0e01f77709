/** The pages of plans: the list, and one plan with its reconciliation, its progress and what it lays down beside tasks. */
@NullMarked
@ApplicationModule(
        displayName = "Plan pages",
        allowedDependencies = {"plan", "plan.intake", "organisation"})
package vn.minhchung.plan.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
