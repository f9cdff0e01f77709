package vn.minhchung.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code ./x}: exit codes, and what goes to which output. */
class TaskScriptTests {

    @TempDir
    Path elsewhere;

    record Outcome(int exit, String output, String errors) {}

    @Test
    void aloneItListsEveryTaskOnOneLine() throws Exception {
        var outcome = x();
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.errors()).isEmpty();
        var tasks = Pattern.compile("^task_([a-z]+)\\(\\)", Pattern.MULTILINE)
                .matcher(Files.readString(Project.folder().resolve("x")))
                .results()
                .map(task -> task.group(1))
                .toList();
        assertThat(tasks).allSatisfy(task -> assertThat(outcome.output())
                .containsPattern("(?m)^\\./x " + task + "\\b.* {2,}\\S"));
    }

    @Test
    void wrongUsageIsExitTwoAndSaysSoOnStandardError() throws Exception {
        for (var arguments : List.of(
                "fly",
                "run --fast",
                "check now",
                "test no-such-module",
                "--verbose",
                "read",
                "audit",
                "audit x",
                "audit verify x",
                "bench x",
                "bench start x")) {
            var outcome = x(arguments.split(" "));
            assertThat(outcome.exit()).as(arguments).isEqualTo(2);
            assertThat(outcome.output()).as(arguments).isEmpty();
            assertThat(outcome.errors()).as(arguments).startsWith("x: ");
        }
    }

    @Test
    void thePromptSaysHowToStartTheDatabaseItMisses() throws Exception {
        var outcome = x("db");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors()).contains("./x run");
    }

    private Outcome x(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Project.folder().resolve("x").toString()));
        command.addAll(List.of(arguments));
        var output = elsewhere.resolve("output").toFile();
        var errors = elsewhere.resolve("errors").toFile();
        var builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectOutput(output)
                .redirectError(errors);
        builder.environment().put("MINHCHUNG_DATA", "nothing-here");
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readString(output.toPath(), StandardCharsets.UTF_8),
                Files.readString(errors.toPath(), StandardCharsets.UTF_8));
    }
}
