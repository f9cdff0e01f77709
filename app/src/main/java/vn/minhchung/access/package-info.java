/** Who is acting, in which post, and what they may do. Knows no other module. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {})
package vn.minhchung.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
