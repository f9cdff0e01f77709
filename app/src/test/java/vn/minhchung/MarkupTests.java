package vn.minhchung;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.minhchung.testing.Sources;

/** What templates promise to scripts, some script keeps. */
class MarkupTests {

    private static final Path RESOURCES = Sources.APP.resolve("src/main/resources");
    private static final Pattern ATTRIBUTE = Pattern.compile("data-(mc-[a-z-]+)");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern ACTION = Pattern.compile("th:action=\"[^\"]*?@\\{((?:[^(}\"{]|\\{\\w+})*)");
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern NO_WORDS = Pattern.compile(
            "type=\"(?:hidden|password|checkbox|radio|file|number|search)\"|inputmode=\"(?:numeric|decimal)\"");
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

    /** Words are kept on the device while they are written. Forms that deliberately keep none, each with the reason. */
    private static final Map<String, String> WITHOUT_DRAFT = Map.of(
            "identity/sign-in.html /dang-nhap", "a device never keeps who signs in",
            "identity/code.html /dang-nhap/ma", "a device never keeps a code",
            "web/list.html /cach-xem", "the name of a view is one word");

    @Test
    void everyFormWithWordsKeepsADraft() {
        var templates = RESOURCES.resolve("templates");
        var without = new TreeSet<String>();
        Sources.under(templates, ".html").forEach((file, text) -> FORM.matcher(text)
                .results()
                .filter(form -> form.group(1).contains("method=\"post\"") && takesWords(form.group(2)))
                .filter(form -> !form.group(1).contains("data-mc-draft=")
                        || !form.group(2).contains("web/form :: draft}"))
                .forEach(form -> without.add(templates.relativize(file) + " " + action(form.group(1)))));
        without.removeAll(WITHOUT_DRAFT.keySet());
        assertThat(without).isEmpty();
    }

    /** The browser's own button speaks the browser's language, not the reader's. */
    @Test
    void everyFileIsChosenByOurButton() {
        var templates = RESOURCES.resolve("templates");
        var bare = new TreeSet<String>();
        Sources.under(templates, ".html").forEach((file, text) -> INPUT.matcher(text)
                .results()
                .filter(input -> input.group().contains("type=\"file\"")
                        && !text.substring(0, input.start()).endsWith("<span class=\"mc-choose\">")
                        && !text.substring(0, input.start()).endsWith("[[#{attachment.choose}]]"))
                .forEach(input -> bare.add(templates.relativize(file) + " " + input.group())));
        assertThat(bare).isEmpty();
    }

    private static boolean takesWords(String form) {
        return form.contains("<textarea")
                || form.contains("web/form :: text(")
                || form.contains("web/form :: longText(")
                || INPUT.matcher(form).results().anyMatch(input -> !NO_WORDS.matcher(input.group())
                        .find());
    }

    private static String action(String attributes) {
        var action = ACTION.matcher(attributes);
        return action.find() ? action.group(1) : attributes.strip();
    }
}
