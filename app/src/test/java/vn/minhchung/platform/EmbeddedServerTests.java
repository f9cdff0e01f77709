package vn.minhchung.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    @TempDir
    Path data;

    @Test
    void aSecondStartLeavesARunningServerAlone() throws Exception {
        var folder = data.resolve("postgres");
        try (var server = EmbeddedServer.start(folder)) {
            assertThatThrownBy(() -> EmbeddedServer.start(folder))
                    .isInstanceOf(DatabaseUnfit.class)
                    .hasMessageContaining("Another Minh Chứng is running");
            try (var connection = DriverManager.getConnection(server.url("postgres"))) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
        EmbeddedServer.start(folder).close();
    }
}
