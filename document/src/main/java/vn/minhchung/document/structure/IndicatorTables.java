package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Level;
import vn.minhchung.document.SourceText;
import vn.minhchung.document.Target;

/**
 * Reads tables of indicators: what is measured, its unit, and the figure to be reached in each year, "Chỉ tiêu | Đơn vị tính | Kế hoạch
 * năm 2026". Their rows are figures and never tasks.
 */
final class IndicatorTables {

    private static final Pattern NAME = Pattern.compile(
            "(?:ten |cac |nhom |noi dung |he thong )*(?:chi tieu|chi so|muc tieu)(?: chu yeu| cu the|,? .{0,20})?");
    private static final Pattern UNIT = Pattern.compile("(?:don vi (?:tinh|do)|dvt|d\\.?v\\.?t\\.?)(?: .{0,12})?");
    private static final Pattern PLANNED = Pattern.compile(
            "(?:(?:chi tieu |muc tieu |so )?(?:ke hoach|muc tieu|chi tieu|phan dau|du kien|giao|kh)\\b.{0,40}|(?:den )?(?:het )?nam"
                    + " 20\\d{2}|20\\d{2})");
    private static final Pattern NOT_PLANNED =
            Pattern.compile(".*\\b(?:thuc hien|uoc|ket qua|so sanh|ghi chu|theo doi|chu tri|co quan|don vi)\\b.*");
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d{2})\\b");
    private static final Pattern NUMBER_HEADING = Pattern.compile("(?:so )?(?:tt|stt|thu tu)|s\\.?t\\.?t\\.?");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[a-h])\\)?");

    private final SourceText source;
    private final @Nullable LocalDate due;
    private final @Nullable Level level;
    private final Reason reason;
    private final List<Target> targets = new ArrayList<>();
    private final Set<Integer> lines = new TreeSet<>();

    /** Which columns hold what; {@code planned} are the headings of the figures by their positions. */
    private record Heading(int name, int unit, Map<Integer, String> planned) {}

    /** The figures, and the lines of the tables they stand in. */
    record Found(List<Target> targets, Set<Integer> lines) {}

    private IndicatorTables(SourceText source, @Nullable LocalDate due, @Nullable Level level, Reason reason) {
        this.source = source;
        this.due = due;
        this.level = level;
        this.reason = reason;
    }

    /** All figures to be reached by {@code due} where the heading of their column names no year. */
    static Found read(SourceText source, @Nullable LocalDate due, @Nullable Level level, Reason reason) {
        return new IndicatorTables(source, due, level, reason).found();
    }

    private Found found() {
        Heading heading = null;
        for (var line : source.lines()) {
            if (!line.isRow()) {
                continue;
            }
            var row = Row.of(source, line);
            var opened = heading(row);
            if (opened != null) {
                heading = opened;
            } else if (heading != null && endsTable(row)) {
                heading = null;
            } else if (heading != null) {
                heading = refined(heading, row);
                figures(heading, row);
            }
            if (heading != null) {
                lines.add(line.number());
            }
        }
        return new Found(targets, lines);
    }

    private static boolean endsTable(Row row) {
        var filled = row.filled();
        return Columns.areHeadedBy(row)
                || filled.size() > 1
                        && NUMBER_HEADING.matcher(filled.getFirst().folded()).matches();
    }

    private static @Nullable Heading heading(Row row) {
        int name = -1;
        int unit = -1;
        var planned = new TreeMap<Integer, String>();
        for (int i = 0; i < row.cells().size(); i++) {
            var words = row.cell(i).clean().folded();
            if (words.isEmpty() || words.length() > 60) {
                continue;
            }
            if (UNIT.matcher(words).matches()) {
                unit = i;
            } else if (name < 0
                    && NAME.matcher(words).matches()
                    && !YEAR.matcher(words).find()) {
                name = i;
            } else if (isPlanned(words)) {
                planned.put(i, words);
            }
        }
        boolean measured = unit >= 0
                || !Columns.areHeadedBy(row)
                        && planned.values().stream()
                                .anyMatch(words -> YEAR.matcher(words).find());
        return name >= 0 && measured && !planned.isEmpty() ? new Heading(name, unit, planned) : null;
    }

    private static boolean isPlanned(String words) {
        return PLANNED.matcher(words).matches() && !NOT_PLANNED.matcher(words).matches();
    }

    /** The years may stand in a second row, below a merged "Mục tiêu". */
    private static Heading refined(Heading heading, Row row) {
        var below = new TreeMap<Integer, String>();
        for (int i = 0; i < row.cells().size(); i++) {
            var words = row.cell(i).clean().folded();
            if (i != heading.name()
                    && i != heading.unit()
                    && isPlanned(words)
                    && YEAR.matcher(words).find()) {
                below.put(i, words);
            }
        }
        boolean onlyYears = cell(row, heading.name()).isEmpty() && !below.isEmpty();
        return onlyYears ? new Heading(heading.name(), heading.unit(), below) : heading;
    }

    private void figures(Heading heading, Row row) {
        var filled = row.filled();
        var name = cell(row, heading.name()).clean();
        if (name.length() < 3
                || filled.stream()
                        .allMatch(cell -> COLUMN_NUMBER.matcher(cell.folded()).matches())) {
            return;
        }
        var unit = heading.unit() < 0 ? "" : cell(row, heading.unit()).clean().text();
        heading.planned().forEach((at, words) -> {
            var target = Targets.ofCell(cell(row, at), name.stripEnd(".:;").text(), unit, level, by(words), reason);
            if (target != null) {
                targets.add(target);
            }
        });
    }

    /** The last year that the heading of the column names. */
    private @Nullable LocalDate by(String words) {
        return YEAR.matcher(words)
                .results()
                .map(found -> Year.parse(found.group(1)).atMonth(12).atEndOfMonth())
                .reduce((first, last) -> last)
                .orElse(due);
    }

    private static Passage cell(Row row, int at) {
        return at < row.cells().size() ? row.cell(at) : row.cell(0).slice(0, 0);
    }
}
