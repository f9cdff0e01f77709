package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.DocumentReader;
import vn.minhchung.document.Finding;
import vn.minhchung.document.ParsedDocument;
import vn.minhchung.organisation.Unit;
import vn.minhchung.plan.Provision;

/** What the reader gives reaches the person who reviews it: how far it is trusted and why, whom it names, and all that stands beside. */
class ReadingReviewTests extends IntakeTest {

    private static final String PLAN = """
            ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG
            Số: 97/KH-UBND
            Tuyên Quang, ngày %s

            KẾ HOẠCH
            Phủ sóng di động

            TT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tKết quả\tThời gian
            1\tRà soát vùng lõm sóng\tSở Thông tin và Truyền thông\tSở Nội vụ\tBáo cáo\ttrước ngày 15/11
            2\tĐặt trạm phát sóng\tSở Thông tin và Truyền thông\tSở Nội vụ\tTrạm phát sóng\ttrước ngày 20/11
            """;

    private UUID plan(String day) {
        return draft("phu-song.txt", PLAN.formatted(day).getBytes(StandardCharsets.UTF_8));
    }

    /** The department stood when the plan was issued, and another does its work today. */
    @Test
    void agenciesMeanWhatTheyMeantOnTheDayAndTheirHeirsDoTheWork() throws IOException {
        var id = plan("10 tháng 9 năm 2024");
        var lead = review(id).rows().getFirst().lead().getFirst().meaning();
        assertThat(lead).isInstanceOfSatisfying(Meaning.One.class, one -> {
            assertThat(one.unit()).isEqualTo(Unit.idOf("so-khcn"));
            assertThat(one.why().key()).isEqualTo("intake.unit.became");
        });
        var row = review(id).rows().getFirst().row().id();
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/" + id + "?dong=" + row)));
        assertThat(page.select("#r-" + row + " .mc-why").text()).contains("từ 01/03/2025 là Sở Khoa học và Công nghệ");
        assertThat(page.select(".mc-grades").text())
                .contains("khi ban hành là Sở Thông tin và Truyền thông")
                .contains("Nghị định 45/2025/NĐ-CP");
        var later = review(plan("10 tháng 9 năm 2025"))
                .rows()
                .getFirst()
                .lead()
                .getFirst()
                .meaning();
        assertThat(later).isInstanceOfSatisfying(Meaning.One.class, one -> {
            assertThat(one.unit()).isEqualTo(Unit.idOf("so-khcn"));
            assertThat(one.why().key()).as("the name is a former one").isEqualTo("intake.unit.former");
        });
    }

    @Test
    void everyCellSaysHowFarItIsTrustedAndWhereItStands() throws IOException {
        var id = plan("10 tháng 9 năm 2025");
        var row = review(id).rows().getFirst();
        assertThat(row.body().grades()).extracting(Row.Grade::column).containsExactlyInAnyOrder(Column.values());
        assertThat(row.body().grade(Column.DEADLINE).orElseThrow().confidence().reason())
                .isEqualTo(Confidence.Reason.YEAR_ASSUMED);
        var page = Jsoup.parse(
                html(get("/ke-hoach/nhap/" + id + "?dong=" + row.row().id())));
        assertThat(page.select("#r-" + row.row().id() + " .mc-why").text()).contains("năm không ghi");
        assertThat(page.select(".mc-grades li")).hasSizeGreaterThanOrEqualTo(Column.values().length);
        assertThat(page.select(".mc-grades li").text()).contains("tin cậy 100 %: đọc đúng như in");
        assertThat(page.select(".mc-grades a.mc-item")).isNotEmpty();
        assertThat(page.text()).doesNotContain("??");
    }

