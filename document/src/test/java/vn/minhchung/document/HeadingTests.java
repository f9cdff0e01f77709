package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.minhchung.document.Confidence.Reason;

/**
 * Headings of task tables and what their columns are read as. Where a heading is unknown, the cells below it tell; each letter of "cells"
 * stands for a column: number, work, agency, helpers, time, year, day, result, words that tell nothing, marks of lead (C) and helper (P).
 */
class HeadingTests {

    private static final List<String> WORK = List.of(
            "Xây dựng kế hoạch số hóa hồ sơ lưu trữ của tỉnh",
            "Tổ chức tập huấn kỹ năng cho cán bộ cơ sở",
            "Nạo vét kênh mương nội đồng trước mùa lũ");
    private static final List<String> LEADS = List.of("Sở Nội vụ", "Công an tỉnh", "UBND các xã, phường");
    private static final List<String> HELPERS = List.of("Sở Tài chính", "Các sở, ban, ngành", "Văn phòng UBND tỉnh");
    private static final List<String> TIMES = List.of("30/3/2026", "Quý II/2026", "Trước ngày 15/12/2026");
    private static final List<LocalDate> DUE =
            List.of(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 12, 15));

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(
            files = "src/test/resources/corpus/headings.tsv",
            delimiter = '\t',
            quoteCharacter = '~',
            commentCharacter = '#',
            numLinesToSkip = 1)
    void everyColumnIsReadForWhatItIs(String headings, String cells, String told, String unread) {
        var plan = plan(headings.split("\\|"), cells);

        if (told.equals("none")) {
            assertThat(plan.tasks()).isEmpty();
            return;
        }
        assertThat(plan.tasks()).extracting(task -> task.content().value()).containsExactlyElementsOf(WORK);
        for (int i = 0; i < WORK.size(); i++) {
            var task = plan.tasks().get(i);
            isTold(task.content(), told.contains("content"));
            agencies(task.lead(), lead(headings.split("\\|"), cells, i), told.contains("lead"), !unread.equals("-"));
            agencies(task.coordinating(), helpers(headings.split("\\|"), cells, i), told.contains("helpers"), false);
            if (cells.matches(".*[TD].*")) {
                assertThat(task.deadline().value().due())
                        .contains(cells.contains("T") ? DUE.get(i) : LocalDate.of(2026, 3 + i, 12));
                isTold(task.deadline(), told.contains("deadline"));
            } else if (cells.contains("Y")) {
                assertThat(task.deadline().value().due()).contains(LocalDate.of(2026 + i, 12, 31));
                isTold(task.deadline(), true);
            } else {
                assertThat(task.deadline().confidence().reason()).isEqualTo(Reason.UNCLEAR);
            }
        }
        assertThat(plan.findings())
                .filteredOn(finding -> finding.code() == Finding.Code.COLUMN_UNREAD)
                .flatExtracting(Finding::args)
                .containsExactlyElementsOf(unread.equals("-") ? List.of() : List.of(unread));
        assertThat(plan.findings()).extracting(Finding::code).doesNotContain(Finding.Code.LEAD_MISSING);
    }

    @Test
    void aRowWhoseTimeStandsInAnUnreadColumnDoesNotSayThatItHasNone() {
        var plan = Plans.readText("""
                TT\tNhiệm vụ\tChủ trì\tThời hạn\tLần hai
                1\tRà soát quy chế văn thư\tSở Nội vụ\tQuý I/2026\tsau này bàn
                2\tKiểm kê tài sản công\tSở Tài chính\t\tQuý III/2026
                3\tKiểm tra bến phà\tSở Xây dựng\t\t
                """);

        assertThat(plan.tasks())
                .extracting(task -> task.deadline().confidence().reason())
                .containsExactly(Reason.PRINTED, Reason.UNCLEAR, Reason.ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nhóm việc", "Mảng việc", "Nội dung lớn", "Hướng đi", "Khối"})
    void whatStandsForSeveralRowsLeftOfTheNumbersIsTheirGroup(String heading) throws IOException {
        var first = "<td rowspan=2>Văn thư, lưu trữ</td>";
        var html = "<table><tr><th>" + heading
                + "</th><th>STT</th><th>Nội dung công việc</th><th>Cơ quan chủ trì</th><th>Thời hạn</th></tr>"
                + "<tr>" + first + htmlRow(0) + "</tr><tr>" + htmlRow(1) + "</tr>"
                + "<tr><td>Thủy lợi</td>" + htmlRow(2) + "</tr></table>";
        var repeated = html.replace(first, first.replace(" rowspan=2", ""))
                .replace("</tr><tr>" + htmlRow(1), "</tr><tr><td>Văn thư, lưu trữ</td>" + htmlRow(1));
        for (var plan : List.of(
                DocumentReader.read("plan.html", html.getBytes(StandardCharsets.UTF_8)),
                DocumentReader.read("plan.html", repeated.getBytes(StandardCharsets.UTF_8)),
                DocumentReader.read("plan.docx", Renderings.docxOf(html)))) {
            assertThat(plan.tasks()).extracting(task -> task.content().value()).containsExactlyElementsOf(WORK);
            assertThat(plan.tasks()).extracting(ParsedTask::group).containsExactly("1", "1", "2");
            assertThat(plan.groups()).extracting(TaskGroup::title).containsExactly("Văn thư, lưu trữ", "Thủy lợi");
            assertThat(plan.findings())
                    .extracting(Finding::code)
                    .doesNotContain(Finding.Code.COLUMN_UNREAD, Finding.Code.ROW_JOINED);
        }
    }

    private static String htmlRow(int row) {
        return "<td>" + (row + 1) + "</td><td>" + WORK.get(row) + "</td><td>" + LEADS.get(row) + "</td><td>"
                + TIMES.get(row) + "</td>";
    }

    @Test
    void ofTwoColumnsOfAgenciesTheFirstLeadsHoweverPurelyEitherNamesThem() {
        var plan = Plans.readText("""
                TT\tNhiệm vụ\tAi lo\tAi chung tay\tThời hạn
                1\tRà soát quy chế văn thư\tSở Nội vụ\tSở Tài chính\tQuý I/2026
                2\tKiểm kê tài sản công\tCả tổ nghiệp vụ\tSở Y tế\tQuý II/2026
                3\tKiểm tra bến phà\tSở Xây dựng\tCông an tỉnh\tQuý III/2026
                4\tTổng kết thi đua\tSở Nội vụ\tUBND các xã, phường\tQuý IV/2026
                """);

        assertThat(plan.tasks())
                .extracting(task -> task.coordinating().value().getFirst().name())
                .containsExactly("Sở Tài chính", "Sở Y tế", "Công an tỉnh", "UBND các xã, phường");
        assertThat(plan.tasks().getFirst().lead().value().getFirst().name()).isEqualTo("Sở Nội vụ");
    }

    private static ParsedDocument plan(String[] headings, String cells) {
        var text = new StringBuilder(String.join("\t", headings)).append('\n');
        for (int i = 0; i < WORK.size(); i++) {
            var row = new ArrayList<String>();
            for (int at = 0; at < headings.length; at++) {
                row.add(cell(cells.charAt(at), i));
            }
            text.append(String.join("\t", row)).append('\n');
        }
        return Plans.readText(text.toString());
    }

    private static String cell(char kind, int row) {
        return switch (kind) {
            case 'N' -> String.valueOf(row + 1);
            case 'W' -> WORK.get(row);
            case 'A' -> LEADS.get(row);
            case 'H' -> HELPERS.get(row);
            case 'T' -> TIMES.get(row);
            case 'Y' -> String.valueOf(2026 + row);
            case 'D' -> "12/" + (3 + row) + "/2026";
            case 'R' -> List.of("Kế hoạch", "Lớp tập huấn", "Báo cáo kết quả").get(row);
            case 'C' -> "CT";
            case 'P' -> "PH";
            default -> List.of("vừa", "rất cần", "như trên").get(row);
        };
    }

    private static List<String> lead(String[] headings, String cells, int row) {
        return cells.contains("A") ? List.of(LEADS.get(row)) : marked(headings, cells, 'C');
    }

    private static List<String> helpers(String[] headings, String cells, int row) {
        return cells.contains("H") ? List.of(HELPERS.get(row)) : marked(headings, cells, 'P');
    }

    private static List<String> marked(String[] headings, String cells, char mark) {
        return IntStream.range(0, headings.length)
                .filter(at -> cells.charAt(at) == mark)
                .mapToObj(at -> headings[at])
                .toList();
    }

    private static void agencies(
            Extracted<List<AgencyMention>> read, List<String> names, boolean told, boolean mayBeUnread) {
        assertThat(read.value()).extracting(AgencyMention::name).containsExactlyElementsOf(names);
        if (!names.isEmpty()) {
            isTold(read, told);
        } else if (mayBeUnread) {
            assertThat(read.confidence().reason()).isEqualTo(Reason.UNCLEAR);
        }
    }

    private static void isTold(Extracted<?> read, boolean byCells) {
        assertThat(read.confidence().reason()).isEqualTo(byCells ? Reason.INFERRED : Reason.PRINTED);
    }
}
