package vn.minhchung.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.testing.SignedIn;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
@Import(AttachmentModuleTests.Guards.class)
class AttachmentModuleTests {

    private static final UUID UNIT = UUID.nameUUIDFromBytes("unit:xa-chiem-hoa".getBytes());
    private static final Actor HANH = SignedIn.actor(UNIT, Role.OFFICER);
    private static final Actor THINH = SignedIn.actor(UNIT, Role.UNIT_LEADER);
    private static final Actor STRANGER = SignedIn.actor(UUID.randomUUID(), Role.OFFICER);

    /** The unit's own people read what belongs to its things. */
    @TestConfiguration
    static class Guards {
        @Bean
        AttachmentGuard thingGuard() {
            return new AttachmentGuard() {
                @Override
                public String prefix() {
                    return "test.thing:";
                }

                @Override
                public boolean mayRead(String subject, Actor actor) {
                    return actor.unit().equals(UNIT);
                }
            };
        }
    }

    @Autowired
    Attachments attachments;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private StoredFile store(Actor actor, String name, String content) {
        return currentActor.as(
                actor,
                () -> attachments.store(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theSameContentIsKeptOnceUnderItsHash() {
        var one = store(HANH, "Báo cáo tháng 10.txt", "Nội dung như nhau");
        var two = store(THINH, "bản sao.txt", "Nội dung như nhau");
        assertThat(one.sha256()).isEqualTo(two.sha256()).hasSize(64);
        assertThat(attachments.path(one)).isEqualTo(attachments.path(two)).hasContent("Nội dung như nhau");
        assertThat(one.type()).isEqualTo("text/plain");
    }

    @Test
    void anUploadIsReadByItsUploaderUntilItIsClaimedAndThenByWhoeverMaySeeTheSubject() throws IOException {
        var file = store(HANH, "minh-chung.txt", "Đã hoàn thành");
        assertThatThrownBy(() -> currentActor.as(THINH, () -> attachments.find(file.id())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> currentActor.as(THINH, () -> attachments.claim(file.id(), "test.thing:1")))
                .isInstanceOf(NotAllowed.class);

        currentActor.run(HANH, () -> attachments.claim(file.id(), "test.thing:1"));
        currentActor.run(HANH, () -> attachments.claim(file.id(), "test.thing:1"));

        assertThat(attachments.of("test.thing:1")).extracting(StoredFile::id).containsExactly(file.id());
        try (var content = currentActor.as(THINH, () -> attachments.open(file.id()))) {
            assertThat(content).hasContent("Đã hoàn thành");
        }
        assertThatThrownBy(() -> currentActor.as(STRANGER, () -> attachments.find(file.id())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> currentActor.as(HANH, () -> attachments.claim(file.id(), "test.thing:2")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whatNobodyClaimsWithinADayIsRemoved() throws IOException {
        var kept = store(HANH, "giữ.txt", "giữ lại");
        currentActor.run(HANH, () -> attachments.claim(kept.id(), "test.thing:kept"));
        var dropped = store(HANH, "bỏ.txt", "không dùng");
        var fresh = store(HANH, "mới.txt", "vừa tải lên");
        jdbc.sql("update attachment.file set at = at - interval '2 days' where id in (?, ?)")
                .params(kept.id(), dropped.id())
                .update();
        for (var file : new StoredFile[] {kept, dropped}) {
            Files.setLastModifiedTime(
                    attachments.path(file), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }

        currentActor.run(Actor.system(), attachments::purge);

        assertThat(attachments.path(kept)).exists();
        assertThat(attachments.path(fresh)).exists();
        assertThat(attachments.path(dropped)).doesNotExist();
        assertThatThrownBy(() -> currentActor.as(HANH, () -> attachments.find(dropped.id())))
                .isInstanceOf(FileNotFound.class);
    }

    @Test
    void nothingIsLeftOfARefusedFile() {
        assertThatThrownBy(() -> store(HANH, "cai-dat.pdf.exe", "MZ")).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> store(HANH, "anh.png", "<html><script>")).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> store(HANH, "kế hoạch.txt", "UBND TỈNH\nTỐI MẬT\nKẾ HOẠCH"))
                .isInstanceOfSatisfying(FileRefused.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("attachment.secret-content"));
        assertThat(jdbc.sql(
                                "select count(*) from attachment.file where name like '%cai-dat%' or name like '%kế hoạch%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFileUploadedInAFormComesBackAsAChipWithItsIdentifier() throws Exception {
        var chip = mvc.perform(multipart("/tep")
                .file(new MockMultipartFile(
                        "tep", "Báo cáo.pdf", null, "%PDF-1.7 thử".getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("tep", "chạy.exe", null, "MZ".getBytes(StandardCharsets.UTF_8)))
                .param("ten", "proofs")
                .with(csrf())
                .with(SignedIn.as(HANH)));
        assertThat(chip).hasStatusOk();
        var body = Jsoup.parseBodyFragment(chip.getResponse().getContentAsString(StandardCharsets.UTF_8));
        var id = body.select("input[name=proofs]").val();
        assertThat(body.text()).contains("Báo cáo.pdf", "Không nhận tệp “chạy.exe”");

        var shown = mvc.perform(get("/tep/" + id + "/xem").with(SignedIn.as(HANH)));
        assertThat(shown).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(shown.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"bao cao.pdf\"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf");

        assertThat(mvc.perform(post("/tep/" + id + "/go").with(csrf()).with(SignedIn.as(HANH))))
                .hasStatusOk();
        assertThatThrownBy(() -> currentActor.as(HANH, () -> attachments.find(UUID.fromString(id))))
                .isInstanceOf(FileNotFound.class);
    }

    @Test
    void whatABrowserCouldRunIsOnlyEverDownloaded() {
        var page = store(HANH, "trang.html", "<!doctype html><html><script>alert(1)</script></html>");
        for (var path : List.of("/tep/" + page.id(), "/tep/" + page.id() + "/xem")) {
            var answer = mvc.perform(get(path).with(SignedIn.as(HANH)));
            assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_OCTET_STREAM);
            assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
            assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                    .contains("sandbox");
        }
        assertThat(mvc.perform(get("/tep/" + page.id()).with(SignedIn.as(STRANGER))))
                .hasStatus(403);
    }
}
