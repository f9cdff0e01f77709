package vn.minhchung;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.minhchung.testing.Sources;

/** What templates promise to scripts, some script keeps. */
class MarkupTests {

    private static final Path RESOURCES = Sources.APP.resolve("src/main/resources");
    private static final Pattern ATTRIBUTE = Pattern.compile("data-(mc-[a-z-]+)");
    private static final Pattern DATASET = Pattern.compile("dataset\\.(mc\\w+)");

    @Test
    void everyAttributeForScriptsIsReadByOne() {
        var read = new HashSet<String>();
        for (var ending : new String[] {".js", ".css"}) {
            Sources.under(RESOURCES.resolve("static"), ending).values().forEach(text -> {
                ATTRIBUTE.matcher(text).results().forEach(found -> read.add(found.group(1)));
                DATASET.matcher(text)
                        .results()
                        .forEach(found -> read.add(
                                found.group(1).replaceAll("(?=\\p{Upper})", "-").toLowerCase(Locale.ROOT)));
            });
        }
        var unread = new TreeSet<String>();
        Sources.under(RESOURCES.resolve("templates"), ".html").forEach((file, text) -> ATTRIBUTE
                .matcher(text)
                .results()
                .filter(found -> !read.contains(found.group(1)))
                .forEach(found -> unread.add(file.getFileName() + ": " + found.group())));
        assertThat(unread).isEmpty();
    }
}
