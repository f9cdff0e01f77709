/**
 * Units of the province past and present, what became of them, classes of units, names in text, people and their posts.
 *
 * <p>Knows nothing of accounts or plans; both ask here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"audit", "vietnamese"})
package vn.minhchung.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
