package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
