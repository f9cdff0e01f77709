package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of places: what was read stands where it says it stands. */
class PlaceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {Plans.PLAN_21, Plans.PLAN_230_WEB, Plans.PLAN_230_PDF, Plans.PLAN_154, Plans.PLAN_154_DAMAGED})
    void everyTextStandsWhereItSays(String name) {
        var plan = Plans.read(name);

        assertThat(texts(plan)).isNotEmpty().allSatisfy(text -> assertThat(
                        withoutSpaces(at(plan.source(), text.places())))
                .isEqualTo(withoutSpaces(text.value())));
    }

    /** Of formats that know pages and cells, each value of a row stands on the page and in the cell that its place names. */
    @ParameterizedTest
    @ValueSource(strings = {"/printed/van-hoa-doc.html", "/printed/van-hoa-doc-landscape.pdf"})
    void everyCellOfATaskIsTheOneItStandsIn(String name) throws IOException {
        try (var file = PlaceTests.class.getResourceAsStream(name)) {
            assertThat(file).isNotNull();
            var plan = DocumentReader.read(name, file.readAllBytes());

            assertCells(plan, name.endsWith(".pdf"));
        }
    }

    @Test
    void everyCellOfAWordTableIsTheOneItStandsIn() throws IOException {
        var lines = List.of(
                "Số: 7/KH-UBND",
                "Tuyên Quang, ngày 09 tháng 01 năm 2026",
                "KẾ HOẠCH",
                "TT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời hạn\tSản phẩm",
                "1\tRà soát 100% tủ sách cơ sở\tThư viện tỉnh\tTỉnh đoàn\tQuý I/2026\tBáo cáo",
                "2\tXây dựng quy chế luân chuyển sách\tSở Nội vụ\tSở Tài chính\tTháng 9/2026\tQuy chế");
        var plan = DocumentReader.read("a.docx", Renderings.docx(lines));

        assertThat(plan.tasks()).hasSize(2);
        assertCells(plan, false);
    }

    private static void assertCells(ParsedDocument plan, boolean paged) {
        assertThat(plan.tasks()).isNotEmpty().allSatisfy(task -> {
            assertThat(cells(plan, task.content().places())).containsOnly(2);
            assertThat(cells(plan, task.lead().places())).containsOnly(3);
            assertThat(cells(plan, task.coordinating().places())).isSubsetOf(4);
            assertThat(cells(plan, task.deadline().places())).containsOnly(5);
            assertThat(cells(plan, task.result().places())).containsOnly(6);
            assertThat(task.content().places()).allMatch(place -> (place.page() != null) == paged);
        });
        for (var value :
                List.of(plan.metadata().number(), plan.metadata().date().map(date -> "năm " + date.getYear()))) {
            assertThat(at(plan.source(), value.places())).contains(value.value());
        }
    }

    private static List<Integer> cells(ParsedDocument plan, List<SourcePlace> places) {
        return places.stream().map(plan.source()::cell).toList();
    }

    private static Stream<Extracted<String>> texts(ParsedDocument plan) {
        return Stream.of(
                        plan.tasks().stream()
                                .flatMap(task -> Stream.of(
                                        task.content(),
                                        task.result(),
                                        task.deadline().map(Deadline::raw))),
                        plan.tasks().stream()
                                .flatMap(task -> Stream.concat(
                                        task.lead().value().stream(), task.coordinating().value().stream()))
                                .map(mention -> new Extracted<>(
                                        mention.raw(), mention.places(), Confidence.Reason.PRINTED.confidence())),
                        plan.criteria().stream().map(Criterion::text),
                        plan.awards().stream().map(Award::form),
                        plan.phases().stream().map(Phase::heading),
                        plan.duties().stream().map(Duty::heading),
                        plan.metadata().legalBases().stream().map(LegalBasis::text),
                        plan.metadata().recipients().stream().map(Recipient::name))
                .flatMap(stream -> stream);
    }

    private static String at(SourceText source, List<SourcePlace> places) {
        return places.stream().map(source::at).collect(Collectors.joining(" "));
    }

    /** Emphasis marks and footnote marks inside a place are not part of the value. */
    private static String withoutSpaces(String text) {
        return text.replaceAll("[\\s*¹²]|</?i>", "");
    }
}
