package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.audit.AuditTrail;
import vn.minhchung.web.Column;
import vn.minhchung.web.Filter;
import vn.minhchung.web.ListDefinition;
import vn.minhchung.web.Lists;
import vn.minhchung.web.Toasts;
import vn.minhchung.web.Words;

/** The accounts that somebody keeps: list, one account, what can be done with it. */
@Controller
class AccountPages {

    /** What the form for another role asks. */
    record GrantForm(
            @Nullable Role role,
            @Nullable UUID unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String decision) {}

    private final ListDefinition<AccountQueries.Row> list;
    private final Lists lists;
    private final AccountQueries queries;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final Sessions sessions;
    private final People people;
    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Words words;
    private final Clock clock;
    private final Toasts toasts;

    AccountPages(
            Lists lists,
            AccountQueries queries,
            Accounts accounts,
            RoleGrants grants,
            Sessions sessions,
            People people,
            AuditTrail trail,
            CurrentActor currentActor,
            Words words,
            Clock clock,
            Toasts toasts) {
        this.lists = lists;
        this.queries = queries;
        this.accounts = accounts;
        this.grants = grants;
        this.sessions = sessions;
        this.people = people;
        this.trail = trail;
        this.currentActor = currentActor;
        this.words = words;
        this.clock = clock;
        this.toasts = toasts;
        this.list = definition();
    }

    private ListDefinition<AccountQueries.Row> definition() {
        return ListDefinition.named(
                        "identity.accounts", "identity.accounts.count", AccountQueries.SELECT, AccountQueries.Row.class)
                .orderedBy("unit_sort collate \"vi-x-icu\", name_sort collate \"vi-x-icu\"")
                .column(Column.<AccountQueries.Row>text("ten", "identity.accounts.name", AccountQueries.Row::name)
                        .linking(row -> "/tai-khoan/" + row.id())
                        .sortedBy("name_sort collate \"vi-x-icu\"")
                        .onPhone(Column.Phone.SECOND))
                .column(Column.<AccountQueries.Row>text(
                                "tai-khoan", "identity.accounts.login", AccountQueries.Row::login)
                        .sortedBy("login")
                        .wide(120)
                        .onPhone(Column.Phone.LEFT))
                .column(Column.<AccountQueries.Row>text(
                                "don-vi", "identity.accounts.unit", AccountQueries.Row::unitName)
                        .sortedBy("unit_sort collate \"vi-x-icu\"")
                        .wide(220)
                        .onPhone(Column.Phone.NOTE))
                .column(Column.<AccountQueries.Row>text("vai-tro", "identity.accounts.roles", AccountQueries.Row::roles)
                        .drawnBy("identity/cells :: roles")
                        .wide(200))
                .column(Column.<AccountQueries.Row>label(
                                "trang-thai", "identity.accounts.state", AccountQueries.Row::state)
                        .drawnBy("identity/cells :: state")
                        .sortedBy("state")
                        .wide(150)
                        .onPhone(Column.Phone.RIGHT))
                .column(Column.<AccountQueries.Row>moment(
                                "dang-nhap", "identity.accounts.last-sign-in", AccountQueries.Row::lastSignInAt)
                        .sortedBy("last_sign_in_at")
                        .wide(150))
                .filter(Filter.search("q", "identity.accounts.search", "folded"))
                .filter(Filter.choice("don-vi", "identity.accounts.unit", "unit in (:don_vi)", this::unitOptions)
                        .parsedBy(UUID::fromString))
                .filter(Filter.choice(
                        "trang-thai", "identity.accounts.state", "state in (:trang_thai)", AccountState.class))
                .filter(Filter.choice(
                        "vai-tro",
                        "identity.accounts.roles",
                        "string_to_array(roles, ',') && array[:vai_tro]::text[]",
                        Role.class))
                .grouping(
                        "don-vi",
                        "identity.accounts.by-unit",
                        "unit_sort",
                        AccountQueries.Row::unitName,
                        AccountQueries.Row::unitName)
                .build();
    }

    private List<Filter.Option> unitOptions() {
        return queries.unitsOf(currentActor.get()).stream()
                .map(unit -> Filter.Option.text(unit.id().toString(), unit.shortName()))
                .toList();
    }

    @GetMapping("/tai-khoan")
    String all(HttpServletRequest request, Model model) {
        accounts.requireReader();
        var actor = currentActor.get();
        model.addAttribute("list", lists.view(list.state(request), queries.parameters(actor)));
        model.addAttribute("mayOpen", actor.has(Role.ADMINISTRATOR, Role.UNIT_ADMINISTRATOR));
        return "identity/accounts";
    }

