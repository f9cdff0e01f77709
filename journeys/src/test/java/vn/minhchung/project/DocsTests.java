package vn.minhchung.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of the documentation point to exists: files, pictures, tasks of {@code ./x}. */
class DocsTests {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern TASK = Pattern.compile("\\./x ([a-z]+)");

    @TempDir
    Path folder;

    @Test
    void everyLinkAndEveryTaskExists() throws IOException {
        List<String> problems = new ArrayList<>();
        for (var page : pages(Project.folder())) {
            problems.addAll(problems(page, tasks()));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aDeadLinkAndAnUnknownTaskAreFound() throws IOException {
        var page = Files.writeString(
                folder.resolve("page.md"),
                "[here](page.md) [gone](gone.md) [web](https://example.org) `./x run` `./x fly`");
        assertThat(problems(page, Set.of("run")))
                .containsExactly(
                        "page.md points to gone.md, which is not there", "page.md names ./x fly, which is no task");
    }

    private static List<String> problems(Path page, Set<String> tasks) throws IOException {
        var text = Files.readString(page);
        List<String> problems = new ArrayList<>();
        LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
                .filter(target -> !Files.exists(page.resolveSibling(target)))
                .forEach(target -> problems.add(page.getFileName() + " points to " + target + ", which is not there"));
        TASK.matcher(text)
                .results()
                .map(task -> task.group(1))
                .filter(task -> !tasks.contains(task))
                .forEach(task -> problems.add(page.getFileName() + " names ./x " + task + ", which is no task"));
        return problems;
    }

    private static Set<String> tasks() throws IOException {
        return Pattern.compile("^task_([a-z]+)\\(\\)", Pattern.MULTILINE)
                .matcher(Files.readString(Project.folder().resolve("x")))
                .results()
                .map(task -> task.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> pages(Path project) throws IOException {
        try (var top = Files.list(project);
                var docs = Files.walk(project.resolve("docs"))) {
            return java.util.stream.Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
