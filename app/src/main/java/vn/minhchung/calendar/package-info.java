/** Working days and office hours of Việt Nam, as dated data that administrators keep. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"audit"})
package vn.minhchung.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
