package vn.minhchung.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is still there, however the process and its database died. */
class DurabilityTests {

    private static final int ENOUGH = 300;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path data;

    private Process writer;

    @AfterEach
    void stopWriter() {
        if (writer != null) {
            writer.destroyForcibly();
        }
    }

    @Test
    void killingEverythingInTheMiddleOfWritesLosesNoAcknowledgedRow() throws Exception {
        var folder = data.resolve("postgres");
        int acknowledged = writeUntilKilled(folder, true);
        assertThat(rowsAfterRestart(folder)).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void aServerLeftBehindByAKilledProcessIsStoppedAndItsDataKept() throws Exception {
        var folder = data.resolve("postgres");
        int acknowledged = writeUntilKilled(folder, false);
        var orphan = ProcessHandle.of(postmaster(folder)).orElseThrow();
        assertThat(orphan.isAlive()).isTrue();
        assertThat(rowsAfterRestart(folder)).isGreaterThanOrEqualTo(acknowledged);
        assertThat(orphan.isAlive()).isFalse();
    }

    /** In a process of its own, for within one the library unpacks the programs once. */
    @Test
    void theProgramsLieBesideTheDataAndNotWhereOthersMayWrite() throws Exception {
        var folder = data.toRealPath().resolve("postgres");
        writeUntilKilled(folder, false);
        var orphan = ProcessHandle.of(postmaster(folder)).orElseThrow();
        try {
            assertThat(orphan.info().command())
                    .hasValueSatisfying(command -> assertThat(Path.of(command)).startsWith(folder.getParent()));
        } finally {
            orphan.destroy();
            orphan.onExit().join();
        }
    }

    /** @return the last number that the writer said was committed before it died */
    private int writeUntilKilled(Path folder, boolean databaseToo) throws IOException, InterruptedException {
        writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritesUntilKilled.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int acknowledged = 0;
        try (var out = writer.inputReader()) {
            for (var line = out.readLine(); line != null && acknowledged < ENOUGH; line = out.readLine()) {
                acknowledged = number(line, acknowledged);
            }
            assertThat(acknowledged).isEqualTo(ENOUGH);
            if (databaseToo) {
                kill(folder);
            }
            writer.destroyForcibly();
            acknowledged = rest(out, acknowledged);
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    /** What the writer still managed to say before it died counts too. */
    private static int rest(BufferedReader out, int acknowledged) {
        int last = acknowledged;
        try {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                last = number(line, last);
            }
        } catch (IOException e) {
            return last; // the pipe broke with the process
        }
        return last;
    }

    private static int number(String line, int otherwise) {
        return line.matches("committed \\d+") ? Integer.parseInt(line.substring("committed ".length())) : otherwise;
    }

    private static long postmaster(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
    }

    /** SIGKILL for the database server and all its processes at once. */
    private static void kill(Path folder) throws IOException {
        var server = ProcessHandle.of(postmaster(folder)).orElseThrow();
        var processes = server.descendants().toList();
        server.destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        processes.forEach(process -> process.onExit().join());
    }

    private static int rowsAfterRestart(Path folder) throws IOException, SQLException {
        try (var server = EmbeddedServer.start(folder);
                var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement()) {
            try (var row =
                    statement.executeQuery("select current_setting('fsync'), current_setting('synchronous_commit')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("on");
                assertThat(row.getString(2)).isEqualTo("on");
            }
            try (var row = statement.executeQuery("select count(*), coalesce(max(number), 0) from written")) {
                row.next();
                assertThat(row.getInt(1)).as("no gap").isEqualTo(row.getInt(2));
                return row.getInt(1);
            }
        }
    }
}
