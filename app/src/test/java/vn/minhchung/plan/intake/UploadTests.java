package vn.minhchung.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.minhchung.document.DocumentReader;

/** The same plan, uploaded in each kind of file and read by the background job, is the same table on the screen. */
class UploadTests extends IntakeTest {

    private static final List<List<String>> TABLE = List.of(
            List.of("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả", "Thời gian"),
            List.of("1", "Rà soát hộ tịch", "Sở Tư pháp", "Công an tỉnh", "Báo cáo rà soát", "Tháng 10/2025"),
            List.of("2", "Số hóa hồ sơ đất đai", "Sở Tư pháp", "Công an tỉnh", "Bộ dữ liệu", "Trước ngày 15/11/2025"));

    private static final List<String> HEAD = List.of(
            "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG",
            "Số: %s/KH-UBND",
            "Tuyên Quang, ngày 10 tháng 9 năm 2025",
            "KẾ HOẠCH",
            "Làm sạch dữ liệu, lần thứ %s");

    private static String head(String number, String line) {
        return HEAD.stream().map(text -> text.replace("%s", number)).collect(Collectors.joining(line));
    }

    private static byte[] workbook(String number) throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Kế hoạch");
            for (var text : HEAD) {
                sheet.createRow(sheet.getPhysicalNumberOfRows()).createCell(0).setCellValue(text.replace("%s", number));
            }
            for (var cells : TABLE) {
                var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] markdown(String number) {
        var table = TABLE.stream()
                .map(cells -> "| " + String.join(" | ", cells) + " |")
                .collect(Collectors.toList());
        table.add(1, "|---|---|---|---|---|---|");
        return (head(number, "\n\n") + "\n\n" + String.join("\n", table) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] web(String number) {
        var rows = TABLE.stream()
                .map(cells -> "<tr><td>" + String.join("</td><td>", cells) + "</td></tr>")
                .collect(Collectors.joining());
        return ("<!doctype html><html><head><meta charset=\"utf-8\"><title>Kế hoạch</title><script>alert(1)</script></head><body><p>"
                        + head(number, "</p><p>") + "</p><table>" + rows + "</table></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the person sees when the job has read the file. */
    private Document read(String name, byte[] content) throws IOException {
        var address = upload(name, content).getResponse().getRedirectedUrl();
        assertThat(address).as(name).startsWith("/ke-hoach/nhap/");
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> drafts.find(id).orElseThrow().state() != Draft.State.READING);
        current.run(AGGREGATOR, () -> anotherDocument(id));
        return Jsoup.parse(html(get(address)));
    }

    private static void showsThePlan(Document page) {
        assertThat(page.select("tr.mc-r .mc-v").eachText())
                .containsExactly("Rà soát hộ tịch", "Báo cáo rà soát", "Số hóa hồ sơ đất đai", "Bộ dữ liệu");
        assertThat(page.select("tr.mc-r .mc-dl").eachText())
                .containsExactly("trong tháng 10/2025", "trước ngày 15/11/2025");
        assertThat(page.select("tr.mc-r .mc-low")).as("nothing to doubt").isEmpty();
        assertThat(page.select("#mc-src .mc-pc").text()).as("the source beside").contains("Số hóa hồ sơ đất đai");
        assertThat(page.text()).doesNotContain("??").doesNotContain("alert(1)");
    }

    @Test
    void aWorkbook() throws IOException {
        showsThePlan(read("ke-hoach.xlsx", workbook("301")));
    }

    @Test
    void aMarkdownText() throws IOException {
        showsThePlan(read("ke-hoach.md", markdown("302")));
    }

    @Test
    void aWebPage() throws IOException {
        var page = read("ke-hoach.html", web("303"));
        showsThePlan(page);
        assertThat(page.select("h1").text()).contains("303/KH-UBND");
    }

    /** A photograph of a page: its words are recognised, every doubtful cell says so, and the page is shown as printed. */
    @Test
    void aPictureOfAPage() throws IOException {
        assumeTrue(DocumentReader.recognisesScans(), "needs Tesseract");
        var page = read("anh.png", TestPdf.picture("png"));
        assertThat(page.select("tr.mc-r")).hasSize(1);
        assertThat(page.select("tr.mc-r .mc-why").text()).contains("nhận dạng");
        assertThat(page.select(".mc-findings").text()).contains("nhận dạng");
        assertThat(page.select("a[data-mc-view=anh]")).hasSize(1);
    }
}
