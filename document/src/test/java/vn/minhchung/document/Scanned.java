package vn.minhchung.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pages as a scanner sees them, without any text.
 *
 * @param skew by how many degrees the paper lies askew
 * @param noise how many points of a thousand are specks
 * @param quarters how often the paper was turned by a right angle, clockwise
 */
record Scanned(int dpi, double skew, int noise, int quarters) {

    static final Scanned CLEAN = new Scanned(200, 0, 0, 0);

    private static final int SPECK = 90;

    /** Test pages are printed in 8 points, plans in 12 to 14. */
    private static final float LARGER = 1.5f;

    List<BufferedImage> pages(byte[] pdf) {
        try (var printed = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(printed);
            return IntStream.range(0, printed.getNumberOfPages())
                    .mapToObj(page -> page(renderer, page))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage page(PDFRenderer renderer, int number) {
        try {
            return turned(specks(askew(renderer.renderImageWithDPI(number, dpi * LARGER, ImageType.GRAY)), number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedImage askew(BufferedImage page) {
        var image = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.rotate(Math.toRadians(skew), image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        return image;
    }

    private BufferedImage specks(BufferedImage page, int number) {
        var random = new Random(number);
        for (long i = 0; i < (long) page.getWidth() * page.getHeight() * noise / 1000; i++) {
            page.getRaster().setSample(random.nextInt(page.getWidth()), random.nextInt(page.getHeight()), 0, SPECK);
        }
        return page;
    }

    private BufferedImage turned(BufferedImage page) {
        var image = page;
        for (int turn = 0; turn < quarters; turn++) {
            var next = new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    next.getRaster()
                            .setSample(
                                    image.getHeight() - 1 - y,
                                    x,
                                    0,
                                    image.getRaster().getSample(x, y, 0));
                }
            }
            image = next;
        }
        return image;
    }

    byte[] pdf(byte[] printed) throws IOException {
        try (var scan = new PDDocument()) {
            for (var image : pages(printed)) {
                float points = 72f / dpi;
                var page = new PDPage(new PDRectangle(image.getWidth() * points, image.getHeight() * points));
                scan.addPage(page);
                try (var stream = new PDPageContentStream(scan, page)) {
                    stream.drawImage(
                            LosslessFactory.createFromImage(scan, image),
                            0,
                            0,
                            page.getMediaBox().getWidth(),
                            page.getMediaBox().getHeight());
                }
            }
            var out = new ByteArrayOutputStream();
            scan.save(out);
            return out.toByteArray();
        }
    }

    /** All pages as one file of this format; formats that have room for one page take the first. */
    byte[] picture(byte[] printed, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var pages = pages(printed);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            if (!writer.canWriteSequence()) {
                writer.write(pages.getFirst());
                return closed(out, bytes);
            }
            writer.prepareWriteSequence(null);
            for (var page : pages) {
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] closed(javax.imageio.stream.ImageOutputStream out, ByteArrayOutputStream bytes)
            throws IOException {
        out.flush();
        return bytes.toByteArray();
    }
}
