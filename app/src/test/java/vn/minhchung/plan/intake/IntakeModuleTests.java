package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.minhchung.testing.SignedIn.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.minhchung.access.Role;
import vn.minhchung.testing.SignedIn;
import vn.minhchung.testing.Sources;

class IntakeModuleTests extends IntakeTest {

    @Test
    void anUploadedPlanIsReadInTheBackgroundAndShownBesideItsText() throws Exception {
        var id = uploadedAndRead(Plan21.FILE, Plan21.bytes());
        var path = "/ke-hoach/nhap/" + id;
        var page = Jsoup.parse(html(get(path + "?dong=" + line(id, "IV.2").row().id())));
        assertThat(page.select("tr.mc-r")).hasSize(70);
        assertThat(page.selectFirst(".mc-rt").text()).contains("70/70").contains("10 + 10 + 6 + 6 + 7 + 30 + 1");
        assertThat(page.select(".mc-pc.mc-on .mc-tg").eachText())
                .contains("Nội dung", "Nội dung, nối tiếp", "Chủ trì", "Phối hợp", "Kết quả", "Thời gian");
        assertThat(page.selectFirst("#mc-row-panel").text())
                .contains("Rõ thời gian")
                .contains("kết thúc vào năm 2026");
        assertThat(page.text()).doesNotContain("??");
        post(path + "/bo");
    }

    @Test
    void wordAndMarkdownGoThroughTheWizard() throws IOException {
        var table = List.of(
                List.of("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả", "Thời gian"),
                List.of("1", "Rà soát dữ liệu hộ tịch", "Sở Tư pháp", "Công an tỉnh", "Báo cáo", "Tháng 11/2025"),
                List.of("2", "Niêm yết đường dây nóng", "UBND cấp xã", "Sở Nội vụ", "Biên bản", "Tháng 12/2025"));
        var head = List.of("ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG", "Số: 78/KH-UBND", "KẾ HOẠCH", "Về dữ liệu hộ tịch");
        var markdown = String.join("\n\n", head)
                + "\n\n"
                + table.stream()
                        .map(row -> "| " + String.join(" | ", row) + " |")
                        .collect(Collectors.joining("\n"))
                        .replaceFirst("\n", "\n|---|---|---|---|---|---|\n");
        for (var id : List.of(
                uploadedAndRead("ke-hoach.md", markdown.getBytes(StandardCharsets.UTF_8)),
                uploadedAndRead("ke-hoach.docx", word(head, table)))) {
            assertThat(review(id).draft().state()).isEqualTo(Draft.State.REVIEW);
            assertThat(review(id).rows())
                    .extracting(line -> line.body().content())
                    .containsExactly("Rà soát dữ liệu hộ tịch", "Niêm yết đường dây nóng");
            assertThat(review(id).rows().getFirst().deadline().due()).contains(LocalDate.of(2025, 11, 30));
            assertThat(review(id).draft().details().number()).isEqualTo("78/KH-UBND");
            assertThat(html(get("/ke-hoach/nhap/" + id))).contains("Niêm yết đường dây nóng");
        }
    }

