package vn.minhchung.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the comma-separated reference files that are shipped inside the program. */
final class Csv {

    private Csv() {}

    /** The rows of a resource of this folder, each from column name to value; an empty field is an empty string. */
    static List<Map<String, String>> rows(String resource) {
        try (var in = Csv.class.getResourceAsStream("/organisation/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource organisation/" + resource);
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, String>> parse(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var columns = fields(lines.getFirst());
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var fields = fields(line);
            var row = new HashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), fields.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
