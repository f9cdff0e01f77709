package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import vn.minhchung.document.format.Rulings.Ruling;

/** Finds the lines ruled in the picture of a page and takes them away, so that nothing of them is read as letters. */
final class RuledLines {

    private final Bitmap page;
    private final int dpi;
    private final int dark;
    private final List<Line> lines = new ArrayList<>();

    /** Of which only few points lie in the row or column {@code first} or {@code last}: paper is never quite flat. */
    private record Line(boolean horizontal, int first, int last, int from, int to) {

        boolean goesOn(Line run, int gap) {
            return last >= run.first - 2 && from <= run.to + gap && run.from <= to + gap;
        }

        Line and(Line run) {
            return new Line(
                    horizontal,
                    Math.min(first, run.first),
                    Math.max(last, run.last),
                    Math.min(from, run.from),
                    Math.max(to, run.to));
        }
    }

    private RuledLines(Bitmap page, int dpi) {
        this.page = page;
        this.dpi = dpi;
        this.dark = page.threshold();
    }

    /** The lines on {@code page}, in points; the page has them no longer. */
    static List<Ruling> takenFrom(Bitmap page, int dpi) {
        var found = new RuledLines(page, dpi);
        found.runs(true);
        found.runs(false);
        found.lines.removeIf(line -> !found.isRuled(line));
        found.lines.forEach(found::erase);
        double points = 72.0 / dpi;
        return found.lines.stream()
                .map(line -> new Ruling(
                        line.horizontal(),
                        (line.first() + line.last()) * points / 2,
                        line.from() * points,
                        line.to() * points))
                .toList();
    }

    private boolean isDark(boolean horizontal, int along, int across) {
        int x = horizontal ? along : across;
        int y = horizontal ? across : along;
        return x >= 0 && y >= 0 && x < page.width() && y < page.height() && page.at(x, y) < dark;
    }

    /** Whether there is ink here or right beside: lines that were askew or are thin break into steps. */
    private boolean isInk(boolean horizontal, int along, int across) {
        return isDark(horizontal, along, across)
                || isDark(horizontal, along, across - 1)
                || isDark(horizontal, along, across + 1);
    }

    private void runs(boolean horizontal) {
        int across = horizontal ? page.height() : page.width();
        int along = horizontal ? page.width() : page.height();
        int shortest = dpi * 19 / 100;
        int gap = Math.max(2, dpi / 75);
        var found = new ArrayList<Line>();
        for (int at = 0; at < across; at++) {
            int start = -1;
            int end = -1;
            for (int i = 0; i <= along; i++) {
                if (i < along && isInk(horizontal, i, at)) {
                    start = start < 0 ? i : start;
                    end = i;
                } else if (start >= 0 && (i == along || i - end > gap)) {
                    if (end - start >= shortest && isThin(horizontal, at, start, end)) {
                        add(found, new Line(horizontal, at, at, start, end), gap);
                    }
                    start = -1;
                }
            }
        }
        lines.addAll(found);
    }

    /** The lines of the letters in a row of text are not: most of their ink goes on above or below. */
    private boolean isThin(boolean horizontal, int at, int from, int to) {
        int thickest = thickest();
        int thin = 0;
        int ink = 0;
        for (int i = from; i <= to; i++) {
            if (!isInk(horizontal, i, at)) {
                continue;
            }
            ink++;
            int above = at;
            while (at - above <= thickest && isDark(horizontal, i, above - 1)) {
                above--;
            }
            int below = at;
            while (below - above <= thickest && isDark(horizontal, i, below + 1)) {
                below++;
            }
            thin += below - above < thickest ? 1 : 0;
        }
        return thin * 100 >= ink * 70 && ink * 100 >= (to - from) * 80;
    }

    /** The bars of two letters T may look like a short line, which however ends at others. */
    private boolean isRuled(Line line) {
        return line.to() - line.from() >= dpi * 6 / 10 || isEnded(line, line.from()) && isEnded(line, line.to());
    }

    private boolean isEnded(Line line, int end) {
        int near = Math.max(4, dpi / 40);
        return lines.stream()
                .anyMatch(other -> other.horizontal() != line.horizontal()
                        && end >= other.first() - near
                        && end <= other.last() + near
                        && other.from() - near <= line.last()
                        && other.to() + near >= line.first());
    }

    private int thickest() {
        return Math.max(4, dpi / 25);
    }

    private static void add(List<Line> found, Line run, int gap) {
        var whole = run;
        for (int i = found.size() - 1; i >= 0 && found.get(i).last() >= run.first() - 40; i--) {
            if (found.get(i).goesOn(whole, gap)) {
                whole = whole.and(found.remove(i));
            }
        }
        found.add(whole);
    }

    /** Where a letter touches the line, only the line is taken away. */
    private void erase(Line line) {
        int thickest = thickest();
        for (int i = line.from() - 1; i <= line.to() + 1; i++) {
            int first = line.first();
            while (first > line.first() - thickest && isDark(line.horizontal(), i, first - 1)) {
                first--;
            }
            int last = line.last();
            while (last < line.last() + thickest && isDark(line.horizontal(), i, last + 1)) {
                last++;
            }
            if (last - first > thickest + line.last() - line.first()) {
                first = line.first();
                last = line.last();
            }
            for (int at = first - 1; at <= last + 1; at++) {
                page.whiten(line.horizontal() ? i : at, line.horizontal() ? at : i);
            }
        }
    }
}
