package vn.minhchung.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's own binaries run from a folder of ours (cơ sở dữ liệu kèm theo), durable, kept across restarts.
 *
 * <p>Three habits of the library are undone here: it switches durability off; its shutdown hook would stop the server while the
 * application still writes; and it unpacks the programs into a folder of the machine where every account may write, and which
 * many machines empty from time to time.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    /** Where {@code postmaster.pid} names the port, counted from 0. */
    private static final int PORT_LINE = 3;

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private final FileChannel hold;

    private EmbeddedServer(EmbeddedPostgres postgres, FileChannel hold) {
        this.postgres = postgres;
        this.hold = hold;
    }

    /** Starts the server on the files in {@code folder}, creating them the first time, on a free port of this machine. */
    static EmbeddedServer start(Path folder) {
        try {
            Files.createDirectories(folder);
            var hold = hold(folder);
            stopOrphan(folder);
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setOverrideWorkingDirectory(
                            folder.resolveSibling("postgres-programs").toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    // Pages ask for milliseconds: compiling a query takes longer than running it.
                    .setServerConfig("jit", "off")
                    .setServerConfig("listen_addresses", "127.0.0.1");
            return new EmbeddedServer(builder.start(), hold);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + folder, e);
        }
    }

    /** Holds the folder as long as this process lives, so that a server whose owner still works is never taken for an orphan. */
    private static FileChannel hold(Path folder) throws IOException {
        var channel = FileChannel.open(
                folder.resolveSibling(folder.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            log.debug("held by this process", e);
        }
        channel.close();
        throw new DatabaseUnfit(
                "Another Minh Chứng is running on " + folder + ".",
                "Stop it first, or give this one a data folder of its own with MINHCHUNG_DATA.");
    }

    String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    /**
     * A process of ours that was killed leaves its server running and holding the folder; the server is asked to stop
     * (SIGINT, its "fast" shutdown) before a new one starts.
     */
    private static void stopOrphan(Path folder) throws IOException {
        var orphan = holder(pidLines(folder));
        if (orphan == null) {
            return;
        }
        log.warn("stopping PostgreSQL {} left behind on {}", orphan.pid(), folder);
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid()))
                    .start()
                    .waitFor();
            orphan.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            throw new IllegalStateException(
                    "PostgreSQL " + orphan.pid() + " still holds " + folder + "; stop it first", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Address of the server that runs on {@code folder} now, for a command beside the application; null when none does. */
    static @Nullable String runningUrl(Path folder) {
        try {
            var lines = pidLines(folder);
            return holder(lines) == null || lines.size() <= PORT_LINE
                    ? null
                    : "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/postgres?user=postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> pidLines(Path folder) throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        return Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
    }

    /** The server process that the lines of a {@code postmaster.pid} name, if it still runs. */
    private static @Nullable ProcessHandle holder(List<String> lines) {
        var process = lines.isEmpty() ? null : processOf(lines.getFirst().strip());
        return process != null && runsPostgres(process) ? process : null;
    }

    private static @Nullable ProcessHandle processOf(String pid) {
        return pid.matches("\\d+") ? ProcessHandle.of(Long.parseLong(pid)).orElse(null) : null;
    }

    private static boolean runsPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        hold.close();
    }
}
