package vn.minhchung;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.minhchung.testing.Sources;

/** Officials, lawyers and programmers find the same notion under one name: every public type has a row in docs/glossary.md. */
class GlossaryTests {

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:abstract |final |sealed |non-sealed )*(?:class|record|interface|enum|@interface) (\\w+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|]*\\p{L}[^|]*\\|.*\\|([^|]*`[^|]*)\\|\\s*$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    /** Public for the library's own packages only; its module does not export them. */
    private static final List<Path> INTERNAL =
            List.of(Path.of("vn/minhchung/document/structure"), Path.of("vn/minhchung/document/time"));

    @Test
    void everyPublicTypeHasARow() {
        var named = named(Sources.text(Sources.PROJECT.resolve("docs/glossary.md")));
        var missing = new TreeSet<String>();
        for (var module : List.of("app", "document", "vietnamese")) {
            Sources.under(Sources.PROJECT.resolve(Path.of(module, "src/main/java")), ".java")
                    .forEach((file, text) -> {
                        if (INTERNAL.stream().noneMatch(file.getParent()::endsWith)) {
                            missing.addAll(missing(text, named));
                        }
                    });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theCheckFindsWhatIsMissing() {
        var named = named("| kế hoạch | plan | – | `Plan`, `Plans` |\n| chỉ có chữ `Loose` trong câu\n");
        assertThat(named).containsExactlyInAnyOrder("Plan", "Plans");
        assertThat(missing("/** x */\npublic final class Loose {\n    public record Inner() {}\n}", named))
                .containsExactly("Loose");
        assertThat(missing("public record Plan(int id) {}", named)).isEmpty();
    }

    private static Set<String> named(String glossary) {
        return ROW.matcher(glossary)
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results().map(name -> name.group(1)))
                .collect(Collectors.toSet());
    }

    private static Set<String> missing(String source, Set<String> named) {
        return PUBLIC_TYPE
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .filter(name -> !named.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
