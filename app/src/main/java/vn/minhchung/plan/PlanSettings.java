package vn.minhchung.plan;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dated numbers that status depends on (tham số theo thời gian), table {@code plan.setting}. */
@Component
class PlanSettings {

    private final JdbcClient jdbc;

    PlanSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers in force on {@code day}. */
    Days on(LocalDate day) {
        var values = jdbc
                .sql("""
                select distinct on (name) name, value from plan.setting
                where valid_from <= :day order by name, valid_from desc
                """)
                .param("day", day)
                .query((row, n) -> java.util.Map.entry(row.getString(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(java.util.Map.Entry::getKey, java.util.Map.Entry::getValue));
        return new Days(
                values.getOrDefault("DUE_SOON_DAYS", 7),
                values.getOrDefault("SILENT_DAYS", 14),
                values.getOrDefault("RHYTHM_DAYS", 31));
    }

    /**
     * Spans in calendar days (số ngày).
     *
     * @param dueSoon so many days before the deadline it is "sắp đến hạn"
     * @param silent after so many days without a word it is "im lặng"
     * @param rhythm a task "thường xuyên" is on track when reported within so many days
     */
    record Days(int dueSoon, int silent, int rhythm) {}
}
