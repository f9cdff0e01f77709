package vn.minhchung.platform;

import java.nio.file.Path;
import java.sql.DriverManager;

/** A process of its own: starts the embedded server, commits one row after the other and prints each number once committed. */
final class WritesUntilKilled {

    private WritesUntilKilled() {}

    public static void main(String[] args) throws Exception {
        var server = EmbeddedServer.start(Path.of(args[0]));
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists written (number int primary key)");
            try (var insert = connection.prepareStatement("insert into written values (?)")) {
                for (int number = 1; ; number++) {
                    insert.setInt(1, number);
                    insert.executeUpdate();
                    System.out.println("committed " + number);
                }
            }
        }
    }
}
