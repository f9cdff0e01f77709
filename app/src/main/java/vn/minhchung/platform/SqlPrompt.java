package vn.minhchung.platform;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small SQL prompt (dấu nhắc SQL) for machines without {@code psql}: statements end with a semicolon, {@code \q} or
 * the end of input leaves.
 */
class SqlPrompt {

    private final Connection connection;
    private final PrintStream out;
    private final PrintStream err;

    SqlPrompt(Connection connection, PrintStream out, PrintStream err) {
        this.connection = connection;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) throws IOException, SQLException {
        var exit = 0;
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var database = CommandDatabase.open();
                var connection = database.connect()) {
            if (!new SqlPrompt(connection, System.out, System.err).run(in)) {
                exit = 1;
            }
        } catch (IllegalStateException | DatabaseUnfit e) {
            System.err.println("db: " + e.getMessage());
            exit = 1;
        }
        System.exit(exit);
    }

    /** Runs statements until the input ends; false when one of them failed. */
    boolean run(BufferedReader in) throws IOException {
        var well = true;
        var statement = new StringBuilder();
        prompt(statement);
        for (var line = in.readLine(); line != null && !line.strip().equals("\\q"); line = in.readLine()) {
            statement.append(line).append('\n');
            if (line.stripTrailing().endsWith(";")) {
                well &= execute(statement.toString());
                statement.setLength(0);
            }
            prompt(statement);
        }
        return statement.toString().isBlank() ? well : execute(statement.toString()) && well;
    }

    /** Only for people: a script's output must not carry prompts. */
    private void prompt(StringBuilder statement) {
        if (System.console() != null) {
            err.print(statement.isEmpty() ? "minhchung=# " : "minhchung-# ");
            err.flush();
        }
    }

    private boolean execute(String sql) {
        try (var statement = connection.createStatement()) {
            var isResult = statement.execute(sql);
            while (isResult || statement.getUpdateCount() != -1) {
                if (isResult) {
                    try (var result = statement.getResultSet()) {
                        print(result);
                    }
                } else {
                    out.println("(" + statement.getUpdateCount() + " rows)");
                }
                isResult = statement.getMoreResults(Statement.CLOSE_CURRENT_RESULT);
            }
            return true;
        } catch (SQLException e) {
            err.println(e.getMessage());
            return false;
        }
    }

    private void print(ResultSet result) throws SQLException {
        var columns = result.getMetaData().getColumnCount();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        for (var column = 1; column <= columns; column++) {
            head.add(result.getMetaData().getColumnLabel(column));
        }
        rows.add(head);
        while (result.next()) {
            List<String> row = new ArrayList<>();
            for (var column = 1; column <= columns; column++) {
                var value = result.getString(column);
                row.add(value == null ? "" : value.replace("\n", "\\n"));
            }
            rows.add(row);
        }
        var widths = new int[columns];
        rows.forEach(row -> {
            for (var column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        });
        out.println(line(head, widths));
        out.println(
                Arrays.stream(widths).mapToObj(width -> "-".repeat(width + 2)).collect(joining("+")));
        rows.stream().skip(1).forEach(row -> out.println(line(row, widths)));
        out.println("(" + (rows.size() - 1) + " rows)");
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < widths.length; column++) {
            line.append(column == 0 ? " " : "| ").append(cells.get(column));
            line.repeat(' ', widths[column] - cells.get(column).length() + 1);
        }
        return line.toString().stripTrailing();
    }
}
