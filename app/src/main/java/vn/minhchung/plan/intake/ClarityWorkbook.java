package vn.minhchung.plan.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.minhchung.plan.Clarity;
import vn.minhchung.web.Words;

/** The "6 rõ" review as an Excel file (bảng soát xét 6 rõ): one sheet of tasks, one of gaps with their decisions. */
@Component
class ClarityWorkbook {

    /** The most characters an Excel cell holds. */
    private static final int CELL_LIMIT = 32_767;

    private static final int UNITS_PER_CHARACTER = 256;

    private final Words words;
    private final IntakeWords intakeWords;

    ClarityWorkbook(Words words, IntakeWords intakeWords) {
        this.words = words;
        this.intakeWords = intakeWords;
    }

    byte[] of(Review review) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var head = head(book);
            var wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            tasks(book.createSheet(words.text("intake.excel.tasks")), review, head, wrapped);
            gaps(book.createSheet(words.text("intake.excel.gaps")), review, head, wrapped);
            book.write(out);
            return out.toByteArray();
        }
    }

    private void tasks(Sheet sheet, Review review, CellStyle head, CellStyle wrapped) {
        var titles = new ArrayList<String>();
        for (var key : List.of("number", "content", "lead", "coordinating", "result", "deadline")) {
            titles.add(words.text("intake.column." + key));
        }
        for (var dimension : Clarity.values()) {
            titles.add(words.text("intake.clarity." + dimension));
        }
        row(sheet, 0, titles, head);
        widths(sheet, 8, 60, 28, 28, 40, 30, 14, 14, 14, 14, 14, 14);
        int number = 1;
        for (var line : review.rows()) {
            var cells = new ArrayList<String>();
            cells.add(line.label());
            for (var column : Column.values()) {
                cells.add(line.body().text(column));
            }
            for (var dimension : Clarity.values()) {
                cells.add(words.text("intake.degree." + line.degree(dimension)));
            }
            row(sheet, number++, cells, wrapped);
        }
        sheet.createFreezePane(1, 1);
    }

    private void gaps(Sheet sheet, Review review, CellStyle head, CellStyle wrapped) {
        row(
                sheet,
                0,
                List.of(
                        words.text("intake.column.number"),
                        words.text("intake.excel.clarity"),
                        words.text("intake.excel.degree"),
                        words.text("intake.excel.weight"),
                        words.text("intake.excel.reason"),
                        words.text("intake.excel.suggestion"),
                        words.text("intake.excel.decision"),
                        words.text("intake.excel.by")),
                head);
        widths(sheet, 8, 16, 14, 18, 60, 60, 40, 28);
        int number = 1;
        for (var gap : review.planGaps()) {
            row(sheet, number++, gap(review, null, words.text("intake.whole-plan"), gap), wrapped);
        }
        for (var line : review.rows()) {
            for (var gap : line.gaps()) {
                row(sheet, number++, gap(review, line.row().id(), line.label(), gap), wrapped);
            }
        }
        sheet.createFreezePane(0, 1);
    }

    private List<String> gap(Review review, @Nullable UUID row, String label, ClarityGap gap) {
        var acceptance = review.acceptance(row, gap);
        return List.of(
                label,
                words.text("intake.clarity." + gap.dimension()),
                words.text("intake.degree." + gap.degree()),
                words.text("intake.weight." + gap.rule().weight()),
                intakeWords.gap(gap),
                gap.suggestion() == null
                        ? intakeWords.advice(gap)
                        : gap.suggestion().text(),
                acceptance.map(Drafts.Acceptance::reason).orElse(""),
                acceptance.map(Drafts.Acceptance::personName).orElse(""));
    }

    private static void row(Sheet sheet, int number, List<String> texts, CellStyle style) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            var text = texts.get(i);
            cell.setCellValue(text.length() <= CELL_LIMIT ? text : text.substring(0, CELL_LIMIT));
            cell.setCellStyle(style);
        }
    }

    private static void widths(Sheet sheet, int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * UNITS_PER_CHARACTER);
        }
    }

    private static CellStyle head(Workbook book) {
        var font = book.createFont();
        font.setBold(true);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }
}
