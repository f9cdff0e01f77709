package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web page and what a browser prints of it are the same plan, though no line is ruled and each page has columns of its own widths. */
class PrintedPageTests {

    @ParameterizedTest
    @ValueSource(strings = {"portrait", "landscape"})
    void aPrintedPageIsReadLikeThePageItself(String paper) throws IOException {
        var page = read("van-hoa-doc.html");
        var printed = read("van-hoa-doc-" + paper + ".pdf");

        assertThat(page.tasks()).hasSize(27);
        assertThat(printed.groups())
                .extracting(TaskGroup::title)
                .containsExactlyElementsOf(
                        page.groups().stream().map(TaskGroup::title).toList());
        assertThat(printed.tasks())
                .extracting(PrintedPageTests::cells)
                .containsExactlyElementsOf(
                        page.tasks().stream().map(PrintedPageTests::cells).toList());
        assertThat(printed.duties())
                .extracting(duty -> duty.heading().value())
                .containsExactlyElementsOf(page.duties().stream()
                        .map(duty -> duty.heading().value())
                        .toList());
    }

    private static List<Object> cells(ParsedTask task) {
        return List.of(
                task.group() + "." + task.number(),
                task.content().value(),
                task.lead().value().stream().map(AgencyMention::name).toList(),
                task.coordinating().value().stream().map(AgencyMention::name).toList(),
                task.deadline().value(),
                task.result().value());
    }

    private static ParsedDocument read(String name) throws IOException {
        try (var file = PrintedPageTests.class.getResourceAsStream("/printed/" + name)) {
            assertThat(file).isNotNull();
            return DocumentReader.read(name, file.readAllBytes());
        }
    }
}
