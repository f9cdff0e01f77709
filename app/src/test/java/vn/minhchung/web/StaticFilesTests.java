package vn.minhchung.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.minhchung.testing.Sources;

class StaticFilesTests {

    private static final int BUDGET = 100 * 1024;

    @Test
    void allScriptsTogetherStayUnderTheBudgetOfAPage() throws IOException {
        int total = 0;
        for (var script : Sources.under(Sources.APP.resolve("src/main/resources/static"), ".js")
                .values()) {
            total += compressed(script);
        }
        assertThat(total).isPositive().isLessThan(BUDGET);
    }

    @Test
    void everythingTakenFromOthersStandsBesideItsLicence() {
        var vendor = Sources.APP.resolve("src/main/resources/static/vendor");
        var folders = vendor.toFile().listFiles();
        assertThat(folders).isNotEmpty();
        assertThat(folders)
                .allSatisfy(folder ->
                        assertThat(folder.list()).as(folder.getName()).anyMatch(name -> name.startsWith("LICENSE")));
    }

    @Test
    void coloursStandInTheTokensAlone() {
        var colour = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgb\\(");
        var css = Sources.APP.resolve("src/main/resources/static/css");
        Sources.under(css, ".css").forEach((file, text) -> {
            if (!file.endsWith("tokens.css") && !file.endsWith("dark.css")) {
                assertThat(colour.matcher(text).results().map(match -> match.group()))
                        .as(file.getFileName().toString())
                        .isEmpty();
            }
        });
    }

    private static int compressed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
