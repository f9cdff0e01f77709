package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real plans, in every rendering, are read as a careful person reads them. Nothing may get worse. */
class GoldenTests {

    @ParameterizedTest
    @CsvSource({
        Plans.PLAN_21 + ", 21-KH-UBND-2025.gold.json, 0.99",
        Plans.PLAN_230_WEB + ", 230-KH-UBND-2022.gold.json, 0.99",
        Plans.PLAN_230_PDF + ", 230-KH-UBND-2022.gold.json, 0.99",
        Plans.PLAN_154 + ", 154-KH-UBND-2022.gold.json, 0.99",
        Plans.PLAN_154_DAMAGED + ", 154-KH-UBND-2022.gold.json, 0.90"
    })
    void everyFieldOfEveryPlan(String rendering, String gold, double least) {
        var score = Score.of(Plans.read(rendering), Plans.text(gold), rendering);

        assertThat(score.fields())
                .as("%s", score.errors())
                .allSatisfy((field, value) -> assertThat(value).as(field).isGreaterThanOrEqualTo(least));
    }
}
