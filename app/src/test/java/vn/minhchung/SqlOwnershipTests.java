package vn.minhchung;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.minhchung.testing.Sources;

/** A module's SQL names its own schema, or views that others publish as {@code <schema>.shared_…}; nothing else. */
class SqlOwnershipTests {

    private static final Path JAVA = Sources.APP.resolve("src/main/java/vn/minhchung");
    private static final Path MIGRATIONS = Sources.APP.resolve("src/main/resources/db/migration");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern SQL = Pattern.compile("(?i)\\b(?:select|insert|update|delete|from|join|schema)\\b");
    private static final Pattern SCHEMA = Pattern.compile("schema\\s*=\\s*\"(\\w+)\"");

    @Test
    void noModuleReachesIntoAnothersTables() throws IOException {
        var schemas = schemas();
        var foreign = new TreeSet<String>();
        Sources.under(JAVA, ".java").forEach((file, text) -> {
            var module = JAVA.relativize(file).getName(0).toString();
            foreign(text, module, schemas).forEach(name -> foreign.add(file.getFileName() + " names " + name));
        });
        Sources.under(MIGRATIONS, ".sql").forEach((file, text) -> {
            var module = MIGRATIONS.relativize(file).getName(0).toString();
            named(text, module, schemas).forEach(name -> foreign.add(file.getFileName() + " names " + name));
        });
        assertThat(schemas).contains("web");
        assertThat(foreign).isEmpty();
    }

    @Test
    void theCheckFindsWhatReachesTooFar() {
        var schemas = Set.of("plan", "organisation", "audit");
        assertThat(foreign("jdbc.sql(\"select * from organisation.unit u\")", "plan", schemas))
                .containsExactly("organisation.unit");
        assertThat(foreign(
                        "\"\"\"\n select name from plan.task t join audit.entry e on e.id = t.id\n\"\"\"",
                        "plan",
                        schemas))
                .containsExactly("audit.entry");
        assertThat(foreign("@Table(schema = \"audit\", name = \"entry\")", "plan", schemas))
                .containsExactly("@Table of audit");
        assertThat(foreign("\"select * from organisation.shared_unit\"; key(\"audit.title\")", "plan", schemas))
                .isEmpty();
    }

    private static Set<String> foreign(String source, String module, Set<String> schemas) {
        var sql = TEXT.matcher(source)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .filter(text -> SQL.matcher(text).find())
                .collect(Collectors.joining("\n"));
        var foreign = new TreeSet<>(named(sql, module, schemas));
        SCHEMA.matcher(source)
                .results()
                .map(match -> match.group(1))
                .filter(schema -> schemas.contains(schema) && !schema.equals(module))
                .forEach(schema -> foreign.add("@Table of " + schema));
        return foreign;
    }

    private static Set<String> named(String sql, String module, Set<String> schemas) {
        return Pattern.compile("\\b(" + String.join("|", schemas) + ")\\.(\\w+)")
                .matcher(sql)
                .results()
                .filter(match ->
                        !match.group(1).equals(module) && !match.group(2).startsWith("shared_"))
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> schemas() throws IOException {
        try (Stream<Path> folders = Files.list(MIGRATIONS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("__"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
