package vn.minhchung.plan.intake;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.minhchung.testing.SignedIn.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.document.DocumentReader;
import vn.minhchung.organisation.Unit;
import vn.minhchung.testing.SignedIn;

/** What the tests of the import share: one context, an aggregator and drafts already read. */
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(SignedIn.Known.class)
abstract class IntakeTest {

    static final UUID POLICE = Unit.idOf("cong-an-tinh");
    static final Actor AGGREGATOR = SignedIn.actor(POLICE, Role.AGGREGATOR);
    static final Actor STRANGER = SignedIn.actor(Unit.idOf("so-noi-vu"), Role.AGGREGATOR);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Intake intake;

    @Autowired
    Readings readings;

    @Autowired
    KnownDocuments known;

    @Autowired
    Editing editing;

    @Autowired
    Reviews reviews;

    @Autowired
    Drafts drafts;

    @Autowired
    Attachments attachments;

    @Autowired
    CurrentActor current;

    @Autowired
    IntakeRecords records;

    @Autowired
    JdbcClient jdbc;

    /** What one test teaches is no matter of the next. */
    @BeforeEach
    void nothingLearnt() {
        jdbc.sql("update plan.draft_name set example = null").update();
        jdbc.sql("delete from plan.example").update();
    }

    /** Tests read the same plan again and again, on purpose. */
    void anotherDocument(UUID id) {
        if (known.differences(id).isPresent()) {
            known.decide(id, Sameness.Choice.OTHER, "Thử nhiều lần");
        }
    }

    MvcTestResult upload(String name, byte[] content) {
        return mvc.post()
                .uri("/ke-hoach/nhap")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/plain", content))
                .with(as(AGGREGATOR))
                .with(csrf())
                .exchange();
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(AGGREGATOR)).exchange();
    }

    MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(as(AGGREGATOR)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** A draft of {@code file} already read, without waiting for the background job. */
    UUID draft(String file) {
        return draft(file, Plan21.bytes(file));
    }

    UUID draft(String file, byte[] content) {
        return current.as(AGGREGATOR, () -> {
            var stored = attachments.store(file, new ByteArrayInputStream(content));
            var id = intake.start(stored, POLICE);
            readings.keep(id, DocumentReader.read(file, content), 12);
            anotherDocument(id);
            return id;
        });
    }

    UUID draft() {
        return draft(Plan21.FILE);
    }

    Review review(UUID draft) {
        return current.as(AGGREGATOR, () -> reviews.of(draft));
    }

    Review.Line line(UUID draft, String label) {
        return review(draft).rows().stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    String html(MvcTestResult result) throws IOException {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
