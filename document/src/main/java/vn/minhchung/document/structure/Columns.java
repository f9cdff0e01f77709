package vn.minhchung.document.structure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column of a task table holds what, read from the words of its heading row. */
final class Columns {

    enum Field {
        NUMBER,
        GROUP,
        CONTENT,
        LEAD,
        COORDINATING,
        RESULT,
        START,
        DEADLINE,
        OTHER
    }

    /** Tried in this order: "Thời gian hoàn thành sản phẩm" is a deadline, "Đơn vị phối hợp thực hiện" coordinates. */
    private static final Map<Field, Pattern> WORDS = new EnumMap<>(Map.of(
            Field.NUMBER, Pattern.compile("(?:so )?(?:tt|stt|thu tu)(?: .{0,8})?|s\\.?t\\.?t\\.?|t\\.t\\.?|no\\.?|#"),
            Field.GROUP, Pattern.compile("(?:nhom|linh vuc|muc|phan)(?: (?:nhiem vu|cong viec|noi dung|giai phap))?"),
            Field.COORDINATING, Pattern.compile(".*\\bphoi hop\\b.*"),
            Field.START, Pattern.compile("(?:ngay |thoi (?:gian|diem) )?(?:bat dau|khoi dong)(?: thuc hien)?"),
            Field.LEAD,
                    Pattern.compile(
                            ".*\\bchu tri\\b.*|(?:ten )?(?:co quan|don vi|nguoi|to chuc|phong|bo phan|can bo|cong"
                                    + " chuc|dau moi|so|ca nhan|thanh vien)(?:,? (?:va |/)?(?:don vi|to chuc|co quan|ca"
                                    + " nhan|ban|nganh|bo phan|chuyen mon))*(?: (?:chiu trach nhiem|thuc hien|dau moi|duoc"
                                    + " giao|tham muu|phu trach|chuan bi|soan thao|trinh|trien khai).*)?|phan cong(?:"
                                    + " .*)?|trach nhiem(?: .*)?|giao (?:cho|don vi|co quan).*|lanh dao (?:phu trach|chi"
                                    + " dao).*"),
            Field.DEADLINE,
                    Pattern.compile(".*\\b(?:thoi gian|thoi han|tien do|thoi diem|han hoan thanh|hoan thanh truoc|lo"
                            + " trinh|ngay hoan thanh|han xu ly)\\b.*|(?:ngay |thoi gian )?ket thuc|den ngay|gian"
                            + " (?:hoan thanh|thuc hien)|.{0,12}hoan thanh|thang|han"),
            Field.RESULT, Pattern.compile(".*\\b(?:san pham|ket qua|dau ra|yeu cau)\\b.*"),
            Field.CONTENT,
                    Pattern.compile(".*\\b(?:noi dung|nhiem vu|cong viec|hoat dong|giai phap|hang muc|chi tieu|viec can"
                            + " lam|viec|y kien chi dao)\\b.*|ten (?:de an|van ban|du an)\\b.*|(?:de an|van"
                            + " ban|dau viec)(?: .{0,30})?")));

    /** When several columns may be the same, the one that says so is. */
    private static final Map<Field, Pattern> BEST = Map.of(
            Field.LEAD, Pattern.compile(".*\\bchu tri\\b.*"),
            Field.DEADLINE, Pattern.compile(".*\\b(?:hoan thanh|ket thuc|trinh)\\b.*"),
            Field.RESULT, Pattern.compile(".*\\b(?:san pham|dau ra)\\b.*"),
            Field.CONTENT, Pattern.compile(".*\\b(?:nhiem vu|cong viec)\\b.*"));

    /** A quarter or a month as the heading of a column. */
    private static final Pattern TIME = Pattern.compile(
            "(?:quy (?:iv|i{1,3}|[1-4])|q\\.?\\s?[1-4]|thang (?:0?[1-9]|1[0-2])|t\\.?\\s?(?:0?[1-9]|1[0-2]))(?:["
                    + " ,/-]*(?:nam )?(?:20\\d{2}))?");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private static final Pattern SECOND_BEST = Pattern.compile("lanh dao .*");

