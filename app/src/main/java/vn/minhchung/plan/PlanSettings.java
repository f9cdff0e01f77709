package vn.minhchung.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.web.Refusal;

/** The dated numbers that status depends on (các tham số theo thời gian), each with its legal basis. */
@Service
@Transactional
public class PlanSettings {

    /** The bounds of every value, in days; the table checks the same. */
    public static final int LEAST = 1;

    public static final int MOST = 366;
    public static final int LONGEST_BASIS = 500;

    /** A value from a day on (giá trị có hiệu lực từ ngày). */
    public record Dated(PlanSetting name, LocalDate validFrom, int value, String basis) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final CurrentActor current;
    private final Clock clock;

    PlanSettings(JdbcClient jdbc, ApplicationEventPublisher events, CurrentActor current, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    /** Every value, newest first. */
    @Transactional(readOnly = true)
    public List<Dated> all() {
        return jdbc.sql("select name, valid_from, value, basis from plan.setting order by name, valid_from desc")
                .query(new SimplePropertyRowMapper<>(Dated.class))
                .list();
    }

    /** The value that counts on {@code day}. */
    @Transactional(readOnly = true)
    public Dated inForce(PlanSetting name, LocalDate day) {
        return inForce(all(), name, day);
    }

    private static Dated inForce(List<Dated> all, PlanSetting name, LocalDate day) {
        return all.stream()
                .filter(row -> row.name() == name && !row.validFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no value of " + name + " on " + day));
    }

    /**
     * Sets a value from {@code validFrom} on, today at the earliest: what counted on past days is not rewritten. A value of
     * the same day is replaced; the same value again changes nothing.
     */
    public void set(PlanSetting name, LocalDate validFrom, int value, String basis) {
        current.get().require(Role.ADMINISTRATOR);
        var reason = basis.strip();
        if (value < LEAST || value > MOST) {
            throw new SettingRefused("plan.setting.out-of-bounds", LEAST, MOST);
        }
        if (validFrom.isBefore(LocalDate.now(clock))) {
            throw new SettingRefused("plan.setting.past");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_BASIS) {
            throw new SettingRefused("plan.setting.basis-missing", LONGEST_BASIS);
        }
        var wanted = new Dated(name, validFrom, value, reason);
        // What was before stays what was before: of two administrators at once, the second sees what the first has set.
        jdbc.sql("lock table plan.setting in share row exclusive mode").update();
        var before = find(name, validFrom);
        if (before.filter(wanted::equals).isPresent()) {
            return;
        }
        jdbc.sql("""
                insert into plan.setting (name, valid_from, value, basis) values (:name, :validFrom, :value, :basis)
                on conflict (name, valid_from) do update set value = excluded.value, basis = excluded.basis
                """)
                .param("name", name.name())
                .param("validFrom", validFrom)
                .param("value", value)
                .param("basis", reason)
                .update();
        events.publishEvent(new SettingChanged(before.orElse(null), wanted));
    }

    private Optional<Dated> find(PlanSetting name, LocalDate validFrom) {
        return all().stream()
                .filter(row -> row.name() == name && row.validFrom().equals(validFrom))
                .findFirst();
    }

    /** The numbers in force on {@code day}. */
    Days on(LocalDate day) {
        var all = all();
        return new Days(
                inForce(all, PlanSetting.DUE_SOON_DAYS, day).value(),
                inForce(all, PlanSetting.SILENT_DAYS, day).value(),
                inForce(all, PlanSetting.RHYTHM_DAYS, day).value());
    }

    /** The three spans of a day, in calendar days (số ngày). */
    record Days(int dueSoon, int silent, int rhythm) {}

    /** The value cannot be taken; the message says what to mend (tham số không hợp lệ). */
    static class SettingRefused extends Refusal {

        private static final long serialVersionUID = 1L;

        SettingRefused(String messageKey, Object... arguments) {
            super(HttpStatus.UNPROCESSABLE_CONTENT, messageKey, arguments);
        }
    }
}
