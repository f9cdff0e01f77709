package vn.minhchung.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.ReadingProgress;
import vn.minhchung.document.format.Formats.Read;

/** Reads the text layer of PDF files: lines of text, and tables from the lines ruled around their cells. */
final class Pdf {

    private static final String NAME = ".pdf";

    private Pdf() {}

    static Read read(byte[] content, ReadingProgress progress) {
        try (var document = Loader.loadPDF(content)) {
            var lines = new Lines();
            var tables = new OpenTables();
            int withoutText = 0;
            int recognised = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                lines.page(page);
                var letters = letters(document, page);
                if (letters.isEmpty()) {
                    if (!isPicture(document.getPage(page - 1))) {
                        continue;
                    }
                    progress.recognising(page, document.getNumberOfPages());
                    var scan = Scans.canRead() && recognised < Scans.MOST_PAGES
                            ? Scans.read(
                                    new PDFRenderer(document).renderImageWithDPI(page - 1, Scans.DPI, ImageType.GRAY))
                            : null;
                    if (scan == null || scan.words().isEmpty()) {
                        withoutText++;
                    } else {
                        recognised++;
                        page(scan.rulings(), scan.words(), tables, lines);
                    }
                } else {
                    page(Rulings.of(document.getPage(page - 1)), letters, tables, lines);
                }
            }
            var findings = new ArrayList<Finding>();
            if (withoutText > 0) {
                findings.add(Code.NO_TEXT_LAYER.about(withoutText));
            }
            if (recognised > 0) {
                findings.add(Code.RECOGNISED.about(recognised));
            }
            return new Read(lines.source(), findings);
        } catch (InvalidPasswordException locked) {
            return Read.failed(Code.ENCRYPTED.about(NAME));
        } catch (IOException | RuntimeException damaged) {
            // PDFBox throws unchecked exceptions of many kinds on broken objects
            return Read.failed(Code.UNREADABLE.about(NAME));
        }
    }

    private static boolean isPicture(PDPage page) {
        return page.getResources() != null
                && page.getResources().getXObjectNames().iterator().hasNext();
    }

    static List<Letter> letters(PDDocument document, int page) throws IOException {
        var letters = new ArrayList<Letter>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writePage() {
                for (var article : getCharactersByArticle()) {
                    boolean afterSpace = false;
                    for (var position : article) {
                        var letter = letter(position, afterSpace);
                        letters.add(letter);
                        afterSpace = letter.text().isBlank();
                    }
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        letters.removeIf(letter -> letter.text().isBlank());
        return letters;
    }

    private static Letter letter(TextPosition position, boolean afterSpace) {
        return new Letter(
                position.getUnicode() == null ? "" : position.getUnicode(),
                position.getX(),
                position.getY(),
                position.getWidth(),
                Math.max(position.getFontSizeInPt(), 1),
                afterSpace);
    }

    static void page(List<Rulings.Ruling> rulings, List<Letter> letters, OpenTables tables, Lines lines) {
        var rest = new ArrayList<>(letters);
        var parts = new ArrayList<Part>();
        for (var grid : Grid.of(rulings)) {
            var inside = rest.stream().filter(grid::contains).toList();
            if (inside.isEmpty()) {
                continue;
            }
            rest.removeIf(grid::contains);
            parts.add(new Part(grid.top(), () -> lines.table(grid.rows(inside))));
        }
        var printed = Letter.lines(rest);
        var open = tables.on(printed);
        for (var table : open) {
            parts.add(new Part(printed.get(table.from()).getFirst().y(), () -> lines.table(table.rows())));
        }
        for (int i = 0; i < printed.size(); i++) {
            int at = i;
            var line = printed.get(i);
            if (open.stream().noneMatch(table -> at >= table.from() && at < table.to())) {
                parts.add(
                        new Part(line.getFirst().y(), () -> Letter.columns(line).forEach(lines::text)));
            }
        }
        parts.sort(Comparator.comparingDouble(Part::top));
        parts.forEach(part -> part.write().run());
    }

    /** Something on the page, written in the order from the top. */
    private record Part(double top, Runnable write) {}
}
