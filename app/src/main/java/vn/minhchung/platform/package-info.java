/** What the process itself stands on: the database, the clock, identifiers. Knows no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package vn.minhchung.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
