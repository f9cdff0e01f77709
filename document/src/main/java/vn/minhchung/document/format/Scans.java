package vn.minhchung.document.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageReader;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.ReadingProgress;
import vn.minhchung.document.format.Formats.Read;
import vn.minhchung.document.format.Rulings.Ruling;

/**
 * Reads pictures of pages. A page is turned straight, the lines ruled on it are found and taken away, and the cells that they draw are recognised
 * each by itself. The words stand where they stand on the page, so a scan is read as a file with text is.
 */
final class Scans {

    /** Pages of a higher resolution are made smaller to this one. */
    static final int DPI = 300;

    /** The most pages that are recognised; each takes seconds. */
    static final int MOST_PAGES = 60;

    /** More points are not unpacked: a sheet of paper size A3 at 600 to the inch. */
    private static final long MOST_POINTS = 80_000_000;

    /** What a picture is made smaller to while it is unpacked. */
    static final long ENOUGH_POINTS = 16_000_000;

    /** The longer side of a sheet of paper size A4, in inches. */
    private static final double PAGE = 11.69;

    /** Small letters, which most are, are read as they are when they are this high, or else made about as high as is best. */
    private static final int LEAST_HIGH = 14;

    private static final int BEST_HIGH = 19;
    private static final double MOST_ENLARGED = 2.5;

    /** Spots of so many points are dust. */
    private static final int DUST = 3;

    /** What is surer than this stands upright. */
    private static final double UPRIGHT = 50;

    private static final double LARGER = 1.5;

    /** With the programme as it is installed here. */
    static final Scans HERE = new Scans(new Tesseract("tesseract"));

    private final Tesseract tesseract;

    Scans(Tesseract tesseract) {
        this.tesseract = tesseract;
    }

    /** What a picture of a page says. */
    record Page(List<Letter> words, List<Ruling> rulings) {

        static final Page NOTHING = new Page(List.of(), List.of());
    }

    boolean canRead() {
        return tesseract.isInstalled();
    }

    /** What is to be said of pages that are pictures without a word that could be read. */
    Finding unread(int pages) {
        return (canRead() ? Code.NO_TEXT_LAYER : Code.RECOGNITION_MISSING).about(pages);
    }

    /** Reads a picture file, each of its pages, or says that it cannot. */
    Read picture(String fileName, byte[] content, ReadingProgress progress) {
        try {
            return Pictures.open(content, reader -> pages(fileName, reader, progress));
        } catch (IOException | RuntimeException damaged) {
            // the readers of pictures throw unchecked exceptions of many kinds on broken files
            return Read.failed(Code.UNREADABLE.about(fileName));
        }
    }

    private Read pages(String fileName, ImageReader reader, ReadingProgress progress) throws IOException {
        int pages = Pictures.pages(reader);
        var lines = new Lines();
        var tables = new OpenTables();
        int recognised = 0;
        for (int i = 0; i < pages; i++) {
            long points = (long) reader.getWidth(i) * reader.getHeight(i);
            if (points > MOST_POINTS) {
                return Read.failed(Code.TOO_LARGE.about(fileName));
            }
            if (!canRead() || recognised == MOST_PAGES) {
                continue;
            }
            progress.recognising(i + 1, pages);
            var image = Pictures.page(reader, i + 1);
            int dpi = (int) (Math.max(image.getWidth(), image.getHeight()) / PAGE);
            var page = read(Bitmap.of(image, dpi > DPI ? (double) DPI / dpi : 1), Math.min(dpi, DPI));
            if (!page.words().isEmpty()) {
                recognised++;
                lines.page(i + 1);
                Pdf.page(page.rulings(), page.words(), tables, lines);
            }
        }
        return recognised == 0
                ? Read.failed(unread(pages))
                : new Read(lines.source(), findings(pages - recognised, recognised));
    }

    List<Finding> findings(int unread, int recognised) {
        var findings = new ArrayList<Finding>();
        if (unread > 0) {
            findings.add(unread(unread));
        }
        if (recognised > 0) {
            findings.add(Code.RECOGNISED.about(recognised));
        }
        return findings;
    }

    /** The words and lines of a page, in points from its upper left corner when it stands upright. */
    Page read(Bitmap scanned, int dpi) throws IOException {
        scanned.clean(DUST);
        boolean onItsSide = scanned.liesOnItsSide(dpi);
        var upright = upright(onItsSide ? scanned.turned(1) : scanned, dpi);
        if (upright.sure() >= UPRIGHT) {
            return upright.page();
        }
        var other = upright(scanned.turned(onItsSide ? 3 : 2), dpi);
        return (other.sure() > upright.sure() ? other : upright).page();
    }

