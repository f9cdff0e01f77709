package vn.minhchung.plan.intake;

import java.util.EnumMap;
import java.util.Map;

/** A column of the task table (cột của bảng nhiệm vụ) that a person can edit. */
enum Column {
    CONTENT(10_000),
    LEAD(2_000),
    COORDINATING(4_000),
    RESULT(10_000),
    DEADLINE(2_000);

    /** How many characters the plan's own table takes. */
    final int most;

    Column(int most) {
        this.most = most;
    }

    /** One text for each column, in their order. */
    static Map<Column, String> texts(String... texts) {
        var byColumn = new EnumMap<Column, String>(Column.class);
        for (var column : values()) {
            byColumn.put(column, texts[column.ordinal()]);
        }
        return byColumn;
    }
}
