package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the columns of lined-up text end. A border is a path from the first line to the last that passes between words: wide gaps cost
 * nothing, single spaces a little, words much. It may bend a few letters to either side, because programs that print columns with spaces
 * let them drift.
 */
final class ColumnBorders {

    /** How far a border may bend to either side. */
    private static final int BEND = 6;

    /** How far it may bend from one line to the next for nothing but its price. */
    private static final int STEP = BEND;

    private static final float PER_LETTER = 0.07f;
    private static final float HEADING_LETTER = 0.2f;
    private static final float OFF_LINE = 0.04f;
    private static final float SMALL = 0.1f;
    private static final float SINGLE_SPACE = 0.2f;
    private static final float ALIGNED_SPACE = 0.03f;
    private static final float BOUND_WORDS = 1;
    private static final float IN_WORD = 3;
    private static final float HEADING_SPACE = 0.2f;
    private static final float HEADING_SMALL = 1.5f;

    /** What a wide gap inside a cell costs: it looks like a border that was missed. */
    private static final double CELL_GAP = 1;

    private static final double HEADING_GAP = 2;

    private static final double NO_NAME = 1e9;

    /** Borders that cross each other. */
    private static final double CROSSED = 2;

    /** What a border may cost in the heading. */
    private static final float HEADING_MOST = 1;

    /** What it may cost for each line of the table. */
    private static final float LINE_MOST = 0.4f;

    private final List<String> lines;
    private final int heading;
    private final int width;
    private final float[][] price;
    private final List<int[]> nameGaps;

    /** A border: where it cuts each line. */
    private record Path(int start, int[] at, float cost, float inHeading, float inBody) {}

    private ColumnBorders(List<String> lines, int heading, Map<String, Integer> pairs) {
        this.lines = lines;
        this.heading = heading;
        this.width = lines.stream().mapToInt(String::length).max().orElse(0) + 1;
        this.price = new float[lines.size()][];
        this.nameGaps = gaps(overlay(lines.subList(0, heading)));
        var starts = starts();
        int often = Math.max(2, (lines.size() - heading) / 12);
        for (int i = 0; i < lines.size(); i++) {
            price[i] = i < heading ? headingPrices(lines.get(i)) : prices(lines.get(i), starts, often, pairs);
        }
    }

    /** The borders of the columns that the first {@code heading} of the {@code lines} name; each cuts every line. */
    static List<int[]> below(List<String> lines, int heading, Map<String, Integer> pairs) {
        return new ColumnBorders(lines, heading, pairs).best();
    }

    /** The borders of columns that go on from the page before, where they stood at {@code before}; none when they do not. */
    static List<int[]> near(List<String> lines, List<Integer> before, Map<String, Integer> pairs) {
        return new ColumnBorders(lines, 0, pairs).near(before);
    }

    /** How often words stand beside each other within cells: those are not parted by a border. */
    static Map<String, Integer> pairs(List<String> lines) {
        var pairs = new HashMap<String, Integer>();
        for (var line : lines) {
            for (int i = line.indexOf(' '); i > 0; i = line.indexOf(' ', i + 1)) {
                var pair = pair(line, i);
                if (pair != null) {
                    pairs.merge(pair, 1, Integer::sum);
                }
            }
        }
        return pairs;
    }

    /** The words around the single space at {@code at}; null when it is none. */
    private static @Nullable String pair(String line, int at) {
        if (at == 0 || at + 1 >= line.length() || line.charAt(at - 1) == ' ' || line.charAt(at + 1) == ' ') {
            return null;
        }
        int from = line.lastIndexOf(' ', at - 1) + 1;
        int to = line.indexOf(' ', at + 1);
        return line.substring(from, to < 0 ? line.length() : to);
    }

    /** How many lines have a word begin at each place, after more than one space. */
    private int[] starts() {
        var starts = new int[width + 2];
        for (var line : lines.subList(heading, lines.size())) {
            for (int i = 0; i < line.length(); i++) {
                if (line.charAt(i) != ' ' && (i < 2 || line.charAt(i - 1) == ' ' && line.charAt(i - 2) == ' ')) {
                    starts[i]++;
                }
            }
        }
        return starts;
    }

    private static boolean isSpace(String line, int at) {
        return at < 0 || at >= line.length() || line.charAt(at) == ' ';
    }

    private float[] headingPrices(String line) {
        var prices = new float[width + 1];
        for (int x = 1; x < line.length(); x++) {
            if (!isSpace(line, x - 1) && !isSpace(line, x)) {
                prices[x] = IN_WORD;
            } else if (isSingle(line, x)) {
                int next = isSpace(line, x) ? x + 1 : x;
                boolean small = Character.isLowerCase(line.charAt(next));
                prices[x] = small ? HEADING_SMALL : HEADING_SPACE;
            }
        }
        return prices;
    }

