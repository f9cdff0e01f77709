package vn.minhchung.plan.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A plan of two tasks as a PDF file, the second on the second page. */
public final class TestPdf {

    private static final List<String> HEADING =
            List.of("TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Kết quả", "Thời gian");
    private static final int COLUMN = 125;

    private TestPdf() {}

    public static byte[] plan() throws IOException {
        try (var document = new PDDocument()) {
            page(document, List.of("1", "Rà soát hộ tịch", "Sở Tư pháp", "Công an tỉnh", "Báo cáo", "Tháng 10/2025"));
            page(
                    document,
                    List.of("2", "Số hóa hồ sơ đất đai", "Sở Tư pháp", "Công an tỉnh", "Báo cáo", "Tháng 11/2025"));
            return bytes(document);
        }
    }

    static byte[] locked() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return bytes(document);
        }
    }

    /** A page without a text layer, as a scanner makes it. */
    static byte[] scan() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var grey = new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            var image = LosslessFactory.createFromImage(document, grey);
            try (var stream = new PDPageContentStream(document, page)) {
                stream.drawImage(image, 0, 0, 500, 800);
            }
            return bytes(document);
        }
    }

    /** The pages of {@link #plan} as a scanner makes them. */
    static byte[] scannedPlan() throws IOException {
        try (var printed = Loader.loadPDF(plan());
                var document = new PDDocument()) {
            var drawn = new PDFRenderer(printed);
            for (int i = 0; i < printed.getNumberOfPages(); i++) {
                var box = printed.getPage(i).getMediaBox();
                var page = new PDPage(box);
                document.addPage(page);
                var image = LosslessFactory.createFromImage(document, drawn.renderImageWithDPI(i, 200));
                try (var stream = new PDPageContentStream(document, page)) {
                    stream.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
                }
            }
            return bytes(document);
        }
    }

    /** The first page as a picture: "png", "jpeg" or "tiff". */
    public static byte[] picture(String format) throws IOException {
        try (var printed = Loader.loadPDF(plan())) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(printed).renderImageWithDPI(0, 200), format, out);
            return out.toByteArray();
        }
    }

    private static void page(PDDocument document, List<String> row) throws IOException {
        PDType0Font font;
        try (var ttf = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            font = PDType0Font.load(document, ttf);
        }
        var page = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
            write(stream, font, "KẾ HOẠCH", 40, 560);
            int y = 500;
            for (var cells : List.of(HEADING, row)) {
                for (int i = 0; i <= cells.size(); i++) {
                    line(stream, 40 + i * COLUMN, y, 40 + i * COLUMN, y - 30);
                }
                for (int i = 0; i < cells.size(); i++) {
                    write(stream, font, cells.get(i), 44 + i * COLUMN, y - 18);
                }
                line(stream, 40, y, 40 + cells.size() * COLUMN, y);
                line(stream, 40, y - 30, 40 + cells.size() * COLUMN, y - 30);
                y -= 30;
            }
        }
    }

    private static void write(PDPageContentStream stream, PDType0Font font, String text, int x, int y)
            throws IOException {
        stream.beginText();
        stream.setFont(font, 9);
        stream.newLineAtOffset(x, y);
        stream.showText(text);
        stream.endText();
    }

    private static void line(PDPageContentStream stream, int x1, int y1, int x2, int y2) throws IOException {
        stream.moveTo(x1, y1);
        stream.lineTo(x2, y2);
        stream.stroke();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
