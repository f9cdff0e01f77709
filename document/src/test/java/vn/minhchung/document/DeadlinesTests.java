package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.minhchung.document.Deadline.AfterEvent;
import vn.minhchung.document.Deadline.ByDate;
import vn.minhchung.document.Deadline.Central;
import vn.minhchung.document.Deadline.InPeriod;
import vn.minhchung.document.Deadline.Recurring;
import vn.minhchung.document.Deadline.Roadmap;
import vn.minhchung.document.Deadline.Unstated;

class DeadlinesTests {

    private static final LocalDate ISSUED = LocalDate.of(2025, 7, 31);

    /** All 34 phrases of Plan 21. */
    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/plans/deadline_phrases.csv", numLinesToSkip = 1)
    void everyPhraseOfPlan21(String phrase, int occurrences, String kind, LocalDate due) {
        var deadline = Deadlines.parse(phrase, ISSUED);

        assertThat(deadline.due().orElse(null)).isEqualTo(due);
        assertThat(deadline.raw()).isEqualTo(phrase);
        assertThat(deadline.recurring()).isEqualTo(kind.contains("continuous"));
        assertThat(deadline.central()).isEqualTo(kind.contains("central"));
        switch (kind) {
            case "by external roadmap" -> assertThat(deadline).isInstanceOf(Roadmap.class);
            case "after external event" -> assertThat(deadline).isInstanceOf(AfterEvent.class);
            case "continuous" -> assertThat(deadline).isInstanceOf(Recurring.class);
            case "subject to central guidance" -> assertThat(deadline).isInstanceOf(Central.class);
            case "before date" -> assertThat(((ByDate) deadline).before()).isTrue();
            default -> {}
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Trước ngày 20/12/2025|-|2025-12-20",
                "trước ngày 20 tháng 12 năm 2025|-|2025-12-20",
                "Hoàn thành trong 10/7/2025|-|2025-07-10",
                "Chậm nhất 05.9.2025|-|2025-09-05",
                "Trước ngày mùng 5 tháng 9 năm 2025|-|2025-09-05",
                "Trước ngày 15/8|-|2025-08-15",
                "6/2025|2025-06-01|2025-06-30",
                "Tháng 02 năm 2028|2028-02-01|2028-02-29",
                "Tháng 10|2025-10-01|2025-10-31",
                "Quý III/2025|2025-07-01|2025-09-30",
                "Quý 3 năm 2025|2025-07-01|2025-09-30",
                "Quý IV|2025-10-01|2025-12-31",
                "Quý III, quý IV/2026|2026-07-01|2026-12-31",
                "Quý III - IV/2026|2026-07-01|2026-12-31",
                "6 tháng đầu năm 2026|2026-01-01|2026-06-30",
                "6 tháng cuối năm 2025|2025-07-01|2025-12-31",
                "2025|2025-01-01|2025-12-31",
                "Đến hết năm 2030|2030-01-01|2030-12-31",
                "Năm 2025 - 2026|2025-01-01|2026-12-31",
                "Giai đoạn 2025-2030|2025-01-01|2030-12-31",
                "Từ tháng 8 đến tháng 10/2025|2025-08-01|2025-10-31",
                "Từ tháng 8-10/2025|2025-08-01|2025-10-31",
                "Tháng 11, 12/2025|2025-11-01|2025-12-31",
                "Quý I, II năm 2026|2026-01-01|2026-06-30",
                "Từ ngày 01/8/2025 đến ngày 15/9/2025|2025-08-01|2025-09-15",
                "Từ quý IV năm 2022 đến năm 2025|2022-10-01|2025-12-31",
                "Báo cáo trước 30/9/2025, hoàn thành trước 15/12/2025|2025-09-30|2025-12-15",
                "Trong 30 ngày kể từ ngày ban hành Kế hoạch|-|2025-08-30",
                "15 ngày kể từ ngày 01/9/2025|-|2025-09-16"
            })
    void whatIsWrittenBecomesADate(String phrase, LocalDate start, LocalDate due) {
        var deadline = Deadlines.parse(phrase, ISSUED);

        assertThat(deadline.due().orElse(null)).as("%s", deadline).isEqualTo(due);
        if (!(deadline instanceof ByDate)) {
            assertThat(deadline.start().orElse(null)).as("%s", deadline).isEqualTo(start);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022",
                "Theo lộ trình tại Thông báo số 318/TB-VPCP ngày 24/6/2025 của Văn phòng Chính phủ",
                "Theo tiến độ của Kế hoạch số 125/KH-UBND ngày 06 tháng 6 năm 2025"
            })
    void theDateOfACitedDocumentIsNoDeadline(String phrase) {
        assertThat(Deadlines.parse(phrase, ISSUED)).isInstanceOf(Roadmap.class);
    }

    @Test
    void aRoadmapNamesTheDocument() {
        var roadmap = (Roadmap) Deadlines.parse(
                "Theo lộ trình tại Thông báo số 318/TB-VPCP ngày 24/6/2025 của Văn phòng Chính phủ", ISSUED);

        assertThat(roadmap.reference())
                .isEqualTo(new DocumentReference(
                        "Thông báo", "318/TB-VPCP", LocalDate.of(2025, 6, 24), "Văn phòng Chính phủ"));
    }

    @Test
    void recurringWorkTellsItsCycle() {
        assertThat(recurring("Định kỳ 03 tháng/01 lần").interval()).isEqualTo(Period.ofMonths(3));
        assertThat(recurring("Hằng quý").interval()).isEqualTo(Period.ofMonths(3));
        assertThat(recurring("Hàng tuần").interval()).isEqualTo(Period.ofWeeks(1));
        assertThat(recurring("02 lần/năm").interval()).isEqualTo(Period.ofMonths(6));
        assertThat(recurring("02 lần/tháng").interval()).isNull();
        assertThat(recurring("Thường xuyên").interval()).isNull();
    }

    private static Recurring recurring(String phrase) {
        return (Recurring) Deadlines.parse(phrase, ISSUED);
    }

    @Test
    void workingDaysAndUnknownAnchorsStayEvents() {
        var working = (AfterEvent) Deadlines.parse("10 ngày làm việc kể từ ngày ban hành Kế hoạch", ISSUED);
        assertThat(working.days()).isEqualTo(10);
        assertThat(working.workingDays()).isTrue();
        var after = (AfterEvent) Deadlines.parse("Trong 15 ngày kể từ khi có hướng dẫn của Bộ Tài chính", ISSUED);
        assertThat(after.days()).isEqualTo(15);
        assertThat(after.event()).contains("hướng dẫn của Bộ Tài chính");
    }

    @Test
    void aBeginningWithoutAnEndIsNoDeadline() {
        assertThat(Deadlines.parse("Từ ngày 01/8/2025", ISSUED))
                .isInstanceOf(InPeriod.class)
                .extracting(Deadline::due)
                .isEqualTo(java.util.Optional.empty());
    }

    @Test
    void anAssumedYearIsLessCertain() {
        assertThat(Deadlines.extract("Tháng 10", java.util.List.of(), ISSUED)
                        .confidence()
                        .reason())
                .isEqualTo(Confidence.Reason.YEAR_ASSUMED);
        assertThat(Deadlines.parse("Tháng 10", null)).isInstanceOf(Unstated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Theo yêu cầu", "31/02/2025", "xyz"})
    void whatIsNotUnderstoodIsUnstated(String phrase) {
        assertThat(Deadlines.parse(phrase, ISSUED)).isInstanceOf(Unstated.class);
    }
}
