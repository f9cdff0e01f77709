package vn.minhchung.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.format.Formats.Read;
import vn.minhchung.vietnamese.LegacyEncoding;

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

    private final RunFonts fonts;

    /** What is in fonts from before Unicode, for each of their encodings. */
    private final Map<LegacyEncoding, StringBuilder> inOldFonts = new EnumMap<>(LegacyEncoding.class);

    /** The encodings whose text is put in Unicode run by run, because only a part of the document is written so. */
    private final Set<LegacyEncoding> converted;

    private Docx(RunFonts fonts, Set<LegacyEncoding> converted) {
        this.fonts = fonts;
        this.converted = converted;
    }

    static Read read(byte[] content) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            var fonts = new RunFonts(document);
            var docx = new Docx(fonts, Set.of());
            docx.body(document.getBodyElements());
            var partly = docx.partly();
            if (!partly.isEmpty()) {
                docx = new Docx(fonts, partly);
                docx.body(document.getBodyElements());
            }
            return Read.of(
                    docx.lines.source(),
                    !partly.isEmpty() || docx.lines.legacy().isPresent());
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

    /** The encodings of old fonts that a part of the document is written in, when its letters do not tell it of the whole. */
    private Set<LegacyEncoding> partly() {
        return lines.legacy().isPresent()
                ? Set.of()
                : inOldFonts.entrySet().stream()
                        .filter(written -> written.getKey().writes(written.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    private String withoutNotes(XWPFParagraph paragraph) {
        var names = paragraph.getRuns().stream()
                .map(run -> fonts.of(run, paragraph))
                .toList();
        if (names.stream().allMatch(name -> LegacyEncoding.ofFont(name).isEmpty())) {
            var text = paragraph.getText();
            return text.substring(0, text.length() - paragraph.getFootnoteText().length());
        }
        var text = new StringBuilder();
        var together = new StringBuilder();
        LegacyEncoding encoding = null;
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var words = paragraph.getRuns().get(i).text();
            var own = LegacyEncoding.ofFont(name).orElse(null);
            if (own != null) {
                inOldFonts
                        .computeIfAbsent(own, none -> new StringBuilder())
                        .append(words)
                        .append(' ');
            }
            // a vowel and its mark may stand in two runs
            if (own != encoding) {
                text.append(unicode(together.toString(), encoding));
                together.setLength(0);
                encoding = own;
            }
            together.append(CapitalFont.is(name) ? CapitalFont.mark(words) : words);
        }
        return text.append(unicode(together.toString(), encoding)).toString();
    }

    private String unicode(String words, @Nullable LegacyEncoding encoding) {
        return encoding != null && converted.contains(encoding) ? CapitalFont.raised(encoding.toUnicode(words)) : words;
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
