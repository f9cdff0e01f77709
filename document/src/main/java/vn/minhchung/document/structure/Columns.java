package vn.minhchung.document.structure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
        DEADLINE,
        OTHER
    }

    /** Tried in this order: "Thời gian hoàn thành sản phẩm" is a deadline, "Đơn vị phối hợp thực hiện" coordinates. */
    private static final Map<Field, Pattern> WORDS = new EnumMap<>(Map.of(
            Field.NUMBER, Pattern.compile("(?:so )?(?:tt|stt|thu tu)(?: .{0,8})?|s\\.?t\\.?t\\.?|t\\.t\\.?|no\\.?|#"),
            Field.GROUP, Pattern.compile("(?:nhom|linh vuc|muc)(?: (?:nhiem vu|cong viec|noi dung))?"),
            Field.COORDINATING, Pattern.compile(".*\\bphoi hop\\b.*"),
            Field.LEAD,
                    Pattern.compile(".*\\bchu tri\\b.*|(?:co quan|don vi|nguoi|to chuc)(?:,? (?:don vi|to chuc|co quan"
                            + "|ca nhan))*(?: (?:chiu trach nhiem|thuc hien|dau moi|duoc giao|tham muu).*)?"
                            + "|phan cong(?: .*)?|trach nhiem(?: .*)?"),
            Field.DEADLINE,
                    Pattern.compile(
                            ".*\\b(?:thoi gian|thoi han|tien do|thoi diem|han hoan thanh|hoan thanh truoc|lo trinh)\\b.*"),
            Field.RESULT, Pattern.compile(".*\\b(?:san pham|ket qua|dau ra|yeu cau)\\b.*"),
            Field.CONTENT,
                    Pattern.compile(
                            ".*\\b(?:noi dung|nhiem vu|cong viec|hoat dong|giai phap|hang muc|chi tieu)\\b.*")));

    private static final Field[] ORDER = {
        Field.NUMBER, Field.GROUP, Field.COORDINATING, Field.LEAD, Field.DEADLINE, Field.RESULT, Field.CONTENT
    };

    private final Map<Field, Integer> positions;

    private Columns(Map<Field, Integer> positions) {
        this.positions = positions;
    }

    /** The columns that {@code row} is the heading of, or null when it is no heading of a task table. */
    static @Nullable Columns of(Row row) {
        var positions = new HashMap<Field, Integer>();
        int understood = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i).clean();
            if (cell.isEmpty()) {
                continue;
            }
            var field = field(cell.folded());
            if (cell.length() > 60 || field == Field.OTHER) {
                continue;
            }
            understood++;
            positions.putIfAbsent(field, i);
        }
        boolean assigns = positions.containsKey(Field.LEAD) || positions.containsKey(Field.DEADLINE);
        return understood >= 3
                        && understood * 2 > row.filled().size()
                        && positions.containsKey(Field.CONTENT)
                        && assigns
                ? new Columns(positions)
                : null;
    }

    /** These columns with what a second heading row says below a merged cell; null when {@code row} is no such row. */
    @Nullable
    Columns refinedBy(Row row) {
        var both = new HashMap<>(positions);
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i).clean();
            if (!cell.isEmpty()) {
                var field = field(cell.folded());
                if (field == Field.OTHER || field == Field.CONTENT || cell.length() > 60) {
                    return null;
                }
                both.put(field, i);
            }
        }
        return row.filled().size() >= 2 ? new Columns(both) : null;
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
