package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports as plans ask for them, and the day that belongs to each. */
class ReportingClauseTests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    @ParameterizedTest
    @CsvFileSource(
            files = "src/test/resources/corpus/reporting.tsv",
            delimiter = '\t',
            quoteCharacter = '~',
            numLinesToSkip = 1)
    void everyReportHasItsDay(String clause, String reports) {
        assertThat(reports(clause)).isEqualTo(reports == null ? "" : reports);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Báo cáo trước ngày 05 tháng 12 hằng năm về Sở Văn hóa, Thể thao và Du lịch. ~ Sở Văn hóa, Thể thao và Du lịch
            Trước ngày 20 hằng tháng gửi báo cáo về Sở Nội vụ, đồng thời công khai. ~ Sở Nội vụ
            Định kỳ hằng quý báo cáo về Bộ Văn hóa, Thể thao và Du lịch trước ngày 15. ~ Bộ Văn hóa, Thể thao và Du lịch
            Hằng tháng tổng hợp, báo cáo Bộ Công Thương trước ngày 20. ~ Bộ Công Thương
            Định kỳ hằng quý báo cáo UBND tỉnh kết quả thực hiện. ~ UBND tỉnh
            """)
    void whoIsReportedTo(String clause, String to) {
        assertThat(plan(clause).reporting()).extracting(Reporting::to).containsExactly(to);
    }

    private static ParsedDocument plan(String clause) {
        return Plans.readText(
                "ỦY BAN NHÂN DÂN TỈNH\nSố: 9/KH-UBND\nKẾ HOẠCH\nPhát triển thư viện năm 2026\n\nIV. TỔ CHỨC THỰC HIỆN\n\n1. "
                        + clause + "\n");
    }

    static String reports(String clause) {
        return plan(clause).reporting().stream()
                .sorted(Comparator.comparing(Reporting::cycle))
                .map(report -> report.cycle() + day(report))
                .collect(Collectors.joining("; "));
    }

    private static String day(Reporting report) {
        var date = report.dueDate();
        var day = date != null
                ? " " + DAY.format(date)
                : report.dueDay() == null
                        ? ""
                        : " %02d".formatted(report.dueDay())
                                + (report.dueMonth() == null ? "" : "/%02d".formatted(report.dueMonth()));
        return day + (report.before() ? " before" : "");
    }
}
