package vn.minhchung.document.structure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;

/**
 * Which column of a task table holds what. Each column is scored for each part of a task: by the words of its heading, or, where they are
 * unknown, by what its cells are; a part gets the column with the highest score.
 */
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

    /** Headings that say a column is nothing of a task, whatever its cells look like. */
    private static final Pattern NO_PART = Pattern.compile(
            "ghi chu.*|noi nhan|.*\\b(?:kinh phi|du toan|von|so tien|don gia|thanh tien|so luong|don vi tinh|dvt|co quan ban hanh|ngay ban"
                    + " hanh|ngay ky|nguoi ky|so hieu|ky hieu|so van ban|can cu|trich yeu|ho va ten|ho ten|chuc vu|chuc danh|don vi cong"
                    + " tac|dien thoai|email|dia chi|nam sinh|ngay sinh|nam xay dung|dia diem)\\b.*");

    /** Headings of the column of helpers, as people say it themselves. */
    private static final Pattern HELPS =
            Pattern.compile(".*\\b(?:giup|gop suc|ho tro|tham gia|cung (?:lam|thuc hien)|lien quan|phoi)\\b.*");

    /** What an agency column is called, as against the name of an agency: small letters follow. */
    private static final Pattern KIND_OF_AGENCY = Pattern.compile(
            "(?iu:tên )?(?iu:cơ quan|đơn vị|bộ phận|phòng|cán bộ|công chức|tổ chức|người|lãnh đạo)(?:[ ,/]+\\p{Ll}.*)?");

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

    /** In this order the columns are given away: cells that fit several fit the first. */
    private static final List<Field> BY_PRECEDENCE = List.of(
            Field.NUMBER,
            Field.GROUP,
            Field.START,
            Field.DEADLINE,
            Field.LEAD,
            Field.COORDINATING,
            Field.CONTENT,
            Field.RESULT);

    /** How far cells alone tell what a column is; a heading that is known tells it for certain. */
    private static final double BY_CELLS = 0.7;

    /** What is told by fewer of the cells is not told. */
    private static final double MOST = 0.6;

    private static final int LONGEST_HEADING = 60;

    /** The headings by their positions: what a person calls the columns. */
    private final SortedMap<Integer, Passage> headings;

    /** What the headings say by their words, {@link Field#OTHER} for what is no part of a task; unknown ones are missing. */
    private final Map<Integer, Field> named;

    /** The agencies that head columns of their own, in a matrix of responsibilities. */
    private final SortedMap<Integer, Passage> agencies;

    /** The quarters or months that head columns of their own; a mark below one says when. */
    private final SortedMap<Integer, Passage> times;

    /** The cells below the headings. */
    private final ColumnCells cells;

    private final Map<Field, Integer> positions;

    private Columns(
            SortedMap<Integer, Passage> headings,
            Map<Integer, Field> named,
            SortedMap<Integer, Passage> agencies,
            SortedMap<Integer, Passage> times,
            ColumnCells cells) {
        this.headings = headings;
        this.named = named;
        this.agencies = agencies;
        this.times = times;
        this.cells = cells;
        this.positions = assigned();
    }

    /** Whether the words of {@code row} alone say that it heads a task table. */
    static boolean areHeadedBy(Row row) {
        return !isNumbered(row) && named(row).areKnown();
    }

    /** The columns that {@code row} heads, as far as its words tell. */
    static Columns named(Row row) {
        var headings = new TreeMap<Integer, Passage>();
        var named = new HashMap<Integer, Field>();
        var agencies = new TreeMap<Integer, Passage>();
        var times = new TreeMap<Integer, Passage>();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i).clean();
            if (cell.isEmpty()) {
                continue;
            }
            headings.put(i, cell);
            var field = field(cell);
            if (TIME.matcher(cell.folded()).matches()) {
                times.put(i, cell);
            } else if (i == 0
                    && (field == null || field == Field.LEAD)
                    && cell.length() <= 4
                    && !isNumberedBehind(row)) {
                named.put(i, Field.NUMBER); // "TT", however it was recognised
            } else if (isAgency(cell, field)) {
                agencies.put(i, cell);
            } else if (field != null) {
                named.put(i, field);
            }
        }
        if (agencies.size() < 2) {
            agencies.clear(); // a single one is no matrix
        }
        return new Columns(headings, named, agencies, times, ColumnCells.NONE);
    }

    /** Whether another column than the first is headed as that of the numbers. */
    private static boolean isNumberedBehind(Row row) {
        return row.cells().stream().skip(1).anyMatch(cell -> field(cell.clean()) == Field.NUMBER);
    }

    /** The same columns, told by the cells of {@code rows} where their headings are unknown. */
    Columns with(List<Row> rows) {
        return new Columns(headings, named, agencies, times, ColumnCells.of(rows));
    }

    /** For each part of a task the column that is most likely its own. */
    private Map<Field, Integer> assigned() {
        var assigned = new EnumMap<Field, Integer>(Field.class);
        for (var field : BY_PRECEDENCE) {
            double best = 0;
            for (int at = 0; at < Math.max(cells.width(), headings.isEmpty() ? 0 : headings.lastKey() + 1); at++) {
                double score =
                        assigned.containsValue(at) || times.containsKey(at) || isMatrix() && agencies.containsKey(at)
                                ? 0
                                : field == Field.GROUP && isGroup(at, assigned) ? BY_CELLS : score(field, at);
                if (score > best) {
                    best = score;
                    assigned.put(field, at);
                }
            }
        }
        if (assigned.containsKey(Field.START) && !assigned.containsKey(Field.DEADLINE)) {
            assigned.put(Field.DEADLINE, assigned.remove(Field.START));
        }
        return assigned;
    }

    /** Whether the column holds the groups whatever its heading: it stands left of the numbers, and its cells for several rows. */
    private boolean isGroup(int at, Map<Field, Integer> assigned) {
        var own = named.get(at);
        boolean free = own == null
                || own == Field.CONTENT
                        && named.entrySet().stream()
                                .anyMatch(other -> other.getKey() != at && other.getValue() == Field.CONTENT);
        return free && at < assigned.getOrDefault(Field.NUMBER, 0) && cells.isShared(at);
    }

    /** How well the column fits: by the words of its heading, or, where they are unknown, by what its cells are. */
    private double score(Field field, int at) {
        var own = named.get(at);
        if (own != null) {
            return own != field ? 0 : 1 + preference(field, at);
        }
        boolean helps = headings.containsKey(at)
                && HELPS.matcher(headings.get(at).folded()).matches();
        double share =
                switch (field) {
                    case NUMBER -> at == 0 ? cells.share(at, CellKind.NUMBER) : 0;
                    case DEADLINE ->
                        cells.share(at, CellKind.TIME) * (1 + at / 1000.0); // the day of giving stands before
                    // Of two columns of agencies the first leads, however purely either names them.
                    case LEAD -> helps ? 0 : mostly(cells.share(at, CellKind.AGENCY));
                    case COORDINATING -> mostly(cells.share(at, CellKind.AGENCY));
                    case CONTENT -> cells.shareOfLongest(at);
                    case GROUP, START, RESULT, OTHER -> 0;
                };
        return share < MOST ? 0 : BY_CELLS * share;
    }

    private static double mostly(double share) {
        return share < MOST ? 0 : 1;
    }

    /** Of several columns whose headings say the same, the one that says so best. */
    private double preference(Field field, int at) {
        var words = Objects.requireNonNull(headings.get(at)).folded();
        var best = BEST.get(field);
        return SECOND_BEST.matcher(words).matches()
                ? -0.1
                : best != null && best.matcher(words).matches() ? 0.1 : 0;
    }

    /** Whether the words of the headings alone tell that this is a task table. */
    boolean areKnown() {
        int known = agencies.size() + times.size();
        for (var field : named.values()) {
            known += field == Field.OTHER ? 0 : 1;
        }
        return isHalf(known) && assignWork() && positions.values().stream().allMatch(named::containsKey);
    }

    /** Whether headings and cells together tell that this is a task table. */
    boolean areTold() {
        int told = positions.size() + agencies.size() + times.size();
        boolean named = Stream.of(Field.CONTENT, Field.LEAD, Field.DEADLINE)
                .anyMatch(field -> trust(field) == Reason.PRINTED && has(field));
        return isHalf(told)
                && assignWork()
                && (named || cells.rows() >= 2)
                && !headings.entrySet().stream().anyMatch(heading -> isCell(heading.getKey(), heading.getValue()));
    }

    private boolean isHalf(int told) {
        return (told >= 3 || told == 2 && headings.size() == 2) && told * 2 > headings.size();
    }

    private boolean assignWork() {
        return has(Field.CONTENT) && (has(Field.LEAD) || has(Field.DEADLINE) || isMatrix() || times.size() >= 2);
    }

    /** Whether what stands above an unknown column is a cell like those below it: then it is no heading. */
    private boolean isCell(int at, Passage heading) {
        if (named.containsKey(at) || times.containsKey(at) || agencies.containsKey(at)) {
            return false;
        }
        var kind = CellKind.of(heading);
        return kind == CellKind.TIME && DIGIT.matcher(heading.text()).find()
                || kind == CellKind.AGENCY
                        && !KIND_OF_AGENCY.matcher(heading.text()).matches();
    }

    /** Whether a number begins the row, or stands behind the name of its group: no heading does so. */
    static boolean isNumbered(Row row) {
        var filled = row.filled();
        return !filled.isEmpty() && filled.getFirst().text().matches("\\d.*")
                || filled.size() > 2 && filled.get(1).text().matches("\\d{1,3}(?:\\.\\d{1,3})*[.)]?");
    }

    /** The name of one agency, as it heads a column of a matrix: more than the bare word "Đơn vị". */
    private static boolean isAgency(Passage cell, @Nullable Field field) {
        return cell.length() <= 80
                && Owners.isName(cell.text())
                && (field == null
                        ? !KIND_OF_AGENCY.matcher(cell.text()).matches()
                        : field == Field.LEAD && !GENERIC.matcher(cell.folded()).matches());
    }

    private static final Pattern GENERIC = Pattern.compile(
            "(?:ten )?(?:co quan|don vi|phong|bo phan|can bo|cong chuc|to chuc)\\b.*|.*\\b(?:chu tri|thuc hien|phoi"
                    + " hop|phu trach)\\b.*");

    /** These columns with what a second heading row says below a merged cell; null when {@code row} is no such row. */
    @Nullable
    Columns refinedBy(Row row) {
        if (isNumbered(row)) {
            return null;
        }
        var both = new HashMap<>(named);
        var words = new TreeMap<>(headings);
        var names = new TreeMap<Integer, Passage>();
        var below = new TreeMap<Integer, Passage>();
        int understood = 0;
        int unknown = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            int at = i;
            var cell = row.cell(i).clean();
            if (TIME.matcher(cell.folded()).matches()) {
                below.put(i, cell);
            } else if (!cell.isEmpty()) {
                var field = field(cell);
                if (field == named.get(i) && field != null && field != Field.LEAD) {
                    continue;
                }
                if (isAgency(cell, field)) {
                    names.put(i, cell);
                } else if (field == Field.CONTENT
                        || cell.length() > LONGEST_HEADING
                        || field == null && CellKind.of(cell).isWorkOrTime()) {
                    return null;
                } else if (field == null || field == Field.OTHER) {
                    unknown++;
                } else {
                    understood++;
                    both.replaceAll((other, before) -> before == field ? Field.OTHER : before);
                    both.put(at, field);
                    words.put(at, cell);
                }
            }
        }
        if (names.size() >= 2) {
            both.keySet().removeAll(names.keySet());
            return new Columns(words, both, names, times, cells);
        }
        if (below.size() >= 2 && unknown == 0) {
            both.keySet().removeAll(below.keySet());
            return new Columns(words, both, agencies, below, cells);
        }
        boolean plain = names.isEmpty() && agencies.isEmpty();
        return row.filled().size() >= 2 && understood > unknown && plain
                ? new Columns(words, both, agencies, times, cells)
                : null;
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

    /** What a heading says by its words; {@link Field#OTHER} that it is no part of a task, null that they are unknown. */
    private static @Nullable Field field(Passage heading) {
        if (heading.length() > LONGEST_HEADING) {
            return null;
        }
        var words = heading.folded();
        for (var field : ORDER) {
            if (Objects.requireNonNull(WORDS.get(field)).matcher(words).matches()) {
                return field;
            }
        }
        return NO_PART.matcher(words).matches() ? Field.OTHER : null;
    }

    /** Whether the words of a heading are known. */
    static boolean isKnown(Passage heading) {
        return field(heading) != null;
    }

    /** How far the column of a part can be trusted: its heading is known, or only its cells tell what it is. */
    Reason trust(Field field) {
        var at = positions.get(field);
        return at == null || named.containsKey(at) ? Reason.PRINTED : Reason.INFERRED;
    }

    /** The headings of filled columns that are nothing of a task as far as can be told. */
    SortedMap<Integer, Passage> unread() {
        var unread = new TreeMap<>(headings);
        unread.keySet()
                .removeIf(at -> !cells.isFilled(at)
                        || positions.containsValue(at)
                        || times.containsKey(at)
                        || agencies.containsKey(at)
                        || named.get(at) == Field.OTHER);
        return unread;
    }

    /** The cells of a row that nobody reads. */
    List<Passage> unread(Row row) {
        return unread().keySet().stream()
                .filter(at -> at < row.cells().size() && !row.cell(at).isEmpty())
                .map(row::cell)
                .toList();
    }

    /** The part of a task that this column holds; {@link Field#OTHER} when it holds none. */
    Field field(int at) {
        return positions.entrySet().stream()
                .filter(entry -> entry.getValue() == at)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Field.OTHER);
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
