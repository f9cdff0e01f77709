package vn.minhchung.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Writes lines of text, those with tabs as rows of a table, in the formats the reader knows. */
final class Renderings {

    private static final double[] WIDTHS = {26, 190, 90, 90, 110, 94};
    private static final float SIZE = 8;
    private static final float LEADING = 10;
    private static final float MARGIN = 40;

    private Renderings() {}

    /** A run of lines that are all rows, or a single line that is none. */
    private static List<List<String>> blocks(List<String> lines) {
        var blocks = new ArrayList<List<String>>();
        for (var line : lines) {
            boolean row = line.indexOf('\t') >= 0;
            boolean goesOn =
                    row && !blocks.isEmpty() && blocks.getLast().getFirst().indexOf('\t') >= 0;
            if (!goesOn) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(line);
        }
        return blocks;
    }

    private static String[] cells(String row) {
        return row.split("\t", -1);
    }

    static byte[] markdown(List<String> lines) {
        var out = new StringBuilder();
        for (var block : blocks(lines)) {
            if (block.getFirst().indexOf('\t') < 0) {
                out.append(block.getFirst()).append('\n');
                continue;
            }
            for (int i = 0; i < block.size(); i++) {
                out.append("| ").append(String.join(" | ", cells(block.get(i)))).append(" |\n");
                if (i == 0) {
                    out.append("|---|:--|---|---|---|---|\n");
                }
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] html(List<String> lines) {
        var out = new StringBuilder("<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>");
        for (var block : blocks(lines)) {
            if (block.getFirst().indexOf('\t') < 0) {
                out.append("<p>").append(escape(block.getFirst())).append("</p>\n");
                continue;
            }
            out.append("<table>");
            for (var row : block) {
                out.append("<tr>");
                for (var cell : cells(row)) {
                    out.append("<td>").append(escape(cell)).append("</td>\n");
                }
                out.append("</tr>");
            }
            out.append("</table>");
        }
        return out.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static byte[] docx(List<String> lines) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var block : blocks(lines)) {
                if (block.getFirst().indexOf('\t') < 0) {
                    document.createParagraph().createRun().setText(block.getFirst());
                    continue;
                }
                var table = document.createTable(block.size(), cells(block.getFirst()).length);
                for (int i = 0; i < block.size(); i++) {
                    var cells = cells(block.get(i));
                    for (int j = 0; j < cells.length; j++) {
                        table.getRow(i).getCell(j).setText(cells[j]);
                    }
                    if (cells.length > 2 && cells[0].matches("[IVX]+")) {
                        mergeTitle(table.getRow(i));
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** A group title reaches over all columns but the first, as Word tables have it. */
    private static void mergeTitle(org.apache.poi.xwpf.usermodel.XWPFTableRow row) {
        int cells = row.getTableCells().size();
        for (int i = cells - 1; i > 1; i--) {
            row.removeCell(i);
        }
        row.getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(cells - 1L));
    }

    /** A web page as a Word document: its merged cells become merged cells. */
    static byte[] docxOf(String html) throws IOException {
        try (var document = new XWPFDocument()) {
            for (var element : Jsoup.parse(html).body().select("p, table, li")) {
                if (element.normalName().equals("table")) {
                    table(document, element);
                } else if (element.parents().stream()
                        .noneMatch(parent -> parent.normalName().equals("table"))) {
                    var label = element.normalName().equals("li") ? element.elementSiblingIndex() + 1 + ". " : "";
                    for (var line : lines(element)) {
                        document.createParagraph().createRun().setText(label + line);
                    }
                }
            }
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> lines(Element element) {
        return element.wholeText().isBlank()
                ? List.of()
                : Jsoup.parse(element.html().replaceAll("(?i)<br\\s*/?>|</p>", "\u2028"))
                        .text()
                        .lines()
                        .flatMap(line -> java.util.Arrays.stream(line.split("\u2028")))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static void table(XWPFDocument document, Element element) {
        var table = document.createTable();
        table.removeRow(0);
        var open = new java.util.TreeMap<Integer, int[]>();
        for (var tr : element.select("tr")) {
            var row = table.createRow();
            while (!row.getTableCells().isEmpty()) {
                row.removeCell(0);
            }
            int column = 0;
            var cells = tr.select("> td, > th").iterator();
            while (cells.hasNext() || open.getOrDefault(column, new int[2])[0] > 0) {
                var above = open.get(column);
                if (above != null && above[0] > 0) {
                    above[0]--;
                    var cell = row.createCell();
                    cell.getCTTc().addNewTcPr().addNewVMerge();
                    span(cell, above[1]);
                    column += above[1];
                    continue;
                }
                var td = cells.next();
                var cell = row.createCell();
                var texts = lines(td);
                cell.setText(texts.isEmpty() ? "" : texts.getFirst());
                texts.stream()
                        .skip(1)
                        .forEach(text -> cell.addParagraph().createRun().setText(text));
                int height = td.hasAttr("rowspan") ? Integer.parseInt(td.attr("rowspan")) : 1;
                int width = td.hasAttr("colspan") ? Integer.parseInt(td.attr("colspan")) : 1;
                if (height > 1) {
                    cell.getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
                    open.put(column, new int[] {height - 1, width});
                }
                span(cell, width);
                column += width;
            }
        }
    }

    private static void span(XWPFTableCell cell, int width) {
        if (width > 1) {
            var properties = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            properties.addNewGridSpan().setVal(BigInteger.valueOf(width));
        }
    }

    static byte[] pdf(List<String> lines) throws IOException {
        try (var document = new PDDocument()) {
            try (var page = new PdfPage(document)) {
                for (var line : lines) {
                    page.write(line);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A letter whose head and foot stand in two columns, lines at different heights and in different sizes. */
    static byte[] letter() throws IOException {
        try (var document = new PDDocument();
                var ttf = Renderings.class
                        .getClassLoader()
                        .getResourceAsStream("liberation/LiberationSerif-Regular.ttf")) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = PDType0Font.load(document, ttf);
            try (var stream = new PDPageContentStream(document, page)) {
                column(stream, font, 12, 75, 790, 15, "ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU", "Số: 512/KH-UBND");
                column(
                        stream,
                        font,
                        12,
                        280,
                        787,
                        17,
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Lai Châu, ngày 09 tháng 3 năm 2026");
                column(stream, font, 13, 240, 700, 18, "KẾ HOẠCH", "Trồng rừng năm 2026");
                column(
                        stream,
                        font,
                        13,
                        75,
                        650,
                        19,
                        "Căn cứ Nghị quyết số 20/NQ-HĐND ngày 09/12/2025 của HĐND tỉnh;",
                        "I. MỤC TIÊU",
                        "- Trồng mới 1.200 ha rừng sản xuất.",
                        "II. TỔ CHỨC THỰC HIỆN",
                        "1. Sở Tài chính bố trí kinh phí thực hiện Kế hoạch.",
                        "2. UBND các xã tổ chức trồng rừng trước ngày 30/8/2026./.");
                column(
                        stream,
                        font,
                        11,
                        75,
                        500,
                        13.5f,
                        "Nơi nhận:",
                        "- Thường trực Tỉnh ủy;",
                        "- Các sở, ban, ngành tỉnh;",
                        "- UBND các xã, phường;",
                        "- Lưu: VT, KTN.");
                column(stream, font, 13, 340, 498, 16, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
                column(stream, font, 13, 350, 440, 16, "Lê Văn Giả Định");
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void column(
            PDPageContentStream stream, PDType0Font font, float size, float x, float y, float leading, String... lines)
            throws IOException {
        for (int i = 0; i < lines.length; i++) {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(x, y - i * leading);
            stream.showText(lines[i]);
            stream.endText();
        }
    }

    /** Pages of a plan as a scanner saves them: all of them in a TIFF file, one otherwise. */
    static byte[] picture(String format, int pages) throws IOException {
        try (var printed = Loader.loadPDF(pdf(List.of("KẾ HOẠCH", "Giao Sở Tư pháp rà soát hộ tịch.")))) {
            var image = new PDFRenderer(printed).renderImageWithDPI(0, 150, ImageType.GRAY);
            var out = new ByteArrayOutputStream();
            var writer = ImageIO.getImageWritersByFormatName(format).next();
            try (var stream = ImageIO.createImageOutputStream(out)) {
                writer.setOutput(stream);
                if (pages == 1) {
                    writer.write(image);
                } else {
                    writer.prepareWriteSequence(null);
                    for (int page = 0; page < pages; page++) {
                        writer.writeToSequence(new IIOImage(image, null, null), null);
                    }
                    writer.endWriteSequence();
                }
            } finally {
                writer.dispose();
            }
            return out.toByteArray();
        }
    }

    /** "Sở Tư pháp" with its T moved into the space before it, as fonts with kerning have it. */
    static byte[] kernedPdf() throws IOException {
        try (var document = new PDDocument();
                var ttf = Renderings.class
                        .getClassLoader()
                        .getResourceAsStream("liberation/LiberationSerif-Regular.ttf")) {
            var page = new PDPage();
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(PDType0Font.load(document, ttf), 12);
                stream.newLineAtOffset(MARGIN, 700);
                stream.showTextWithPositioning(new Object[] {"Sở ", 100f, "Tư pháp"});
                stream.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The same document with a password for its owner, and one to open it unless that is empty. */
    static byte[] protectedPdf(byte[] pdf, String reader) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", reader, new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] lockedPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Draws wrapped lines and ruled table rows, a new page when one is full; a row never breaks. */
    private static final class PdfPage implements AutoCloseable {
        private final PDDocument document;
        private final PDType0Font font;
        private PDPageContentStream stream;
        private float y;

        PdfPage(PDDocument document) throws IOException {
            this.document = document;
            try (var ttf =
                    Renderings.class.getClassLoader().getResourceAsStream("liberation/LiberationSerif-Regular.ttf")) {
                this.font = PDType0Font.load(document, ttf);
            }
            this.stream = next();
        }

        private PDPageContentStream next() throws IOException {
            var page = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
            document.addPage(page);
            y = page.getMediaBox().getHeight() - MARGIN;
            return new PDPageContentStream(document, page);
        }

        void write(String line) throws IOException {
            if (line.indexOf('\t') < 0) {
                for (var part : wrap(line, 600)) {
                    room(LEADING);
                    show(part, MARGIN, y - SIZE);
                    y -= LEADING;
                }
                return;
            }
            var cells = new ArrayList<List<String>>();
            var texts = cells(line);
            for (int i = 0; i < texts.length; i++) {
                cells.add(wrap(texts[i], width(i, texts.length) - 6));
            }
            float height = LEADING * cells.stream().mapToInt(List::size).max().orElse(1) + 4;
            room(height);
            double x = MARGIN;
            rule(x, y, x + 600, y);
            rule(x, y - height, x + 600, y - height);
            for (int i = 0; i < cells.size(); i++) {
                rule(x, y, x, y - height);
                for (int k = 0; k < cells.get(i).size(); k++) {
                    show(cells.get(i).get(k), (float) x + 3, y - SIZE - 2 - k * LEADING);
                }
                x += width(i, texts.length);
            }
            rule(x, y, x, y - height);
            y -= height;
        }

        /** A narrow first column and even ones beside it, unless the table is the usual one of six. */
        private static double width(int column, int columns) {
            return columns == WIDTHS.length ? WIDTHS[column] : column == 0 ? 40 : 560.0 / (columns - 1);
        }

        private void room(float height) throws IOException {
            if (y - height < MARGIN) {
                stream.close();
                stream = next();
            }
        }

        private void rule(double x1, double y1, double x2, double y2) throws IOException {
            stream.moveTo((float) x1, (float) y1);
            stream.lineTo((float) x2, (float) y2);
            stream.stroke();
        }

        private void show(String text, float x, float baseline) throws IOException {
            stream.beginText();
            stream.setFont(font, SIZE);
            stream.newLineAtOffset(x, baseline);
            stream.showText(text.replaceAll("[\u00B9\u00B2]", ""));
            stream.endText();
        }

        private List<String> wrap(String text, double width) throws IOException {
            var lines = new ArrayList<String>();
            var line = new StringBuilder();
            for (var word : text.split(" ")) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > width) {
                    lines.add(line.toString());
                    longer = word;
                }
                line.setLength(0);
                line.append(longer);
            }
            lines.add(line.toString());
            return lines;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
