package vn.minhchung.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.format.Formats.Read;

/** Reads Word documents (.docx): paragraphs with their automatic numbers, tables with their merged cells. */
final class Docx {

    private static final String NAME = ".docx";

    /** How POI writes the mark of a footnote, and its text behind the paragraph. */
    private static final Pattern NOTE_MARK = Pattern.compile("\\[(?:footnote|endnote)Ref:(\\d+)\\]");

    private static final Pattern NOTE =
            Pattern.compile("\\[(\\d{1,3}): (.*?)\\](?=\\s*(?:\\[\\d{1,3}: |$))", Pattern.DOTALL);

    private final Lines lines = new Lines();

    /** The footnotes of the table that is being read; they stand below it. */
    private final List<String> notes = new ArrayList<>();

    private final ListNumbers numbers = new ListNumbers();

    private Docx() {}

    static Read read(byte[] content) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            var docx = new Docx();
            docx.body(document.getBodyElements());
            return Read.of(docx.lines.source(), docx.lines.legacy().isPresent());
        } catch (IOException | RuntimeException damaged) {
            // POI and XmlBeans throw unchecked exceptions of many kinds on broken parts
            return Read.failed(Code.UNREADABLE.about(NAME));
        }
    }

    private void body(List<IBodyElement> elements) {
        for (var element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> lines.text(text(paragraph));
                case XWPFTable table -> {
                    lines.table(rows(table));
                    notes.forEach(lines::text);
                    notes.clear();
                }
                case XWPFSDT control -> lines.text(control.getContent().getText());
                default -> {}
            }
        }
    }

    private String text(XWPFParagraph paragraph) {
        return numbered(paragraph, NOTE_MARK.matcher(withoutNotes(paragraph)).replaceAll(""));
    }

    /** A paragraph of a cell: its footnotes leave their marks in it and go below the table. */
    private String textInCell(XWPFParagraph paragraph) {
        NOTE.matcher(paragraph.getFootnoteText())
                .results()
                .forEach(note -> notes.add(
                        Superscript.of(note.group(1)) + " " + note.group(2).strip()));
        return numbered(
                paragraph,
                NOTE_MARK.matcher(withoutNotes(paragraph)).replaceAll(mark -> Superscript.of(mark.group(1))));
    }

    private static String withoutNotes(XWPFParagraph paragraph) {
        if (paragraph.getRuns().stream().noneMatch(run -> CapitalFont.is(run.getFontFamily()))) {
            var text = paragraph.getText();
            return text.substring(0, text.length() - paragraph.getFootnoteText().length());
        }
        return paragraph.getRuns().stream()
                .map(run -> CapitalFont.is(run.getFontFamily()) ? CapitalFont.mark(run.text()) : run.text())
                .collect(Collectors.joining());
    }

    private String numbered(XWPFParagraph paragraph, String text) {
        var number = numbers.before(paragraph);
        return text.isBlank() ? number.strip() : number + text;
    }

    private List<List<String>> rows(XWPFTable table) {
        var rows = new ArrayList<List<String>>();
        List<String> above = List.of();
        for (var row : table.getRows()) {
            above = row(row, above);
            rows.add(above);
        }
        return rows;
    }

    /**
     * The cells of a row, one for each column of the grid. A cell merged with the one above says the same again, unless the
     * first column is merged too: then the row is a part of the item above, or of its group when it has a number of its own.
     */
    private List<String> row(XWPFTableRow row, List<String> above) {
        var cells = new ArrayList<String>();
        boolean partOfAbove = false;
        for (var cell : row.getTableCells()) {
            boolean merged = continuesAbove(cell);
            int column = cells.size();
            partOfAbove |= merged && column == 0;
            cells.add(!merged ? text(cell) : partOfAbove || column >= above.size() ? "" : above.get(column));
            partOfAbove &= column != 1 || merged || !Lines.isNumber(cells.getLast());
            for (int i = 1; i < span(cell); i++) {
                cells.add("");
            }
        }
        return cells;
    }

    private String text(XWPFTableCell cell) {
        return cell.getBodyElements().stream()
                .map(element -> switch (element) {
                    case XWPFParagraph paragraph -> textInCell(paragraph);
                    case XWPFTable table -> table.getText();
                    default -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    private static boolean continuesAbove(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.isSetVMerge()
                && !STMerge.RESTART.equals(properties.getVMerge().getVal());
    }

    private static int span(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties == null || !properties.isSetGridSpan()
                ? 1
                : Math.clamp(properties.getGridSpan().getVal().intValue(), 1, 60);
    }
}