    private static byte[] word(List<String> head, List<List<String>> rows) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            head.forEach(line -> document.createParagraph().createRun().setText(line));
            var table = document.createTable(rows.size(), rows.getFirst().size());
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    table.getRow(row).getCell(column).setText(rows.get(row).get(column));
                }
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private UUID uploadedAndRead(String name, byte[] content) {
        var uploaded = upload(name, content);
        assertThat(uploaded).as(name).hasStatus(HttpStatus.FOUND);
        var path = uploaded.getResponse().getRedirectedUrl();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (drafts.find(id).orElseThrow().state() == Draft.State.READING && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        current.run(AGGREGATOR, () -> anotherDocument(id));
        return id;
    }

    @Test
    void everyAgencyOfPlan21IsKnownOrAskedForOnce() {
        var id = draft();
        var unknown = review(id).unknown();
        assertThat(unknown).extracting(Review.UnknownName::name).doesNotHaveDuplicates();
        assertThat(unknown)
                .allSatisfy(one -> assertThat(one.leads()).as(one.name()).isZero());
        for (var one : unknown) {
            assertThat(post("/ke-hoach/nhap/" + id + "/co-quan", "name", one.name(), "choice", "NOBODY"))
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(review(id).unknown()).isEmpty();
    }

    /** The letterhead prints it in capitals; two spellings would be two bodies. */
    @Test
    void theIssuerIsNamedAsTheOrganisationNamesIt() {
        assertThat(review(draft()).draft().details().issuer()).isEqualTo("Ủy ban nhân dân tỉnh Tuyên Quang");
    }

    @Test
    void rowsAreEditedSplitMergedDeletedAddedAndEverythingIsTakenBack() {
        var id = draft();
        var before = review(id).rows().stream().map(line -> line.row().body()).toList();
        var base = "/ke-hoach/nhap/" + id;

        var ten = line(id, "IV.6").row();
        assertThat(post(base + "/dong/" + ten.id() + "/tach", "tai", "0")).hasStatus(HttpStatus.FOUND);
        assertThat(review(id).rows()).hasSize(79);
        assertThat(line(id, "IV.6.3").body().content()).startsWith("Xây dựng sàn giao dịch việc làm quốc gia");

        post(base + "/dong/" + line(id, "I.1").row().id() + "/gop");
        assertThat(review(id).rows()).hasSize(78);
        post(base + "/dong/" + line(id, "II.1").row().id() + "/xoa");
        post(base + "/dong", "dong", line(id, "III.2").row().id().toString());
        assertThat(line(id, "III.7").body().content()).isEmpty();

        var edited = line(id, "IV.3").row();
        assertThat(save(id, edited, "Hoàn thành trong Quý IV/2025", false)).hasStatus(HttpStatus.FOUND);
        assertThat(line(id, "IV.3").deadline().due()).contains(LocalDate.of(2025, 12, 31));

        for (int i = 0; i < 5; i++) {
            assertThat(post(base + "/hoan-tac")).hasStatus(HttpStatus.FOUND);
        }
        assertThat(review(id).rows().stream().map(line -> line.row().body()).toList())
                .isEqualTo(before);
        assertThat(post(base + "/hoan-tac")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Two changes of one moment, whose identifiers are in the other order. */
    @Test
    void theLastChangeIsTheOneMadeLast() {
        var id = draft();
        var first = new UUID(2, 2);
        var last = new UUID(1, 1);
        var moment = Instant.parse("2025-10-08T01:30:00Z");
        var person = AGGREGATOR.account();
        for (var edit : List.of(first, last)) {
            drafts.insertEdit(
                    id,
                    person,
                    new Drafts.Edit(edit, "SEEN", "I.1", "Trần Đình Khoát", moment, List.of(), List.of(), null));
        }

        assertThat(drafts.lastEdit(id)).map(Drafts.Edit::id).contains(last);
        assertThat(drafts.newestEdit(id)).isEqualTo(last);
        assertThat(drafts.editSince(id, first, person, "SEEN"))
                .map(Drafts.Edit::id)
                .contains(last);
        assertThat(drafts.editSince(id, last, person, "SEEN")).isEmpty();
        assertThat(drafts.editSince(id, new UUID(0, 0), person, "SEEN"))
                .map(Drafts.Edit::id)
                .contains(first);
    }

    /** A click that arrives twice counts once, and a click after it counts anew. */
    @Test
    void aRepeatedActionIsDoneOnce() {
        var id = draft();
        var base = "/ke-hoach/nhap/" + id;
        var since = review(id).newestEdit().toString();
        for (int i = 0; i < 2; i++) {
            post(base + "/dong", "dong", line(id, "III.2").row().id().toString(), "sau", since);
        }
        assertThat(review(id).rows()).hasSize(71);
        var six = line(id, "IV.6").row().id();
        since = review(id).newestEdit().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(post(base + "/dong/" + six + "/tach", "tai", "0", "sau", since))
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(review(id).rows()).hasSize(80);
        var first = line(id, "I.1").row().id();
        since = review(id).newestEdit().toString();
        for (int i = 0; i < 2; i++) {
            post(base + "/dong/" + first + "/gop", "sau", since);
        }
        assertThat(review(id).rows()).hasSize(79);
        var wanted = review(id).lastEdit().id().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(post(base + "/hoan-tac", "thay-doi", wanted)).hasStatus(HttpStatus.FOUND);
        }
        assertThat(review(id).rows()).hasSize(80);
        since = review(id).newestEdit().toString();
        post(base + "/dong/" + first + "/gop", "sau", since);
        assertThat(review(id).rows())
                .as("after an undo the same action is a new one")
                .hasSize(79);
    }

    @Test
    void theSameUploadTwiceMakesOneDraft() {
        var request = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post()
                            .uri("/ke-hoach/nhap")
                            .multipart()
                            .file(new MockMultipartFile(
                                    "file", "hai-lan.txt", "text/plain", "KẾ HOẠCH".getBytes(StandardCharsets.UTF_8)))
                            .param("request", request.toString())
                            .with(as(AGGREGATOR))
                            .with(csrf())
                            .exchange()
                            .getResponse()
                            .getRedirectedUrl())
                    .isEqualTo("/ke-hoach/nhap/" + request);
        }
        assertThat(count("select count(*) from plan.draft where file_name = 'hai-lan.txt'"))
                .isOne();
    }

    @Test
    void numberGroupAndPartOfARowCanBeChanged() throws Exception {
        var id = draft();
        var row = line(id, "IV.3").row();
        var form = Jsoup.parse(html(get("/ke-hoach/nhap/" + id + "/dong/" + row.id() + "/sua")));
        assertThat(form.select("select[name=group] option").eachAttr("value"))
                .containsExactly("I", "II", "III", "IV", "V", "VI", "VII");
        assertThat(form.select("input[name=number]").val()).isEqualTo("3");
        assertThat(place(id, row, "99", "VII", "")).hasStatus(HttpStatus.FOUND);
        assertThat(line(id, "VII.99").row().id()).isEqualTo(row.id());
        var moved = line(id, "VII.99").row();
        assertThat(place(id, moved, "", "VII", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(place(id, moved, "1", "XX", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(place(id, moved, "1", "I", "ă".repeat(501))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        post("/ke-hoach/nhap/" + id + "/hoan-tac");
        assertThat(line(id, "IV.3").row().body()).isEqualTo(row.body());
    }

    private MvcTestResult place(UUID draft, Row row, String number, String group, String subgroup) {
        var body = row.body();
        return post(
                "/ke-hoach/nhap/" + draft + "/dong/" + row.id(),
                "version",
                Integer.toString(row.version()),
                "number",
                number,
                "group",
                group,
                "subgroup",
                subgroup,
                "content",
                body.content(),
                "lead",
                body.lead(),
                "coordinating",
                body.coordinating(),
                "result",
                body.result(),
                "deadline",
                body.deadline());
    }

    /** Each column takes in the review what the plan's own table takes, and no more. */
    @ParameterizedTest
    @EnumSource(Column.class)
    void textsThatThePlanCannotTakeAreRefusedInTheReview(Column column) {
        var table = Sources.text(Sources.APP.resolve("src/main/resources/db/migration/plan/V1__plans.sql"));
        var name =
                switch (column) {
                    case CONTENT -> "content";
                    case LEAD -> "lead_text";
                    case COORDINATING -> "coordinating_text";
                    case RESULT -> "result";
                    case DEADLINE -> "deadline_text";
                };
        assertThat(table).contains("char_length(" + name + ") <= " + column.most + ")");
        var id = draft();
        var row = line(id, "IV.3").row();
        var texts = new EnumMap<Column, String>(Column.class);
        texts.put(column, "ă".repeat(column.most + 1));
        assertThatExceptionOfType(DraftRefusals.NotPossible.class)
                .isThrownBy(
                        () -> current.run(AGGREGATOR, () -> editing.edit(id, row.id(), row.version(), texts, null)));
    }

    @Test
    void aNameIsDecidedFromTheListAndOnlyFromIt() throws Exception {
        var id = draft();
        var base = "/ke-hoach/nhap/" + id;
        var name = "Cơ quan không có trong danh bạ";
        assertThat(post(base + "/co-quan", "name", name, "choice", "UNIT:" + POLICE, "other", ""))
                .as("a button beside the untouched list")
                .hasStatus(HttpStatus.FOUND);
        assertThat(post(base + "/co-quan", "name", name, "other", "UNIT:" + POLICE))
                .hasStatus(HttpStatus.FOUND);
        for (var wrong : List.of("", "UNIT:", "UNIT:không", "ĐƠN VỊ")) {
            assertThat(post(base + "/co-quan", "name", name, "other", wrong))
                    .as(wrong)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(post(base + "/co-quan", "name", "ă".repeat(501), "choice", "NOBODY"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatTheReaderNoticedStandsInTheReview() throws Exception {
        var id = draft();
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/" + id)));
        assertThat(review(id).draft().reading().findings()).isNotEmpty();
        assertThat(page.select(".mc-findings li"))
                .hasSameSizeAs(review(id).draft().reading().findings());
    }

    @Test
    void whileReadingThePageShowsTheJobAndCanBeLeft() throws Exception {
        var job = UUID.randomUUID();
        var id = current.as(
                AGGREGATOR,
                () -> intake.start(
                        attachments.store("cham.txt", new ByteArrayInputStream("KẾ HOẠCH".getBytes())), POLICE));
        jdbc.sql("update plan.draft set job = ? where id = ?").params(job, id).update();
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/" + id)));
        assertThat(page.select(".mc-job").attr("hx-get")).isEqualTo("/viec-nen/" + job + "/tien-do");
        assertThat(page.select("form[action$=/bo]")).hasSize(1);
    }

    private MvcTestResult save(UUID draft, Row row, String deadline, boolean htmx) {
        var body = row.body();
        var request = mvc.post()
                .uri("/ke-hoach/nhap/" + draft + "/dong/" + row.id())
                .with(as(AGGREGATOR))
                .with(csrf())
                .param("version", Integer.toString(row.version()))
                .param("content", body.content())
                .param("lead", body.lead())
                .param("coordinating", body.coordinating())
                .param("result", body.result())
                .param("deadline", deadline);
        return (htmx ? request.header("HX-Request", "true").param("tu-dong", "1") : request).exchange();
    }

    @Test
    void twoTabsThatChangeOneRowAreShownBothValues() throws Exception {
        var id = draft();
        var opened = line(id, "IV.4").row();
        var first = save(id, opened, "Hoàn thành trước ngày 20/12/2025", true);
        assertThat(first).hasStatusOk();
        assertThat(html(first)).contains("Hiểu là: trước ngày 20/12/2025");
        var second = save(id, opened, "Hoàn thành trong tháng 11/2025", true);
        assertThat(second).hasStatus(HttpStatus.CONFLICT);
        assertThat(second.getResponse().getHeader("HX-Retarget")).isEqualTo("#r-" + opened.id());
        assertThat(second.getResponse().getHeader("HX-Reselect")).isEqualTo("#r-" + opened.id());
        assertThat(html(second))
                .contains("Hoàn thành trong tháng 11/2025")
                .contains("Hoàn thành trước ngày 20/12/2025");
        assertThat(line(id, "IV.4").body().deadline()).isEqualTo("Hoàn thành trước ngày 20/12/2025");
        // Saying the same twice is no conflict.
        assertThat(save(id, opened, "Hoàn thành trước ngày 20/12/2025", true)).hasStatusOk();
    }

    @Test
    void theWholeWayFromTheTextToTheDesks() throws Exception {
        var id = draft();
        var base = "/ke-hoach/nhap/" + id;
        for (var one : review(id).unknown()) {
            post(base + "/co-quan", "name", one.name(), "choice", "NOBODY");
        }
        var suggested = line(id, "IV.2");
        post(base + "/dong/" + suggested.row().id() + "/goi-y", "rule", "DATE_ONLY_IN_CONTENT");
        assertThat(line(id, "IV.2").deadline().due()).contains(LocalDate.of(2026, 12, 31));

        assertThat(post(base + "/phat-hanh")).as("open gaps").hasStatus(HttpStatus.CONFLICT);
        assertThat(post(base + "/chap-nhan", "rule", "SEVERAL_LEADS", "reason", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        int several = review(id).openByRule().get(Rule.SEVERAL_LEADS).size();
        post(base + "/chap-nhan", "rule", "SEVERAL_LEADS", "reason", "Đơn vị nêu đầu tiên là đầu mối");
        assertThat(review(id).acceptances()).hasSize(several).allSatisfy(one -> {
            assertThat(one.personName()).isEqualTo(AGGREGATOR.name());
            assertThat(one.row()).isNotNull();
        });
        for (var rule : Rule.values()) {
            post(base + "/chap-nhan", "rule", rule.name(), "reason", "Theo ý kiến lãnh đạo");
        }
        assertThat(review(id).acceptances())
                .as("nobody is asked about what could merely be clearer")
                .allMatch(one -> one.rule().weight() == Rule.Weight.DECIDE);
        assertThat(review(id).advice()).isPositive();
        for (var page : List.of("", "/xac-nhan", "/phat-hanh", "/sau-ro", "?khung=co-quan", "?loc=chua-ro")) {
            var result = get(base + page);
            assertThat(result).as(page).hasStatusOk();
            assertThat(html(result)).as(page).doesNotContain("??");
        }
        var preview = Jsoup.parse(html(get(base + "/phat-hanh")));
        assertThat(review(id).problems()).isEmpty();
        assertThat(preview.selectFirst("h2").text()).contains("đơn vị nhận việc");

        assertThat(post(base + "/phat-hanh"))
                .as("points that could be clearer, not accepted")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        int advice = review(id).advice();
        assertThat(preview.select("form label").text()).contains(advice + " điểm nên rõ hơn");
        var issued = post(base + "/phat-hanh", "adviceAccepted", "true");
        assertThat(issued.getResponse().getRedirectedUrl()).isEqualTo("/ke-hoach/21-kh-ubnd-2025");
        assertThat(post(base + "/phat-hanh").getResponse().getRedirectedUrl())
                .as("a second click")
                .isEqualTo("/ke-hoach/21-kh-ubnd-2025");
        assertThat(count("select count(*) from plan.directive where number = '21/KH-UBND'"))
                .isOne();
        assertThat(count("select count(*) from plan.task")).isEqualTo(70);
        assertThat(count("select count(*) from plan.assignment"))
                .isEqualTo(review(id).assignments());
        assertThat(count("select count(distinct unit) from plan.assignment"))
                .isEqualTo(review(id).units());
        everyCommuneAndACoordinatorHaveTheirPart();
        assertThat(count("select count(*) from plan.accepted_gap")).isPositive();
        assertThat(count("select count(*) from plan.accepted_gap where person_name <> '" + AGGREGATOR.name() + "'"))
                .isZero();
        assertThat(review(id).acceptances())
                .filteredOn(one -> one.rule().weight() == Rule.Weight.ADVISE)
                .as("one for each point")
                .hasSize(advice);
        assertThat(post(base + "/hoan-tac")).as("issued is closed").hasStatus(HttpStatus.CONFLICT);

        // The pages of plans lead back to how this one came in.
        var plan = review(id).draft().plan();
        assertThat(current.as(AGGREGATOR, () -> records.clarityReview(plan))).contains(base + "/sau-ro");
        assertThat(current.as(STRANGER, () -> records.clarityReview(plan))).isEmpty();
        assertThat(current.as(SignedIn.actor(POLICE, Role.LEADER), () -> records.clarityReview(plan)))
                .contains(base + "/sau-ro");

        // The same plan once more, wanted as another document: told so, and refused at the end.
        var again = draft();
        assertThat(html(get("/ke-hoach/nhap/" + again))).contains("Trùng câu chữ với một văn bản đã có");
        assertThat(review(again).problems()).extracting(Review.Problem::key).contains("intake.problem.issued");

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(
                get(base + "/sau-ro.xlsx").getResponse().getContentAsByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(70);
            assertThat(book.getSheetAt(1).getLastRowNum()).isGreaterThan(70);
        }
    }

    /** Told from the directory and from the text of the plan, not from the review. */
    private void everyCommuneAndACoordinatorHaveTheirPart() {
        assertThat(count("""
                        select count(distinct u.id) from organisation.unit u join plan.assignment a on a.unit = u.id
                        where u.kind in ('COMMUNE', 'WARD') and u.valid_to is null
                        """))
                .isEqualTo(124)
                .isEqualTo(
                        count(
                                "select count(*) from organisation.unit where kind in ('COMMUNE', 'WARD') and valid_to is null"));
        assertThat(jdbc.sql("""
                        select u.slug || ' ' || a.part from plan.assignment a
                        join plan.task t on t.id = a.task join organisation.unit u on u.id = a.unit
                        where t.code = 'II.1' and u.slug in ('so-khcn', 'cong-an-tinh', 'vp-ubnd-tinh')
                        """).query(String.class).list())
                .containsExactlyInAnyOrder("so-khcn LEAD", "cong-an-tinh COORDINATE", "vp-ubnd-tinh COORDINATE");
    }

    @ParameterizedTest
    @CsvSource({"230-KH-UBND-2022.pdf-text.txt, CRITERION", "154-KH-UBND-2022.pdf-text.txt, CRITERION"})
    void aPlanWithoutATaskTableIsReviewedByItsCriteria(String file, String kind) throws Exception {
        var id = draft(file);
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/" + id)));
        assertThat(page.select("details.mc-items")).hasSizeGreaterThan(3);
        assertThat(review(id).draft().reading().items())
                .extracting(item -> item.kind().name())
                .contains(kind, "TARGET", "AWARD", "PHASE");
        assertThat(review(id).problems()).extracting(Review.Problem::key).contains("intake.problem.number");
        post(
                "/ke-hoach/nhap/" + id + "/xac-nhan",
                "number",
                "230 /KH-UBND",
                "issuedOn",
                "16/12/2022",
                "title",
                "Phong trào thi đua",
                "issuer",
                "UBND tỉnh",
                "signer",
                "",
                "aggregator",
                POLICE.toString());
        var details = review(id).draft().details();
        assertThat(details.number()).isEqualTo("230/KH-UBND");
        assertThat(details.issuedOn()).isEqualTo(LocalDate.of(2022, 12, 16));
        assertThat(review(id).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rong.txt           | ''                                     | không có nội dung",
                "ke-hoach.rar       | abc                                    | Chưa đọc được loại tệp",
                "ke-hoach.exe       | MZ                                     | Chưa đọc được loại tệp",
                "gia.pdf            | không phải pdf                         | Chưa nhận được tệp"
            })
    void whatCannotBeReadIsRefusedWithTheReason(String name, String content, String reason) throws Exception {
        var refused = upload(name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(html(refused))
                        .selectFirst(".mc-note[role=alert]")
                        .text())
                .contains(reason);
    }

    @Test
    void aSecretPlanIsRefused() throws Exception {
        var refused = upload(
                "ke-hoach.txt",
                "ỦY BAN NHÂN DÂN TỈNH\nTỐI MẬT\nSố: 01/KH-UBND\n\nKẾ HOẠCH\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(refused)).contains("MẬT");
    }

    @Test
    void aTextThatIsNoPlanSaysSo() throws Exception {
        var id = draft("lop.txt", "Danh sách lớp\nNguyễn Văn A\n".getBytes(StandardCharsets.UTF_8));
        assertThat(html(get("/ke-hoach/nhap/" + id))).contains("Không đọc được nội dung kế hoạch");
    }

    @Test
    void onlyTheAggregatorOfTheUnitSeesAndChangesItsDrafts() {
        var id = draft();
        assertThat(mvc.get().uri("/ke-hoach/nhap/" + id).with(as(STRANGER)).exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/ke-hoach/nhap/" + id + "/hoan-tac")
                        .with(as(STRANGER))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.FORBIDDEN);
        var officer = SignedIn.actor(POLICE, Role.OFFICER);
        assertThat(mvc.get().uri("/ke-hoach/nhap").with(as(officer)).exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }
}
