package vn.minhchung;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final Path PICTURES = Path.of("../docs/generated");
    private static final ApplicationModules modules = ApplicationModules.of(MinhChung.class);

    @Test
    void arrowsBetweenModulesPointOnlyWhereDeclared() {
        modules.verify();
    }

    /** The pictures in docs/generated are written by this test and never by hand. */
    @Test
    void theModulesDrawThemselves() throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(PICTURES.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
        try (var pictures = Files.newDirectoryStream(PICTURES, "*.puml")) {
            for (var picture : pictures) {
                Files.write(picture, sorted(Files.readAllLines(picture)));
            }
        }
    }

    /** Modules and arrows in order of name: the order they are found in differs from run to run. */
    private static List<String> sorted(List<String> lines) {
        var sorted = new ArrayList<String>();
        int from = 0;
        for (var line : lines) {
            if (!line.strip().matches("(?:Component|Rel)[(].*")) {
                Collections.sort(sorted.subList(from, sorted.size()));
                from = sorted.size() + 1;
            }
            sorted.add(line);
        }
        return sorted;
    }
}
