package vn.minhchung.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The source files of the project, for tests that read them. */
public final class Sources {

    /** Where Maven runs the tests of this module. */
    public static final Path APP = Path.of("").toAbsolutePath();

    public static final Path PROJECT = APP.getParent();

    private Sources() {}

    /** All files under {@code folder} whose name ends in {@code ending}, with their text, in a stable order. */
    public static Map<Path, String> under(Path folder, String ending) {
        var found = new LinkedHashMap<Path, String>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .forEach(file -> found.put(file, text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
