package vn.minhchung.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.minhchung.vietnamese.Fold;

/** Names of files as people see them (tên tệp); never used as a name on disk. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** The last part of a path, composed (NFC), without control characters and marks that turn the reading direction. */
    static String clean(String sent) {
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var name = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}<>:\"|?*]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            return "tep";
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        var extension = extension(name);
        var tail = extension.isEmpty() || extension.length() > 10 ? "" : "." + extension;
        return name.substring(0, LONGEST - tail.length()) + tail;
    }

    /** The header that names a download: in full for browsers (RFC 5987), without diacritics for what is older. */
    static String disposition(String kind, String name) {
        var plain = Fold.fold(name).replaceAll("[^a-z0-9._ -]", "_");
        var full = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''" + full;
    }

    /** What follows the last dot, in lower case; empty without a dot. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Everything between and after dots, in lower case: {@code a.pdf.exe} has {@code pdf} and {@code exe}. */
    static List<String> extensions(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\."))
                .skip(1)
                .map(String::strip)
                .toList();
    }
}
