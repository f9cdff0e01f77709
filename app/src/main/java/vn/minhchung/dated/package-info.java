/**
 * Numbers that law or an order decides, each from a day on and with its basis: kept in a table of the module that needs them, set by
 * administrators on one kind of page.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dated values",
        allowedDependencies = {"audit"})
package vn.minhchung.dated;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
