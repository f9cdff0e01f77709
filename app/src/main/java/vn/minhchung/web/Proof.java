package vn.minhchung.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a figure (minh chứng): what it is and whose, its value, the formula in words, the records that were counted,
 * where they come from, and how the figure has moved. All texts are in the reader's language, all values as people read them.
 *
 * @param what the figure, for instance "Tỷ lệ hồ sơ tiếp nhận trực tuyến"
 * @param whose the unit or thing it is about, and the period; empty if that is plain
 * @param value as shown where it was clicked
 * @param exact the value before rounding in a sentence; null when nothing was rounded
 */
public record Proof(
        String what,
        String whose,
        String value,
        @Nullable Verdict verdict,
        @Nullable String exact,
        Formula formula,
        List<Records> records,
        List<Source> sources,
        @Nullable History history) {

    public Proof {
        records = List.copyOf(records);
        sources = List.copyOf(sources);
    }

    /** The judgement on the value (kết luận): icon + word; tone is {@code good info warn bad} or empty. */
    public record Verdict(String tone, String icon, String text) {}

    /** A part of a formula (thành phần công thức): words, its value, and {@code kind/id} of its own proof if it has one. */
    public record Part(String words, String value, @Nullable String proof) {

        public Part(String words, String value) {
            this(words, value, null);
        }

        public @Nullable String kind() {
            return proof == null ? null : proof.substring(0, proof.indexOf('/'));
        }

        public @Nullable String id() {
            return proof == null ? null : proof.substring(proof.indexOf('/') + 1);
        }
    }

    /**
     * How the value is made (công thức).
     *
     * @param above the numerator, or the only part when nothing is divided
     * @param below the denominator; null when nothing is divided
     * @param factor what follows the fraction, for instance "× 100"; may be empty
     * @param notes what is left out, which version, which legal basis; a sentence each
     */
    public record Formula(Part above, @Nullable Part below, String factor, List<String> notes) {

        public Formula {
            notes = List.copyOf(notes);
        }

        public static Formula count(Part counted, String... notes) {
            return new Formula(counted, null, "", List.of(notes));
        }

        public static Formula share(Part above, Part below, String... notes) {
            return new Formula(above, below, "× 100", List.of(notes));
        }
    }

    /**
     * Records that were counted (bản ghi): the first few, and where all of them are.
     *
     * @param title for instance "Mẫu số"
     * @param total how many there are
     * @param first the first few rows; all rows have as many cells as there are columns
     * @param list where all of them are listed; null when the panel shows them all
     * @param excel where they can be had as a file; null: nowhere
     */
    public record Records(
            String title,
            long total,
            List<String> columns,
            List<Line> first,
            @Nullable String list,
            @Nullable String excel) {

        public Records {
            columns = List.copyOf(columns);
            first = List.copyOf(first);
        }

        /** The same for a reader who has neither a list of them nor a page of each. */
        public Records here() {
            return new Records(
                    title,
                    total,
                    columns,
                    first.stream().map(line -> new Line(line.cells(), null)).toList(),
                    null,
                    null);
        }
    }

    /** One record (một bản ghi); {@code link} leads to it, null: nowhere. */
    public record Line(List<String> cells, @Nullable String link) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** How a figure got into the system (cách có số liệu); the icon differs, so that a grey print still tells them apart. */
    public enum Origin {
        AUTOMATIC("plug-connected"),
        IMPORTED("table-import"),
        BY_HAND("pencil"),
        OVERRIDE("git-compare"),
        OUTAGE("wifi-off");

        private final String icon;

        Origin(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }
    }

    /** Where records come from (nguồn), and how fresh: {@code when} like "08:30" or "22/09"; may be empty. */
    public record Source(
            Origin origin,
            String text,
            String when,
            @Nullable String link) {}

    /**
     * How the value has moved (lịch sử).
     *
     * @param points oldest first; at least two are needed for a line
     * @param target drawn dashed; null: there is none
     * @param note what was recalculated and why; may be empty
     */
    public record History(
            String title, List<Point> points, @Nullable Double target, String note) {

        private static final double LEFT = 20;
        private static final double RIGHT = 356;
        private static final double TOP = 12;
        private static final double BOTTOM = 66;

        public History {
            points = List.copyOf(points);
        }

        /** One value in time (điểm lịch sử): what stands under it, its height, its figure. */
        public record Point(String label, double value, String shown) {}

        /** A point of the drawing in its 388 × 92 units. */
        public record Dot(double x, double y, Point point, boolean last) {}

        public List<Dot> dots() {
            var low = Math.min(min(), target == null ? min() : target);
            var high = Math.max(max(), target == null ? max() : target);
            var range = high == low ? 1 : high - low;
            var dots = new ArrayList<Dot>();
            for (int i = 0; i < points.size(); i++) {
                var point = points.get(i);
                var x = points.size() == 1 ? RIGHT : LEFT + (RIGHT - LEFT) * i / (points.size() - 1);
                var y = BOTTOM - (BOTTOM - TOP) * (point.value() - low) / range;
                dots.add(new Dot(tenth(x), tenth(y), point, i == points.size() - 1));
            }
            return dots;
        }

        /** The line through all points, as SVG wants it. */
        public String line() {
            var line = new StringBuilder();
            dots().forEach(dot ->
                    line.append(dot.x()).append(',').append(dot.y()).append(' '));
            return line.toString().strip();
        }

        public @Nullable Double targetY() {
            if (target == null) {
                return null;
            }
            var low = Math.min(min(), target);
            var high = Math.max(max(), target);
            return tenth(high == low ? TOP : BOTTOM - (BOTTOM - TOP) * (target - low) / (high - low));
        }

        private double min() {
            return points.stream().mapToDouble(Point::value).min().orElse(0);
        }

        private double max() {
            return points.stream().mapToDouble(Point::value).max().orElse(0);
        }

        private static double tenth(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }
}
