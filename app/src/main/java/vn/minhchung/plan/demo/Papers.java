package vn.minhchung.plan.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The files that prove the demo's work (giấy tờ mẫu): minutes, photographs of notices and tables, invented. A handful of contents
 * is drawn and used again and again under other names, so that seeding stays quick and the store small.
 */
final class Papers {

    private static final String FONT = "/demo/papers/BeVietnamPro-Regular.ttf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final float MARGIN = 62;
    private static final float PHOTOGRAPH_SCALE = 0.9f;

    /** A file as an officer would upload it (một tệp). */
    record Paper(String name, byte[] content) {}

    private final Map<String, byte[]> drawn = new HashMap<>();
    private int handedOut;

    /** Mostly minutes; every sixth proof is a table, another sixth a photograph. */
    Paper next(String result, LocalDate day) {
        var on = " ngày " + DAY.format(day);
        return switch (handedOut++ % 6) {
            case 3 -> new Paper("Ảnh niêm yết" + on + ".png", drawn.computeIfAbsent("notice", key -> photograph()));
            case 5 -> new Paper("Bảng đối chiếu" + on + ".xlsx", drawn.computeIfAbsent("table", key -> table()));
            default -> new Paper("Biên bản kết quả" + on + ".pdf", drawn.computeIfAbsent(result, Papers::minutes));
        };
    }

    private static byte[] minutes(String result) {
        return pdf(
                "BIÊN BẢN",
                "Về kết quả thực hiện nhiệm vụ",
                List.of(
                        "(Dữ liệu mẫu, không có giá trị pháp lý)",
                        "",
                        "1. Thành phần: lãnh đạo đơn vị; công chức được giao phụ trách; đại diện đơn vị phối hợp.",
                        "2. Nội dung: rà soát từng việc trong kế hoạch, đối chiếu với sản phẩm phải có.",
                        "3. Kết quả: " + result + ".",
                        "4. Kiến nghị: không.",
                        "",
                        "Biên bản lập thành 02 bản, mỗi bên giữ 01 bản.",
                        "",
                        "NGƯỜI LẬP                                        THỦ TRƯỞNG ĐƠN VỊ"));
    }

    /** What a camera would see of a notice board. */
    private static byte[] photograph() {
        var notice = pdf(
                "THÔNG BÁO NIÊM YẾT",
                "Thủ tục thực hiện tại Bộ phận Một cửa",
                List.of(
                        "(Dữ liệu mẫu, không có giá trị pháp lý)",
                        "",
                        "Danh mục thủ tục thực hiện toàn trình",
                        "Danh mục thủ tục thực hiện một phần",
                        "Đường dây nóng và địa chỉ tiếp nhận phản ánh, kiến nghị"));
        try (var document = Loader.loadPDF(notice);
                var png = new ByteArrayOutputStream()) {
            BufferedImage image = new PDFRenderer(document).renderImage(0, PHOTOGRAPH_SCALE);
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] table() {
        try (var workbook = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Đối chiếu");
            var rows = List.of(
                    List.of("Nội dung", "Phải đối chiếu", "Đã đối chiếu"),
                    List.of("Hộ tịch", "1240", "1240"),
                    List.of("Đất đai", "862", "858"),
                    List.of("Bảo trợ xã hội", "417", "417"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            workbook.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(String heading, String subject, List<String> lines) {
        try (var document = new PDDocument();
                var font = Objects.requireNonNull(Papers.class.getResourceAsStream(FONT));
                var file = new ByteArrayOutputStream()) {
            var letters = PDType0Font.load(document, font);
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - 2 * MARGIN);
                content.setLeading(24);
                content.setFont(letters, 18);
                content.showText(heading);
                content.newLine();
                content.setFont(letters, 13);
                content.showText(subject);
                content.newLine();
                content.setLeading(20);
                content.setFont(letters, 11);
                for (var line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
