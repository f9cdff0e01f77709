package vn.minhchung.document.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.ParsedDocument;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;

/** Tables of scans whose column of numbers was misread; "|" parts the rows. */
class RowNumberTests {

    private static final String HEADING = "TT\tNội dung nhiệm vụ\tĐơn vị chủ trì\tThời gian thực hiện";

    @ParameterizedTest
    @CsvSource({
        "1|2|3, 1 2 3",
        // between two that agree
        "h|-|3|°|2|6|7, 1 2 3 4 5 6 7",
        // behind two that agree, and before
        "1|2|L|, 1 2 3",
        "°|2|3, 1 2 3",
        // numbers that begin anew are no mistake
        "1|2|1|2, 1 2 1 2",
        "1.1|°|1.3, 1.1 1 1.3",
    })
    void numbersBetweenOthers(String read, String expected) {
        assertThat(recognised(rows(read)).tasks())
                .extracting(ParsedTask::number)
                .containsExactly(expected.split(" "));
    }

    @Test
    void whatNoNeighbourTellsIsUnclear() {
        var tasks = recognised(rows("1|2|3|8|5|1|2|9")).tasks();

        assertThat(tasks).extracting(ParsedTask::number).containsExactly("1", "2", "3", "4", "5", "1", "2", "9");
        assertThat(tasks.getLast().content().confidence().reason()).isEqualTo(Reason.UNCLEAR);
        assertThat(tasks.getFirst().content().confidence().reason()).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aLostLabelIsThatBehindTheGroupAbove() {
        var document = recognised(List.of(
                "A\tVỀ PHÁP LÝ\t\t",
                row("1"),
                "\tVỀ HẠ TẦNG SỐ\t\t",
                row("2"),
                "lị|\tVỀ NHÂN LỰC\t\t",
                row("3"),
                "D\tVỀ KINH PHÍ\t\t",
                row("4")));

        assertThat(document.tasks()).extracting(ParsedTask::group).containsExactly("A", "B", "C", "D");
    }

    /** A number is there, though not which: the row is not the rest of the one on the page before. */
    @Test
    void aRowBelowTheHeadingOfAPageIsItsOwn() {
        var lines = new ArrayList<SourceLine>();
        for (var text : List.of(HEADING, row("1"), row("2"), HEADING, row("°"), row("4"))) {
            lines.add(new SourceLine(lines.size() + 1, text, lines.size() < 3 ? 1 : 2));
        }

        var document = PlanReader.read(new SourceText(lines), List.of(Code.RECOGNISED.about(2)));

        assertThat(document.tasks()).extracting(ParsedTask::number).containsExactly("1", "2", "3", "4");
    }

    @Test
    void whatIsPrintedStays() {
        var document = PlanReader.read(source(rows("1|2|5|4|5")), List.of());

        assertThat(document.tasks()).extracting(ParsedTask::number).containsExactly("1", "2", "5", "4", "5");
    }

    private static List<String> rows(String numbers) {
        return List.of(numbers.split("[|]", -1)).stream()
                .filter(number -> !number.isEmpty())
                .map(RowNumberTests::row)
                .toList();
    }

    private static String row(String number) {
        return number + "\tXây dựng cơ sở dữ liệu dùng chung của tỉnh\tSở Tư pháp\t30/6/2026";
    }

    private static ParsedDocument recognised(List<String> rows) {
        return PlanReader.read(source(rows), List.of(Code.RECOGNISED.about(1)));
    }

    private static SourceText source(List<String> rows) {
        var lines = new ArrayList<SourceLine>();
        lines.add(new SourceLine(1, HEADING, 1));
        rows.forEach(row -> lines.add(new SourceLine(lines.size() + 1, row, 1)));
        return new SourceText(lines);
    }
}
