package vn.minhchung.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.minhchung.testing.TestDatabase;

class SqlPromptTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aResultIsPrintedAsATable() throws Exception {
        assertThat(run("select 'Đồng Văn' as commune, 1 as tasks\nunion all values (null, 20);\n"))
                .isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                 commune  | tasks
                ----------+-------
                 Đồng Văn | 1
                          | 20
                (2 rows)
                """);
    }

    @Test
    void aMistakeIsToldAndTheNextStatementStillRuns() throws Exception {
        assertThat(run("select nothing;\nselect 'after' as word")).isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("\"nothing\"");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(" after");
    }

    private boolean run(String input) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(TestDatabase.fresh())) {
            return new SqlPrompt(
                            connection,
                            new PrintStream(out, true, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8))
                    .run(new BufferedReader(new StringReader(input)));
        }
    }
}
