package vn.minhchung.document.format;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.minhchung.document.PdfPage;
import vn.minhchung.document.PdfPage.Area;

/** Shows pages of PDF files and pictures as they are printed, and where on pages of PDF files certain words stand. */
public final class PdfPages {

    /** A page higher than this many widths is no page of a document; drawing it would take all memory. */
    private static final double HIGHEST = 5;

    private static final float QUALITY = 0.8f;

    private PdfPages() {}

    public static Optional<PdfPage> look(byte[] pdf, int number, List<String> words) {
        if (Pictures.isOne(pdf)) {
            return lookAtPicture(pdf, number);
        }
        try (var document = Loader.loadPDF(pdf)) {
            if (number < 1 || number > document.getNumberOfPages()) {
                return Optional.empty();
            }
            var size = size(document, number);
            var letters = words.isEmpty() ? List.<Letter>of() : Pdf.letters(document, number);
            return Optional.of(new PdfPage(
                    number, document.getNumberOfPages(), size.height() / size.width(), areas(letters, words, size)));
        } catch (IOException | RuntimeException unreadable) {
            // PDFBox throws unchecked exceptions of many kinds on broken objects
            return Optional.empty();
        }
    }

    private static Optional<PdfPage> lookAtPicture(byte[] file, int number) {
        try {
            return Pictures.open(file, reader -> {
                var ratio = Pictures.ratio(reader, number);
                return ratio == null
                        ? Optional.empty()
                        : Optional.of(new PdfPage(number, Pictures.pages(reader), ratio, List.of()));
            });
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> pictureOfPicture(byte[] file, int number, int width) {
        try {
            return Pictures.open(file, reader -> {
                var ratio = Pictures.ratio(reader, number);
                return ratio == null || ratio > HIGHEST
                        ? Optional.empty()
                        : Optional.of(jpeg(Pictures.drawn(Pictures.page(reader, number), width)));
            });
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    public static Optional<byte[]> picture(byte[] pdf, int number, int width) {
        if (Pictures.isOne(pdf)) {
            return pictureOfPicture(pdf, number, width);
        }
        try (var document = Loader.loadPDF(pdf)) {
            if (number < 1 || number > document.getNumberOfPages()) {
                return Optional.empty();
            }
            var size = size(document, number);
            if (size.height() > HIGHEST * size.width()) {
                return Optional.empty();
            }
            var image =
                    new PDFRenderer(document).renderImage(number - 1, (float) (width / size.width()), ImageType.RGB);
            return Optional.of(jpeg(image));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private record Size(double width, double height) {}

    private static Size size(PDDocument document, int number) {
        var page = document.getPage(number - 1);
        var box = page.getCropBox();
        return page.getRotation() % 180 == 0
                ? new Size(box.getWidth(), box.getHeight())
                : new Size(box.getHeight(), box.getWidth());
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /**
     * The longest text is found first. A short one, such as the name of an agency, may stand in many rows of the page: it counts
     * only beside the longest.
     */
    private static List<Area> areas(List<Letter> letters, List<String> words, Size size) {
        var printed = new Printed(letters);
        var areas = new ArrayList<Area>();
        double top = 0;
        double bottom = Double.MAX_VALUE;
        for (var wanted : words.stream()
                .map(PdfPages::bare)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted(Comparator.comparingInt(text -> -text.length()))
                .toList()) {
            var found = printed.find(wanted, top, bottom);
            if (found.isEmpty() && areas.isEmpty()) {
                return List.of();
            }
            if (areas.isEmpty()) {
                top = found.getFirst().y() - found.getFirst().size();
                bottom = found.stream().mapToDouble(Letter::y).max().orElse(top) + 1;
            }
            for (var line : Letter.lines(found)) {
                areas.add(area(line, size));
            }
        }
        return areas;
    }

    private static Area area(List<Letter> line, Size size) {
        double left = line.getFirst().x();
        double right = line.stream()
                .mapToDouble(letter -> letter.x() + letter.width())
                .max()
                .orElse(left);
        double height = line.stream().mapToDouble(Letter::size).max().orElse(0);
        double base = line.stream().mapToDouble(Letter::y).max().orElse(0);
        return new Area(
                left / size.width(),
                (base - height) / size.height(),
                (right - left) / size.width(),
                height * 1.25 / size.height());
    }

    /** Without spaces and breaks, which the reader may have added or taken away. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{C}]+", "");
    }

    /** The letters of a page in the order in which the file writes them: cell by cell in tables of word processors. */
    private static final class Printed {

        private final StringBuilder text = new StringBuilder();

        /** The letter that each character of the text came from; one letter may be several characters. */
        private final List<Letter> letters = new ArrayList<>();

        Printed(List<Letter> letters) {
            for (var letter : letters) {
                var bare = bare(letter.text());
                text.append(bare);
                for (int i = 0; i < bare.length(); i++) {
                    this.letters.add(letter);
                }
            }
        }

        /** The first place of the text that reaches into the strip of the page; empty when there is none. */
        List<Letter> find(String wanted, double top, double bottom) {
            for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
                var found = letters.subList(at, at + wanted.length());
                if (found.stream().anyMatch(letter -> letter.y() >= top && letter.y() <= bottom)) {
                    return found;
                }
            }
            return List.of();
        }
    }
}