    private static final Field[] ORDER = {
        Field.NUMBER,
        Field.GROUP,
        Field.COORDINATING,
        Field.START,
        Field.LEAD,
        Field.DEADLINE,
        Field.RESULT,
        Field.CONTENT
    };

    private final Map<Field, Integer> positions;

    /** The agencies that head columns of their own, in a matrix of responsibilities. */
    private final SortedMap<Integer, Passage> agencies;

    /** The quarters or months that head columns of their own; a mark below one says when. */
    private final SortedMap<Integer, Passage> times;

    private Columns(
            Map<Field, Integer> positions, SortedMap<Integer, Passage> agencies, SortedMap<Integer, Passage> times) {
        this.positions = positions;
        this.agencies = agencies;
        this.times = times;
    }

    /** The columns that {@code row} is the heading of, or null when it is no heading of a task table. */
    static @Nullable Columns of(Row row) {
        var positions = new HashMap<Field, Integer>();
        var words = new HashMap<Field, String>();
        var agencies = new TreeMap<Integer, Passage>();
        var times = new TreeMap<Integer, Passage>();
        int understood = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i).clean();
            if (cell.isEmpty()) {
                continue;
            }
            if (TIME.matcher(cell.folded()).matches()) {
                times.put(i, cell);
                understood++;
                continue;
            }
            var field = cell.length() > 60 ? Field.OTHER : field(cell.folded());
            if (i == 0 && field == Field.OTHER && cell.length() <= 4) {
                field = Field.NUMBER; // "TT", however it was recognised
            }
            if (isAgency(cell, field)) {
                agencies.put(i, cell);
                understood++;
                continue;
            }
            if (field == Field.OTHER) {
                continue;
            }
            understood++;
            var before = words.get(field);
            if (before == null || isBetter(field, cell.folded(), before)) {
                positions.put(field, i);
                words.put(field, cell.folded());
            }
        }
        if (isNumbered(row)) {
            return null;
        }
        if (positions.containsKey(Field.START) && !positions.containsKey(Field.DEADLINE)) {
            positions.put(Field.DEADLINE, positions.remove(Field.START));
        }
        boolean matrix = agencies.size() >= 2;
        boolean assigns = positions.containsKey(Field.LEAD)
                || positions.containsKey(Field.DEADLINE)
                || matrix
                || times.size() >= 2;
        int filled = row.filled().size();
        return (understood >= 3 || understood == 2 && filled == 2)
                        && understood * 2 > filled
                        && positions.containsKey(Field.CONTENT)
                        && assigns
                ? new Columns(positions, matrix ? agencies : new TreeMap<>(), times)
                : null;
    }

    /** Whether a number begins the row, or stands behind the name of its group: no heading does so. */
    private static boolean isNumbered(Row row) {
        var filled = row.filled();
        return !filled.isEmpty() && filled.getFirst().text().matches("\\d.*")
                || filled.size() > 2 && filled.get(1).text().matches("\\d{1,3}(?:\\.\\d{1,3})*[.)]?");
    }

    private static boolean isBetter(Field field, String words, String before) {
        if (SECOND_BEST.matcher(before).matches()) {
            return true;
        }
        var best = BEST.get(field);
        return best != null
                && best.matcher(words).matches()
                && !best.matcher(before).matches();
    }

    /** The name of one agency, as it heads a column of a matrix: more than the bare word "Đơn vị". */
    private static boolean isAgency(Passage cell, Field field) {
        return cell.length() <= 80
                && field != Field.COORDINATING
                && field != Field.DEADLINE
                && Owners.isName(cell.text())
                && (field == Field.OTHER
                        || field == Field.LEAD
                                && !GENERIC.matcher(cell.folded()).matches());
    }

    private static final Pattern GENERIC = Pattern.compile(
            "(?:ten )?(?:co quan|don vi|phong|bo phan|can bo|cong chuc|to chuc)\\b.*|.*\\b(?:chu tri|thuc hien|phoi"
                    + " hop|phu trach)\\b.*");

    /** These columns with what a second heading row says below a merged cell; null when {@code row} is no such row. */
    @Nullable
    Columns refinedBy(Row row) {
        var both = new HashMap<>(positions);
        var names = new TreeMap<Integer, Passage>();
        var below = new TreeMap<Integer, Passage>();
        int understood = 0;
        int unknown = 0;
        if (isNumbered(row)) {
            return null;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i).clean();
            if (TIME.matcher(cell.folded()).matches()) {
                below.put(i, cell);
            } else if (!cell.isEmpty()) {
                var field = cell.length() > 60 ? Field.OTHER : field(cell.folded());
                boolean repeats = Objects.equals(positions.get(field), i);
                if (repeats && field != Field.LEAD) {
                    continue;
                }
                if (isAgency(cell, field)) {
                    names.put(i, cell);
                } else if (field == Field.CONTENT || cell.length() > 60) {
                    return null;
                } else if (field == Field.OTHER) {
                    unknown++;
                } else {
                    understood++;
                    both.put(field, i);
                }
            }
        }
        if (names.size() >= 2) {
            both.values().removeIf(names::containsKey);
            return new Columns(both, names, times);
        }
        if (below.size() >= 2 && unknown == 0) {
            both.values().removeIf(below::containsKey);
            return new Columns(both, agencies, below);
        }
        boolean plain = names.isEmpty() && agencies.isEmpty();
        return row.filled().size() >= 2 && understood > unknown && plain ? new Columns(both, agencies, times) : null;
    }

    /**
     * When a row is to be done, from the marks below quarters or months: the words of the first and the last heading, or what the only cell
     * itself says.
     */
    Passage marked(Row row) {
        var marked = times.keySet().stream()
                .filter(at -> at < row.cells().size() && !row.cell(at).isEmpty())
                .toList();
        if (marked.isEmpty()) {
            return row.cell(0).slice(0, 0);
        }
        var only = row.cell(marked.getFirst());
        if (marked.size() == 1 && only.text().matches(".*\\d.*")) {
            return only;
        }
        var first = words(marked.getFirst());
        return marked.size() == 1 ? first : first.plus(" - ", words(marked.getLast()));
    }

    /** The cell of the deadline; where it is empty, what a column of the start says, unless it is a date: how often. */
    Passage deadline(Row row) {
        var last = cell(row, Field.DEADLINE);
        var first = cell(row, Field.START);
        return !last.isEmpty() || DIGIT.matcher(first.text()).find() ? last : first;
    }

    private Passage words(int at) {
        var heading = Objects.requireNonNull(times.get(at));
        return heading.folded().matches("t\\.?\\s?\\d.*")
                ? heading.from(heading.text().length()
                                - heading.text().replaceFirst("^\\D+", "").length())
                        .after("Tháng ")
                : heading;
    }

    boolean isMatrix() {
        return !agencies.isEmpty();
    }

    /** The agencies that head columns, by the position of their column. */
    SortedMap<Integer, Passage> agencies() {
        return agencies;
    }

    private static Field field(String heading) {
        for (var field : ORDER) {
            if (WORDS.getOrDefault(field, Pattern.compile("(?!)"))
                    .matcher(heading)
                    .matches()) {
                return field;
            }
        }
        return Field.OTHER;
    }

    boolean has(Field field) {
        return positions.containsKey(field);
    }

    /** The cell of this field in a row; empty when the table has no such column. */
    Passage cell(Row row, Field field) {
        var position = positions.get(field);
        return position == null || position >= row.cells().size() ? row.cell(0).slice(0, 0) : row.cell(position);
    }
}