    /** Tasks without a group stand where the document has them, between the groups. */
    @Test
    void tasksStandInTheOrderOfTheDocument() throws IOException {
        var id = draft("chi-thi.txt", """
                ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG
                Số: 98/CT-UBND
                Tuyên Quang, ngày 10 tháng 9 năm 2025

                CHỈ THỊ
                Về chuẩn bị năm học mới

                Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:

                1. Sở Giáo dục và Đào tạo rà soát phòng học xuống cấp, hoàn thành trước ngày 15/10/2025.
                2. Sở Tài chính bố trí kinh phí mua sách giáo khoa trước ngày 20/10/2025.
                3. Về an toàn trường học:
                a) Sở Y tế kiểm tra bếp ăn bán trú trước ngày 10/11/2025.
                b) Công an tỉnh tập huấn phòng cháy, chữa cháy trước ngày 15/11/2025.
                4. Sở Nội vụ tổng hợp kết quả, báo cáo trước ngày 20/12/2025.
                """.getBytes(StandardCharsets.UTF_8));
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/" + id)));
        assertThat(page.select("tr.mc-r .mc-pick").eachText()).containsExactly("1", "2", "3.a", "3.b", "4");
        assertThat(page.select("a.mc-rg").eachAttr("href")).hasSize(3).allSatisfy(anchor -> assertThat(
                        page.getElementById(anchor.substring(1)))
                .isNotNull());
    }