    /** By how much letters are enlarged that are too low to be told apart with their marks. */
    private static double scale(int letterHeight) {
        return letterHeight == 0 || letterHeight >= LEAST_HIGH
                ? 1
                : Math.min(MOST_ENLARGED, (double) BEST_HIGH / letterHeight);
    }

    private record Reading(Page page, double sure) {}

    /** A part of the page that is recognised by itself, and where it was cut out. */
    private record Piece(Bitmap picture, int left, int top) {}

    private Reading upright(Bitmap scanned, int resolution) throws IOException {
        double scale = scale(scanned.letterHeight());
        int dpi = (int) (resolution * scale);
        var page = scanned.times(scale);
        page = page.straightened(page.skew(dpi));
        var rulings = RuledLines.takenFrom(page, dpi);
        var pieces = pieces(page, Grid.of(rulings), dpi);
        var words = words(pieces, dpi);
        var letters = new ArrayList<Letter>();
        double sure = 0;
        for (int i = 0; i < words.size(); i++) {
            var picture = pieces.get(i).picture();
            var corrected = Misread.corrected(words.get(i), picture::isStroke);
            for (var word : corrected) {
                letters.add(letter(word, base(word, corrected), pieces.get(i), 72.0 / dpi));
                sure += word.sure();
            }
        }
        return new Reading(new Page(letters, rulings), letters.isEmpty() ? 0 : sure / letters.size());
    }

    /** The words of each piece. Those with unsure words are read again, larger, and the surer reading counts. */
    private List<List<Tesseract.Word>> words(List<Piece> pieces, int dpi) throws IOException {
        var words = tesseract.recognise(pieces.stream().map(Piece::picture).toList(), dpi);
        var again = IntStream.range(0, words.size())
                .filter(i -> words.get(i).stream().anyMatch(word -> word.sure() < Tesseract.UNSURE))
                .boxed()
                .toList();
        var larger = tesseract.recognise(
                again.stream()
                        .map(i -> Bitmap.of(pieces.get(i).picture().image(), LARGER))
                        .toList(),
                (int) (dpi * LARGER));
        for (int i = 0; i < larger.size(); i++) {
            int piece = again.get(i);
            words.set(
                    piece,
                    Tesseract.surer(
                            words.get(piece),
                            larger.get(i).stream()
                                    .map(word -> word.times(1 / LARGER))
                                    .toList()));
        }
        return words;
    }

    /** The cells of the tables, what stands side by side, and the page without them. */
    private static List<Piece> pieces(Bitmap page, List<Grid> grids, int dpi) {
        double scale = dpi / 72.0;
        int border = dpi / 20;
        var pieces = new ArrayList<Piece>();
        for (var cell : grids.stream().flatMap(grid -> grid.areas().stream()).toList()) {
            int left = Math.clamp((int) (cell.left() * scale) + 1, 0, page.width());
            int top = Math.clamp((int) (cell.top() * scale) + 1, 0, page.height());
            int right = Math.clamp((int) (cell.right() * scale), left, page.width());
            int bottom = Math.clamp((int) (cell.bottom() * scale), top, page.height());
            var picture = page.part(left, top, right, bottom, border);
            if (picture.hasInk()) {
                pieces.add(new Piece(picture, left - border, top - border));
            }
            page.whiten(left, top, right, bottom);
        }
        for (var part : SideBySideParts.of(page, dpi)) {
            var picture = page.part(part.left(), part.top(), part.right(), part.bottom(), border);
            pieces.addFirst(new Piece(picture, part.left() - border, part.top() - border));
            page.whiten(part.left(), part.top(), part.right(), part.bottom());
        }
        if (page.hasInk()) {
            pieces.addFirst(new Piece(page, 0, 0));
        }
        return pieces;
    }

    /** On what a word stands; a dash hangs above what the words of its line stand on. */
    private static int base(Tesseract.Word word, List<Tesseract.Word> all) {
        int own = Math.min(word.line().bottom(), word.box().bottom());
        return word.text().chars().anyMatch(Character::isLetterOrDigit)
                ? own
                : all.stream()
                        .filter(other -> other.line().equals(word.line())
                                && other.text().chars().anyMatch(Character::isLetterOrDigit))
                        .mapToInt(other ->
                                Math.min(other.line().bottom(), other.box().bottom()))
                        .min()
                        .orElse(own);
    }

    private static Letter letter(Tesseract.Word word, int base, Piece piece, double points) {
        double size = Math.clamp(word.line().height() * points * 0.8, 6, 20);
        // recognition has parted the words, however close they stand
        double width = word.box().width() * points - size * Letter.KERNED_SPACE;
        return new Letter(
                word.text(),
                (piece.left() + word.box().left()) * points,
                (piece.top() + base) * points,
                width,
                size,
                true);
    }
}
