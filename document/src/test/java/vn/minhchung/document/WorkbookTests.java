package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Task tables that offices keep in workbooks. */
class WorkbookTests {

    @Test
    void linesAboveTheTableMergedCellsAndDays() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Phụ lục");
            row(sheet, 0, "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG");
            row(sheet, 1, "Số: 15/KH-UBND");
            row(sheet, 2, "Tuyên Quang, ngày 14 tháng 01 năm 2026");
            row(sheet, 3, "KẾ HOẠCH");
            row(sheet, 4, "Phát triển dữ liệu số năm 2026");
            row(sheet, 6, "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn");
            row(sheet, 7, "I", "THỂ CHẾ", "", "", "");
            row(sheet, 8, "1", "Ban hành quy chế quản lý dữ liệu dùng chung", "Sở Tư pháp", "Công an tỉnh", "");
            row(sheet, 9, "2", "Ban hành danh mục dữ liệu mở của tỉnh", "", "Các sở, ban, ngành", "Quý II/2026");
            sheet.addMergedRegion(new CellRangeAddress(7, 7, 1, 4));
            sheet.addMergedRegion(new CellRangeAddress(8, 9, 2, 2));
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("mm/dd/yy"));
            var cell = sheet.getRow(8).createCell(4);
            cell.setCellStyle(day);
            cell.setCellValue(LocalDate.of(2026, 6, 30));
            workbook.createSheet("Ẩn").createRow(0).createCell(0).setCellValue("nháp");
            workbook.setSheetHidden(1, true);

            var plan = read(workbook);

            assertThat(plan.metadata().number().value()).isEqualTo("15/KH-UBND");
            assertThat(plan.tasks())
                    .extracting(task -> task.group() + "." + task.number())
                    .containsExactly("I.1", "I.2");
            assertThat(plan.tasks()).allSatisfy(task -> assertThat(task.lead().value())
                    .extracting(AgencyMention::name)
                    .containsExactly("Sở Tư pháp"));
            assertThat(plan.tasks())
                    .extracting(task -> task.deadline().value().due().orElseThrow())
                    .containsExactly(LocalDate.of(2026, 6, 30), LocalDate.of(2026, 6, 30));
            assertThat(plan.source().lines())
                    .noneSatisfy(line -> assertThat(line.text()).contains("nháp"));
        }
    }

    @Test
    void anEmptyWorkbookIsAnEmptyFile() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            assertThat(read(workbook).findings()).containsExactly(Finding.Code.EMPTY_FILE.about());
        }
    }

    private static ParsedDocument read(XSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return DocumentReader.read("plan.xlsx", out.toByteArray());
    }

    private static void row(XSSFSheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
