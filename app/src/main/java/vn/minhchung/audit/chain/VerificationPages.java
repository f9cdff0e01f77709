package vn.minhchung.audit.chain;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.work.Jobs;

/** What the latest verification of the chain found, and the button that asks for another (kiểm tra toàn vẹn). */
@Controller
@RequestMapping(Verification.PATH)
class VerificationPages {

    private final Verification verification;
    private final Jobs jobs;
    private final CurrentActor currentActor;

    VerificationPages(Verification verification, Jobs jobs, CurrentActor currentActor) {
        this.verification = verification;
        this.jobs = jobs;
        this.currentActor = currentActor;
    }

    @GetMapping
    String latest(Model model) {
        requireReader();
        model.addAttribute("latest", verification.latest().orElse(null));
        model.addAttribute("earlier", "/nhat-ky?viec=" + ChainVerified.ACTION);
        return "audit/verify";
    }

    @PostMapping
    String verify() {
        requireReader();
        return "redirect:/viec-nen/" + jobs.start(Verification.KIND, "audit.verify.title", Map.of()) + "?chuyen=true";
    }

    private void requireReader() {
        currentActor.get().require(Role.AUDITOR, Role.ADMINISTRATOR);
    }
}
