package vn.minhchung.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.format.Formats.Read;

/** Reads Word documents of before 2007 (.doc): paragraphs with their automatic numbers, tables with cells merged downwards. */
final class Doc {

    private static final String NAME = ".doc";

    /** Edges closer than this are one, in twentieths of a point. */
    private static final int NEAR = 60;

    /** What Word writes for the end of a cell, a field and the like. */
    private static final String MARKS = "[\\u0000-\\u0008\\u000E-\\u001F]";

    private final Lines lines = new Lines();
    private final NumberingState numbers = new NumberingState();

    private Doc() {}

    static Read read(String fileName, byte[] content) {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (!file.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return Read.failed(other(file, fileName));
            }
            try (var document = new HWPFDocument(file)) {
                var doc = new Doc();
                doc.body(document.getRange());
                return Read.of(doc.lines.source(), doc.lines.legacy().isPresent());
            }
        } catch (EncryptedDocumentException locked) {
            return Read.failed(Code.ENCRYPTED.about(NAME));
        } catch (IOException | RuntimeException damaged) {
            // POI throws unchecked exceptions of many kinds on broken files and on those of Word 95
            return Read.failed(Code.UNKNOWN_FORMAT.about(fileName));
        }
    }

    private static Finding other(POIFSFileSystem file, String fileName) {
        var parts = file.getRoot().getEntryNames();
        if (parts.contains("Workbook") || parts.contains("Book")) {
            return Code.OTHER_FORMAT.about("Excel (.xls)");
        }
        return parts.contains("PowerPoint Document")
                ? Code.OTHER_FORMAT.about("PowerPoint (.ppt)")
                : Code.UNKNOWN_FORMAT.about(fileName);
    }

    private void body(Range range) {
        int i = 0;
        while (i < range.numParagraphs()) {
            var paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                var table = range.getTable(paragraph);
                lines.table(rows(table));
                i += Math.max(1, table.numParagraphs());
            } else {
                lines.text(text(paragraph));
                i++;
            }
        }
    }

    private String text(Paragraph paragraph) {
        var text = plain(words(paragraph));
        if (text.isBlank() || !paragraph.isInList()) {
            return text;
        }
        var number = AbstractWordUtils.getBulletText(numbers, paragraph.getList(), (char) paragraph.getIlvl());
        var printed = number.replaceAll("[\\s\\uF000-\\uF0FF]+$", "");
        return printed.isEmpty() ? (number.isBlank() ? text : "- " + text) : printed + " " + text;
    }

    private static String words(Paragraph paragraph) {
        var words = new StringBuilder();
        boolean marked = false;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            boolean capital = CapitalFont.is(run.getFontName());
            marked |= capital;
            words.append(capital ? CapitalFont.mark(run.text()) : run.text());
        }
        return marked ? words.toString() : paragraph.text();
    }

    /** Without the codes of fields: their results stay. */
    private static String plain(String text) {
        return Range.stripFields(text)
                .replace('\u000B', '\n')
                .replace('\r', '\n')
                .replaceAll(MARKS, "");
    }

    private List<List<String>> rows(Table table) {
        var rows = new ArrayList<List<String>>();
        var edges = edges(table);
        List<String> above = List.of();
        for (int i = 0; i < table.numRows(); i++) {
            above = row(table.getRow(i), edges, above);
            rows.add(above);
        }
        return rows;
    }

    /** The columns that the left edges of all cells make, from the left. */
    private static Map<Integer, Integer> edges(Table table) {
        var edges = new TreeSet<Integer>();
        for (int i = 0; i < table.numRows(); i++) {
            var row = table.getRow(i);
            for (int k = 0; k < row.numCells(); k++) {
                edges.add(row.getCell(k).getLeftEdge());
            }
        }
        var columns = new HashMap<Integer, Integer>();
        int last = Integer.MIN_VALUE / 2;
        int column = -1;
        for (int edge : edges) {
            if (edge - last > NEAR) {
                column++;
                last = edge;
            }
            columns.put(edge, column);
        }
        return columns;
    }

    /** As in {@link Docx}: what is merged with the cell above says the same, unless the first cell is. */
    private List<String> row(TableRow row, Map<Integer, Integer> columns, List<String> above) {
        int width = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        var cells = new ArrayList<String>();
        while (cells.size() < width) {
            cells.add("");
        }
        boolean partOfAbove = false;
        for (int i = 0; i < row.numCells(); i++) {
            var cell = row.getCell(i);
            int column = columns.getOrDefault(cell.getLeftEdge(), i);
            boolean merged = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
            partOfAbove |= merged && i == 0;
            if (!merged) {
                var text = new ArrayList<String>();
                for (int k = 0; k < cell.numParagraphs(); k++) {
                    text.add(text(cell.getParagraph(k)).strip());
                }
                cells.set(column, String.join("\n", text).strip());
            } else if (!partOfAbove && column < above.size()) {
                cells.set(column, above.get(column));
            }
        }
        return cells;
    }
}
