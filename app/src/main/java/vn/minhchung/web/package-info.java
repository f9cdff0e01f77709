/**
 * The page shell: layout, lists, forms, search, the Minh chứng panel, error pages.
 *
 * <p>It knows no other module but {@code access}; modules implement {@link vn.minhchung.web.Room},
 * {@link vn.minhchung.web.SearchSource} and {@link vn.minhchung.web.ProofSource} to appear in it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Web shell",
        allowedDependencies = {"platform", "access", "vietnamese"})
package vn.minhchung.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
