package vn.minhchung.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The packaged application (bản đóng gói), started as {@code ./x run} starts it: its own process, a free port, a data
 * folder of its own that goes with it, and the demo's clock pinned.
 */
final class RunningApp implements AutoCloseable {

    static final String DAY = "2025-10-08T08:30";

    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/");
    private static final long STOP_PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path data;
    private final String url;

    private RunningApp(Process process, Path data, String url) {
        this.process = process;
        this.data = data;
        this.url = url;
    }

    /** With the demo's three plans and months of work. */
    static RunningApp withDemoData() {
        return start("-Dminhchung.empty=false");
    }

    /** With units and accounts only. */
    static RunningApp empty() {
        return start("-Dminhchung.empty=true");
    }

    static RunningApp start(String... options) {
        try {
            return start(Files.createTempDirectory("minh-chung"), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on the files in {@code data}, which are deleted in the end. */
    static RunningApp start(Path data, String... options) throws IOException {
        var folder = project().resolve("app/target/run");
        if (!Files.exists(folder.resolve("minh-chung-app.jar"))) {
            throw new IllegalStateException("The application is not built; ./x check builds it first");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(Files.readString(folder.resolve("java-options")).strip().split("\\s+")));
        var cache = folder.resolve("app.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", folder.resolve("minh-chung-app.jar").toString()));
        var log = data.resolve("log");
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("MINHCHUNG_DATA", data.toString());
        builder.environment().put("MINHCHUNG_NOW", DAY);
        builder.environment().put("SPRING_PROFILES_ACTIVE", "demo");
        var process = builder.start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return new RunningApp(process, data, address.group(1));
            }
        }
        throw new IllegalStateException("The application did not start:\n" + Files.readString(log));
    }

    /** Address without a trailing slash. */
    String url() {
        return url;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** The database server that the application started. */
    ProcessHandle database() {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement through {@code ./x db}, for what a person would have to wait long for. */
    void sql(String statement) {
        var builder = new ProcessBuilder(project().resolve("x").toString(), "db")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MINHCHUNG_DATA", data.toString());
        try {
            var prompt = builder.start();
            try (var in = prompt.outputWriter(StandardCharsets.UTF_8)) {
                in.write(statement + ";\n");
            }
            if (prompt.waitFor() != 0) {
                throw new IllegalStateException("Refused: " + statement);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the application logged so far. */
    String log() {
        try {
            return Files.readString(data.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops as Ctrl-C does, the database too, and keeps the data. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds {@code ./x}, seen from wherever Maven or a person starts us. */
    static Path project() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("x"))) {
            var parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "Not inside the project: " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }
}
