package vn.minhchung.document.format;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** Opens files that are pictures of pages: PNG, JPEG, and TIFF with a page or more. */
final class Pictures {

    /** A page of A4 scanned at 300 dots per inch has 9 million; larger pictures are read with dots left out. */
    private static final long MOST_DOTS = Scans.ENOUGH_POINTS;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "tiff", "tif");

    private Pictures() {}

    /** PNG, JPEG or TIFF. */
    static boolean isOne(byte[] content) {
        return Formats.startsWith(content, new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                || Formats.startsWith(content, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})
                || Formats.startsWith(content, new byte[] {'I', 'I', 42, 0})
                || Formats.startsWith(content, new byte[] {'M', 'M', 0, 42});
    }

    /** What is done with the open file. */
    @FunctionalInterface
    interface Use<T> {
        T with(ImageReader reader) throws IOException;
    }

    /** @throws IOException when the file is damaged, or no picture after all */
    static <T> T open(byte[] content, Use<T> use) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                var reader = readers.next();
                if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    try {
                        reader.setInput(in);
                        return use.with(reader);
                    } finally {
                        reader.dispose();
                    }
                }
            }
        }
        throw new IOException("no picture");
    }

    static int pages(ImageReader reader) throws IOException {
        return reader.getNumImages(true);
    }

    /** @param page counted from 1 */
    static BufferedImage page(ImageReader reader, int page) throws IOException {
        long dots = (long) reader.getWidth(page - 1) * reader.getHeight(page - 1);
        int step = (int) Math.max(1, Math.ceil(Math.sqrt((double) dots / MOST_DOTS)));
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(page - 1, wanted);
    }

    /** The page no wider than {@code width}, on white, as a JPEG can hold it. */
    static BufferedImage drawn(BufferedImage page, int width) {
        int across = Math.min(width, page.getWidth());
        int down = Math.max(1, (int) Math.round((double) page.getHeight() * across / page.getWidth()));
        var drawn = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setBackground(java.awt.Color.WHITE);
        graphics.clearRect(0, 0, across, down);
        graphics.drawImage(page, 0, 0, across, down, null);
        graphics.dispose();
        return drawn;
    }

    /** How high a page is in widths; null when the file has no such page. */
    static @Nullable Double ratio(ImageReader reader, int page) throws IOException {
        return page < 1 || page > pages(reader)
                ? null
                : (double) reader.getHeight(page - 1) / reader.getWidth(page - 1);
    }
}
