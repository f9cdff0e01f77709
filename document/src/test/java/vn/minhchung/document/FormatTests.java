package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One plan, written in every format, is read as the same plan. */
class FormatTests {

    private final ParsedDocument expected = Plans.read(Plans.PLAN_21);

    @Test
    void markdownTables() {
        isTheSame(DocumentReader.read("plan.md", Renderings.markdown(Plans.plan21Lines())));
    }

    @Test
    void webPages() {
        isTheSame(DocumentReader.read("plan.html", Renderings.html(Plans.plan21Lines())));
    }

    @Test
    void wordDocuments() throws IOException {
        isTheSame(DocumentReader.read("plan.docx", Renderings.docx(Plans.plan21Lines())));
    }

    @Test
    void pdfWithRuledTables() throws IOException {
        var read = DocumentReader.read("plan.pdf", Renderings.pdf(Plans.plan21Lines()));
        isTheSame(read);
        assertThat(read.tasks().getLast().content().places())
                .allSatisfy(place -> assertThat(place.page()).isGreaterThan(1));
    }

    @Test
    void aSpaceThatKerningHasNarrowedIsStillASpace() throws IOException {
        assertThat(DocumentReader.read("plan.pdf", Renderings.kernedPdf())
                        .source()
                        .lines())
                .extracting(SourceLine::text)
                .containsExactly("Sở Tư pháp");
    }

    @Test
    void theBytesDecideNotTheName() throws IOException {
        isTheSame(DocumentReader.read("wrong.txt", Renderings.docx(Plans.plan21Lines())));
    }

    private void isTheSame(ParsedDocument read) {
        assertThat(read.metadata().number().value()).isEqualTo("21/KH-UBND");
        assertThat(read.metadata().date())
                .extracting(Extracted::value)
                .isEqualTo(expected.metadata().date().value());
        assertThat(read.metadata().title().value())
                .isEqualTo(expected.metadata().title().value());
        assertThat(read.metadata().signer().name().value()).isEqualTo("Phan Huy Ngọc");
        assertThat(read.groups())
                .extracting(TaskGroup::number)
                .containsExactly("I", "II", "III", "IV", "V", "VI", "VII");
        same(read, task -> task.group() + "/" + task.subgroup() + "/" + task.number());
        same(read, task -> task.content().value().replaceAll("\\s", ""));
        same(read, task -> names(task.lead().value()));
        same(read, task -> names(task.coordinating().value()));
        same(read, task -> task.result().value().replaceAll("\\s", ""));
        same(read, task -> task.deadline().value());
        assertThat(read.duties()).hasSameSizeAs(expected.duties());
        assertThat(read.reporting()).extracting(Reporting::cycle).hasSize(4);
    }

    private void same(ParsedDocument read, Function<ParsedTask, ?> property) {
        assertThat(read.tasks().stream().<Object>map(property).toList())
                .isEqualTo(expected.tasks().stream().<Object>map(property).toList());
    }

    private static List<String> names(List<AgencyMention> mentions) {
        return mentions.stream().map(AgencyMention::name).toList();
    }
}
