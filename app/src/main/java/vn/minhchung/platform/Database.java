package vn.minhchung.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The database (cơ sở dữ liệu): a server of our own in the data folder, or the one that three properties name,
 * {@code spring.datasource.url}, {@code .username} and {@code .password}.
 */
@Configuration(proxyBeanMethods = false)
class Database {

    private static final int OLDEST_VERSION = 16;
    private static final int POOL_SIZE = 24;

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${spring.datasource.url:}' == ''")
    EmbeddedServer embeddedServer(@Value("${minhchung.data}") Path data) {
        return EmbeddedServer.start(data.resolve("postgres").toAbsolutePath());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(
            ObjectProvider<EmbeddedServer> embedded,
            @Value("${spring.datasource.url:}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password) {
        var server = embedded.getIfAvailable();
        return server == null ? open(url, user, password) : open(server.url("postgres"), null, null);
    }

    /** @throws DatabaseUnfit when the server cannot be reached, or cannot carry Minh Chứng */
    static HikariDataSource open(String url, @Nullable String user, @Nullable String password) {
        check(url, user, password);
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(POOL_SIZE);
        // Hundreds of rows written together (a plan's assignments, a bulk confirmation) travel as one statement.
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /** Version and Vietnamese collation are asked for at the start, so that nobody finds out in the middle of work. */
    private static void check(String url, @Nullable String user, @Nullable String password) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000,
                               exists(select 1 from pg_collation where collname = 'vi-x-icu')
                        """)) {
            row.next();
            requireFit(row.getInt(1), row.getBoolean(2));
        } catch (SQLException e) {
            throw new DatabaseUnfit(
                    "The database cannot be reached: " + e.getMessage(),
                    "Check spring.datasource.url, spring.datasource.username and spring.datasource.password, and that"
                            + " the server runs.");
        }
    }

    static void requireFit(int version, boolean vietnamese) {
        if (version < OLDEST_VERSION) {
            throw new DatabaseUnfit(
                    "The database server is PostgreSQL " + version + ".",
                    "Use PostgreSQL " + OLDEST_VERSION + " or newer, or remove spring.datasource.url to use the"
                            + " server that comes with Minh Chứng.");
        }
        if (!vietnamese) {
            throw new DatabaseUnfit(
                    "The database server has no Vietnamese collation (vi-x-icu).",
                    "Use a PostgreSQL built with ICU; those of Debian and of postgresql.org are.");
        }
    }
}
