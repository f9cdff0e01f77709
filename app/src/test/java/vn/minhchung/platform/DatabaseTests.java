package vn.minhchung.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import vn.minhchung.testing.TestDatabase;

class DatabaseTests {

    @Test
    void aServerThatIsTooOldIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> Database.requireFit(15, true))
                .hasMessage("The database server is PostgreSQL 15.")
                .satisfies(unfit -> assertThat(((DatabaseUnfit) unfit).remedy()).contains("PostgreSQL 16 or newer"));
        assertThatCode(() -> Database.requireFit(16, true)).doesNotThrowAnyException();
    }

    @Test
    void aServerWithoutVietnameseSortingIsRefused() {
        assertThatThrownBy(() -> Database.requireFit(18, false)).hasMessageContaining("vi-x-icu");
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidAtOnce() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1:" + port + "/x", "minhchung", "secret"))
                .isInstanceOf(DatabaseUnfit.class)
                .hasMessageContaining("cannot be reached")
                .message()
                .doesNotContain("secret");
        assertThat(new DatabaseUnfitAnalyzer()
                        .analyze(new DatabaseUnfit("problem", "way out"))
                        .getAction())
                .isEqualTo("way out");
    }

    @Test
    void anExternalServerThatFitsIsUsed() throws Exception {
        try (var source = Database.open(TestDatabase.fresh(), null, null);
                var connection = source.getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }
}
