package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.minhchung.plan.intake.Plan21.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

/** Whatever comes in, the person is told in words what is wrong and how to go on. */
class BadInputTests extends IntakeTest {

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Unpacks to 240 MB of text, less than whole files may. */
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                    + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                    + ".wordprocessingml.document.main+xml\"/></Types>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(utf8("<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>"));
            var megabyte = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 240; i++) {
                zip.write(megabyte);
            }
        }
        return out.toByteArray();
    }

    private static byte[] lockedDocx() throws Exception {
        try (var file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (var inside = encryptor.getDataStream(file)) {
                inside.write(utf8("PK"));
            }
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private Document page(String file, byte[] content) throws IOException {
        return Jsoup.parse(html(get("/ke-hoach/nhap/" + draft(file, content))));
    }

    private void tells(Document page, String reason) {
        assertThat(page.selectFirst(".mc-note[role=alert]").text()).contains(reason);
        assertThat(page.select("a[href=/ke-hoach/nhap]")).as("another file").isNotEmpty();
        assertThat(page.select("form[action$=/nhap-tay]")).as("or by hand").hasSize(1);
    }

    @Test
    @Timeout(60)
    void filesThatCannotBeReadSayWhyAndHowToGoOn() throws Exception {
        tells(page("khoa.pdf", TestPdf.locked()), "đặt mật khẩu");
        tells(page("khoa.docx", lockedDocx()), "đặt mật khẩu");
        tells(page("quet.pdf", TestPdf.scan()), "không có lớp chữ");
        tells(page("bom.docx", bomb()), "giải nén ra quá lớn");
        tells(page("cu.docx", new POIFSBytes().bytes()), ".docx");
        tells(page("trang.txt", utf8(" \n \n")), "không có nội dung");
        tells(page("lop.txt", utf8("Danh sách lớp\nNguyễn Văn A\n")), "Không thấy nhiệm vụ");
    }

    /** An old .doc under a new name. */
    private static final class POIFSBytes {
        byte[] bytes() throws IOException {
            try (var file = new POIFSFileSystem()) {
                file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
                var out = new ByteArrayOutputStream();
                file.writeFilesystem(out);
                return out.toByteArray();
            }
        }
    }

    @Test
    void aPictureNamedPdfIsRefusedAtTheDoor() throws IOException {
        var refused = upload(
                "anh.pdf", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'});
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(html(refused))
                        .selectFirst(".mc-note[role=alert]")
                        .text())
                .contains("không đúng với đuôi .pdf");
    }

    @Test
    void aScanIsTypedInBesideItsPages() throws IOException {
        var id = draft("quet.pdf", TestPdf.scan());
        var base = "/ke-hoach/nhap/" + id;
        assertThat(post(base + "/nhap-tay")).hasStatus(HttpStatus.FOUND);
        assertThat(review(id).rows()).hasSize(1);
        assertThat(review(id).draft().details().aggregator()).isEqualTo(POLICE);
        var page = Jsoup.parse(html(get(base)));
        assertThat(page.selectFirst("#van-ban-goc").hasClass("mc-pictures")).isTrue();
        assertThat(page.select("tr.mc-r")).hasSize(1);
        assertThat(post(base + "/nhap-tay")).as("once").hasStatus(HttpStatus.FOUND);
        assertThat(review(id).rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-7", "hôm qua", "31/02/2025", "2025-13-01", "7/31/2025"})
    void anUnreadableDateSaysWhichFieldAndWhichFormAndKeepsWhatWasTyped(String typed) throws IOException {
        var id = draft();
        var refused = describe(id, Map.of("issuedOn", typed, "title", "Kế hoạch vừa gõ dở"));
        assertThat(refused.status()).isEqualTo(422);
        var page = refused.page();
        assertThat(page.selectFirst("#issuedOn-e").text()).contains("ngày").contains("31/07/2025");
        assertThat(page.selectFirst("#issuedOn").val()).isEqualTo(typed);
        assertThat(page.selectFirst("#title").val()).isEqualTo("Kế hoạch vừa gõ dở");
        assertThat(page.selectFirst(".mc-note[role=alert] a[href=#issuedOn]")).isNotNull();
        assertThat(review(id).draft().details().title()).isNotEqualTo("Kế hoạch vừa gõ dở");
    }

    @ParameterizedTest
    @CsvSource({"number, 100", "title, 2000", "issuer, 300", "signer, 200"})
    void whatTheTablesDoNotTakeIsRefusedWithFieldAndLimit(String field, int limit) throws IOException {
        var refused = describe(draft(), Map.of(field, "ă".repeat(limit + 1)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("#" + field + "-e").text().replace(".", ""))
                .contains(Integer.toString(limit));
        assertThat(refused.page().selectFirst("#" + field).val()).hasSize(limit + 1);
    }

    @Test
    void anAggregatorThatIsNoneIsRefused() throws IOException {
        assertThat(describe(draft(), Map.of("aggregator", "không phải đơn vị")).status())
                .isEqualTo(422);
    }

    private record Answer(int status, Document page) {}

    private Answer describe(java.util.UUID draft, Map<String, String> changes) throws IOException {
        var fields = new java.util.ArrayList<String>();
        Map.of(
                        "number",
                        "21/KH-UBND",
                        "issuedOn",
                        "31/07/2025",
                        "title",
                        "Kế hoạch",
                        "issuer",
                        "UBND tỉnh",
                        "signer",
                        "",
                        "aggregator",
                        POLICE.toString())
                .forEach((name, value) -> fields.addAll(List.of(name, changes.getOrDefault(name, value))));
        var result = post("/ke-hoach/nhap/" + draft + "/xac-nhan", fields.toArray(String[]::new));
        return new Answer(result.getResponse().getStatus(), Jsoup.parse(html(result)));
    }

    /** A head that was read too long from the file is named before the issue, not by the database. */
    @Test
    void overlongTextsFromTheFileStandInTheWayOfIssuingWithFieldAndLimit() throws IOException {
        var id = draft();
        var details = review(id).draft().details();
        drafts.describe(
                id,
                new Draft.Details(
                        details.number(),
                        details.issuedOn(),
                        "ă".repeat(2001),
                        "ă".repeat(301),
                        details.signer(),
                        details.aggregator()));
        var reading = review(id).draft().reading();
        drafts.reading(
                id,
                reading.groups().stream()
                        .map(group -> group.number().equals("IV")
                                ? new vn.minhchung.plan.NewGroup("IV", "ă".repeat(1001), 6)
                                : group)
                        .toList());
        var row = line(id, "V.1.1").row();
        var place = new Row.Place("1", "V", "ă".repeat(501));
        drafts.deleteRows(id, List.of(row.id()));
        drafts.insertRows(id, List.of(row.changed(row.body().placed(place))));
        assertThat(review(id).problems())
                .extracting(Review.Problem::key)
                .contains("intake.too-long.title", "intake.too-long.issuer", "intake.too-long.group")
                .contains("intake.too-long.subgroup");
        var page = Jsoup.parse(html(get("/ke-hoach/nhap/" + id + "/phat-hanh")));
        assertThat(page.select("main").text())
                .contains("Trích yếu dài 2.001 ký tự, nhiều hơn 2.000")
                .contains("Cơ quan ban hành dài 301 ký tự, nhiều hơn 300")
                .contains("Tên nhóm IV dài 1.001 ký tự, nhiều hơn 1.000")
                .contains("tên phần dài 501 ký tự, nhiều hơn 500");
        var confirm = Jsoup.parse(html(get("/ke-hoach/nhap/" + id + "/xac-nhan")));
        assertThat(confirm.selectFirst("#title-e").text()).contains("2000");
        assertThat(post("/ke-hoach/nhap/" + id + "/nhom", "number", "IV", "title", "ă".repeat(1001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/ke-hoach/nhap/" + id + "/nhom", "number", "IV", "title", "Về dữ liệu"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(review(id).draft().reading().groups())
                .filteredOn(group -> group.number().equals("IV"))
                .singleElement()
                .satisfies(group -> assertThat(group.title()).isEqualTo("Về dữ liệu"));
    }

    @Test
    void aNumberOfThirtyDigitsBreaksNothing() {
        var id = draft();
        var row = line(id, "III.2").row();
        drafts.deleteRows(id, List.of(row.id()));
        drafts.insertRows(id, List.of(row.changed(row.body().numbered("9".repeat(30)))));
        assertThat(post("/ke-hoach/nhap/" + id + "/dong", "dong", row.id().toString()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(review(id).rows()).hasSize(71);
    }

    @Test
    void anOverlongNameOfAnAgencySaysWhatToDo() throws IOException {
        var refused = post("/ke-hoach/nhap/" + draft() + "/co-quan", "name", "ă".repeat(501), "choice", "NOBODY");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(html(refused)).contains("500 ký tự");
    }

    /** Whatever stands in an address or a form, nobody sees the page of a fault. */
    @Test
    void rawValuesAreNoFaults() {
        var base = "/ke-hoach/nhap/" + draft("ke-hoach.txt", bytes());
        var row = base + "/dong/" + java.util.UUID.randomUUID();
        for (var result : List.of(
                get(base + "?dong=abc"),
                get(base + "?trang=abc"),
                get(base + "?loc=%00&khung=%3Cb%3E"),
                get(base + "/dong/abc/sua"),
                get(row + "/sua?goi-y=KHONG"),
                get(base + "/trang/abc"),
                post(row, "version", "abc"),
                post(row),
                post(row + "/tach", "tai", "abc"),
                post(row + "/goi-y", "rule", "KHONG"),
                post(row + "/chap-nhan", "rule", "LEAD_OPEN"),
                post(row + "/rut", "fingerprint", ""),
                post(base + "/co-quan"),
                post(base + "/chap-nhan", "rule", "", "reason", "x"),
                post(base + "/hoan-tac", "thay-doi", "abc"))) {
            assertThat(result.getResponse().getStatus())
                    .as(result.getRequest().getRequestURI())
                    .isLessThan(500);
        }
    }
}
