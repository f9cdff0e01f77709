package vn.minhchung.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A list as an Excel sheet (tệp Excel của danh sách), written row by row so that its length costs no memory. */
final class ListSheet<R> implements AutoCloseable {

    private static final int HEADER = 4;
    /** Excel measures width in 256ths of a digit; a digit of our tables is about 7 px wide. */
    private static final int UNITS_PER_PIXEL = 256 / 7;

    private final SXSSFWorkbook book = new SXSSFWorkbook(200);
    private final SXSSFSheet sheet;
    private final List<Column<R>> columns;
    private final Map<Column.Kind, CellStyle> styles = new HashMap<>();
    private final ListWords words;
    private final Formats formats;
    private int next = HEADER;

    ListSheet(ListState<R> state, String title, ListWords words, Formats formats) {
        this.columns = state.columns();
        this.words = words;
        this.formats = formats;
        this.sheet = book.createSheet(words.text("web.list.sheet"));
        book.setCompressTempFiles(true);
        style(Column.Kind.NUMBER, "#,##0.######");
        style(Column.Kind.PERCENT, "0.0##%");
        style(Column.Kind.DATE, "dd/mm/yyyy");
        style(Column.Kind.MOMENT, "dd/mm/yyyy hh:mm");
        var bold = book.createFont();
        bold.setBold(true);
        var heading = book.createCellStyle();
        heading.setFont(bold);
        top(0, title).getCell(0).setCellStyle(heading);
        var description = new ListView<>(state, List.of(), 0, 1, Map.of(), List.of(), words).description();
        top(1, description.isEmpty() ? words.text("web.list.sheet.all") : description);
        top(2, words.text("web.list.sheet.at", formats.moment(formats.now())));
        var header = sheet.createRow(next++);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var cell = header.createCell(i);
            cell.setCellValue(words.text(column.labelKey()));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, (column.width() == 0 ? 420 : Math.max(column.width(), 70)) * UNITS_PER_PIXEL);
        }
        sheet.createFreezePane(0, HEADER + 1);
    }

    private void style(Column.Kind kind, String pattern) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(pattern));
        styles.put(kind, style);
    }

    private Row top(int index, String text) {
        var row = sheet.createRow(index);
        row.createCell(0).setCellValue(text);
        return row;
    }

    void add(R value) {
        var row = sheet.createRow(next++);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            put(row, i, column.kind(), column.value().apply(value));
        }
    }

    private void put(Row row, int index, Column.Kind kind, @Nullable Object value) {
        if (value == null) {
            return;
        }
        var cell = row.createCell(index);
        switch (value) {
            case Number number when kind == Column.Kind.PERCENT -> cell.setCellValue(number.doubleValue() / 100);
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> cell.setCellValue(date);
            case Instant moment -> cell.setCellValue(formats.local(moment).toLocalDateTime());
            // Text stays text: what begins with = or + must not become a formula.
            default -> cell.setCellValue(words.shown(kind, value));
        }
        var style = styles.get(kind);
        if (style != null) {
            cell.setCellStyle(style);
        }
    }

    void write(OutputStream out) throws IOException {
        sheet.setAutoFilter(new CellRangeAddress(HEADER, Math.max(HEADER, next - 1), 0, columns.size() - 1));
        book.write(out);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
