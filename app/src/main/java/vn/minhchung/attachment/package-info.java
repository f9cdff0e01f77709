/** Files people attach: stored by content, checked on the way in, never executed on the way out. */
@NullMarked
@ApplicationModule(
        displayName = "Attachment",
        allowedDependencies = {"audit", "vietnamese"})
package vn.minhchung.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