    /** Whether the place touches a space that stands alone between two words. */
    private static boolean isSingle(String line, int x) {
        int space = isSpace(line, x) ? x : x - 1;
        return isSpace(line, space)
                && !isSpace(line, space - 1)
                && !isSpace(line, space + 1)
                && space > 0
                && space + 1 < line.length();
    }

    private float[] prices(String line, int[] starts, int often, Map<String, Integer> pairs) {
        var prices = new float[width + 1];
        if (isTitle(line)) {
            return prices;
        }
        for (int x = 1; x < line.length(); x++) {
            if (!isSpace(line, x - 1) && !isSpace(line, x)) {
                prices[x] = IN_WORD;
            } else if (isSingle(line, x)) {
                int space = isSpace(line, x) ? x : x - 1;
                int next = space + 1;
                int begun = starts[next - 1] + starts[next] + starts[next + 1];
                boolean bound = pairs.getOrDefault(pair(line, space), 0) > 1;
                prices[x] = (begun >= often ? ALIGNED_SPACE : SINGLE_SPACE)
                        + (bound ? BOUND_WORDS : 0)
                        + (isNewName(line, space) ? 0 : SMALL);
            }
        }
        return prices;
    }

    /** Whether a word in capitals follows one in small letters: "theo Sở", as against "Sở Y" or "theo các". */
    private static boolean isNewName(String line, int space) {
        int from = line.lastIndexOf(' ', space - 1) + 1;
        return Character.isUpperCase(line.charAt(space + 1)) && !Character.isUpperCase(line.charAt(from));
    }

    /** The title of a group may run through all columns. */
    private boolean isTitle(String line) {
        var text = line.strip();
        int after = text.indexOf(' ');
        boolean numbered = after > 0
                && AlignedLine.GROUP_NUMBER.matcher(text.substring(0, after)).matches();
        var words = after >= 0 && after <= 6 ? text.substring(after).strip() : text;
        return (numbered || words.length() > width * 0.45) && !words.contains("  ");
    }

    /** The cheapest path that starts at {@code start} and stays near it. */
    private Path path(int start) {
        int span = 2 * BEND + 1;
        var best = new float[lines.size() + 1][span];
        var next = new int[lines.size()][span];
        for (int i = lines.size() - 1; i >= 0; i--) {
            for (int d = 0; d < span; d++) {
                int x = start + d - BEND;
                float least = Float.MAX_VALUE;
                for (int e = Math.max(0, d - STEP); e <= Math.min(span - 1, d + STEP); e++) {
                    float cost = best[i + 1][e] + (i + 1 < heading ? HEADING_LETTER : PER_LETTER) * Math.abs(d - e);
                    if (cost < least || cost == least && e == d) {
                        least = cost;
                        next[i][d] = e;
                    }
                }
                best[i][d] = x < 1 || x > width ? 1000 : least + price[i][x] + OFF_LINE * Math.abs(d - BEND);
            }
        }
        int d = BEND;
        for (int e = 0; e < span; e++) {
            d = best[0][e] < best[0][d] ? e : d;
        }
        float cost = best[0][d];
        var at = new int[lines.size()];
        float inHeading = 0;
        float inBody = 0;
        for (int i = 0; i < lines.size(); i++) {
            at[i] = start + d - BEND;
            float paid = price[i][Math.clamp(at[i], 0, width)];
            inHeading += i < heading ? paid : 0;
            inBody += i < heading ? 0 : Math.min(paid, 1);
            d = next[i][d];
        }
        return new Path(start, at, cost, inHeading, inBody);
    }

    /** Of all ways to choose borders so that every column has a name the one that cuts the fewest words and leaves the fewest gaps in cells. */
    private List<int[]> best() {
        int body = Math.max(lines.size() - heading, 1);
        var paths = new ArrayList<Path>();
        paths.add(straight(0));
        for (int x = 1; x < width; x++) {
            if (isPossible(x)) {
                var path = path(x);
                boolean known = Arrays.equals(paths.getLast().at(), path.at());
                if (!known && path.inHeading() <= HEADING_MOST && path.inBody() <= LINE_MOST * body + 0.5) {
                    paths.add(path);
                }
            }
        }
        paths.add(straight(width));
        var gaps = lines.stream().map(ColumnBorders::gaps).toList();
        var best = new double[paths.size()];
        var before = new int[paths.size()];
        Arrays.fill(best, Double.MAX_VALUE);
        best[0] = 0;
        for (int right = 1; right < paths.size(); right++) {
            for (int left = 0; left < right; left++) {
                double cost = best[left] + paths.get(right).cost();
                if (cost < best[right]) {
                    cost += inside(paths.get(left), paths.get(right), gaps, best[right] - cost);
                }
                if (cost < best[right]) {
                    best[right] = cost;
                    before[right] = left;
                }
            }
        }
        if (best[paths.size() - 1] == Double.MAX_VALUE) {
            return List.of();
        }
        var chosen = new ArrayList<Path>();
        for (int i = before[paths.size() - 1]; i > 0; i = before[i]) {
            chosen.addFirst(paths.get(i));
        }
        return ordered(chosen);
    }

