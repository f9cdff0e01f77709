package vn.minhchung.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The security values in force on the day. */
@Component
class Thresholds {

    record Dated(Threshold name, int amount, LocalDate validFrom, String legalBasis, boolean verified) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile List<Dated> rows = List.of();

    Thresholds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The value in force today; before the first known day, the first value. */
    Dated of(Threshold name) {
        var today = LocalDate.now(clock);
        var ofName = all().stream().filter(row -> row.name() == name).toList();
        return ofName.stream()
                .filter(row -> !row.validFrom().isAfter(today))
                .max(Comparator.comparing(Dated::validFrom))
                .orElseGet(() -> ofName.getFirst());
    }

    int amount(Threshold name) {
        return of(name).amount();
    }

    Duration minutes(Threshold name) {
        return Duration.ofMinutes(amount(name));
    }

    /** Every row, by name and day. Asked on every request, therefore kept; only a migration changes them. */
    List<Dated> all() {
        if (rows.isEmpty()) {
            rows = jdbc.sql("""
                    select name, amount, valid_from, legal_basis, verified
                    from identity.threshold
                    order by name, valid_from
                    """)
                    .query(new SimplePropertyRowMapper<>(Dated.class))
                    .list();
        }
        return rows;
    }
}
