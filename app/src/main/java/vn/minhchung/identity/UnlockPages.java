package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.minhchung.web.LocalPath;
import vn.minhchung.web.Words;

/**
 * Unlocks a session that was idle (mở khóa phiên). What was typed stays: with JavaScript the page waits under a dialog, without
 * it the form's fields travel through this page and are sent again with one click.
 */
@Controller
class UnlockPages {

    /** Where {@link WayIn} forwards a form that arrived too late. */
    static final String HOLD = "/mo-khoa/giu";

    static final String HELD_PATH = UnlockPages.class.getName();

    private static final String PREFIX = "giu.";

    /** One field of the form that waits. */
    record Held(String name, String value) {}

    private final SignIn signIn;
    private final Words words;

    UnlockPages(SignIn signIn, Words words) {
        this.signIn = signIn;
        this.words = words;
    }

    @GetMapping("/mo-khoa")
    String ask(@RequestParam(required = false) @Nullable String tiep, HttpServletRequest request, Model model) {
        return page(request, tiep, "", List.of(), model);
    }

    /** Asked once a minute by open pages; whether somebody was there they say in a header, see {@link SessionContexts#POLL}. */
    @GetMapping("/phien")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void beat() {}

    /** Unlocks under the page that waits: nothing on success, else the sentence to show. */
    @PostMapping(path = "/mo-khoa", headers = "X-Requested-With=XMLHttpRequest", produces = "text/plain;charset=UTF-8")
    ResponseEntity<String> unlockInPlace(@RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        var session = OpenSession.of(request);
        if (session.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                    .header(WayIn.HEADER, "ended")
                    .build();
        }
        if (!session.get().is(Stage.LOCKED)) {
            return ResponseEntity.noContent().build();
        }
        return switch (signIn.unlock(session.get(), password)) {
            case SignIn.Answer.Opened opened -> ResponseEntity.noContent().build();
            case SignIn.Answer.Refused refused -> {
                var answer = ResponseEntity.unprocessableContent();
                if (refused.over()) {
                    answer.header(WayIn.HEADER, "ended");
                }
                yield answer.body(words.text(refused.messageKey(), refused.number()));
            }
        };
    }

    /** Reached by forwarding only: the address asks for a session like any other. */
    @RequestMapping(HOLD)
    String hold(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        var path = String.valueOf(request.getAttribute(HELD_PATH));
        return page(request, "/", path, fields(request, ""), model);
    }

    @PostMapping("/mo-khoa")
    String unlock(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String tiep,
            @RequestParam(defaultValue = "") String gui,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var session = OpenSession.of(request).filter(found -> found.is(Stage.LOCKED));
        var held = fields(request, PREFIX);
        if (session.isPresent()) {
            switch (signIn.unlock(session.get(), password)) {
                case SignIn.Answer.Refused refused -> {
                    return SignInPages.refused(refused, model, response, () -> page(request, tiep, gui, held, model));
                }
                case SignIn.Answer.Opened opened -> {}
            }
        }
        if (gui.isEmpty()) {
            return "redirect:" + LocalPath.orHome(tiep);
        }
        model.addAttribute("path", LocalPath.orHome(gui));
        model.addAttribute("held", held);
        return "identity/send-again";
    }

    private static String page(
            HttpServletRequest request, @Nullable String tiep, String path, List<Held> held, Model model) {
        var session = OpenSession.of(request);
        if (session.isEmpty()) {
            return "redirect:/dang-nhap";
        }
        if (!session.get().is(Stage.LOCKED)) {
            return "redirect:" + LocalPath.orHome(tiep);
        }
        model.addAttribute("current", session.get());
        model.addAttribute("tiep", LocalPath.orHome(tiep));
        model.addAttribute("path", path);
        model.addAttribute("held", held);
        model.addAttribute("prefix", PREFIX);
        return "identity/unlock";
    }

    private static List<Held> fields(HttpServletRequest request, String prefix) {
        var fields = new ArrayList<Held>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(prefix) && !name.equals("_csrf")) {
                for (var value : values) {
                    fields.add(new Held(name.substring(prefix.length()), value));
                }
            }
        });
        return fields;
    }
}
