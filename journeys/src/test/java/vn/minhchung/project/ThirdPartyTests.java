package vn.minhchung.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing is shipped whose licence nobody looked at. */
class ThirdPartyTests {

    private static final Pattern ROW = Pattern.compile("\\| (\\S+) \\| (\\S+) \\|");
    private static final Pattern VERSION = Pattern.compile("-\\d.*");

    record Component(String name, String licence) {

        boolean covers(String shipped) {
            return shipped.matches(Pattern.quote(name).replace("*", "\\E.*\\Q"));
        }
    }

    @Test
    void everyShippedComponentHasAnAllowedLicence() throws IOException {
        var page = Files.readString(Project.folder().resolve("THIRD-PARTY.md"));
        assertThat(problems(page, shipped())).isEmpty();
    }

    @Test
    void anUnknownAnUnusedAndAForbiddenComponentAreFound() {
        var page = """
                Allowed: MIT.

                | component | licence |
                |---|---|
                | used-* | MIT |
                | viral | AGPL-3.0 |
                | unused | MIT |
                """;
        assertThat(problems(page, Set.of("used-one", "viral", "new")))
                .containsExactlyInAnyOrder(
                        "new is shipped but not listed",
                        "unused is listed but not shipped",
                        "AGPL-3.0 of viral is not allowed");
    }

    private static List<String> problems(String page, Set<String> shipped) {
        var allowed = page.lines()
                .filter(line -> line.startsWith("Allowed: "))
                .flatMap(line -> Pattern.compile("[\\w.-]*\\w")
                        .matcher(line.substring(9))
                        .results())
                .map(match -> match.group())
                .collect(Collectors.toSet());
        var components = ROW.matcher(page)
                .results()
                .map(row -> new Component(row.group(1), row.group(2)))
                .filter(component -> !component.name().equals("component"))
                .toList();
        List<String> problems = new ArrayList<>();
        shipped.stream()
                .filter(name -> components.stream().noneMatch(component -> component.covers(name)))
                .forEach(name -> problems.add(name + " is shipped but not listed"));
        for (var component : components) {
            if (shipped.stream().noneMatch(component::covers)) {
                problems.add(component.name() + " is listed but not shipped");
            }
            if (!allowed.contains(component.licence())) {
                problems.add(component.licence() + " of " + component.name() + " is not allowed");
            }
        }
        return problems;
    }

    private static Set<String> shipped() throws IOException {
        Set<String> names = new TreeSet<>();
        try (var jars = Files.list(Project.folder().resolve("app/target/run/lib"))) {
            jars.map(jar -> VERSION.matcher(jar.getFileName().toString()).replaceFirst(""))
                    .filter(name -> !name.startsWith("minh-chung"))
                    .forEach(names::add);
        }
        var vendor = Project.folder().resolve("app/src/main/resources/static/vendor");
        if (Files.exists(vendor)) {
            try (var files = Files.list(vendor)) {
                files.map(Path::getFileName).map(Path::toString).forEach(names::add);
            }
        }
        return names;
    }
}
