package vn.minhchung.document.format;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.format.Formats.Read;
import vn.minhchung.document.format.Rulings.Ruling;

/**
 * Reads pictures of pages with the programme Tesseract, when it is installed with its Vietnamese data. The words it finds stand where they
 * stand on the page, and lines ruled in the picture draw tables, so a scan is read as a file with text is.
 */
final class Scans {

    /** The resolution at which pages are drawn, and which pictures are taken to have. */
    static final int DPI = 250;

    private static final double POINTS = 72.0 / DPI;
    private static final long SECONDS_PER_PAGE = 90;
    private static final int DARK = 190;

    /** The most pages that are recognised; each takes seconds. */
    static final int MOST_PAGES = 60;

    private static final boolean INSTALLED = isInstalled();

    private Scans() {}

    /** What a picture of a page says. */
    record Page(List<Letter> words, List<Ruling> rulings) {}

    static boolean canRead() {
        return INSTALLED;
    }

    private static boolean isInstalled() {
        try {
            var process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(20, TimeUnit.SECONDS) && languages.lines().anyMatch("vie"::equals);
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Reads a picture file, or says that it cannot. */
    static Read picture(String fileName, byte[] content) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(content));
            if (image == null) {
                return Read.failed(Code.UNREADABLE.about(fileName));
            }
            if (!canRead()) {
                return Read.failed(Code.NO_TEXT_LAYER.about(1));
            }
            var page = read(image);
            if (page == null || page.words().isEmpty()) {
                return Read.failed(Code.NO_TEXT_LAYER.about(1));
            }
            var lines = new Lines();
            lines.page(1);
            Pdf.page(page.rulings(), page.words(), new OpenTables(), lines);
            return new Read(lines.source(), List.of(Code.RECOGNISED.about(1)));
        } catch (IOException | RuntimeException damaged) {
            return Read.failed(Code.UNREADABLE.about(fileName));
        }
    }

    /** The words and lines of a picture, in points; null when the programme fails. */
    static @Nullable Page read(BufferedImage picture) throws IOException {
        var gray = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = gray.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, gray.getWidth(), gray.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        var rulings = rulings(gray);
        erase(graphics, rulings);
        graphics.dispose();
        var words = recognise(gray);
        return words == null
                ? null
                : new Page(
                        words,
                        rulings.stream()
                                .map(line -> new Ruling(
                                        line.horizontal(),
                                        line.at() * POINTS,
                                        line.from() * POINTS,
                                        line.to() * POINTS))
                                .toList());
    }

    // ---- ruled lines, in pixels

    private static List<Ruling> rulings(BufferedImage image) {
        var rulings = new ArrayList<Ruling>();
        rulings.addAll(runs(image, true));
        rulings.addAll(runs(image, false));
        return rulings;
    }

    /** Long dark runs; those of neighbouring rows are one line. */
    private static List<Ruling> runs(BufferedImage image, boolean horizontal) {
        int across = horizontal ? image.getHeight() : image.getWidth();
        int along = horizontal ? image.getWidth() : image.getHeight();
        int shortest = Math.max(DPI / 5, 30);
        var pixels = image.getRaster();
        var lines = new ArrayList<Ruling>();
        for (int at = 0; at < across; at++) {
            int start = -1;
            int gap = 0;
            for (int i = 0; i <= along; i++) {
                boolean dark = i < along && pixels.getSample(horizontal ? i : at, horizontal ? at : i, 0) < DARK;
                if (dark) {
                    start = start < 0 ? i : start;
                    gap = 0;
                } else if (start >= 0 && (++gap > 2 || i == along)) {
                    int end = i - gap + 1;
                    if (end - start >= shortest) {
                        add(lines, new Ruling(horizontal, at, start, end));
                    }
                    start = -1;
                    gap = 0;
                }
            }
        }
        return lines;
    }

    private static void add(List<Ruling> lines, Ruling run) {
        for (int i = lines.size() - 1; i >= 0 && lines.get(i).at() >= run.at() - 4; i--) {
            var line = lines.get(i);
            if (line.from() <= run.to() && run.from() <= line.to()) {
                lines.set(
                        i,
                        new Ruling(
                                run.horizontal(),
                                run.at(),
                                Math.min(line.from(), run.from()),
                                Math.max(line.to(), run.to())));
                return;
            }
        }
        lines.add(run);
    }

    /** Without the lines, so that they are not taken for letters. */
    private static void erase(Graphics2D graphics, List<Ruling> rulings) {
        graphics.setColor(Color.WHITE);
        for (var line : rulings) {
            int at = (int) line.at();
            int from = (int) line.from();
            int length = (int) (line.to() - line.from());
            if (line.horizontal()) {
                graphics.fillRect(from, at - 4, length, 6);
            } else {
                graphics.fillRect(at - 4, from, 6, length);
            }
        }
    }

    // ---- words

    private static @Nullable List<Letter> recognise(BufferedImage image) throws IOException {
        Path file = Files.createTempFile("page", ".png");
        Path out = Files.createTempFile("page", ".tsv");
        try {
            ImageIO.write(image, "png", file.toFile());
            var command = new ProcessBuilder(
                            "tesseract",
                            file.toString(),
                            "stdout",
                            "-l",
                            "vie",
                            "--dpi",
                            String.valueOf(DPI),
                            "--psm",
                            "6",
                            "tsv")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(out.toFile());
            command.environment().put("OMP_THREAD_LIMIT", "1");
            var process = command.start();
            if (!process.waitFor(SECONDS_PER_PAGE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return null;
            }
            return process.exitValue() == 0 ? words(Files.readAllLines(out)) : null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(out);
        }
    }

    /** Words from the table that the programme writes: level, page, block, paragraph, line, word, box, confidence, text. */
    private static List<Letter> words(List<String> rows) {
        var words = new ArrayList<Letter>();
        double size = 0;
        double base = 0;
        for (var row : rows) {
            var cells = row.split("\t", 12);
            if (cells.length < 12 || !cells[0].matches("[45]")) {
                continue;
            }
            double left = Double.parseDouble(cells[6]) * POINTS;
            double top = Double.parseDouble(cells[7]) * POINTS;
            double width = Double.parseDouble(cells[8]) * POINTS;
            double height = Double.parseDouble(cells[9]) * POINTS;
            if (cells[0].equals("4")) {
                size = Math.clamp(height * 0.8, 6, 20);
                base = top + height;
            } else if (!cells[11].isBlank() && Double.parseDouble(cells[10]) >= 0) {
                words.add(new Letter(cells[11].strip(), left, Math.min(base, top + height), width, size, true));
            }
        }
        return words;
    }
}
