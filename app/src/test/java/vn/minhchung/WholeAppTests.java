package vn.minhchung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.minhchung.access.Role;
import vn.minhchung.plan.intake.TestPdf;
import vn.minhchung.testing.PageCheck;
import vn.minhchung.testing.Sources;

/** Everything started with the demo's data: every page that answers GET renders for every role that may open it. */
@Tag("whole")
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class WholeAppTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void theDatabaseSortsVietnamese() {
        var sorted = jdbc.sql(
                        "select * from (values ('Đồng Văn'), ('An Tường'), ('Du Già')) t(name) order by name collate \"vi-x-icu\"")
                .query(String.class)
                .list();
        assertThat(sorted).containsExactly("An Tường", "Du Già", "Đồng Văn");
    }

    /** What only a unit's leader may do, only a leader has done in the demo. */
    @Test
    void theDemoKeepsToTheRightsOfItsPeople() {
        var decided = jdbc.sql("select distinct person_name from plan.entry where action in ('NAME_PERSON', 'RETURN')")
                .query(String.class)
                .list();
        assertThat(decided).contains("Ma Văn Thịnh").doesNotContain("Nông Thị Bích Hạnh", "Hà Quốc Vinh");
    }

    @Test
    void everyPageRendersForEveryRoleThatMayOpenIt() throws Exception {
        var patterns = patterns();
        assertThat(patterns.stream().filter(pattern -> !PageExamples.knows(pattern)))
                .as("pages without an example in PageExamples")
                .isEmpty();
        List<String> problems = new ArrayList<>();
        Set<String> rendered = new TreeSet<>();
        draftsUnderReview();
        for (var shortcut : shortcuts()) {
            var person = shortcut.text();
            var session = signedIn(shortcut);
            upload(session);
            for (var pattern : patterns) {
                for (var path : PageExamples.of(pattern, jdbc)) {
                    var page = open(path, session);
                    page.problems().forEach(problem -> problems.add(person + " at " + path + ": " + problem));
                    if (page.status() == 200 || page.status() < 400 && !pattern.startsWith("/ke-hoach/nhap/")) {
                        rendered.add(pattern);
                    }
                }
            }
            for (var room : open("/", session).rooms()) {
                var status = open(room, session).status();
                if (status != 200) {
                    problems.add(person + " is offered " + room + ", which answers " + status);
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(patterns.stream().filter(pattern -> !rendered.contains(pattern)))
                .as("pages that nobody could open")
                .isEmpty();
    }

    private Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("vn.minhchung")
                    && !method.getBeanType().getSimpleName().startsWith("Sheet")
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                patterns.addAll(mapping.getPatternValues());
            }
        });
        return patterns;
    }

    /** One of the demo's people for each role, as the sign-in page offers them. */
    private List<Element> shortcuts() throws Exception {
        var page = Jsoup.parse(
                mvc.perform(get("/dang-nhap")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
        var buttons = page.select("form[action=/dang-nhap/trinh-dien] button");
        assertThat(buttons).hasSizeGreaterThanOrEqualTo(Role.values().length);
        return buttons;
    }

    /** Drafts whose pages stand, unlike those of the demo's, which are issued: one of text, one with printed pages. */
    private void draftsUnderReview() throws Exception {
        var aggregator = shortcuts().stream()
                .filter(shortcut -> shortcut.text().contains("Trần Đình Khoát"))
                .findFirst()
                .orElseThrow();
        var text = Sources.PROJECT.resolve("document/src/test/resources/plans/21-KH-UBND-2025.ocr-markdown.txt");
        var files = Map.of("ke-hoach.txt", Files.readAllBytes(text), "ke-hoach.pdf", TestPdf.plan());
        for (var file : files.entrySet()) {
            mvc.perform(multipart("/ke-hoach/nhap")
                            .file(new MockMultipartFile("file", file.getKey(), null, file.getValue()))
                            .cookie(signedIn(aggregator))
                            .with(csrf()))
                    .andExpect(status().isFound());
        }
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (jdbc.sql("select count(*) from plan.draft where state = 'REVIEW'")
                                .query(Long.class)
                                .single()
                        < files.size()
                && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        // The demo has issued that plan.
        var again = jdbc.sql("select draft from plan.draft_sameness where choice is null")
                .query(UUID.class)
                .single();
        mvc.perform(post("/ke-hoach/nhap/" + again + "/trung")
                        .param("choice", "OTHER")
                        .param("reason", "Thử các trang đối chiếu")
                        .cookie(signedIn(aggregator))
                        .with(csrf()))
                .andExpect(status().isFound());
    }

    /** The newest file is one that its uploader may open. */
    private void upload(Cookie session) throws Exception {
        mvc.perform(multipart("/tep")
                        .file(new MockMultipartFile(
                                "tep", "Minh chứng.txt", null, "Đã làm".getBytes(StandardCharsets.UTF_8)))
                        .cookie(session)
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private Cookie signedIn(Element shortcut) throws Exception {
        var cookie = mvc.perform(post("/dang-nhap/trinh-dien")
                        .param(shortcut.attr("name"), shortcut.val())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie("mc-phien");
        assertThat(cookie).as("session of " + shortcut.text()).isNotNull();
        return cookie;
    }

    /** What a request came to: the answer's status and page, or the reason why there is none. */
    private record Opened(
            int status, @Nullable String html, @Nullable String failure) {

        List<String> problems() {
            if (failure != null) {
                return List.of(failure);
            }
            return html == null || status == 403 || status == 404 ? List.of() : PageCheck.problems(html);
        }

        List<String> rooms() {
            return html == null
                    ? List.of()
                    : Jsoup.parse(html).select("nav.mc-nav-side a[href]").eachAttr("href");
        }
    }

    private Opened open(String path, Cookie session) {
        try {
            var response = mvc.perform(get(path).cookie(session).accept(MediaType.TEXT_HTML, MediaType.ALL))
                    .andReturn()
                    .getResponse();
            var type = response.getContentType();
            return new Opened(
                    response.getStatus(),
                    type != null && type.startsWith(MediaType.TEXT_HTML_VALUE)
                            ? response.getContentAsString(StandardCharsets.UTF_8)
                            : null,
                    response.getStatus() >= 400 && response.getStatus() != 403 && response.getStatus() != 404
                            ? "answers " + response.getStatus()
                            : null);
        } catch (Exception e) {
            return new Opened(
                    500, null, NestedExceptionUtils.getMostSpecificCause(e).getMessage());
        }
    }
}
