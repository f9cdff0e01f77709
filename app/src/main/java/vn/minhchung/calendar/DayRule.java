package vn.minhchung.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One day that is not like its weekday (ngày nghỉ lễ, ngày hoán đổi, ngày làm bù).
 *
 * @param legalBasis the law or announcement that says so
 */
@Table(schema = "calendar", name = "day_rule")
record DayRule(
        @Id UUID id,
        @Version @Nullable Integer version,
        LocalDate day,
        DayKind kind,
        String name,
        String legalBasis,
        Confidence confidence) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static String shown(LocalDate day) {
        return DATE.format(day);
    }
}
