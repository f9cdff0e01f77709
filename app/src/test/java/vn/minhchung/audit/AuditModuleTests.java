package vn.minhchung.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.testing.SignedIn;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@AutoConfigureMockMvc
class AuditModuleTests {

    private static final UUID UNIT = UUID.nameUUIDFromBytes("unit:so-khcn".getBytes());
    private static final Actor OFFICER = SignedIn.actor(UNIT, Role.OFFICER);

    private static final Actor AUDITOR =
            SignedIn.actor(UUID.nameUUIDFromBytes("unit:thanh-tra-tinh".getBytes()), Role.AUDITOR);

    record Renamed(String auditSubject, Map<String, ?> auditBefore, Map<String, ?> auditAfter) implements Auditable {
        @Override
        public String auditAction() {
            return "audit.action.TEST";
        }
    }

    @TestConfiguration
    static class Names {

        @Bean
        SubjectNames names() {
            return (kind, identifier) ->
                    kind.equals("test.person") ? Optional.of("Bàn Thị Mai " + identifier) : Optional.empty();
        }
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AuditTrail trail;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private void rename(String subject, Object before, Object after) {
        currentActor.run(
                OFFICER,
                () -> transaction.executeWithoutResult(status ->
                        events.publishEvent(new Renamed(subject, Map.of("name", before), Map.of("name", after)))));
    }

    private long entries(String subject) {
        return jdbc.sql("select count(*) from audit.entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }

    @Test
    void anEntrySaysWhoOnWhoseAuthorityWhatBeforeAndAfter() {
        rename("test.thing:who", "Cũ", "Mới");
        var row = jdbc.sql("select person_name, post, unit, address, before->>'name' as was, after->>'name' as is_now"
                        + " from audit.entry where subject = 'test.thing:who'")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("person_name", "Nông Thị Bích Hạnh")
                .containsEntry("post", "Chuyên viên")
                .containsEntry("unit", UNIT)
                .containsEntry("address", "127.0.0.1")
                .containsEntry("was", "Cũ")
                .containsEntry("is_now", "Mới");
    }

    @Test
    void aChangeThatRollsBackLeavesNoEntry() {
        currentActor.run(
                OFFICER,
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new Renamed("test.thing:rolled-back", Map.of(), Map.of()));
                    status.setRollbackOnly();
                }));
        assertThat(entries("test.thing:rolled-back")).isZero();
    }

