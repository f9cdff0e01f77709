package vn.minhchung.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
    private final Clock clock;

    NewAccounts(Accounts accounts, Posts posts, Passwords passwords, Secrets secrets, Clock clock) {
        this.accounts = accounts;
        this.posts = posts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Asks for a form without mistakes. */
    Opened open(NewAccountForm form) {
        var unit = Objects.requireNonNull(form.unit());
        var role = Objects.requireNonNull(form.role());
        var decision = Objects.requireNonNull(form.decision()).strip();
        var today = LocalDate.now(clock);
        var person = form.person();
        if (person == null) {
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

    private String login(NewAccountForm form, UUID person) {
        var typed = Login.normal(Objects.requireNonNullElse(form.login(), ""));
        return typed.isEmpty()
                ? Login.of(posts.person(person).map(Person::name).orElseThrow(), accounts::loginTaken)
                : typed;
    }
}
