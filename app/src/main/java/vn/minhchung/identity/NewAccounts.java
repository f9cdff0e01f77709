package vn.minhchung.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.identity.NewAccountPages.NewAccountForm;
import vn.minhchung.organisation.Person;
import vn.minhchung.organisation.PostKind;
import vn.minhchung.organisation.Posts;

/** Person, post, account and first role at once: none of them is of use without the others. */
@Service
@Transactional
class NewAccounts {

    /** @param password for one use, shown this once */
    record Opened(UUID account, String password) {}

    /** Below the heads and their deputies: who is newly put on record here is no leader. */
    private static final int RANK = 5;

    private final Accounts accounts;
    private final Posts posts;
    private final Passwords passwords;
    private final Secrets secrets;
    private final CurrentActor currentActor;
    private final Clock clock;

    NewAccounts(
            Accounts accounts,
            Posts posts,
            Passwords passwords,
            Secrets secrets,
            CurrentActor currentActor,
            Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Asks for a form without mistakes. */
    Opened open(NewAccountForm form) {
        var unit = Objects.requireNonNull(form.unit());
        var role = Objects.requireNonNull(form.role());
        var decision = Objects.requireNonNull(form.decision()).strip();
        var today = LocalDate.now(clock);
        var person = form.person();
        if (person != null) {
            requireOnePersonOf(unit, person);
        } else {
            person = posts.addPerson(Objects.requireNonNull(form.name()).strip(), unit);
            posts.appoint(
                    person,
                    unit,
                    Objects.requireNonNull(form.title()).strip(),
                    PostKind.HELD,
                    RANK,
                    today,
                    null,
                    decision);
        }
        var password = secrets.oneTimePassword();
        var account = accounts.open(login(form, person), person, unit, passwords.hash(password), true);
        accounts.grant(account.id(), role, unit, today, null, decision);
        return new Opened(account.id(), password);
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
