package vn.minhchung.project;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that holds {@code ./x}. */
final class Project {

    private Project() {}

    static Path folder() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("x"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
