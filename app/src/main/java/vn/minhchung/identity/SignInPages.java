package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.web.LocalPath;

/** Signing in step by step, and out. */
@Controller
class SignInPages {

    private static final String LOCKED = "khoa";

    private final SignIn signIn;
    private final Attempts attempts;
    private final OwnAccount own;
    private final ObjectProvider<DemoShortcuts> shortcuts;

    SignInPages(SignIn signIn, Attempts attempts, OwnAccount own, ObjectProvider<DemoShortcuts> shortcuts) {
        this.signIn = signIn;
        this.attempts = attempts;
        this.own = own;
        this.shortcuts = shortcuts;
    }

    @GetMapping("/dang-nhap")
    String ask(@RequestParam(required = false) @Nullable String tiep, HttpServletRequest request, Model model) {
        var open = OpenSession.of(request);
        if (open.isPresent()) {
            return open.get().is(Stage.OPEN) ? home(tiep) : onward(open.get(), tiep);
        }
        if (request.getParameterMap().containsKey(StaleForm.PARAMETER)) {
            model.addAttribute("refused", "identity.sign-in.stale");
        }
        if (request.getParameterMap().containsKey(LOCKED)) {
            explain(attempts.locked(), model);
        }
        return signInPage(model, "", tiep);
    }

    @RequestMapping(StaleForm.NOT_ARRIVED)
    void notArrived() {
        throw new FormNotArrived();
    }

    @PostMapping("/dang-nhap")
    String withPassword(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String tiep,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIn.withPassword(login, password, Origin.of(request))) {
            case SignIn.Answer.Opened(var token) -> {
                SessionCookie.SESSION.write(request, response, token);
                SessionCookie.VISITOR.clear(request, response);
                yield home(tiep);
            }
            case SignIn.Answer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                explain(refused, model);
                yield signInPage(model, login, tiep);
            }
        };
    }

    private String signInPage(Model model, String login, @Nullable String tiep) {
        model.addAttribute("login", login);
        model.addAttribute("tiep", LocalPath.orHome(tiep));
        model.addAttribute(
                "shortcuts",
                Optional.ofNullable(shortcuts.getIfAvailable())
                        .map(DemoShortcuts::shortcuts)
                        .orElse(List.of()));
        model.addAttribute("demoPassword", DemoAccounts.PASSWORD);
        return "identity/sign-in";
    }

    @GetMapping("/dang-nhap/ma")
    String askCode(@RequestParam(required = false) @Nullable String tiep, HttpServletRequest request, Model model) {
        return at(Stage.SECOND_FACTOR, request, tiep, model, "identity/code");
    }

    @PostMapping("/dang-nhap/ma")
    String withCode(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String tiep,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = OpenSession.of(request).filter(found -> found.is(Stage.SECOND_FACTOR));
        if (session.isEmpty()) {
            return home(tiep);
        }
        return switch (signIn.withCode(session.get(), code)) {
            case SignIn.Answer.Opened opened -> home(tiep);
            case SignIn.Answer.Refused refused ->
                refused(refused, model, response, () -> at(Stage.SECOND_FACTOR, request, tiep, model, "identity/code"));
        };
    }

    @GetMapping("/dang-nhap/mat-khau-moi")
    String askNewPassword(
            @RequestParam(required = false) @Nullable String tiep, HttpServletRequest request, Model model) {
        model.addAttribute("shortest", own.shortestPassword());
        return at(Stage.NEW_PASSWORD, request, tiep, model, "identity/new-password");
    }

    @PostMapping("/dang-nhap/mat-khau-moi")
    String newPassword(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(required = false) @Nullable String tiep,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = OpenSession.of(request).filter(found -> found.is(Stage.NEW_PASSWORD));
        if (session.isEmpty()) {
            return home(tiep);
        }
        var problems = own.replacePassword(session.get(), password, again);
        if (problems.isEmpty()) {
            return home(tiep);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", problems);
        return askNewPassword(tiep, request, model);
    }

    @GetMapping("/dang-nhap/xac-thuc")
    String askEnrolment(
            @RequestParam(required = false) @Nullable String tiep, HttpServletRequest request, Model model) {
        OpenSession.of(request)
                .ifPresent(session -> model.addAttribute("enrolment", own.newEnrolment(session.login())));
        return at(Stage.ENROLMENT, request, tiep, model, "identity/enrolment");
    }

    @PostMapping("/dang-nhap/xac-thuc")
    String enrol(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String tiep,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = OpenSession.of(request)
                .filter(found -> found.is(Stage.ENROLMENT) || (found.is(Stage.OPEN) && own.enrolled(found, secret)));
        if (session.isEmpty()) {
            return home(tiep);
        }
        model.addAttribute("enrolment", own.enrolment(session.get().login(), secret));
        var view = at(Stage.ENROLMENT, request, tiep, model, "identity/enrolment");
        return enrolled(own.enrol(session.get(), secret, code), tiep, model, response, view);
    }

    /** The recovery codes of a phone that has been taken on; else the page again, which has the picture already. */
    static String enrolled(
            List<String> codes, @Nullable String next, Model model, HttpServletResponse response, String page) {
        if (codes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", "identity.enrolment.wrong");
            return page;
        }
        model.addAttribute("codes", codes);
        model.addAttribute("next", LocalPath.orHome(next));
        return "identity/recovery-codes";
    }

    @PostMapping("/dang-xuat")
    String out(HttpServletRequest request, HttpServletResponse response) {
        OpenSession.of(request).ifPresent(signIn::out);
        SessionCookie.SESSION.clear(request, response);
        return "redirect:/dang-nhap";
    }

    /** The page of one step; who is at another step is led there. */
    private static String at(Stage stage, HttpServletRequest request, @Nullable String tiep, Model model, String view) {
        var session = OpenSession.of(request);
        if (session.isEmpty()) {
            return "redirect:/dang-nhap";
        }
        if (!session.get().is(stage)) {
            return session.get().is(Stage.OPEN) ? home(tiep) : onward(session.get(), tiep);
        }
        model.addAttribute("current", session.get());
        model.addAttribute("tiep", LocalPath.orHome(tiep));
        return view;
    }

    private static String home(@Nullable String tiep) {
        return "redirect:" + LocalPath.orHome(tiep);
    }

    private static String onward(OpenSession session, @Nullable String tiep) {
        return "redirect:" + WayIn.withNext(session.stage().path(), LocalPath.orHome(tiep));
    }

    /** The page again with what was wrong; the door, once the session has ended over it. */
    static String refused(
            SignIn.Answer.Refused refused, Model model, HttpServletResponse response, Supplier<String> page) {
        if (refused.over()) {
            return "redirect:/dang-nhap?" + LOCKED;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        explain(refused, model);
        return page.get();
    }

    private static void explain(SignIn.Answer.Refused refused, Model model) {
        model.addAttribute("refused", refused.messageKey());
        model.addAttribute("number", refused.number());
    }
}
