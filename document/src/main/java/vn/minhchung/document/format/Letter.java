package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A printed letter; the origin is the upper left corner of the page as it is shown, units are points.
 *
 * @param y of the base line
 * @param afterSpace whether the file writes a space before it; others leave a gap only
 */
record Letter(String text, double x, double y, double width, double size, boolean afterSpace) {

    /** A gap of this many letter sizes is a space. */
    private static final double SPACE = 0.18;

    /** What kerning leaves of a written space before a letter like T; below this it is no space between words. */
    static final double KERNED_SPACE = 0.08;

    /** A gap of this many letter sizes separates columns. */
    private static final double COLUMN = 2.5;

    /** The same letter so much lower on the page. */
    Letter lower(double by) {
        return new Letter(text, x, y + by, width, size, afterSpace);
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y - size / 3;
    }

    /** The letters by the lines they stand on, from the top; each line from the left. */
    static List<List<Letter>> lines(List<Letter> letters) {
        var lines = new ArrayList<List<Letter>>();
        for (var letter :
                letters.stream().sorted(Comparator.comparingDouble(Letter::y)).toList()) {
            var last = lines.isEmpty() ? null : lines.getLast();
            if (last == null || !letter.sameLine(last)) {
                last = new ArrayList<>();
                lines.add(last);
            }
            last.add(letter);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Letter::x)));
        return lines;
    }

    /** Raised marks belong to the line whose large letters come after them. */
    private boolean sameLine(List<Letter> line) {
        double lowest = line.stream().mapToDouble(Letter::y).max().orElse(y);
        double first = line.stream().mapToDouble(Letter::y).min().orElse(y);
        return y - lowest < size * 0.3 || y - first < size * 0.45;
    }

    /** The text of a line, cut where a wide gap shows that columns stand side by side. */
    static List<String> columns(List<Letter> line) {
        var columns = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= line.size(); i++) {
            if (i == line.size()
                    || line.get(i).gapAfter(line.get(i - 1))
                            > COLUMN * line.get(i).size()) {
                columns.add(text(line.subList(from, i)));
                from = i;
            }
        }
        return columns;
    }

    /** The text of the letters of one line, with spaces where there are gaps and raised digits as such. */
    static String text(List<Letter> line) {
        double size = line.stream().mapToDouble(Letter::size).max().orElse(1);
        double base = line.stream()
                .filter(letter -> letter.size() > size * 0.9)
                .mapToDouble(Letter::y)
                .max()
                .orElse(0);
        var text = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            var letter = line.get(i);
            if (i > 0 && letter.gapAfter(line.get(i - 1)) > (letter.afterSpace ? KERNED_SPACE : SPACE) * size) {
                text.append(' ');
            }
            boolean raised = letter.size() < size * 0.85
                    && base - letter.y() > size * 0.15
                    && letter.text().matches("\\d");
            text.append(raised ? Superscript.of(letter.text()) : letter.text());
        }
        return text.toString();
    }

    private double gapAfter(Letter before) {
        return x - before.x - before.width;
    }
}
