package vn.minhchung.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.format.Formats.Read;

/** Reads the text layer of PDF files: lines of text, and tables from the lines ruled around their cells. */
final class Pdf {

    private static final String NAME = ".pdf";

    private Pdf() {}

    static Read read(byte[] content) {
        try (var document = Loader.loadPDF(content)) {
            var lines = new Lines();
            int withoutText = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                lines.page(page);
                var letters = letters(document, page);
                if (letters.isEmpty()) {
                    withoutText += isPicture(document.getPage(page - 1)) ? 1 : 0;
                } else {
                    page(document.getPage(page - 1), letters, lines);
                }
            }
            var findings = new ArrayList<Finding>();
            if (withoutText > 0) {
                findings.add(Code.NO_TEXT_LAYER.about(withoutText));
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

    private static void page(PDPage page, List<Letter> letters, Lines lines) throws IOException {
        var rest = new ArrayList<>(letters);
        var parts = new ArrayList<Part>();
        for (var grid : Grid.of(Rulings.of(page))) {
            var inside = rest.stream().filter(grid::contains).toList();
            if (inside.isEmpty()) {
                continue;
            }
            rest.removeIf(grid::contains);
            parts.add(new Part(grid.top(), () -> lines.table(grid.rows(inside))));
        }
        for (var line : Letter.lines(rest)) {
            parts.add(new Part(line.getFirst().y(), () -> Letter.columns(line).forEach(lines::text)));
        }
        parts.sort(Comparator.comparingDouble(Part::top));
        parts.forEach(part -> part.write().run());
    }

    /** Something on the page, written in the order from the top. */
    private record Part(double top, Runnable write) {}
}
