package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import vn.minhchung.document.SourceText;

/** Reads web pages: blocks become lines, tables rows. */
final class Html {

    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "blockquote",
            "pre",
            "hr",
            "center",
            "dl",
            "dt",
            "dd",
            "body",
            "form",
            "table",
            "caption",
            "tr",
            "td",
            "th",
            "tbody",
            "thead");

    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "noscript", "template", "nav", "select", "button");
    private static final int WIDEST = 60;

    /** Pages of word processors nest some dozen deep; each level more costs time for every element below. */
    private static final int DEEPEST = 100;

    private final Lines lines = new Lines();
    private final StringBuilder open = new StringBuilder();

    private Html() {}

    static SourceText read(String markup) {
        var html = new Html();
        html.walk(Jsoup.parse(markup, "", Parser.htmlParser().setMaxDepth(DEEPEST))
                .body());
        html.close();
        return html.lines.source();
    }

    private void walk(Node node) {
        if (node instanceof TextNode text) {
            open.append(text.getWholeText().replaceAll("\\s+", " "));
            return;
        }
        if (!(node instanceof Element element) || SILENT.contains(element.normalName())) {
            return;
        }
        var name = element.normalName();
        if (name.equals("br")) {
            close();
        } else if (name.equals("table") && element.select("table").size() == 1) {
            close();
            lines.table(rows(element));
        } else if (name.equals("sup") && element.text().matches("\\d{1,2}")) {
            open.append(Superscript.of(element.text()));
        } else if (BLOCKS.contains(name)) {
            close();
            if (name.equals("li")) {
                open.append(label(element));
            }
            element.childNodes().forEach(this::walk);
            close();
        } else {
            element.childNodes().forEach(this::walk);
        }
    }

    private static String label(Element item) {
        var list = item.parent();
        return list != null && list.normalName().equals("ol") ? item.elementSiblingIndex() + 1 + ". " : "- ";
    }

    private void close() {
        if (!open.toString().isBlank()) {
            lines.text(open.toString());
        }
        open.setLength(0);
    }

    /** The rows of a table with the cells that reach over several rows or columns written out. */
    private static List<List<String>> rows(Element table) {
        var rows = new ArrayList<List<String>>();
        var reaching = new ArrayList<Reaching>();
        for (var row : table.select("tr")) {
            var cells = new ArrayList<String>();
            var next = row.select("> td, > th").iterator();
            boolean partOfAbove = false;
            while (next.hasNext() || reachesBelow(reaching, cells.size())) {
                int column = cells.size();
                var above = reaching.stream()
                        .filter(cell -> cell.column == column && cell.rowsLeft > 0)
                        .findFirst();
                if (above.isPresent()) {
                    above.get().rowsLeft--;
                    partOfAbove |= column == 0;
                    cells.add(partOfAbove ? "" : above.get().text);
                    continue;
                }
                var cell = next.next();
                var text = cellText(cell);
                int width = span(cell, "colspan");
                int height = span(cell, "rowspan");
                for (int i = 0; i < width; i++) {
                    if (height > 1) {
                        reaching.add(new Reaching(column + i, height - 1, i == 0 ? text : ""));
                    }
                    cells.add(i == 0 ? text : "");
                }
                partOfAbove &= column != 1 || !Lines.isNumber(text);
            }
            rows.add(cells);
        }
        return rows;
    }

    private static boolean reachesBelow(List<Reaching> reaching, int column) {
        return reaching.stream().anyMatch(cell -> cell.rowsLeft > 0 && cell.column == column);
    }

    private static final class Reaching {
        final int column;
        final String text;
        int rowsLeft;

        Reaching(int column, int rowsLeft, String text) {
            this.column = column;
            this.rowsLeft = rowsLeft;
            this.text = text;
        }
    }

    private static int span(Element cell, String attribute) {
        var value = cell.attr(attribute);
        return value.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(value), 1, WIDEST) : 1;
    }

    private static String cellText(Element cell) {
        var inner = new Html();
        cell.childNodes().forEach(inner::walk);
        inner.close();
        return String.join("\n", inner.lines.texts());
    }
}
