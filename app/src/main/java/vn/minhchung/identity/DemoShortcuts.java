package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.Role;
import vn.minhchung.web.LocalPath;

/** Signs in with one click as one of the demo's people; does not exist outside the demo profile. */
@Controller
@Profile("demo")
class DemoShortcuts {

    /** One line of the list on the sign-in page. */
    record Shortcut(String login, People.Known known, Role role) {}

    private final AccountRows rows;
    private final Accounts accounts;
    private final People people;
    private final SignIn signIn;

    DemoShortcuts(AccountRows rows, Accounts accounts, People people, SignIn signIn) {
        this.rows = rows;
        this.accounts = accounts;
        this.people = people;
        this.signIn = signIn;
    }

    List<Shortcut> shortcuts() {
        return DemoPerson.ALL.stream()
                .flatMap(named -> accounts.ofPerson(named.personId()).stream()
                        .filter(account -> !account.disabled())
                        .map(account -> new Shortcut(
                                account.login(), people.find(account.person(), account.unit()), named.role())))
                .toList();
    }

    @PostMapping("/dang-nhap/trinh-dien")
    String as(
            @RequestParam String login,
            @RequestParam(required = false) @Nullable String tiep,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = rows.findByLogin(login).filter(found -> !found.disabled());
        if (account.isPresent()
                && signIn.withoutPassword(account.get(), Origin.of(request))
                        instanceof SignIn.Answer.Opened(var token)) {
            SessionCookie.SESSION.write(request, response, token);
            SessionCookie.VISITOR.clear(request, response);
        }
        return "redirect:" + LocalPath.orHome(tiep);
    }
}
