package vn.minhchung.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.identity.AccountEvent.Kind;
import vn.minhchung.organisation.Scope;
import vn.minhchung.organisation.Units;
import vn.minhchung.platform.Ids;

/**
 * Keeps the accounts and who may do what (quản lý tài khoản).
 *
 * <p>Administrators keep all; an administrator of a unit keeps the accounts of that unit and those below, gives no role that
 * reaches beyond, and has no power over an account that holds one. Nobody changes what they may do themselves.
 */
@Service
@Transactional
class Accounts {

    /** What an administrator of a unit may give. */
    private static final Set<Role> ROLES_OF_UNITS = EnumSet.of(Role.OFFICER, Role.UNIT_LEADER, Role.UNIT_ADMINISTRATOR);

    static final Set<Role> READERS = Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.UNIT_ADMINISTRATOR);

    private final AccountRows accounts;
    private final RoleGrants grants;
    private final Sessions sessions;
    private final SignInFailures failures;
    private final SecondFactors secondFactors;
    private final Passwords passwords;
    private final Secrets secrets;
    private final Thresholds thresholds;
    private final Scope scope;
    private final Units units;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Accounts(
            AccountRows accounts,
            RoleGrants grants,
            Sessions sessions,
            SignInFailures failures,
            SecondFactors secondFactors,
            Passwords passwords,
            Secrets secrets,
            Thresholds thresholds,
            Scope scope,
            Units units,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.failures = failures;
        this.secondFactors = secondFactors;
        this.passwords = passwords;
        this.secrets = secrets;
        this.thresholds = thresholds;
        this.scope = scope;
        this.units = units;
        this.currentActor = currentActor;
        this.events = events;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotAllowed for an account of a unit that the actor does not look after */
    Account read(UUID id) {
        var account = get(id);
        var actor = currentActor.get();
        if (!actor.has(Role.ADMINISTRATOR, Role.AUDITOR)) {
            scope.requireWithin(actor, account.unit(), Role.UNIT_ADMINISTRATOR);
        }
        return account;
    }

    /** What there is to see at all: everything, or the units the actor looks after. */
    void requireReader() {
        currentActor.get().require(READERS.toArray(Role[]::new));
    }

    boolean mayManage(Account account) {
        var actor = currentActor.get();
        return actor.has(Role.ADMINISTRATOR)
                || (scope.covers(actor, account.unit(), Role.UNIT_ADMINISTRATOR)
                        && liveGrants(account.id()).stream()
                                .allMatch(grant -> mayGive(actor, grant.role(), grant.unit())));
    }

    /** Whether the actor may change what {@code account} may do. */
    boolean mayGrant(Account account) {
        return mayManage(account) && !isOwn(account);
    }

    boolean isOwn(Account account) {
        return currentActor.get().account().equals(account.id());
    }

    private boolean mayGive(Actor actor, Role role, UUID unit) {
        return actor.has(Role.ADMINISTRATOR)
                || (ROLES_OF_UNITS.contains(role) && scope.covers(actor, unit, Role.UNIT_ADMINISTRATOR));
    }

    /** The roles that the actor may give to others. */
    Set<Role> givable() {
        return currentActor.get().has(Role.ADMINISTRATOR) ? EnumSet.allOf(Role.class) : ROLES_OF_UNITS;
    }

    /** Whether accounts of {@code unit} are the actor's to keep. */
    boolean mayOpenIn(UUID unit) {
        var actor = currentActor.get();
        return actor.has(Role.ADMINISTRATOR) || scope.covers(actor, unit, Role.UNIT_ADMINISTRATOR);
    }

    /** @throws NotAllowed when the accounts of {@code unit} are somebody else's to keep */
    void requireMayOpenIn(UUID unit) {
        if (!mayOpenIn(unit)) {
            throw new NotAllowed(currentActor.get(), "keeping the accounts of unit " + unit);
        }
    }

    boolean loginTaken(String login) {
        return accounts.findByLogin(login).isPresent();
    }

    /**
     * @param id chosen by the caller, so that a form sent twice opens one account
     * @param passwordHash of a password that must be changed at the first sign-in, where {@code oneTime}
     */
    Account open(UUID id, String login, UUID person, UUID unit, String passwordHash, boolean oneTime) {
        requireMayOpenIn(unit);
        var account = accounts.save(Account.opened(id, login, person, unit, passwordHash, oneTime, clock.instant()));
        publish(
                account,
                Kind.ACCOUNT_OPENED,
                Map.of("login", login, "unit", units.get(unit).shortName()));
        return account;
    }

    void grant(UUID id, Role role, UUID unit, LocalDate from, @Nullable LocalDate to, String decision) {
        var account = toGrant(id);
        var actor = currentActor.get();
        if (!mayGive(actor, role, unit)) {
            throw new NotAllowed(actor, "giving the role " + role + " in unit " + unit);
        }
        var same = liveGrants(id).stream()
                .anyMatch(grant -> grant.role() == role
                        && grant.unit().equals(unit)
                        && grant.validFrom().equals(from));
        if (same) {
            return; // the form was sent twice
        }
        var grant = new RoleGrant(ids.next(), id, role, unit, from, to, decision, null);
        grants.add(grant, actor.account());
        publish(account, Kind.ROLE_GRANTED, facts(grant));
    }

    void revoke(UUID id, UUID grantId) {
        var account = toGrant(id);
        var actor = currentActor.get();
        var grant = grants.find(grantId)
                .filter(found -> found.account().equals(id))
                .orElseThrow(() -> new NotAllowed(actor, "power over role " + grantId + ", not one of account " + id));
        if (grant.live(LocalDate.now(clock))) {
            grants.revoke(grantId, actor.account());
            events.publishEvent(new AccountEvent(account.id(), Kind.ROLE_REVOKED, facts(grant), Map.of()));
        }
    }

    /** @return a password for one use, to be handed over in person; all sessions of the account end */
    @Transactional(propagation = Propagation.NEVER)
    String resetPassword(UUID id) {
        requireMayManage(get(id));
        var password = secrets.oneTimePassword();
        var hash = passwords.hash(password);
        transaction.executeWithoutResult(status -> {
            var account = toManage(id);
            accounts.save(account.withPassword(hash, true, clock.instant()));
            sessions.endAll(id, null, Sessions.End.PASSWORD_CHANGED);
            failures.forget(account.login());
            publish(account, Kind.PASSWORD_RESET, Map.of());
        });
        return password;
    }

    /** For somebody who has lost phone and recovery codes; who must have a second factor sets up a new one at sign-in. */
    void removeSecondFactor(UUID id) {
        var account = toGrant(id);
        if (account.totpSecret() != null) {
            sessions.endAll(id, null, Sessions.End.ENDED_BY_ADMINISTRATOR);
            secondFactors.remove(id);
        }
    }

    void unlock(UUID id) {
        var account = toManage(id);
        if (failures.forget(account.login())) {
            publish(account, Kind.SIGN_IN_UNLOCKED, Map.of());
        }
    }

    void close(UUID id) {
        var account = toGrant(id);
        if (!account.disabled()) {
            accounts.save(account.closed());
            sessions.endAll(id, null, Sessions.End.ACCOUNT_CLOSED);
            publish(account, Kind.ACCOUNT_CLOSED, Map.of());
        }
    }

    /** Opens a closed account again, or one that nobody has used for too long. */
    void renew(UUID id) {
        var account = toManage(id);
        var dormant = account.dormant(clock.instant(), Duration.ofDays(thresholds.value(Threshold.DORMANT_DAYS)));
        if (account.disabled() || dormant) {
            accounts.save(account.renewed(clock.instant()));
            publish(account, Kind.ACCOUNT_RENEWED, Map.of());
        }
    }

    void endSession(UUID id, UUID session) {
        var account = toManage(id);
        sessions.requireOf(id, session, currentActor.get());
        if (sessions.end(session, Sessions.End.ENDED_BY_ADMINISTRATOR)) {
            publish(account, Kind.SESSION_ENDED, Map.of());
        }
    }

    Optional<Account> find(UUID id) {
        return accounts.findById(id);
    }

    Optional<Account> ofPerson(UUID person) {
        return accounts.findByPerson(person).stream().findFirst();
    }

    private Account get(UUID id) {
        return accounts.findById(id).orElseThrow(AccountNotFound::new);
    }

    private Account toManage(UUID id) {
        var account = accounts.findToChangeById(id).orElseThrow(AccountNotFound::new);
        requireMayManage(account);
        return account;
    }

    private void requireMayManage(Account account) {
        if (!mayManage(account)) {
            throw new NotAllowed(currentActor.get(), "keeping account " + account.id() + " of unit " + account.unit());
        }
    }

    private Account toGrant(UUID id) {
        var account = toManage(id);
        if (isOwn(account)) {
            throw new NotAllowed(currentActor.get(), "another's hand: nobody changes their own account's power");
        }
        return account;
    }

    private List<RoleGrant> liveGrants(UUID account) {
        var today = LocalDate.now(clock);
        return grants.of(account).stream().filter(grant -> grant.live(today)).toList();
    }

    private void publish(Account account, Kind kind, Map<String, ?> after) {
        events.publishEvent(AccountEvent.of(account.id(), kind, after));
    }

    private Map<String, ?> facts(RoleGrant grant) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("role", "access.role." + grant.role());
        facts.put("unit", units.get(grant.unit()).shortName());
        facts.put("from", grant.validFrom());
        if (grant.validTo() != null) {
            facts.put("to", grant.validTo());
        }
        facts.put("decision", grant.decision());
        return facts;
    }
}