    private Path straight(int x) {
        var at = new int[lines.size()];
        Arrays.fill(at, x);
        return new Path(x, at, 0, 0, 0);
    }

    /** The wide gaps between the words of a line: where each begins and ends. */
    private static List<int[]> gaps(String line) {
        var gaps = new ArrayList<int[]>();
        int end = line.length() - line.stripLeading().length();
        for (int i = end; i < line.length(); i++) {
            if (line.charAt(i) != ' ') {
                if (i - end >= 2) {
                    gaps.add(new int[] {end, i});
                }
                end = i + 1;
            }
        }
        return gaps;
    }

    /** What the column between two borders costs: it needs a name, and its cells should have no wide gaps. */
    private double inside(Path left, Path right, List<List<int[]>> gaps, double most) {
        double cost = 0;
        int after = most(left);
        int before = least(right);
        for (var gap : nameGaps) {
            cost += gap[0] > after && gap[1] < before ? HEADING_GAP : 0;
        }
        boolean named = false;
        for (int i = 0; i < lines.size() && cost < most; i++) {
            if (i == heading && !named) {
                return NO_NAME;
            }
            int from = left.at()[i];
            int to = right.at()[i];
            if (from > to) {
                cost += CROSSED;
                continue;
            }
            var line = lines.get(i);
            named |= i < heading
                    && from < line.length()
                    && !line.substring(from, Math.min(to, line.length())).isBlank();
            for (var gap : gaps.get(i)) {
                if (i >= heading && gap[0] > from && gap[1] < to) {
                    cost += gap[1] - gap[0] > 2 ? CELL_GAP : CELL_GAP / 2;
                }
            }
        }
        return cost;
    }

    private int most(Path path) {
        return Arrays.stream(path.at(), 0, heading).max().orElse(0);
    }

    private int least(Path path) {
        return Arrays.stream(path.at(), 0, heading).min().orElse(0);
    }

    /** The lines of the heading one upon the other: the cells of a heading are centred, so that each line holds only some of them. */
    private static String overlay(List<String> heading) {
        int width = heading.stream().mapToInt(String::length).max().orElse(0);
        var overlay = new char[width];
        Arrays.fill(overlay, ' ');
        for (var line : heading) {
            for (int i = 0; i < line.length(); i++) {
                overlay[i] = line.charAt(i) == ' ' ? overlay[i] : line.charAt(i);
            }
        }
        return new String(overlay);
    }

    /** Whether the heading has a gap near {@code x} in every line. */
    private boolean isPossible(int x) {
        for (int i = 0; i < heading; i++) {
            float least = IN_WORD;
            for (int d = -BEND; d <= BEND; d++) {
                if (x + d >= 1 && x + d <= width) {
                    least = Math.min(least, price[i][x + d]);
                }
            }
            if (least > HEADING_MOST) {
                return false;
            }
        }
        return true;
    }

    private List<int[]> ordered(List<Path> paths) {
        var borders = new ArrayList<int[]>();
        for (var path : paths) {
            var at = path.at().clone();
            if (!borders.isEmpty()) {
                var before = borders.getLast();
                for (int i = 0; i < at.length; i++) {
                    at[i] = Math.max(at[i], before[i]);
                }
            }
            borders.add(at);
        }
        return borders;
    }

    private List<int[]> near(List<Integer> before) {
        var paths = new ArrayList<Path>();
        for (int wanted : before) {
            Path best = null;
            for (int x = Math.max(1, wanted - BEND); x <= Math.min(width - 1, wanted + BEND); x++) {
                var path = path(x);
                if ((paths.isEmpty() || x > paths.getLast().start())
                        && (best == null
                                || path.cost() + 0.02 * Math.abs(x - wanted)
                                        < best.cost() + 0.02 * Math.abs(best.start() - wanted))) {
                    best = path;
                }
            }
            if (best == null) {
                int[] beyond = new int[lines.size()];
                Arrays.fill(beyond, width);
                best = new Path(Math.max(wanted, width), beyond, 0, 0, 0);
            }
            if (best.inBody() > LINE_MOST * 1.5 * lines.size() + 1) {
                return List.of();
            }
            paths.add(best);
        }
        return ordered(paths);
    }
}
