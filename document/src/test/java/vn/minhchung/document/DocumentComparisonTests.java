package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.minhchung.document.DocumentComparison.Difference;
import vn.minhchung.document.DocumentComparison.Difference.Kind;

/** The same document in another rendering is recognised, and what differs is told. */
class DocumentComparisonTests {

    @Test
    void theRenderingsOfAPlanAreTheSame() {
        assertThat(compare(Plans.PLAN_230_WEB, Plans.PLAN_230_PDF).same()).isTrue();
        assertThat(compare(Plans.PLAN_154, Plans.PLAN_154_DAMAGED).same()).isTrue();
        assertThat(compare(Plans.PLAN_154_DAMAGED, Plans.PLAN_154).same()).isTrue();
    }

    @Test
    void differentPlansAreNot() {
        assertThat(compare(Plans.PLAN_230_WEB, Plans.PLAN_154).same()).isFalse();
        assertThat(compare(Plans.PLAN_21, Plans.PLAN_154).same()).isFalse();
    }

    @Test
    void aDocumentDoesNotDifferFromItself() {
        for (var name : new String[] {Plans.PLAN_21, Plans.PLAN_230_WEB, Plans.PLAN_154_DAMAGED}) {
            var comparison = compare(name, name);
            assertThat(comparison.same()).isTrue();
            assertThat(comparison.alike()).isEqualTo(1);
            assertThat(comparison.differences()).isEmpty();
        }
    }

    @Test
    void whatWasChangedIsTold() {
        var text = Plans.text(Plans.PLAN_21);
        var changed = text.replace("Hoàn thành trong tháng 11/2025", "Hoàn thành trước ngày 25/12/2025")
                .lines()
                .filter(line -> !line.startsWith("3\tHoàn thành rà soát"))
                .toList();

        var comparison = DocumentComparison.of(Plans.read(Plans.PLAN_21), Plans.readText(String.join("\n", changed)));

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.differences())
                .extracting(Difference::kind)
                .containsExactlyInAnyOrder(Kind.TASK_REMOVED, Kind.DEADLINE);
        assertThat(comparison.differences())
                .filteredOn(difference -> difference.kind() == Kind.DEADLINE)
                .singleElement()
                .satisfies(difference -> assertThat(difference.after()).contains("25/12/2025"));
    }

    private static DocumentComparison compare(String a, String b) {
        return DocumentComparison.of(Plans.read(a), Plans.read(b));
    }
}
