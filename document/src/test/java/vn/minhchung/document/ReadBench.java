package vn.minhchung.document;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;

/**
 * {@code ./x bench read}: how long reading takes, each document in a Java process of its own with 256 MB, started as
 * {@code ./x read} is. Time is that of the processors, compiling
 * and collecting garbage included, so that what else runs on the machine counts little. What the machine can do is told by how long it takes to
 * digest 64 MB; the figures beside are multiples of that.
 */
final class ReadBench {

    private static final String HEAP = "-Xmx256m";
    private static final int DIGESTED = 64 << 20;
    private static final int REPEATED = 9;

    /** So many copies of Plan 21 fill 500 pages. */
    private static final int PAGES = 500;

    private ReadBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0) {
            child(Path.of(args[0]));
            return;
        }
        System.out.println("| figure | measured | times the digest | expected |");
        System.out.println("|---|--:|--:|--:|");
        double digest = digest();
        row("digest of 64 MB, the measure of the machine", ms(digest), "1.0", "");
        var folder = Files.createTempDirectory("read");
        for (var rendering : plan21().entrySet()) {
            var file = Files.write(folder.resolve(rendering.getKey()), rendering.getValue());
            var read = measure(file);
            var what = "Plan 21 as " + rendering.getKey();
            row(what + ", first read in a new process", ms(read.first()), times(read.first(), digest), "< 1 s");
            row(what + ", later reads", ms(read.later()), times(read.later(), digest), "");
        }
        for (var rendering : long500().entrySet()) {
            var read = measure(Files.write(folder.resolve(rendering.getKey()), rendering.getValue()));
            var what = rendering.getKey() + ", " + read.tasks() + " tasks";
            row(what, ms(read.first()), times(read.first(), digest), "");
            row(what + ": most heap in use at once, of 256 MB", read.megabytes() + " MB", "", "");
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static Map<String, byte[]> plan21() throws IOException {
        var lines = Plans.plan21Lines();
        var renderings = new LinkedHashMap<String, byte[]>();
        renderings.put("text.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        renderings.put("markdown.md", Renderings.markdown(lines));
        renderings.put("web.html", Renderings.html(lines));
        renderings.put("word.docx", Renderings.docx(lines));
        renderings.put("pdf.pdf", Renderings.pdf(lines));
        return renderings;
    }

    private static Map<String, byte[]> long500() throws IOException {
        var plan = Plans.plan21Lines();
        int copies = (int) Math.ceil((double) PAGES / pages(Renderings.pdf(plan)));
        var lines = new ArrayList<String>();
        IntStream.range(0, copies).forEach(i -> lines.addAll(plan));
        var renderings = new LinkedHashMap<String, byte[]>();
        renderings.put("500-pages.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        renderings.put("500-pages.docx", Renderings.docx(lines));
        renderings.put("500-pages.pdf", Renderings.pdf(lines));
        return renderings;
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** What a process of its own measured: milliseconds, tasks found, heap in use. */
    private record Reading(double first, double later, int tasks, long megabytes) {}

    private static Reading measure(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadBench.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Reading " + file + " failed");
        }
        var figures = said.split(" ");
        return new Reading(
                Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]),
                Integer.parseInt(figures[2]),
                Long.parseLong(figures[3]));
    }

    /** Long documents are read once. */
    private static void child(Path file) throws IOException {
        var name = file.getFileName().toString();
        var content = Files.readAllBytes(file);
        long began = cpu();
        int tasks = DocumentReader.read(name, content).tasks().size();
        double first = (cpu() - began) / 1e6;
        var later = new ArrayList<Double>(List.of(first));
        for (int i = 0; i < 2 * REPEATED && first < 3_000; i++) {
            began = cpu();
            DocumentReader.read(name, content);
            later.add((cpu() - began) / 1e6);
        }
        var settled =
                later.subList(later.size() / 2, later.size()).stream().sorted().toList();
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.println(first + " " + settled.get(settled.size() / 2) + " " + tasks + " " + (bytes >> 20));
    }

    private static long cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static double digest() throws NoSuchAlgorithmException {
        var bytes = new byte[DIGESTED];
        var digest = MessageDigest.getInstance("SHA-256");
        digest.digest(bytes);
        return IntStream.range(0, REPEATED)
                .mapToDouble(i -> {
                    long began = cpu();
                    digest.digest(bytes);
                    return (cpu() - began) / 1e6;
                })
                .sorted()
                .skip(REPEATED / 2)
                .findFirst()
                .orElseThrow();
    }

    private static void row(String what, String measured, String times, String expected) {
        System.out.printf("| %s | %s | %s | %s |%n", what, measured, times, expected);
    }

    private static String ms(double milliseconds) {
        return String.format(Locale.ROOT, "%.0f ms", milliseconds);
    }

    private static String times(double milliseconds, double digest) {
        return String.format(Locale.ROOT, "%.1f", milliseconds / digest);
    }
}
