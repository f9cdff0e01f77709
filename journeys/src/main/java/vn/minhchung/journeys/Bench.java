package vn.minhchung.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Measures the packaged application and prints the figures (đo hiệu năng); {@code docs/operations/benchmarks.md} explains them. */
final class Bench {

    /** One measurement: what it is called, its figure, and what is expected of it. */
    record Figure(String what, String value, String expected) {}

    enum Measurement {
        START,
        MEMORY,
        PAGES;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<Figure> measure() throws IOException {
            return switch (this) {
                case START -> start();
                case MEMORY -> memory();
                case PAGES -> PageBench.measure();
            };
        }
    }

    private Bench() {}

    public static void main(String[] args) throws IOException {
        System.out.println("| figure | measured | expected |");
        System.out.println("|---|--:|--:|");
        for (var measurement : Measurement.values()) {
            if (args.length == 0 || List.of(args).contains(measurement.title())) {
                System.err.println("bench: " + measurement.title());
                for (var figure : measurement.measure()) {
                    System.out.printf("| %s | %s | %s |%n", figure.what(), figure.value(), figure.expected());
                }
            }
        }
    }

    /** First start with an empty folder (database made, demo data written), then the starts of every later day. */
    private static List<Figure> start() throws IOException {
        var data = Files.createTempDirectory("minh-chung");
        var first = time(data);
        var warm = Stream.of(time(data), time(data), time(data)).sorted().toList();
        try (var last = RunningApp.start(data)) {
            return List.of(
                    new Figure("first start, demo data written", seconds(first), ""),
                    new Figure("start with existing data (middle of 3)", seconds(warm.get(1)), "< 10 s"));
        }
    }

    private static Duration time(Path data) throws IOException {
        var began = System.nanoTime();
        var app = RunningApp.start(data);
        var took = Duration.ofNanos(System.nanoTime() - began);
        app.stop();
        return took;
    }

    /** Proportional set size: memory that processes share is counted once. */
    private static List<Figure> memory() throws IOException {
        try (var app = RunningApp.withDemoData()) {
            PageBench.warmUp(app, Duration.ofSeconds(20));
            var java = megabytes(app.process());
            var database = Stream.concat(
                            Stream.of(app.database()), app.database().descendants())
                    .mapToLong(Bench::megabytes)
                    .sum();
            return List.of(
                    new Figure("memory of Java, after use", java + " MB", ""),
                    new Figure("memory of PostgreSQL", database + " MB", ""),
                    new Figure("memory of the whole product", (java + database) + " MB", "< 1500 MB"));
        }
    }

    private static long megabytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No memory is told of process " + process.pid()));
        } catch (IOException e) {
            if (!process.isAlive()) {
                return 0; // a worker that has ended since it was listed
            }
            throw new UncheckedIOException(e);
        }
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
