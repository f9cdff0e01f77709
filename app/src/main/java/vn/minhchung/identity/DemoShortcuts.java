package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in with one click as one of the demo's people; does not exist outside the demo profile. */
@Controller
@Profile("demo")
class DemoShortcuts {

    private final AccountRows accounts;
    private final SignIn signIn;

    DemoShortcuts(AccountRows accounts, SignIn signIn) {
        this.accounts = accounts;
        this.signIn = signIn;
    }

    List<DemoPerson> people() {
        return DemoPerson.ALL;
    }

    @PostMapping("/dang-nhap/trinh-dien")
    String as(@RequestParam String login, HttpServletRequest request, HttpServletResponse response) {
        var account = accounts.findByLogin(login).orElse(null);
        if (account != null
                && signIn.withoutPassword(account, Origin.of(request)) instanceof SignIn.Answer.Opened(var token)) {
            SessionCookie.SESSION.write(request, response, token);
            SessionCookie.VISITOR.clear(request, response);
        }
        return "redirect:/";
    }
}
