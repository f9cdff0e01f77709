/** Accounts, sign-in, sessions, and the roles a person holds at a unit for a span of days. Owns the HTTP security rules. */
@NullMarked
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"organisation", "audit", "vietnamese"})
package vn.minhchung.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
