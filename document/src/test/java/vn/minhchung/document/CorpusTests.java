package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents of many families, each as it was written and in other formats, are read as the reviewed results say. The documents are
 * invented; their layouts are those that provinces, ministries, communes and party committees use.
 */
class CorpusTests {

    private static final Path FOLDER = Path.of("src/test/resources/corpus");

    static List<String> documents() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d\\d-[a-z0-9-]*\\.(?:md|txt|html)"))
                    .sorted()
                    .toList();
        }
    }

    static List<String> webPages() throws IOException {
        return documents().stream().filter(name -> name.endsWith(".html")).toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void asWritten(String name) {
        isRead(DocumentReader.read(name, bytes(name)), name, 0.99);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void asAWordDocument(String name) throws IOException {
        isRead(DocumentReader.read("a.docx", Renderings.docx(lines(name))), name, 0.99);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void asAPdf(String name) throws IOException {
        isRead(DocumentReader.read("a.pdf", Renderings.pdf(lines(name))), name, 0.99);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void asAWebPage(String name) {
        isRead(DocumentReader.read("a.html", Renderings.html(lines(name))), name, 0.99);
    }

    /** Merged cells become merged cells of Word. */
    @ParameterizedTest
    @MethodSource("webPages")
    void asAWordDocumentWithMergedCells(String name) throws IOException {
        isRead(
                DocumentReader.read("a.docx", Renderings.docxOf(new String(bytes(name), StandardCharsets.UTF_8))),
                name,
                0.99);
    }

    /** As recognition without Vietnamese data prints it: letters without their marks, wrong letters for some. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-ke-hoach-du-lieu.damaged.md",
                "03-chi-thi-giai-ngan.damaged.txt",
                "05-cong-van-giao-viec.damaged.txt",
                "06-ke-hoach-du-lich.damaged.txt",
                "12-bao-ve-rung.damaged.txt"
            })
    void asABadScan(String name) {
        var document = DocumentReader.read(name, bytes(name));
        var score = Score.of(document, gold(name.replace(".damaged", "")), name);
        assertThat(document.findings()).extracting(Finding::code).contains(Finding.Code.DAMAGED_TEXT);
        assertThat(score.fields().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0))
                .as("%s", score.errors())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(score.fields())
                .as("%s", score.errors())
                .allSatisfy((field, value) -> assertThat(value).as(field).isGreaterThanOrEqualTo(0.75));
    }

    private static void isRead(ParsedDocument document, String name, double least) {
        var score = Score.of(document, gold(name), name);
        assertThat(score.fields())
                .as("%s", score.errors())
                .allSatisfy((field, value) -> assertThat(value).as(field).isGreaterThanOrEqualTo(least));
    }

    /** The lines of a document with tabs between the cells of its tables. */
    static List<String> lines(String name) {
        return DocumentReader.read(name, bytes(name)).source().lines().stream()
                .map(line -> line.text().replace(SourceLine.BREAK, ' ').replaceAll("[¹²]", ""))
                .flatMap(line -> line.indexOf('\t') < 0 ? Stream.of(line.split("\\s{3,}")) : Stream.of(line))
                .toList();
    }

    static String gold(String name) {
        return new String(bytes(name.replaceAll("\\.\\w+$", ".gold.json")), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
