/**
 * Reading a plan into the system (nhập kế hoạch): upload, background reading, review against the original text, the "6 rõ"
 * review, issue. A draft lives in the database from the first moment; nothing of it reaches {@code plan} before it is issued.
 */
@NullMarked
@ApplicationModule(
        displayName = "Plan intake",
        allowedDependencies = {"plan", "organisation", "attachment", "audit", "work", "document", "vietnamese"})
package vn.minhchung.plan.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
