package vn.minhchung.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Everybody's pages, found as a person finds them: from the desk by following links, one page of each kind. Each answers,
 * keeps its scripts quiet, fits a small phone, is readable by everyone in both themes, and stands without scripts.
 */
class PagesTests {

    static final List<String> LOGINS = People.LOGINS;

    private static final int MOST_PAGES = 60;

    /** Kinds of pages that were already looked at in the dark, on the phone and without scripts, by whomever. */
    private static final Set<String> seen = new HashSet<>();

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @FieldSource("LOGINS")
    void everyPageThatIsOfferedIsSound(String login) {
        try (var visitor = Instances.visitor(Instances.demo(), Device.LAPTOP)) {
            var page = visitor.newPage();
            page.onPageError(error -> problems.add(path(page) + ": script error " + error));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    problems.add(path(page) + ": console says " + message.text());
                }
            });
            People.signIn(page, login);
            for (var kind : pagesFrom(page).entrySet()) {
                if (seen.add(kind.getKey())) {
                    lookClosely(page, kind.getValue(), login);
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    /** One path for each kind of page, in the order of finding; each is opened and examined on the way. */
    private Map<String, String> pagesFrom(Page page) {
        Map<String, String> kinds = new LinkedHashMap<>();
        var waiting = new ArrayDeque<String>(List.of("/"));
        kinds.put("/", "/");
        while (!waiting.isEmpty() && kinds.size() < MOST_PAGES) {
            var path = waiting.removeFirst();
            var answer = page.navigate(path);
            if (answer == null || answer.status() != 200) {
                problems.add(path + " answered " + (answer == null ? "nothing" : answer.status()));
                continue;
            }
            examine(page, "");
            for (var link : links(page)) {
                if (kinds.putIfAbsent(kind(link), link) == null) {
                    waiting.add(link);
                }
            }
        }
        return kinds;
    }

    private void lookClosely(Page page, String path, String login) {
        page.navigate(path);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        examine(page, " in the dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(Device.PHONE.width, Device.PHONE.height);
        examine(page, " on the phone");
        var overflow = (Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        if (overflow > 0) {
            problems.add(path + " is " + overflow + " px wider than a phone");
        }
        page.setViewportSize(Device.LAPTOP.width, Device.LAPTOP.height);
        withoutScripts(path, login);
    }

    private void withoutScripts(String path, String login) {
        var chromium = Instances.chromium();
        try (var visitor = chromium.visitor(Instances.demo(), Device.LAPTOP, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            People.signIn(page, login);
            var answer = page.navigate(path);
            if (answer == null
                    || answer.status() != 200
                    || page.locator("main h1").count() != 1) {
                problems.add(path + " does not stand without scripts");
            }
        }
    }

    private void examine(Page page, String how) {
        var result = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .setLegacyMode(true)
                .analyze();
        result.getViolations().stream()
                .filter(violation -> violation.getImpact().equals("serious")
                        || violation.getImpact().equals("critical"))
                .forEach(violation -> problems.add(path(page) + how + ": " + violation.getId() + " "
                        + violation.getNodes().getFirst().getTarget() + " "
                        + violation.getNodes().getFirst().getHtml()));
    }

    /** Pages of ours that the page offers; files to download are not pages. */
    private static List<String> links(Page page) {
        @SuppressWarnings("unchecked")
        var links = (List<String>) page.evaluate("""
                [...document.querySelectorAll('nav a[href], main a[href], header a[href]')]
                  .filter(a => a.origin === location.origin && !a.hasAttribute('download') && a.target !== '_blank')
                  .map(a => a.pathname + a.search)
                """);
        return links.stream()
                .filter(link -> !link.startsWith("/tep/") && !link.matches(".*\\.(xlsx|docx|pdf|csv)(\\?.*)?"))
                .toList();
    }

    /** The page's address without what differs between two of its kind. */
    private static String kind(String link) {
        return link.replaceFirst("\\?.*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("/\\d[^/]*", "/{number}");
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
