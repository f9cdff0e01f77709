package vn.minhchung;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Finding;
import vn.minhchung.testing.Sources;

/** Words live in messages, in both languages; every message is used, every message used exists. */
class MessagesTests {

    private static final Path MAIN = Sources.APP.resolve("src/main");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--/\\*.*?\\*/-->");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[(}]");
    private static final Pattern REFUSED =
            Pattern.compile("super\\(\\s*HttpStatus\\.\\w+,\\s*\"([^\"]+)\"|super\\(\\s*\"/[^\"]*\",\\s*\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)+");
    /** Keys put together at run time: a literal that ends in a dot, in Java or in a template. */
    private static final Pattern PREFIX = Pattern.compile("[\"'#{]([a-z][\\w-]*(?:\\.[\\w-]+)*\\.)[\"'$_]");
    /** The middle of such a key, after the name of a module. */
    private static final Pattern MIDDLE = Pattern.compile("\"(\\.[\\w.-]+\\.)\"");
    /** Asked for by the frameworks, not by us. */
    private static final List<String> FRAMEWORK = List.of("typeMismatch", "jakarta.validation.", "problemDetail.");
    /** An example that is the same in every language. */
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("\\d+/[\\p{Lu}-]+");
    /** Attributes that people read or hear. */
    private static final List<String> SPOKEN = List.of("placeholder", "title", "aria-label", "alt", "label");

    private static final Map<String, Properties> vietnamese = bundles(false);
    private static final Map<String, Properties> english = bundles(true);
    private static final Map<Path, String> java = Sources.under(MAIN.resolve("java"), ".java");
    private static final Map<Path, String> templates = Sources.under(MAIN.resolve("resources/templates"), ".html");

    @Test
    void everyMessageUsedInATemplateExists() {
        var keys = keys(vietnamese);
        var missing = new TreeSet<String>();
        templates.forEach((file, text) -> used(text)
                .filter(key -> !keys.contains(key))
                .forEach(key -> missing.add(file.getFileName() + ": " + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRefusalAndRoomHasItsWords() {
        var keys = keys(vietnamese);
        var missing = new TreeSet<String>();
        java.values().forEach(text -> REFUSED.matcher(text).results().forEach(match -> {
            var key = match.group(1) != null ? match.group(1) : match.group(2);
            if (!keys.contains(key) && !key.endsWith(".")) {
                missing.add(key);
            }
        }));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyMessageIsUsed() {
        var sources = new ArrayList<>(java.values());
        sources.addAll(templates.values());
        assertThat(unused(keys(vietnamese), sources)).isEmpty();
    }

    /** Whatever the reader of documents may report has its words. */
    @Test
    void everyFindingAndEveryReasonOfTheReaderIsWorded() {
        var wanted = Stream.concat(
                Stream.of(Finding.Code.values()).map(code -> "intake.finding." + code),
                Stream.of(Confidence.Reason.values()).map(reason -> "intake.doubt." + reason));
        assertThat(keys(vietnamese)).containsAll(wanted.toList());
    }

    @Test
    void bothLanguagesHaveTheSameMessages() {
        var differences = new TreeSet<String>();
        vietnamese.forEach((name, messages) -> {
            var other = english.getOrDefault(name, new Properties());
            messages.stringPropertyNames().stream()
                    .filter(key -> !other.containsKey(key))
                    .forEach(key -> differences.add(name + "_en lacks " + key));
            other.stringPropertyNames().stream()
                    .filter(key -> !messages.containsKey(key))
                    .forEach(key -> differences.add(name + " lacks " + key));
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void noTemplateHoldsWords() {
        var literals = new ArrayList<String>();
        templates.forEach(
                (file, text) -> literals(text).forEach(literal -> literals.add(file.getFileName() + ": " + literal)));
        assertThat(literals).isEmpty();
    }

    @Test
    void theChecksFindWhatIsWrong() {
        assertThat(literals("<p th:if=\"${x}\">Chưa có việc</p>")).containsExactly("Chưa có việc");
        assertThat(literals("<input placeholder=\"Tìm\">")).containsExactly("placeholder=Tìm");
        assertThat(literals("<p th:text=\"#{a.b}\">mẫu</p><kbd>Ctrl K</kbd><b>[[${x}]] – 3 ×</b>"))
                .isEmpty();
        assertThat(used("<p th:text=\"#{plan.none(${x})} + #{plan.other}\">"))
                .containsExactly("plan.none", "plan.other");
        assertThat(unused(Set.of("plan.a", "plan.b.C", "plan.d"), List.of("x(\"plan.a\")", "key(\"plan.b.\" + c)")))
                .containsExactly("plan.d");
    }

    private static Stream<String> used(String template) {
        var spoken = COMMENT.matcher(template).replaceAll("");
        return IN_TEMPLATE.matcher(spoken).results().map(match -> match.group(1));
    }

    private static Set<String> unused(Set<String> keys, List<String> sources) {
        var tokens = new HashSet<String>();
        var prefixes = new HashSet<String>();
        var middles = new HashSet<String>();
        for (var text : sources) {
            TOKEN.matcher(text).results().forEach(match -> tokens.add(match.group()));
            PREFIX.matcher(text).results().forEach(match -> prefixes.add(match.group(1)));
            MIDDLE.matcher(text).results().forEach(match -> middles.add(match.group(1)));
        }
        prefixes.addAll(FRAMEWORK);
        return keys.stream()
                .filter(key -> !tokens.contains(key)
                        && prefixes.stream().noneMatch(key::startsWith)
                        && middles.stream().noneMatch(key::contains)
                        && !enumLabels().contains(key.substring(0, key.lastIndexOf('.') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code plan.task-status.} for every enum: its labels are asked for by {@code Formats.label}. */
    private static Set<String> enumLabels() {
        var labels = new HashSet<String>();
        var declared = Pattern.compile("\\benum (\\w+)");
        java.forEach((file, text) -> {
            var module = MAIN.resolve("java/vn/minhchung")
                    .relativize(file)
                    .getName(0)
                    .toString();
            declared.matcher(text)
                    .results()
                    .forEach(match -> labels.add(module + "."
                            + match.group(1)
                                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                                    .toLowerCase(Locale.ROOT)
                            + "."));
        });
        return labels;
    }

    private static List<String> literals(String template) {
        var found = new ArrayList<String>();
        var page = Jsoup.parse(template);
        page.traverse((node, depth) -> {
            if (node instanceof TextNode text && !replaced(text)) {
                var words = text.text().replaceAll("\\[\\[.*?]]", "").strip();
                if (words.codePoints().anyMatch(Character::isLetter)) {
                    found.add(words);
                }
            }
            if (node instanceof Element element) {
                SPOKEN.stream()
                        .filter(name -> element.attr(name).codePoints().anyMatch(Character::isLetter)
                                && !DOCUMENT_NUMBER.matcher(element.attr(name)).matches()
                                && !element.hasAttr("th:" + name))
                        .forEach(name -> found.add(name + "=" + element.attr(name)));
            }
        });
        return found;
    }

    /** Text that the template engine throws away, or that is the same in every language. */
    private static boolean replaced(TextNode text) {
        for (var node = text.parent(); node instanceof Element element; node = element.parent()) {
            if (element.hasAttr("th:text")
                    || element.hasAttr("th:utext")
                    || element.hasAttr("th:replace") && !element.tagName().equals("html")
                    || Set.of("kbd", "script", "style").contains(element.tagName())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> keys(Map<String, Properties> bundles) {
        return bundles.values().stream()
                .flatMap(bundle -> bundle.stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Properties> bundles(boolean inEnglish) {
        var bundles = new LinkedHashMap<String, Properties>();
        Sources.under(MAIN.resolve("resources/messages"), ".properties").forEach((file, text) -> {
            var name = file.getFileName().toString().replace(".properties", "");
            if (name.endsWith("_en") == inEnglish) {
                var messages = new Properties();
                try {
                    messages.load(new StringReader(text));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                bundles.put(name.replace("_en", ""), messages);
            }
        });
        return bundles;
    }
}
