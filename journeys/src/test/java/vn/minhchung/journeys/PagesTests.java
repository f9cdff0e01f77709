package vn.minhchung.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Everybody's pages, found as a person finds them: from the desk by following links, one page of each kind. Each answers,
 * keeps its scripts quiet, fits a small phone, is readable by everyone in both themes, and stands without scripts.
 */
class PagesTests {

    static final List<String> PEOPLE = People.ALL;

    private static final int PAGES_OF_A_KIND = 2;

    private static final double MM_PER_INCH = 25.4;
    private static final int PX_PER_INCH = 96;
    private static final int SHEET_HEIGHT = 700;

    /** Pages that were already looked at in the dark, on the phone and without scripts, by whomever. */
    private static final Set<String> seen = new HashSet<>();

    private final List<String> problems = new ArrayList<>();

    @ParameterizedTest
    @FieldSource("PEOPLE")
    void everyPageThatIsOfferedIsSound(String person) {
        try (var visitor = Instances.visitor(Instances.demo(), Device.LAPTOP)) {
            var page = visitor.newPage();
            page.onPageError(error -> problems.add(path(page) + ": script error " + error));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    problems.add(path(page) + ": console says " + message.text());
                }
            });
            People.signIn(page, person);
            for (var path : pagesFrom(page)) {
                if (seen.add(path)) {
                    lookClosely(page, path, person);
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    /** What people file is the page without its controls, whole on a sheet: the list lies on its side. */
    @ParameterizedTest
    @CsvSource({"/nhiem-vu, 262", "/lanh-dao, 178", "/nhiem-vu/21-kh-ubnd-2025/I.3, 165"})
    void aPrintedPageIsAPageToFile(String path, int widthInMm) {
        try (var visitor = Instances.visitor(Instances.demo(), Device.LAPTOP)) {
            var page = visitor.newPage();
            People.signIn(page, People.LEADER);
            page.navigate(path);
            page.setViewportSize((int) (widthInMm / MM_PER_INCH * PX_PER_INCH), SHEET_HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('.mc-top, .mc-nav-side, .mc-ph-nav, .mc-skip, button, .mc-btn, dialog')]
                      .filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 120))
                    """)).as("controls on paper").isEqualTo(List.of());
            assertThat(page.evaluate("""
                    [...document.querySelectorAll('body, main *')].filter(one => one.checkVisibility() && !one.closest('.mc-sr'))
                      .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
                      .map(one => one.getBoundingClientRect().right + ': ' + one.outerHTML.slice(0, 120))
                    """)).as("wider than the sheet").isEqualTo(List.of());
            assertThat(page.locator("main h1").isVisible()).isTrue();
            assertThat(page.locator("main table tbody tr").first().isVisible()).isTrue();
        }
    }

    @Test
    void theLeadersPageIsOneSheet() {
        try (var visitor = Instances.visitor(Instances.demo(), Device.LAPTOP)) {
            var page = visitor.newPage();
            People.signIn(page, People.LEADER);
            page.navigate("/lanh-dao");
            var pdf =
                    new String(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf).results())
                    .hasSize(1);
        }
    }

    /** A few paths for each kind of page, in the order of finding; each is opened and examined on the way. */
    private List<String> pagesFrom(Page page) {
        Map<String, Integer> found = new HashMap<>();
        Set<String> known = new HashSet<>(Set.of("/"));
        List<String> pages = new ArrayList<>();
        var waiting = new ArrayDeque<String>(List.of("/"));
        while (!waiting.isEmpty()) {
            var path = waiting.removeFirst();
            if (!opens(page, path)) {
                continue;
            }
            pages.add(path);
            examine(page, "");
            for (var link : links(page)) {
                if (known.add(link) && found.merge(kind(link), 1, Integer::sum) <= PAGES_OF_A_KIND) {
                    waiting.add(link);
                }
            }
        }
        return pages;
    }

    private boolean opens(Page page, String path) {
        try {
            var answer = page.navigate(path);
            if (answer != null && answer.status() == 200) {
                return true;
            }
            problems.add(path + " answered " + (answer == null ? "nothing" : answer.status()));
        } catch (PlaywrightException e) {
            problems.add(path + " did not open: " + e.getMessage());
        }
        return false;
    }

    private void lookClosely(Page page, String path, String person) {
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
        withoutScripts(path, person);
    }

    private void withoutScripts(String path, String person) {
        var chromium = Instances.chromium();
        try (var visitor = chromium.visitor(Instances.demo(), Device.LAPTOP, ColorScheme.LIGHT, false)) {
            var page = visitor.newPage();
            People.signIn(page, person);
            var answer = page.navigate(path);
            if (answer == null
                    || answer.status() != 200
                    || page.locator("main h1").count() != 1) {
                problems.add(path + " does not stand without scripts");
            }
        }
    }

    private void examine(Page page, String how) {
        Axe.findings(page).forEach(finding -> problems.add(path(page) + how + ": " + finding));
    }

    /** Pages of ours that the page offers; files to download are not pages. */
    private static List<String> links(Page page) {
        @SuppressWarnings("unchecked")
        var links = (List<String>) page.evaluate("""
                [...document.querySelectorAll('nav a[href], main a[href], header a[href]')]
                  .filter(a => a.origin === location.origin && !a.hasAttribute('download') && a.target !== '_blank')
                  .map(a => a.pathname)
                """);
        return links.stream()
                .filter(link -> !link.startsWith("/tep/") && !link.matches(".*(/excel|\\.(xlsx|docx|pdf|csv))"))
                .toList();
    }

    /** Pages of one kind share the first word of their address and its length: /don-vi/{unit}, /nhiem-vu/{plan}/{task}. */
    private static String kind(String link) {
        var words = link.replaceFirst("\\?.*", "").split("/");
        return words.length < 3 ? String.join("/", words) : words[1] + " " + words.length;
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }
}
