package vn.minhchung.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.identity.NewAccountPages.NewAccountForm;
import vn.minhchung.organisation.Person;
import vn.minhchung.organisation.PostKind;
import vn.minhchung.organisation.Posts;
import vn.minhchung.platform.Ids;

/**
 * Person, post, account and first role at once: none of them is of use without the others.
 *
 * <p>The form carries the identifier of the account to be opened, so one that is sent twice opens one account.
 */
@Service
class NewAccounts {

    /** @param password for one use, shown this once; null when the account is in use already */
    record Opened(UUID account, @Nullable String password) {}

    /** Below the heads and their deputies: who is newly put on record here is no leader. */
    private static final int RANK = 5;

    private final Accounts accounts;
    private final Posts posts;
    private final Passwords passwords;
    private final Secrets secrets;
    private final CurrentActor currentActor;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    NewAccounts(
            Accounts accounts,
            Posts posts,
            Passwords passwords,
            Secrets secrets,
            CurrentActor currentActor,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.currentActor = currentActor;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an earlier arrival of the form has opened. The answer to that arrival, with the password, may never have been seen:
     * there is another one as long as nobody has signed in.
     */
    Optional<Opened> earlier(NewAccountForm form) {
        return Optional.ofNullable(form.request())
                .flatMap(accounts::find)
                .map(account ->
                        new Opened(account.id(), account.unused() ? accounts.resetPassword(account.id()) : null));
    }

    /**
     * Asks for a form without mistakes.
     *
     * @throws LoginTaken when somebody has got the name meanwhile
     */
    Opened open(NewAccountForm form) {
        accounts.requireMayOpenIn(Objects.requireNonNull(form.unit()));
        var password = secrets.oneTimePassword();
        var hash = passwords.hash(password);
        var id = form.request() == null ? ids.next() : form.request();
        try {
            transaction.executeWithoutResult(status -> open(id, form, hash));
            return new Opened(id, password);
        } catch (DuplicateKeyException sentTwice) {
            return earlier(form).orElseThrow(LoginTaken::new);
        }
    }

    private void open(UUID id, NewAccountForm form, String passwordHash) {
        var unit = Objects.requireNonNull(form.unit());
        var role = Objects.requireNonNull(form.role());
        var decision = Objects.requireNonNull(form.decision());
        var today = LocalDate.now(clock);
        var person = form.person();
        if (person != null) {
            requireOnePersonOf(unit, person);
        } else {
            person = posts.addPerson(Objects.requireNonNull(form.name()), unit);
            var title = Objects.requireNonNull(form.title());
            posts.appoint(person, unit, title, PostKind.HELD, RANK, today, null, decision);
        }
        accounts.open(id, login(form, person), person, unit, passwordHash, true);
        accounts.grant(id, role, unit, today, null, decision);
    }

    /** An account speaks in somebody's name: it is opened where that person serves. */
    private void requireOnePersonOf(UUID unit, UUID person) {
        if (posts.people(unit).stream().noneMatch(one -> one.id().equals(person))) {
            throw new NotAllowed(currentActor.get(), "person " + person + " among the people of unit " + unit);
        }
    }

    private String login(NewAccountForm form, UUID person) {
        var typed = Login.normal(Objects.requireNonNullElse(form.login(), ""));
        return typed.isEmpty()
                ? Login.of(posts.person(person).map(Person::name).orElseThrow(), accounts::loginTaken)
                : typed;
    }
}
