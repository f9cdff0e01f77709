package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Person;
import vn.minhchung.organisation.Posts;
import vn.minhchung.platform.Ids;
import vn.minhchung.web.Toasts;

/** Opens an account: choose the unit, then somebody who works there or somebody new, then the first role. */
@Controller
class NewAccountPages {

    /**
     * @param request identifier of the account to be opened, made with the form
     * @param person somebody on record; null for somebody new, who then has a {@code name} and a {@code title}
     */
    record NewAccountForm(
            @Nullable UUID request,
            @Nullable UUID unit,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String title,
            @Nullable String login,
            @Nullable Role role,
            @Nullable String decision) {}

    private final NewAccounts newAccounts;
    private final Accounts accounts;
    private final AccountQueries queries;
    private final Posts posts;
    private final AccountPages pages;
    private final CurrentActor currentActor;
    private final Ids ids;
    private final Toasts toasts;

    NewAccountPages(
            NewAccounts newAccounts,
            Accounts accounts,
            AccountQueries queries,
            Posts posts,
            AccountPages pages,
            CurrentActor currentActor,
            Ids ids,
            Toasts toasts) {
        this.newAccounts = newAccounts;
        this.accounts = accounts;
        this.queries = queries;
        this.posts = posts;
        this.pages = pages;
        this.currentActor = currentActor;
        this.ids = ids;
        this.toasts = toasts;
    }

    @GetMapping("/tai-khoan/moi")
    String ask(@ModelAttribute("wanted") NewAccountForm form, Model model) {
        var actor = currentActor.get();
        actor.require(Role.ADMINISTRATOR, Role.UNIT_ADMINISTRATOR);
        var units = queries.unitsOf(actor);
        model.addAttribute("units", units);
        model.addAttribute("roles", accounts.givable());
        var unit = form.unit() == null && units.size() == 1 ? units.getFirst().id() : form.unit();
        if (unit != null) {
            accounts.requireMayOpenIn(unit);
        }
        model.addAttribute("unit", unit);
        model.addAttribute("request", form.request() == null ? ids.next() : form.request());
        model.addAttribute("people", unit == null ? List.of() : withoutAccount(unit));
        return "identity/new-account";
    }

    @PostMapping("/tai-khoan/moi")
    String open(@ModelAttribute("wanted") NewAccountForm form, HttpServletResponse response, Model model) {
        var earlier = newAccounts.earlier(form);
        var problems = earlier.isPresent() ? List.<String>of() : problems(form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problems", problems);
            return ask(form, model);
        }
        var opened = earlier.orElseGet(() -> newAccounts.open(form));
        toasts.show("identity.new-account.saved");
        model.addAttribute("oneTime", opened.password());
        return pages.one(opened.account(), model);
    }

    private List<Person> withoutAccount(UUID unit) {
        return posts.people(unit).stream()
                .filter(person -> accounts.ofPerson(person.id()).isEmpty())
                .toList();
    }

    private List<String> problems(NewAccountForm form) {
        var problems = new ArrayList<String>();
        if (form.unit() == null) {
            problems.add("identity.new-account.unit-missing");
        }
        if (form.person() == null && (!filled(form.name(), 120) || !filled(form.title(), 160))) {
            problems.add("identity.new-account.person-missing");
        }
        if (form.person() != null && accounts.ofPerson(form.person()).isPresent()) {
            problems.add("identity.new-account.person-has-one");
        }
        var login = Login.normal(Objects.requireNonNullElse(form.login(), ""));
        if (!login.isEmpty() && !Login.PATTERN.matcher(login).matches()) {
            problems.add("identity.new-account.login-unfit");
        } else if (accounts.loginTaken(login)) {
            problems.add("identity.new-account.login-taken");
        }
        if (form.role() == null || !filled(form.decision(), 300)) {
            problems.add("identity.grant.decision-missing");
        }
        return problems;
    }

    private static boolean filled(@Nullable String text, int most) {
        return text != null && !text.isBlank() && text.length() <= most;
    }
}
