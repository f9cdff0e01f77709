package vn.minhchung.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void aFileThatIsNotThereIsSaidBeforeAnythingIsBuilt() throws Exception {
        var outcome = x("read", "no-such-plan.docx");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors()).isEqualTo("x: there is no file 'no-such-plan.docx'\n");
    }

    @Test
    void thePromptSaysHowToStartTheDatabaseItMisses() throws Exception {
        var outcome = x("db");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.errors()).contains("./x run");
    }

    /** The second start fell over the blank: only then there is a cache to name. */
    @Test
    void aProjectInAFolderWithBlanksStarts() throws Exception {
        var project = Files.createDirectories(elsewhere.resolve("kế hoạch tỉnh"));
        for (var module : List.of("app", "document", "vietnamese")) {
            Files.createDirectories(project.resolve(module + "/src/main"));
            Files.createFile(project.resolve(module + "/pom.xml"));
        }
        Files.createFile(project.resolve("pom.xml"));
        var run = Files.createDirectories(project.resolve("app/target/run"));
        Files.writeString(run.resolve("java-options"), "-Xmx512m -XX:+UseParallelGC");
        Files.createFile(run.resolve("app.aot"));
        Files.createFile(run.resolve("built"));
        var jdk = Files.createDirectories(elsewhere.resolve("jdk/bin"));
        Files.writeString(jdk.resolveSibling("release"), "JAVA_VERSION=\"25.0.1\"\n");
        for (var program : List.of("java", "javac")) {
            Files.writeString(jdk.resolve(program), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
            assertThat(jdk.resolve(program).toFile().setExecutable(true)).isTrue();
        }
        var script =
                Files.copy(Project.folder().resolve("x"), project.resolve("x"), StandardCopyOption.COPY_ATTRIBUTES);
        var outcome = outcome(Map.of("JAVA_HOME", jdk.getParent().toString()), List.of(script.toString(), "run"));
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.output().lines())
                .contains(
                        "-Xmx512m",
                        "-XX:AOTCache=" + run.resolve("app.aot"),
                        run.resolve("minh-chung-app.jar").toString());
    }

    private Outcome x(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Project.folder().resolve("x").toString()));
        command.addAll(List.of(arguments));
        return outcome(Map.of(), command);
    }

    private Outcome outcome(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var output = elsewhere.resolve("output").toFile();
        var errors = elsewhere.resolve("errors").toFile();
        var builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectOutput(output)
                .redirectError(errors);
        builder.environment().put("MINHCHUNG_DATA", "nothing-here");
        builder.environment().putAll(environment);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readString(output.toPath(), StandardCharsets.UTF_8),
                Files.readString(errors.toPath(), StandardCharsets.UTF_8));
    }
}
