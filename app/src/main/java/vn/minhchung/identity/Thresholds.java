package vn.minhchung.identity;

import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Kept;
import vn.minhchung.web.Refusal;

/** The security values in force on the day, and how administrators set them from a day on. */
@Component
class Thresholds {

    /** @param verified whether somebody has read the value in the text of the act itself */
    record Dated(Threshold name, int amount, LocalDate validFrom, String legalBasis, boolean verified) {}

    static final int LONGEST_BASIS = 300;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Kept<List<Dated>> rows = new Kept<>(this::read);

    Thresholds(JdbcClient jdbc, CurrentActor currentActor, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.events = events;
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

    /**
     * Sets a value from a day on, today at the earliest: what counted on past days is not rewritten. A value of the same day is
     * replaced; the same value again changes nothing.
     */
    @Transactional
    void set(Dated wanted) {
        currentActor.get().require(Role.ADMINISTRATOR);
        if (!wanted.name().allows(wanted.amount())) {
            throw new ThresholdRefused(
                    "identity.thresholds.out-of-bounds",
                    wanted.name().least(),
                    wanted.name().most());
        }
        if (wanted.validFrom().isBefore(LocalDate.now(clock))) {
            throw new ThresholdRefused("identity.thresholds.past");
        }
        jdbc.sql("lock table identity.threshold in share row exclusive mode").update();
        var before = read().stream()
                .filter(row -> row.name() == wanted.name() && row.validFrom().equals(wanted.validFrom()))
                .findFirst();
        if (before.filter(wanted::equals).isPresent()) {
            return; // the form was sent twice
        }
        jdbc.sql("""
                insert into identity.threshold (name, amount, valid_from, legal_basis, verified)
                values (:name, :amount, :from, :basis, :verified)
                on conflict (name, valid_from) do update set
                    amount = excluded.amount, legal_basis = excluded.legal_basis, verified = excluded.verified
                """)
                .param("name", wanted.name().name())
                .param("amount", wanted.amount())
                .param("from", wanted.validFrom())
                .param("basis", wanted.legalBasis())
                .param("verified", wanted.verified())
                .update();
        events.publishEvent(new ThresholdSet(before.orElse(null), wanted));
        rows.changed();
    }

    /** Every row, by name and day. Asked on every request, therefore kept. */
    List<Dated> all() {
        return rows.get();
    }

    private List<Dated> read() {
        return jdbc.sql("""
                select name, amount, valid_from, legal_basis, verified
                from identity.threshold
                order by name, valid_from
                """).query(new SimplePropertyRowMapper<>(Dated.class)).list();
    }

    /** The value cannot be taken; the message says what to mend. */
    static class ThresholdRefused extends Refusal {

        @Serial
        private static final long serialVersionUID = 1L;

        ThresholdRefused(String messageKey, Object... arguments) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey, arguments);
        }
    }
}