    /** A number that stands in a sentence is as good as one in the heading of a group. */
    @Test
    void aCountStatedInASentenceIsComparedInEveryStep() throws IOException {
        var agrees = draft("hai.txt", stated("02 nhiệm vụ"));
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + agrees)))
                        .select(".mc-rt")
                        .text())
                .contains("2/2")
                .contains("khớp văn bản: 02 nhiệm vụ");
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + agrees + "/xac-nhan")))
                        .select("#nhom")
                        .text())
                .contains("Văn bản ghi “02 nhiệm vụ”, khớp với 2 đã đọc.")
                .doesNotContain("không tự ghi");
        var differs = draft("ba.txt", stated("03 nhiệm vụ"));
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + differs)))
                        .select(".mc-rt .mc-warn")
                        .text())
                .contains("2/3")
                .contains("khác số văn bản ghi: 03 nhiệm vụ");
        var confirm = "/ke-hoach/nhap/" + differs + "/xac-nhan";
        assertThat(Jsoup.parse(html(get(confirm))).select("#nhom p.mc-warn").text())
                .contains("Văn bản ghi “03 nhiệm vụ” nhưng đọc được 2.");
        post(
                "/ke-hoach/nhap/" + differs + "/dong",
                "dong",
                line(differs, "2").row().id().toString());
        assertThat(Jsoup.parse(html(get(confirm))).select("#nhom").text())
                .contains("Văn bản ghi “03 nhiệm vụ”, khớp với 3 đã đọc.");
    }

    private static byte[] stated(String count) {
        return PLAN.formatted("10 tháng 9 năm 2025")
                .replace("TT\t", "Kế hoạch này gồm " + count + ".\n\nTT\t")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What a person has written is not what the document prints. */
    @Test
    void whatIsPrintedStaysWhenAPersonWritesOtherwise() throws IOException {
        var id = draft(
                "ngay-sai.txt",
                PLAN.formatted("10 tháng 9 năm 2025")
                        .replace("trước ngày 15/11", "31/11/2025")
                        .getBytes(StandardCharsets.UTF_8));
        var row = line(id, "1").row();
        current.run(
                AGGREGATOR,
                () -> editing.edit(id, row.id(), row.version(), Map.of(Column.DEADLINE, "30/11/2025"), null));
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + id)))
                        .select("#r-" + row.id())
                        .text())
                .contains("in: “31/11/2025”")
                .doesNotContain("in: “30/11/2025”");
    }

    /** A deadline that was not understood stands in the cell in its own words, one that was beside its words. */
    @Test
    void theWordsOfTheDocumentStandBesideWhatWasUnderstood() throws IOException {
        var id = draft(
                "dot.txt",
                PLAN.formatted("10 tháng 9 năm 2025")
                        .replace("trước ngày 15/11", "Đợt cao điểm thứ nhất")
                        .replace("trước ngày 20/11", "Hằng tháng, báo cáo trước ngày 25")
                        .getBytes(StandardCharsets.UTF_8));
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/" + id)));
        assertThat(page.select("tr.mc-r .mc-dl").eachText()).element(0).isEqualTo("“Đợt cao điểm thứ nhất”");
        assertThat(page.select("tr.mc-r").get(1).text()).contains("in: “Hằng tháng, báo cáo trước ngày 25”");
        assertThat(page.select(".mc-findings").text())
                .contains("Nhiệm vụ 1: chưa hiểu thời gian")
                .doesNotContain("Nhiệm vụ .1");
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + id + "/xac-nhan"))).text())
                .contains("2 nhiệm vụ; văn bản không tự ghi số nhiệm vụ.");
    }

    /** Who says that a row is right is led to the next that has to be looked at; what can be trusted least is told first. */
    @Test
    void theNextRowToLookAtIsChosen() throws IOException {
        var id = plan("10 tháng 9 năm 2025");
        var rows = review(id).rows();
        var first = rows.get(0).row().id();
        var next = rows.get(1).row().id();
        assertThat(post("/ke-hoach/nhap/" + id + "/dong/" + first + "/da-xem")
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("?dong=" + next);
        assertThat(Jsoup.parse(html(get("/ke-hoach/nhap/" + id + "?dong=" + next)))
                        .select(".mc-grades li")
                        .first()
                        .text())
                .startsWith("Thời gian: tin cậy 70 %");
        assertThat(post("/ke-hoach/nhap/" + id + "/dong/" + next + "/da-xem")
                        .getResponse()
                        .getRedirectedUrl())
                .as("none left")
                .endsWith("?dong=" + next);
    }

    @Test
    void cellsDoubtedForOneReasonAreSettledTogether() {
        var id = plan("10 tháng 9 năm 2025");
        assertThat(review(id).count(Review.Filter.LOOK)).isEqualTo(2);
        var base = "/ke-hoach/nhap/" + id;
        for (int click = 0; click < 2; click++) {
            assertThat(post(base + "/da-so", "column", "DEADLINE", "reason", "YEAR_ASSUMED"))
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(review(id).count(Review.Filter.LOOK)).isZero();
        post(base + "/hoan-tac");
        assertThat(review(id).count(Review.Filter.LOOK)).isEqualTo(2);
    }

    @Test
    void whatStandsBesideTheTasksIsKeptWithItsPlace() {
        var items =
                review(draft("230-KH-UBND-2022.pdf-text.txt")).draft().reading().items();
        assertThat(items)
                .extracting(Draft.Item::kind)
                .contains(Provision.Kind.BASIS, Provision.Kind.RECIPIENT, Provision.Kind.SIGNER, Provision.Kind.TARGET);
        assertThat(items).filteredOn(item -> item.more().comparison() != null).isNotEmpty();
        assertThat(items)
                .filteredOn(item -> item.kind() == Provision.Kind.BASIS)
                .allSatisfy(item -> assertThat(item.line()).isPositive());
    }

    /** The pages are recognised where the program is there; where it is not, the page says what to install and offers typing. */
    @Test
    void whereScansCannotBeReadThePageSaysWhatToInstall() throws IOException {
        var id = draft("quet.pdf", TestPdf.scan());
        var text = Jsoup.parse(html(get("/ke-hoach/nhap/" + id))).text();
        assertThat(text).contains("ảnh quét").contains("Nhập nhiệm vụ bằng tay");
        assertThat(text.contains("tesseract-ocr-vie")).isNotEqualTo(DocumentReader.recognisesScans());
        var start = Jsoup.parse(html(get("/ke-hoach/nhap"))).text();
        assertThat(start.contains("Máy chủ chưa cài phần mềm nhận dạng"))
                .isNotEqualTo(DocumentReader.recognisesScans());
    }

    /** What a person reads while pages are recognised: the bar counts pages, and ends with the review. */
    @Test
    void theBarCountsThePagesThatAreRecognised() throws IOException {
        jdbc.sql("create table plan.told (at bigserial, step text, done bigint, total bigint)")
                .update();
        jdbc.sql("""
                create function plan.tell() returns trigger language plpgsql as $$
                begin
                    insert into plan.told (step, done, total) values (new.step, new.done, new.total);
                    return new;
                end $$
                """).update();
        jdbc.sql("create trigger told after update on work.job for each row execute function plan.tell()")
                .update();
        try {
            var address =
                    upload("quet.pdf", TestPdf.scannedPlan()).getResponse().getRedirectedUrl();
            var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
            var job = drafts.find(id).orElseThrow().job();
            await().atMost(Duration.ofMinutes(2))
                    .until(() ->
                            count("select count(*) from work.job where state = 'DONE' and id = '" + job + "'") == 1);
            assertThat(jdbc.sql("select step || ' ' || done || '/' || total from plan.told order by at")
                            .query(String.class)
                            .list())
                    .contains("intake.job.recognise 0/2")
                    .last()
                    .isEqualTo("intake.job.keep 1/1");
            assertThat(review(id).draft().state())
                    .isEqualTo(DocumentReader.recognisesScans() ? Draft.State.REVIEW : Draft.State.UNREADABLE);
            jdbc.sql(
                            "update work.job set state = 'RUNNING', step = 'intake.job.recognise', done = 1, total = 2 where id = ?")
                    .param(job)
                    .update();
            var bar = Jsoup.parse(html(get("/viec-nen/" + job + "/tien-do")));
            assertThat(bar.text()).contains("Nhận dạng chữ trên các trang quét").contains("1/2");
            assertThat(bar.select("progress").attr("value")
                            + bar.select("progress").attr("max"))
                    .isEqualTo("12");
            jdbc.sql("update work.job set state = 'DONE' where id = ?")
                    .param(job)
                    .update();
        } finally {
            jdbc.sql("drop trigger told on work.job").update();
            jdbc.sql("drop function plan.tell").update();
            jdbc.sql("drop table plan.told").update();
        }
    }

    /** What the page offers is what the reader reads. */
    @Test
    void thePageNamesEveryKindOfFileThatIsRead() throws IOException {
        var start = Jsoup.parse(html(get("/ke-hoach/nhap")));
        assertThat(start.select("#file").attr("accept")).isEqualTo(String.join(",", DocumentReader.SUFFIXES));
        assertThat(start.select(".mc-drop-zone").text()).contains(DocumentReader.SUFFIXES);
        var refused = upload("bang.rar", new byte[] {1, 2, 3});
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(html(refused)).select(".mc-note[role=alert]").text())
                .contains("bang.rar")
                .contains(DocumentReader.SUFFIXES);
        for (var suffix : List.of(".doc", ".csv", ".tif")) {
            assertThat(html(upload("van-ban" + suffix, new byte[0])))
                    .as(suffix)
                    .doesNotContain("Chưa đọc được loại tệp");
        }
    }

    /** A scan stays a scan when its columns are told. */
    @Test
    void whatWasFoundInTheFileHoldsWhenItsLinesAreReadAgain() {
        var first = Plan21.read();
        var scanned = List.of(Finding.Code.RECOGNISED.about(3), Finding.Code.NUMBER_MISSING.about());
        ParsedDocument again = DocumentReader.read(first.source(), scanned);
        assertThat(again.tasks()).hasSize(70);
        assertThat(again.findings())
                .extracting(Finding::code)
                .contains(Finding.Code.RECOGNISED)
                .doesNotContain(Finding.Code.NUMBER_MISSING);
        assertThat(again.tasks().getFirst().content().confidence().reason()).isEqualTo(Confidence.Reason.DAMAGED);
    }

    @Test
    void lessonsHoldOnlyForTheSameWords() {
        var lessons = new Lessons(List.of());
        assertThat(lessons.columns()).isEqualTo(Map.of());
        assertThat(lessons.title("Về dữ liệu")).isEqualTo("Về dữ liệu");
        assertThat(lessons.agency("Sở Nội vụ")).isEmpty();
    }
}
