package vn.minhchung.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The database for a command that runs beside the application or without it (cơ sở dữ liệu cho dòng lệnh): the running
 * server of the data folder, that server started for the moment, or the one that {@code SPRING_DATASOURCE_URL} names.
 */
public final class CommandDatabase implements AutoCloseable {

    private final Path data;
    private final String url;
    private final @Nullable EmbeddedServer started;

    private CommandDatabase(Path data, String url, @Nullable EmbeddedServer started) {
        this.data = data;
        this.url = url;
        this.started = started;
    }

    /** @throws IllegalStateException when there is no database yet; the message says where it was looked for */
    public static CommandDatabase open() {
        // Standard output carries only the command's answer.
        LoggingSystem.get(CommandDatabase.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        return open(Path.of(environment("MINHCHUNG_DATA", "./data")), environment("SPRING_DATASOURCE_URL", ""));
    }

    static CommandDatabase open(Path data, String externalUrl) {
        if (!externalUrl.isEmpty()) {
            return new CommandDatabase(data, externalUrl, null);
        }
        var folder = data.resolve("postgres").toAbsolutePath();
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            throw new IllegalStateException("there is no database in " + folder);
        }
        var running = EmbeddedServer.runningUrl(folder);
        if (running != null) {
            return new CommandDatabase(data, running, null);
        }
        var server = EmbeddedServer.start(folder);
        return new CommandDatabase(data, server.url("postgres"), server);
    }

    /** The folder in which everything of the instance lies. */
    public Path data() {
        return data;
    }

    public Connection connect() throws SQLException {
        var properties = new Properties();
        if (!environment("SPRING_DATASOURCE_URL", "").isEmpty()) {
            properties.setProperty("user", environment("SPRING_DATASOURCE_USERNAME", ""));
            properties.setProperty("password", environment("SPRING_DATASOURCE_PASSWORD", ""));
        }
        return DriverManager.getConnection(url, properties);
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    /** Stops the server if it was started for this command. */
    @Override
    public void close() {
        if (started != null) {
            try {
                started.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
