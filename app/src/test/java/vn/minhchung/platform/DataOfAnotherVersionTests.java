package vn.minhchung.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;
import vn.minhchung.testing.TestDatabase;

class DataOfAnotherVersionTests {

    @TempDir
    Path folder;

    @Test
    void whoStartsTheDemoOnOldDataIsToldWhichFolderToRemove() throws IOException {
        var analysis = analyse(new MockEnvironment().withProperty("minhchung.data", folder.toString()), "demo");
        assertThat(analysis.getDescription())
                .isEqualTo(
                        "The database in " + folder.resolve("postgres") + " was made by another version of Minh Chứng:"
                                + " Migration checksum mismatch for migration version 1.");
        assertThat(analysis.getAction()).contains("rm -r '" + folder + "'").doesNotContain("create that database");
    }

    @Test
    void nobodyIsToldToRemovePeoplesWork() throws IOException {
        var analysis = analyse(
                new MockEnvironment()
                        .withProperty("spring.datasource.url", "jdbc:postgresql://server/mc?password=secret"),
                "production");
        assertThat(analysis.getDescription())
                .contains("at jdbc:postgresql://server/mc was made")
                .doesNotContain("secret");
        assertThat(analysis.getAction()).contains("the version that made it").doesNotContain("rm -r");
    }

    private FailureAnalysis analyse(MockEnvironment environment, String profile) throws IOException {
        environment.setActiveProfiles(profile);
        var database = TestDatabase.fresh();
        migrate(database, "create table t (a int)");
        var failure = catchThrowable(() -> migrate(database, "create table t (b int)"));
        return new DataOfAnotherVersionAnalyzer(environment).analyze(new IllegalStateException(failure));
    }

    private void migrate(String database, String sql) throws IOException {
        Files.writeString(folder.resolve("V1__t.sql"), sql);
        Flyway.configure()
                .dataSource(database, null, null)
                .locations("filesystem:" + folder)
                .load()
                .migrate();
    }
}
