package vn.minhchung.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.Units;

/** Lists of accounts with names and units, kept to what the actor may see. */
@Repository
class AccountQueries {

    record Row(
            UUID id,
            String login,
            String name,
            String unitName,
            AccountState state,
            @Nullable String roles,
            boolean secondFactor,
            @Nullable Instant lastSignInAt) {

        public List<Role> roleList() {
            return roles == null
                    ? List.of()
                    : Arrays.stream(roles.split(","))
                            .map(Role::valueOf)
                            .sorted()
                            .toList();
        }
    }

    /** Parameters as {@link #parameters} gives them. Everything the pages sort and filter by is an output column. */
    static final String SELECT = """
            select a.id, a.login, p.name, p.sort_key as name_sort, p.folded || ' ' || a.login as folded,
                   a.unit, u.short_name as unit_name, u.sort_key as unit_sort,
                   a.totp_secret is not null as second_factor, a.last_sign_in_at,
                   case when a.disabled then 'CLOSED'
                        when greatest(a.active_since, a.last_sign_in_at) < :dormant then 'DORMANT'
                        when exists(select 1 from identity.sign_in_failure f
                                    where f.login = a.login and f.failures >= :allowed
                                      and f.last_failed_at >= :unlocked) then 'LOCKED'
                        when a.must_change then 'NEW'
                        else 'ACTIVE' end as state,
                   (select string_agg(distinct g.role, ',')
                    from identity.role_grant g
                    where g.account = a.id and g.revoked_at is null and g.valid_from <= :today
                      and coalesce(g.valid_to, :today) >= :today) as roles
            from identity.account a
            join organisation.shared_person p on p.id = a.person
            join organisation.shared_unit u on u.id = a.unit
            where :everywhere or a.unit in (:units)
            """;

    private final JdbcClient jdbc;
    private final Units units;
    private final Thresholds thresholds;
    private final SignInFailures failures;
    private final Clock clock;

    AccountQueries(JdbcClient jdbc, Units units, Thresholds thresholds, SignInFailures failures, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.thresholds = thresholds;
        this.failures = failures;
        this.clock = clock;
    }

    /** The parameters of {@link #SELECT} for what {@code actor} may see. */
    Map<String, ?> parameters(Actor actor) {
        var now = clock.instant();
        var parameters = new HashMap<String, Object>();
        parameters.put("today", LocalDate.now(clock));
        parameters.put("dormant", Timestamp.from(now.minus(Duration.ofDays(thresholds.value(Threshold.DORMANT_DAYS)))));
        parameters.put("unlocked", Timestamp.from(now.minus(thresholds.minutes(Threshold.LOCK_MINUTES))));
        parameters.put("allowed", failures.allowed());
        boolean everywhere = actor.has(Role.ADMINISTRATOR, Role.AUDITOR);
        parameters.put("everywhere", everywhere);
        parameters.put("units", everywhere ? List.of(actor.unit()) : unitIds(actor));
        return parameters;
    }

    /** The units in force whose accounts {@code actor} looks after, in the order of lists. */
    List<Unit> unitsOf(Actor actor) {
        var all = units.all(LocalDate.now(clock));
        if (actor.has(Role.ADMINISTRATOR, Role.AUDITOR)) {
            return all;
        }
        var roots = actor.grants().stream()
                .filter(grant -> grant.role() == Role.UNIT_ADMINISTRATOR)
                .toList();
        return all.stream()
                .filter(unit -> roots.stream().anyMatch(root -> units.within(unit.id(), root.unit())))
                .toList();
    }

    /** Never empty, as SQL wants it; an actor who looks after nothing gets an identifier that no unit has. */
    private List<UUID> unitIds(Actor actor) {
        var ids = unitsOf(actor).stream().map(Unit::id).toList();
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : ids;
    }

    Row row(UUID account, Actor actor) {
        return jdbc.sql("select * from (" + SELECT + ") listed where id = :id")
                .params(parameters(actor))
                .param("id", account)
                .query(Row.class)
                .optional()
                .orElseThrow(AccountNotFound::new);
    }

    List<Row> search(String folded, int limit, Actor actor) {
        return jdbc.sql("select * from (" + SELECT
                        + ") listed where folded like :words order by name_sort collate \"vi-x-icu\" limit :most")
                .params(parameters(actor))
                .param(
                        "words",
                        "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("most", limit)
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }
}
