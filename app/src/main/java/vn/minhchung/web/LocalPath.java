package vn.minhchung.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a form says to go on (đường dẫn trong hệ thống): followed only within the application, never to another site. */
public final class LocalPath {

    /** Browsers take "//" and "/\" for the beginning of another site; a redirect takes braces for a variable. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[^\\\\{}\\p{Cntrl}]*");

    private LocalPath() {}

    public static String orHome(@Nullable String sent) {
        return or(sent, "/");
    }

    public static String or(@Nullable String sent, String otherwise) {
        return sent != null && OURS.matcher(sent).matches() ? sent : otherwise;
    }
}
