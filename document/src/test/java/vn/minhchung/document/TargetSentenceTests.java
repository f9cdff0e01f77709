package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Sentences that set figures, as objectives ("o") and as tasks ("t"), what they set and for which level, and after "??" what is left to a person. */
class TargetSentenceTests {

    @ParameterizedTest
    @CsvFileSource(
            files = "src/test/resources/corpus/targets.tsv",
            delimiter = '\t',
            quoteCharacter = '~',
            numLinesToSkip = 1)
    void everyFigureIsReadAsItIsWritten(String where, String sentence, String targets) {
        assertThat(targets(where, sentence)).isEqualTo(targets == null ? "" : targets);
    }

    static String targets(String where, String sentence) {
        var plan = Plans.readText(
                "ỦY BAN NHÂN DÂN TỈNH\nSố: 9/KH-UBND\nLào Cai, ngày 15 tháng 01 năm 2026\nKẾ HOẠCH\nPhát triển thư viện\n\n"
                        + (where.equals("o")
                                ? "I. MỤC TIÊU\n\n- " + sentence
                                : "II. NHIỆM VỤ\n\n1. Sở Nội vụ chủ trì: " + sentence)
                        + "\n");
        var all = new ArrayList<Target>(plan.targets());
        plan.criteria().forEach(criterion -> all.addAll(criterion.targets()));
        plan.tasks().forEach(task -> all.addAll(task.targets()));
        var unread = plan.findings().stream()
                .filter(finding -> finding.code() == Finding.Code.FIGURE_UNREAD)
                .map(finding -> "?? " + finding.args().getFirst());
        return Stream.concat(all.stream().map(TargetSentenceTests::words), unread)
                .collect(Collectors.joining("; "));
    }

    private static String words(Target target) {
        return target.comparison().sign() + " " + plain(target.value().value())
                + (target.upper() == null ? "" : "-" + plain(target.upper())) + " " + target.unit() + " ["
                + target.subject()
                + "]" + (target.level() == null ? "" : " " + target.level())
                + (target.by() == null ? "" : " " + target.by());
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
