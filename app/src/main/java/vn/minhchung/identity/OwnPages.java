package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;

/** One's own account. */
@Controller
class OwnPages {

    private final OwnAccount own;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final RoleGrants grants;
    private final People people;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnPages(
            OwnAccount own,
            Sessions sessions,
            SecondFactors secondFactors,
            RoleGrants grants,
            People people,
            CurrentActor currentActor,
            Clock clock) {
        this.own = own;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.grants = grants;
        this.people = people;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/toi")
    String show(HttpServletRequest request, Model model) {
        var actor = currentActor.get();
        var account = own.of(actor);
        var today = LocalDate.now(clock);
        model.addAttribute("me", actor);
        model.addAttribute("account", account);
        model.addAttribute(
                "grants",
                grants.of(account.id()).stream()
                        .filter(grant -> grant.live(today))
                        .map(grant -> GrantView.of(grant, people, today))
                        .toList());
        model.addAttribute("sessions", sessions.openOf(account.id()));
        model.addAttribute("here", OpenSession.of(request).map(OpenSession::id).orElse(null));
        model.addAttribute("codesLeft", secondFactors.recoveryCodesLeft(account.id()));
        model.addAttribute("mayRemove", own.mayRemoveSecondFactor(actor));
        model.addAttribute("shortest", own.shortestPassword());
        return "identity/own";
    }

    @PostMapping("/toi/mat-khau")
    String changePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = OpenSession.required(request);
        if (own.changed(session, old, password)) {
            return "redirect:/toi";
        }
        var refused = own.refusedPassword(session, old);
        if (refused.isPresent()) {
            return SignInPages.refused(refused.get(), model, response, () -> showAt("password", request, model));
        }
        var problems = own.replacePassword(session, password, again);
        if (problems.isEmpty()) {
            return "redirect:/toi";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problems", problems);
        return show(request, model);
    }

    @GetMapping("/toi/xac-thuc")
    String askEnrolment(Model model) {
        model.addAttribute(
                "enrolment", own.newEnrolment(own.of(currentActor.get()).login()));
        return "identity/own-enrolment";
    }

    @PostMapping("/toi/xac-thuc")
    String enrol(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = OpenSession.required(request);
        model.addAttribute("enrolment", own.enrolment(session.login(), secret));
        var refused = own.refusedPassword(session, old);
        if (refused.isPresent()) {
            return SignInPages.refused(refused.get(), model, response, () -> "identity/own-enrolment");
        }
        return SignInPages.enrolled(
                own.enrol(session, secret, code), "/toi", model, response, "identity/own-enrolment");
    }

    @PostMapping("/toi/xac-thuc/go")
    String removeSecondFactor(
            @RequestParam(defaultValue = "") String old,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var refused = own.refusedPassword(OpenSession.required(request), old);
        if (refused.isPresent()) {
            return SignInPages.refused(refused.get(), model, response, () -> showAt("remove", request, model));
        }
        own.removeSecondFactor(currentActor.get());
        return "redirect:/toi";
    }

    @PostMapping("/toi/phien/{id}/ket-thuc")
    String endSession(@PathVariable UUID id) {
        Actor actor = currentActor.get();
        own.endSession(actor, id);
        return "redirect:/toi";
    }

    /** The page with the refusal beside the form that was sent: there are two. */
    private String showAt(String form, HttpServletRequest request, Model model) {
        model.addAttribute("refusedAt", form);
        return show(request, model);
    }
}
