package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "Đạt tối thiểu 80% hồ sơ trực tuyến, Đạt tối thiểu 90% hồ sơ trực tuyến",
        "Hồ sơ giấy được tiếp nhận tại bộ phận một cửa, Hồ sơ giấy không được tiếp nhận tại bộ phận một cửa",
        "Về chuyển đổi số năm 2025, Về chuyển đổi số năm 2026"
    })
    void aFigureOrAWordMoreIsAnotherText(String one, String other) {
        assertThat(DocumentComparison.sameWords(one, other)).isFalse();
        assertThat(DocumentComparison.sameWords(other, one)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Rà soát dữ liệu hộ tịch đã số hóa, Ra soat dư liệu hộ tich đã sô hoá.",
        "Phối hợp với cơ quan thuế, Phôi hơp với cơquan thuế",
        "Sở Giáo dục và Đào tạo, SỞ GIÁO DỤC VÀ ĐÀO TẠO"
    })
    void whatRecognitionOrPrintingChangesIsTheSameText(String one, String other) {
        assertThat(DocumentComparison.sameWords(one, other)).isTrue();
        assertThat(DocumentComparison.sameWords(other, one)).isTrue();
    }

    /** An office gives a number once a year, so a day that differs is an error in one of the copies. */
    @Test
    void anotherDayUnderTheSameNumberOfTheYearIsADifference() {
        var plan = """
                ỦY BAN NHÂN DÂN TỈNH HÀ GIANG
                Số: 12/KH-UBND
                Hà Giang, ngày %s tháng 5 năm 2024

                KẾ HOẠCH
                Trồng cây phân tán

                1. Giao Sở Nông nghiệp và Môi trường chủ trì cấp cây giống cho các xã trước ngày 15/6/2024.
                2. Giao Ủy ban nhân dân các xã tổ chức trồng cây, hoàn thành trước ngày 30/8/2024.
                """;
        var other = DocumentComparison.of(Plans.readText(plan.formatted("20")), Plans.readText(plan.formatted("10")));
        assertThat(other.same()).isTrue();
        assertThat(other.differences()).extracting(Difference::subject).containsExactly("date");
    }

    private static DocumentComparison compare(String a, String b) {
        return DocumentComparison.of(Plans.read(a), Plans.read(b));
    }
}
