package vn.minhchung.document.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The programme that recognises letters in pictures, with its Vietnamese data. */
final class Tesseract {

    private static final long SECONDS = 120;

    /** How the programme is to take a picture: as lines of text below each other. */
    private static final String LINES = "6";

    /** Words that are less sure are often wrong, in percent. */
    static final double UNSURE = 70;

    private final String command;
    private final boolean installed;

    /** A word and its box, in points of the picture; {@code line} is the box of its line, {@code sure} a percentage. */
    record Word(String text, Box box, Box line, double sure) {

        Word saying(String other) {
            return new Word(other, box, line, sure);
        }

        Word times(double scale) {
            return new Word(text, box.times(scale), line.times(scale), sure);
        }
    }

    record Box(int left, int top, int width, int height) {

        int bottom() {
            return top + height;
        }

        Box times(double scale) {
            return new Box((int) (left * scale), (int) (top * scale), (int) (width * scale), (int) (height * scale));
        }
    }

    Tesseract(String command) {
        this.command = command;
        this.installed = hasVietnamese(command);
    }

    boolean isInstalled() {
        return installed;
    }

    private static boolean hasVietnamese(String command) {
        try {
            var process = new ProcessBuilder(command, "--list-langs")
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

    /** The words of each picture; none at all when the programme fails or takes too long. */
    List<List<Word>> recognise(List<Bitmap> pictures, int dpi) throws IOException {
        if (pictures.isEmpty()) {
            return List.of();
        }
        var folder = Files.createTempDirectory("pages");
        try {
            // two at a time: a server has other things to do as well
            int halves = pictures.size() > 1 ? 2 : 1;
            var running = new ArrayList<Process>();
            for (int half = 0; half < halves; half++) {
                running.add(start(folder, half, pictures, halves, dpi));
            }
            for (var process : running) {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    running.forEach(Process::destroyForcibly);
                    return List.of();
                }
            }
            var words = new ArrayList<List<Word>>();
            pictures.forEach(picture -> words.add(new ArrayList<>()));
            for (int half = 0; half < halves; half++) {
                collect(Files.readAllLines(folder.resolve(half + ".tsv")), half, halves, words);
            }
            return words;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            delete(folder);
        }
    }

    /** Every second picture, when there are two processes, in one go: starting the programme takes longer than reading a cell. */
    private Process start(Path folder, int first, List<Bitmap> pictures, int step, int dpi) throws IOException {
        var names = new ArrayList<String>();
        for (int i = first; i < pictures.size(); i += step) {
            var file = folder.resolve(i + ".png");
            ImageIO.write(pictures.get(i).image(), "png", file.toFile());
            names.add(file.toString());
        }
        var list = Files.write(folder.resolve(first + ".txt"), names);
        var process = new ProcessBuilder(
                        command,
                        list.toString(),
                        folder.resolve(String.valueOf(first)).toString(),
                        "-l",
                        "vie",
                        "--dpi",
                        String.valueOf(dpi),
                        "--psm",
                        LINES,
                        "tsv")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("OMP_THREAD_LIMIT", "1");
        return process.start();
    }

    /** From the table that the programme writes: level, page, block, paragraph, line, word, box, confidence, text. */
    private static void collect(List<String> rows, int first, int step, List<List<Word>> words) {
        var line = new Box(0, 0, 0, 0);
        for (var row : rows) {
            var cells = row.split("\t", 12);
            if (cells.length < 12 || !cells[0].matches("[45]")) {
                continue;
            }
            var numbers =
                    IntStream.range(1, 10).map(i -> Integer.parseInt(cells[i])).toArray();
            var box = new Box(numbers[5], numbers[6], numbers[7], numbers[8]);
            if (cells[0].equals("4")) {
                line = box;
            } else if (!cells[11].isBlank()) {
                words.get(first + (numbers[0] - 1) * step)
                        .add(new Word(cells[11].strip(), box, line, Double.parseDouble(cells[10])));
            }
        }
    }

    /** Of two readings of one picture the surer one: word by word in lines where both find as many words, otherwise line by line. */
    static List<Word> surer(List<Word> one, List<Word> other) {
        var lines = lines(one);
        var others = lines(other);
        if (lines.size() != others.size()) {
            return sure(one) >= sure(other) ? one : other;
        }
        var surer = new ArrayList<Word>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var same = others.get(i);
            if (line.size() != same.size()) {
                surer.addAll(sure(line) >= sure(same) ? line : same);
                continue;
            }
            for (int k = 0; k < line.size(); k++) {
                var word = line.get(k);
                boolean stays =
                        word.sure() >= UNSURE || word.sure() >= same.get(k).sure() || isNumber(word.text());
                surer.add(stays ? word : word.saying(same.get(k).text()));
            }
        }
        return surer;
    }

    /** Enlarged, strokes melt together: III/2026 becomes 11/2026. */
    private static boolean isNumber(String text) {
        return text.matches("[(]?[\\dIVX]+[\\d/.,:;)%-]*");
    }

    private static double sure(List<Word> words) {
        return words.stream().mapToDouble(Word::sure).average().orElse(0);
    }

    private static List<List<Word>> lines(List<Word> words) {
        var lines = new ArrayList<List<Word>>();
        for (var word : words) {
            if (lines.isEmpty() || !lines.getLast().getFirst().line().equals(word.line())) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(word);
        }
        return lines;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