    @Test
    void anAuditThatFailsRollsTheChangeBack() {
        jdbc.sql("create table if not exists public.changed_thing (id int)").update();
        // A NUL character cannot be stored in jsonb, so the entry cannot be written.
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("insert into public.changed_thing values (1)").update();
                    events.publishEvent(new Renamed("test.thing:fails", Map.of(), Map.of("name", "\0")));
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(jdbc.sql("select count(*) from public.changed_thing")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aChangeOutsideATransactionIsABug() {
        assertThatThrownBy(() -> events.publishEvent(new Renamed("test.thing:none", Map.of(), Map.of())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRefusalIsWrittenAlthoughTheRefusedTransactionRollsBack() {
        transaction.executeWithoutResult(status -> {
            trail.refused(OFFICER, "/don-vi/khac", "role ADMINISTRATOR");
            status.setRollbackOnly();
        });
        assertThat(entries("path:/don-vi/khac")).isOne();
    }

    @Test
    void aRefusalIsWrittenHoweverLongTheAddress() {
        trail.refused(OFFICER, "/x" + "\uD83D\uDCC4".repeat(3000), "role ADMINISTRATOR");
        assertThat(jdbc.sql("select subject from audit.entry where subject like 'path:/x%'")
                        .query(String.class)
                        .single())
                .isEqualTo("path:/x" + "\uD83D\uDCC4".repeat(246));
    }

    record Decided(List<String> auditSubjects) implements Auditable {
        @Override
        public String auditSubject() {
            return auditSubjects.getFirst();
        }

        @Override
        public String auditAction() {
            return "audit.action.TEST";
        }
    }

    @Test
    void whatConcernsManyIsFoundFromEachOfThem() {
        var communes = IntStream.rangeClosed(1, 124)
                .mapToObj(number -> "test.commune:%03d".formatted(number))
                .toList();
        currentActor.run(
                OFFICER, () -> transaction.executeWithoutResult(status -> events.publishEvent(new Decided(communes))));
        for (var commune : List.of(communes.getFirst(), communes.get(60), communes.getLast())) {
            assertThat(page(AUDITOR, "/nhat-ky?doi-tuong=" + commune)).contains("1 mục nhật ký", "doi-tuong");
        }
        var list = page(AUDITOR, "/nhat-ky?cot=viec&cot=doi-tuong&doi-tuong=test.commune:124");
        var row = Jsoup.parse(list);
        assertThat(row.select("tbody a[href='/nhat-ky?doi-tuong=test.commune%3A001']"))
                .hasSize(1);
        var entry =
                Jsoup.parse(page(AUDITOR, row.select("tbody a[href^=/nhat-ky/]").attr("href")));
        assertThat(entry.select("dd summary").text()).isEqualTo("124 đối tượng");
        assertThat(entry.select("dd a[href^='/nhat-ky?doi-tuong=']")).hasSize(124);
        assertThat(page(AUDITOR, "/nhat-ky?doi-tuong=test.commune:12")).contains("0 mục nhật ký");
    }

    @Test
    void whatAnEntryIsAboutHasItsNameWhereverItIsShown() {
        rename("test.person:7", "test.person:8", "test.person:9");
        var list = Jsoup.parse(page(AUDITOR, "/nhat-ky?cot=viec&cot=doi-tuong&cot=thay-doi&doi-tuong=test.person:7"));
        assertThat(list.select("tbody").text()).contains("test.person: Bàn Thị Mai 7", "Bàn Thị Mai 8 → Bàn Thị Mai 9");
        assertThat(list.select(".mc-chip .mc-on b").text()).isEqualTo("test.person: Bàn Thị Mai 7");
        var entry = Jsoup.parse(
                page(AUDITOR, list.select("tbody a[href^=/nhat-ky/]").attr("href")));
        assertThat(entry.select("dd a[title='test.person:7']").text()).isEqualTo("test.person: Bàn Thị Mai 7");
        assertThat(entry.select("td").eachText()).contains("Bàn Thị Mai 8", "Bàn Thị Mai 9");
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveEntries() {
        rename("test.thing:fixed", 1, 2);
        for (var attempt : List.of(
                "update audit.entry set post = 'Giám đốc'",
                "delete from audit.entry",
                "update audit.entry_subject set subject = 'test.thing:other'",
                "delete from audit.entry_subject",
                "truncate audit.entry cascade")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasMessageContaining("append-only");
        }
    }

    @Test
    void anInspectorFindsWhoDidWhatAndSeesBeforeAndAfter() {
        rename("test.thing:searched", "Kế hoạch cũ", "Kế hoạch đã sửa");
        var list = page(AUDITOR, "/nhat-ky?q=ke hoach da sua");
        assertThat(list).contains("1 mục nhật ký", "Nông Thị Bích Hạnh", "Kế hoạch cũ → Kế hoạch đã sửa");
        assertThat(page(AUDITOR, "/nhat-ky?nguoi=" + OFFICER.account() + "&ngay-tu=01/01/2020"))
                .contains("Nông Thị Bích Hạnh");
        assertThat(page(AUDITOR, "/nhat-ky?q=khong co gi nhu the")).contains("0 mục nhật ký");

        var path = Jsoup.parse(list).select("tbody a[href^=/nhat-ky/]").attr("href");
        assertThat(Jsoup.parse(page(AUDITOR, path)).select("td").eachText())
                .containsSubsequence("Kế hoạch cũ", "Kế hoạch đã sửa");
        assertThat(page(AUDITOR, path)).contains("Đang chờ niêm phong");
        assertThat(mvc.perform(get("/nhat-ky/excel?q=ke hoach").with(SignedIn.as(AUDITOR))))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying("Content-Disposition", value -> assertThat(value.getFirst())
                        .contains("nhat-ky-he-thong"));
    }

    @Test
    void nobodyElseReadsTheTrailAndTheAttemptIsInIt() {
        for (var path : List.of("/nhat-ky", "/nhat-ky/excel", "/nhat-ky/" + UUID.randomUUID())) {
            assertThat(mvc.perform(get(path).with(SignedIn.as(OFFICER)))).hasStatus(403);
            assertThat(entries("path:" + path)).isOne();
        }
    }

    private String page(Actor actor, String path) {
        var result = mvc.perform(get(path).with(SignedIn.as(actor)));
        assertThat(result).hasStatusOk();
        assertThat(result).bodyText().doesNotContain("??");
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
