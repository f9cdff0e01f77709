package vn.minhchung.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.ReadingProgress;
import vn.minhchung.document.format.Formats.Read;

/** Reads the text layer of PDF files: lines of text, and tables from the lines ruled around their cells. */
final class Pdf {

    private static final String NAME = ".pdf";

    /** An electronic signature, or what an office stamps on what comes in, has fewer letters. */
    private static final int STAMP = 300;

    /** A page is never drawn coarser than this, in points to the inch, unless it is a poster. */
    private static final int COARSE = 150;

    /** A picture of a page has more points from side to side. */
    private static final int PAGE_WIDE = 700;

    private Pdf() {}

    static Read read(byte[] content, Scans scans, ReadingProgress progress) {
        try (var document = Loader.loadPDF(content)) {
            var lines = new Lines();
            var tables = new OpenTables();
            int withoutText = 0;
            int recognised = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                lines.page(page);
                var letters = letters(document, page);
                boolean picture = letters.size() < STAMP && isPicture(document.getPage(page - 1), !letters.isEmpty());
                if (!picture) {
                    page(Rulings.of(document.getPage(page - 1)), letters, tables, lines);
                    continue;
                }
                progress.recognising(page, document.getNumberOfPages());
                var scan = scans.canRead() && recognised < Scans.MOST_PAGES
                        ? scans.read(picture(document, page), dpi(document, page))
                        : Scans.Page.NOTHING;
                if (scan.words().isEmpty()) {
                    withoutText++;
                } else {
                    recognised++;
                    page(scan.rulings(), scan.words(), tables, lines);
                }
            }
            return new Read(lines.source(), scans.findings(withoutText, recognised));
        } catch (InvalidPasswordException locked) {
            return Read.failed(Code.ENCRYPTED.about(NAME));
        } catch (IOException | RuntimeException damaged) {
            // PDFBox throws unchecked exceptions of many kinds on broken objects
            return Read.failed(Code.UNREADABLE.about(NAME));
        }
    }

    /** Whether a page shows a picture; beside the few words of an electronic signature only one as large as a page counts. */
    private static boolean isPicture(PDPage page, boolean large) throws IOException {
        var resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (var name : resources.getXObjectNames()) {
            if (!large
                    || resources.getXObject(name) instanceof PDImageXObject image
                            && Math.min(image.getWidth(), image.getHeight()) > PAGE_WIDE) {
                return true;
            }
        }
        return false;
    }

    /** A page as it is printed; small enough for a modest heap, however large the paper is. */
    private static Bitmap picture(PDDocument document, int page) throws IOException {
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return Bitmap.of(renderer.renderImageWithDPI(page - 1, dpi(document, page), ImageType.GRAY), 1);
    }

    /** That of the largest picture on the page, which then comes out as it was scanned. */
    private static int dpi(PDDocument document, int number) throws IOException {
        var page = document.getPage(number - 1);
        double inches = Math.max(
                1, (double) page.getCropBox().getWidth() * page.getCropBox().getHeight() / (72 * 72));
        double points = 0;
        for (var name : page.getResources().getXObjectNames()) {
            if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                points = Math.max(points, (double) image.getWidth() * image.getHeight());
            }
        }
        double most = Math.min(Scans.DPI, Math.sqrt(Scans.ENOUGH_POINTS / inches));
        return (int) Math.round(Math.clamp(Math.sqrt(points / inches), Math.min(COARSE, most), most));
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
                Math.max(position.getYScale(), 1), // unlike the size of the font, this is what is seen
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
