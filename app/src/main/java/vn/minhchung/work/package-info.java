/** Background jobs: long work with progress, cancel and resume, done on behalf of the person who started it. */
@NullMarked
@ApplicationModule(
        displayName = "Work",
        allowedDependencies = {})
package vn.minhchung.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
