package vn.minhchung.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Ids;

/** The sessions: one row for each signed-in browser, known by the digest of its cookie. */
@Repository
@Transactional
class Sessions {

    /** Writing on every click would cost more than knowing the minute is worth. */
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    /** Why a session ended. */
    enum End {
        SIGNED_OUT,
        ENDED_BY_OWNER,
        ENDED_BY_ADMINISTRATOR,
        PASSWORD_CHANGED,
        ACCOUNT_CLOSED,
        TOO_MANY_FAILURES,
        EXPIRED
    }

    /** A row of the list of open sessions. */
    record Row(UUID id, Instant createdAt, Instant lastSeenAt, String address, String agent) {

        public String browser() {
            return Browser.name(agent);
        }
    }

    private record Found(
            UUID session,
            Instant createdAt,
            Instant lastSeenAt,
            boolean secondFactor,
            UUID account,
            String login,
            UUID person,
            UUID unit,
            boolean mustChange,
            Instant passwordChangedAt,
            boolean enrolled,
            @Nullable String grants) {

        Set<Grant> inForce() {
            return grants == null
                    ? Set.of()
                    : Arrays.stream(grants.split(","))
                            .map(text -> text.split(":"))
                            .map(parts -> new Grant(Role.valueOf(parts[0]), UUID.fromString(parts[1])))
                            .collect(Collectors.toUnmodifiableSet());
        }

        /** Administrators' screens are locked sooner. */
        Threshold idleLock() {
            return inForce().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR)
                    ? Threshold.ADMINISTRATOR_IDLE_LOCK_MINUTES
                    : Threshold.IDLE_LOCK_MINUTES;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;
    private final Secrets secrets;
    private final Thresholds thresholds;
    private final People people;

    Sessions(JdbcClient jdbc, Clock clock, Ids ids, Secrets secrets, Thresholds thresholds, People people) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.secrets = secrets;
        this.thresholds = thresholds;
        this.people = people;
    }

    /** @return the token for the browser's cookie; it is nowhere else */
    String open(UUID account, boolean secondFactor, Origin origin) {
        var token = secrets.token();
        jdbc.sql("""
                insert into identity.session
                    (id, account, token_hash, created_at, last_seen_at, address, agent, second_factor)
                values (:id, :account, :token, :now, :now, :address, :agent, :secondFactor)
                """)
                .param("id", ids.next())
                .param("account", account)
                .param("token", Secrets.digest(token))
                .param("now", now())
                .param("address", origin.address())
                .param("agent", origin.agent())
                .param("secondFactor", secondFactor)
                .update();
        return token;
    }

    /**
     * The session behind a cookie, with the actor as of now.
     *
     * @param byUser false for a page that only looks for news by itself: that keeps nobody signed in
     */
    Optional<OpenSession> find(String token, String address, boolean byUser) {
        return jdbc.sql("""
                select s.id as session, s.created_at, s.last_seen_at, s.second_factor,
                       a.id as account, a.login, a.person, a.unit, a.must_change, a.password_changed_at,
                       a.totp_secret is not null as enrolled,
                       (select string_agg(g.role || ':' || g.unit, ',')
                        from identity.role_grant g
                        where g.account = a.id and g.revoked_at is null
                          and g.valid_from <= :today and coalesce(g.valid_to, :today) >= :today) as grants
                from identity.session s
                join identity.account a on a.id = s.account
                where s.token_hash = :token and s.ended_at is null and not a.disabled
                """)
                .param("token", Secrets.digest(token))
                .param("today", LocalDate.now(clock))
                .query(Found.class)
                .optional()
                .flatMap(found -> asOfNow(found, address, byUser));
    }

    private Optional<OpenSession> asOfNow(Found found, String address, boolean byUser) {
        var now = clock.instant();
        var idle = Duration.between(found.lastSeenAt(), now);
        var tooIdle = idle.compareTo(thresholds.minutes(found.idleLock())) >= 0;
        var unfinished = found.enrolled() && !found.secondFactor();
        if (found.createdAt()
                        .plus(Duration.ofHours(thresholds.value(Threshold.SESSION_HOURS)))
                        .isBefore(now)
                || (unfinished && tooIdle)) {
            end(found.session(), End.EXPIRED);
            return Optional.empty();
        }
        var actor = people.actor(found.account(), found.person(), found.unit(), found.inForce(), address);
        var stage = stage(found, actor, unfinished, tooIdle, now);
        if (byUser && stage != Stage.LOCKED && idle.abs().compareTo(TOUCH_AFTER) >= 0) {
            touch(found.session());
        }
        return Optional.of(new OpenSession(found.session(), found.login(), actor, stage));
    }

    private Stage stage(Found found, Actor actor, boolean unfinished, boolean tooIdle, Instant now) {
        if (unfinished) {
            return Stage.SECOND_FACTOR;
        }
        if (tooIdle) {
            return Stage.LOCKED;
        }
        var administrator = actor.has(Role.ADMINISTRATOR);
        var passwordEnds = found.passwordChangedAt()
                .plus(Duration.ofDays(thresholds.value(Threshold.ADMINISTRATOR_PASSWORD_DAYS)));
        if (found.mustChange() || (administrator && passwordEnds.isBefore(now))) {
            return Stage.NEW_PASSWORD;
        }
        return administrator && !found.enrolled() ? Stage.ENROLMENT : Stage.OPEN;
    }

    /** The user is there: the idle time starts again. */
    void touch(UUID session) {
        jdbc.sql("update identity.session set last_seen_at = :now where id = :id")
                .param("now", now())
                .param("id", session)
                .update();
    }

    void secondFactorDone(UUID session) {
        jdbc.sql("update identity.session set second_factor = true, last_seen_at = :now where id = :id")
                .param("now", now())
                .param("id", session)
                .update();
    }

    /** @throws NotAllowed for a session of another account, or of none; one that has ended is still the account's */
    void requireOf(UUID account, UUID session, Actor actor) {
        var theirs = jdbc.sql("select exists (select from identity.session where id = :id and account = :account)")
                .param("id", session)
                .param("account", account)
                .query(Boolean.class)
                .single();
        if (!theirs) {
            throw new NotAllowed(actor, "power over session " + session + ", not one of account " + account);
        }
    }

    boolean end(UUID session, End because) {
        return jdbc.sql("""
                update identity.session set ended_at = :now, ended_because = :because
                where id = :id and ended_at is null
                """)
                        .param("now", now())
                        .param("because", because.name())
                        .param("id", session)
                        .update()
                == 1;
    }

    /** Ends all sessions of the account but, where given, the one that asks. */
    void endAll(UUID account, @Nullable UUID except, End because) {
        jdbc.sql("""
                update identity.session set ended_at = :now, ended_because = :because
                where account = :account and ended_at is null and id is distinct from :except
                """)
                .param("now", now())
                .param("because", because.name())
                .param("account", account)
                .param("except", except, java.sql.Types.OTHER)
                .update();
    }

    /** The account's open sessions, the latest used first. */
    List<Row> openOf(UUID account) {
        return jdbc.sql("""
                select id, created_at, last_seen_at, address, agent
                from identity.session
                where account = :account and ended_at is null and created_at >= :oldest
                order by last_seen_at desc
                """)
                .param("account", account)
                .param(
                        "oldest",
                        Timestamp.from(
                                clock.instant().minus(Duration.ofHours(thresholds.value(Threshold.SESSION_HOURS)))))
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
