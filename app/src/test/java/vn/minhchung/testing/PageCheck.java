package vn.minhchung.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What every page must be (kiểm tra trang): valid, labelled, complete in words, and silent about how the system is built. */
public final class PageCheck {

    private static final Set<String> UNLABELLED = Set.of("hidden", "submit", "button", "reset", "image");

    private static final Pattern MISSING = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");

    private static final Set<String> ICONS = icons();

    private PageCheck() {}

    private static Set<String> icons() {
        try (var sprite = PageCheck.class.getResourceAsStream("/static/img/icons.svg")) {
            return Set.copyOf(Jsoup.parse(requireNonNull(sprite), "UTF-8", "", Parser.xmlParser())
                    .select("symbol[id]")
                    .eachAttr("id"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with everything that is wrong with {@code html}. */
    public static Document assertSound(String html) {
        assertThat(problems(html)).as("problems of the page").isEmpty();
        return Jsoup.parse(html);
    }

    /** Everything that is wrong with a page, or with a part of one that htmx puts into it; empty when nothing is. */
    public static List<String> problems(String html) {
        var problems = new ArrayList<String>();
        var parser = Parser.htmlParser().setTrackErrors(20);
        var page = parser.parseInput(html, "");
        if (html.contains("<html")) {
            parser.getErrors().forEach(error -> problems.add("invalid HTML: " + error));
            whole(html, page, problems);
        }
        MISSING.matcher(html).results().forEach(match -> problems.add("a message is missing: " + match.group()));
        for (var secret : List.of("vn.minhchung", "org.springframework", "java.lang", "org.postgresql")) {
            if (html.contains(secret)) {
                problems.add("mentions " + secret);
            }
        }
        if (!page.select("[style~=^(?!(--|width)).+]").isEmpty()) {
            problems.add("style beyond a custom property or a width");
        }
        page.select("*").stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> attribute.getKey().startsWith("on")
                        || attribute.getKey().startsWith("th:"))
                .forEach(attribute -> problems.add("attribute " + attribute));
        page.select("script:not([src]),style").forEach(inline -> problems.add("inline " + inline.tagName()));
        var ids = page.select("[id]").stream().collect(Collectors.groupingBy(Element::id, Collectors.counting()));
        ids.forEach((id, count) -> {
            if (count > 1) {
                problems.add("id " + id + " × " + count);
            }
        });
        page.select("use[href*=#i-]").stream()
                .map(use -> use.attr("href").replaceFirst(".*#", ""))
                .distinct()
                .filter(icon -> !ICONS.contains(icon))
                .forEach(icon -> problems.add("no icon " + icon));
        page.select("input,select,textarea").stream()
                .filter(field -> !UNLABELLED.contains(field.attr("type")) && !labelled(page, field))
                .forEach(field -> problems.add("no label: " + field.outerHtml()));
        page.select("button,a[href],summary").stream()
                .filter(element -> element.text().isBlank() && named(element).isBlank())
                .forEach(element -> problems.add("no name: " + element.outerHtml()));
        page.select("img:not([alt])").forEach(image -> problems.add("no alt: " + image));
        return problems;
    }

    private static void whole(String html, Document page, List<String> problems) {
        if (!html.stripLeading().toLowerCase(java.util.Locale.ROOT).startsWith("<!doctype html>")) {
            problems.add("no doctype");
        }
        if (page.selectFirst("html[lang]") == null) {
            problems.add("no language");
        }
        if (page.title().isBlank()) {
            problems.add("no title");
        }
        for (var one : List.of("h1", "main")) {
            var found = page.select(one).size();
            if (found != 1) {
                problems.add(found + " × <" + one + ">, not one");
            }
        }
    }

    private static boolean labelled(Document page, Element field) {
        return !named(field).isBlank()
                || field.closest("label") != null
                || (!field.id().isEmpty() && page.selectFirst("label[for=\"" + field.id() + "\"]") != null);
    }

    private static String named(Element element) {
        return element.attr("aria-label") + element.attr("aria-labelledby");
    }
}