    @GetMapping("/tai-khoan/excel")
    void excel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        accounts.requireReader();
        trail.viewed("identity.accounts", "identity.audit.purpose.EXPORT");
        var title = words.text("identity.accounts.title");
        lists.excel(list.state(request), title, queries.parameters(currentActor.get()), response);
    }

    @GetMapping("/tai-khoan/{id}")
    String one(@PathVariable UUID id, Model model) {
        var account = accounts.read(id);
        if (!accounts.isOwn(account)) {
            // Sign-ins, devices and addresses of another person.
            trail.viewed("identity.account:" + id, "identity.audit.purpose.ACCOUNT");
        }
        var today = LocalDate.now(clock);
        model.addAttribute("account", account);
        model.addAttribute("row", queries.row(id, currentActor.get()));
        model.addAttribute("known", people.find(account.person(), account.unit()));
        model.addAttribute(
                "grants",
                grants.of(id).stream()
                        .map(grant -> GrantView.of(grant, people, today))
                        .toList());
        model.addAttribute("sessions", sessions.openOf(id));
        model.addAttribute("mayManage", accounts.mayManage(account));
        model.addAttribute("mayGrant", accounts.mayGrant(account));
        model.addAttribute("own", accounts.isOwn(account));
        if (accounts.mayGrant(account)) {
            model.addAttribute("roles", accounts.givable());
            model.addAttribute("units", queries.unitsOf(currentActor.get()));
            if (!model.containsAttribute("grant")) {
                model.addAttribute("grant", new GrantForm(Role.OFFICER, account.unit(), today, null, ""));
            }
        }
        return "identity/account";
    }

    @PostMapping("/tai-khoan/{id}/vai-tro")
    String grant(
            @PathVariable UUID id,
            @ModelAttribute("grant") GrantForm form,
            BindingResult binding,
            HttpServletResponse response,
            Model model) {
        var problems = new ArrayList<String>();
        if (binding.hasFieldErrors("from") || binding.hasFieldErrors("to")) {
            problems.add("identity.grant.day-unclear");
        } else if (form.from() == null) {
            problems.add("identity.grant.from-missing");
        } else if (form.to() != null && form.to().isBefore(form.from())) {
            problems.add("identity.grant.ends-before");
        }
        var decision = form.decision() == null ? "" : form.decision().strip();
        if (decision.isEmpty() || decision.length() > 300) {
            problems.add("identity.grant.decision-missing");
        }
        if (form.role() == null || form.unit() == null) {
            problems.add("identity.grant.role-missing");
        }
        if (problems.isEmpty() && form.role() != null && form.unit() != null && form.from() != null) {
            accounts.grant(id, form.role(), form.unit(), form.from(), form.to(), decision);
            toasts.show("identity.grant.saved");
            return back(id);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("grantProblems", problems);
        model.addAttribute("grant", form); // a record of which one value was unreadable is not in the model by itself
        return one(id, model);
    }

    @PostMapping("/tai-khoan/{id}/vai-tro/{grant}/thu-hoi")
    String revoke(@PathVariable UUID id, @PathVariable UUID grant) {
        accounts.revoke(id, grant);
        return back(id);
    }

    /** Answers with the page itself: the password is shown this once and is in no address. */
    @PostMapping("/tai-khoan/{id}/mat-khau")
    String resetPassword(@PathVariable UUID id, Model model) {
        model.addAttribute("oneTime", accounts.resetPassword(id));
        return one(id, model);
    }

    @PostMapping("/tai-khoan/{id}/mo-khoa")
    String unlock(@PathVariable UUID id) {
        accounts.unlock(id);
        return back(id);
    }

    @PostMapping("/tai-khoan/{id}/xac-thuc/go")
    String removeSecondFactor(@PathVariable UUID id) {
        accounts.removeSecondFactor(id);
        return back(id);
    }

    @PostMapping("/tai-khoan/{id}/ngung")
    String close(@PathVariable UUID id) {
        accounts.close(id);
        return back(id);
    }

    @PostMapping("/tai-khoan/{id}/kich-hoat")
    String renew(@PathVariable UUID id) {
        accounts.renew(id);
        return back(id);
    }

    @PostMapping("/tai-khoan/{id}/phien/{session}/ket-thuc")
    String endSession(@PathVariable UUID id, @PathVariable UUID session) {
        accounts.endSession(id, session);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/tai-khoan/" + id;
    }
}
