package vn.minhchung.platform;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Objects;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Says what to do with a database that other migrations have made than the ones of this version. Flyway's own advice, to repair
 * its history, would leave tables and code that do not fit each other.
 */
class DataOfAnotherVersionAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    private final Environment environment;

    DataOfAnotherVersionAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
        var url = environment.getProperty("spring.datasource.url", "");
        var folder = Path.of(environment.getProperty("minhchung.data", "./data"))
                .toAbsolutePath()
                .normalize();
        var database = url.isEmpty() ? "in " + folder.resolve("postgres") : "at " + withoutParameters(url);
        return new FailureAnalysis(
                "The database " + database + " was made by another version of Minh Chứng: " + differences(cause) + ".",
                environment.acceptsProfiles(Profiles.of("demo")) ? remake(url, folder) : keep(),
                cause);
    }

    private static String remake(String url, Path folder) {
        var invented = "The demo's data is invented and is made again at the next start: rm -r '" + folder + "'";
        return url.isEmpty()
                ? invented + ". To keep it, give this version a data folder of its own with MINHCHUNG_DATA."
                : invented + " and create that database anew, empty.";
    }

    private static String keep() {
        return "Change nothing in it: it holds people's work. Start the version that made it, or restore a backup that this"
                + " version made (docs/operations/install.md). Do not let Flyway repair its history.";
    }

    /** An address may carry a password behind its question mark. */
    private static String withoutParameters(String url) {
        return url.split("\\?", 2)[0];
    }

    private static String differences(FlywayValidateException cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Migration ") || line.startsWith("Detected "))
                .collect(joining("; "));
    }
}
