package vn.minhchung.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Where templates find an icon (biểu tượng): in one file that browsers keep, asked as {@code @icons}. */
@Component("icons")
class Icons {

    private static final String FILE = "/img/icons.svg";

    private final ResourceUrlProvider files;
    private volatile @Nullable String sheet;

    Icons(ResourceUrlProvider files) {
        this.files = files;
    }

    /** The address of an icon in the sprite, for {@code <use href>}; long pages ask hundreds of times. */
    public String address(String name) {
        var found = sheet;
        if (found == null) {
            found = files.getForLookupPath(FILE);
            if (found == null) {
                throw new IllegalStateException("no " + FILE);
            }
            sheet = found;
        }
        return found + "#i-" + name;
    }
}
