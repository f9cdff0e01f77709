package vn.minhchung.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.format.Formats.Read;

/** Reads workbooks (.xlsx): on every sheet that is shown, lines above and below a table, and the table with its merged cells. */
final class Xlsx {

    private static final String NAME = ".xlsx";

    /** A row of a table has this many cells filled. */
    private static final int TABLE = 3;

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Lines lines = new Lines();
    private final DataFormatter words = new DataFormatter(Locale.of("vi", "VN"));

    private Xlsx() {}

    static Read read(byte[] content) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var xlsx = new Xlsx();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                    xlsx.lines.page(i + 1);
                    xlsx.sheet(workbook.getSheetAt(i));
                }
            }
            return Read.of(xlsx.lines.source(), xlsx.lines.legacy().isPresent());
        } catch (IOException | RuntimeException damaged) {
            // POI and XmlBeans throw unchecked exceptions of many kinds on broken parts
            return Read.failed(Code.UNREADABLE.about(NAME));
        }
    }

    private void sheet(Sheet sheet) {
        var rows = rows(sheet);
        int from = 0;
        while (from < rows.size() && filled(rows.get(from)) < TABLE) {
            rows.get(from++).forEach(this::line);
        }
        int to = rows.size();
        while (to > from && filled(rows.get(to - 1)) < TABLE) {
            to--;
        }
        lines.table(rows.subList(from, to));
        rows.subList(to, rows.size()).forEach(row -> row.forEach(this::line));
    }

    private void line(String cell) {
        if (!cell.isBlank()) {
            lines.text(cell);
        }
    }

    private static long filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private List<List<String>> rows(Sheet sheet) {
        var merged = merged(sheet);
        var rows = new ArrayList<List<String>>();
        for (int i = sheet.getFirstRowNum(); i >= 0 && i <= sheet.getLastRowNum() && rows.size() < MOST_ROWS; i++) {
            var row = sheet.getRow(i);
            if (row != null && !row.getZeroHeight()) {
                var cells = cells(sheet, row, merged);
                if (filled(cells) > 0) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private List<String> cells(Sheet sheet, Row row, Map<Long, CellRangeAddress> merged) {
        var cells = new ArrayList<String>();
        boolean partOfAbove = isBelow(merged.get(key(row.getRowNum(), 0)), row.getRowNum());
        for (int i = 0; i < Math.min(row.getLastCellNum(), MOST_COLUMNS); i++) {
            var range = merged.get(key(row.getRowNum(), i));
            if (sheet.isColumnHidden(i)) {
                continue;
            }
            if (range == null || range.getFirstRow() == row.getRowNum() && range.getFirstColumn() == i) {
                cells.add(text(row.getCell(i)));
            } else if (isBelow(range, row.getRowNum()) && range.getFirstColumn() == i && !partOfAbove) {
                // as in Docx: what is merged with the cell above says the same
                cells.add(text(sheet.getRow(range.getFirstRow()).getCell(i)));
            } else {
                cells.add("");
            }
        }
        return cells;
    }

    private static boolean isBelow(@Nullable CellRangeAddress range, int row) {
        return range != null && range.getFirstRow() < row;
    }

    private static Map<Long, CellRangeAddress> merged(Sheet sheet) {
        var merged = new HashMap<Long, CellRangeAddress>();
        for (var range : sheet.getMergedRegions()) {
            int lastRow = Math.min(range.getLastRow(), range.getFirstRow() + 1_000);
            int lastColumn = Math.min(range.getLastColumn(), MOST_COLUMNS);
            for (int row = range.getFirstRow(); row <= lastRow; row++) {
                for (int column = range.getFirstColumn(); column <= lastColumn; column++) {
                    merged.put(key(row, column), range);
                }
            }
        }
        return merged;
    }

    private static long key(int row, int column) {
        return (long) row << 20 | column;
    }

    /** As the cell shows it; a formula shows its last result, a day is written as offices write it. */
    private String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? cell.getLocalDateTimeCellValue().format(DAY)
                        : words.formatRawCellContents(
                                cell.getNumericCellValue(),
                                cell.getCellStyle().getDataFormat(),
                                cell.getCellStyle().getDataFormatString());
            default -> "";
        };
    }
}
