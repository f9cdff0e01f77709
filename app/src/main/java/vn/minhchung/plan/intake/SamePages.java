package vn.minhchung.plan.intake;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.plan.Plans;
import vn.minhchung.web.Toasts;

/** A document that was here before: what differs, and what is to become of it (trang văn bản đã có). */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}/trung")
class SamePages {

    private final KnownDocuments known;
    private final Plans plans;
    private final Toasts toasts;

    SamePages(KnownDocuments known, Plans plans, Toasts toasts) {
        this.known = known;
        this.plans = plans;
        this.toasts = toasts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model page) {
        var differences = known.differences(id);
        if (differences.isEmpty()) {
            return "redirect:/ke-hoach/nhap/" + id;
        }
        page.addAttribute("same", differences.get());
        page.addAttribute("draft", differences.get().draft());
        page.addAttribute("keep", Differences.Choice.KEEP);
        page.addAttribute("take", Differences.Choice.TAKE);
        page.addAttribute("knownPath", path(differences.get().known()));
        return "intake/same";
    }

    private String path(Draft draft) {
        return draft.plan() == null ? "/ke-hoach/nhap/" + draft.id() : plans.path(Objects.requireNonNull(draft.plan()));
    }

    /** @param choice OPEN, or one of {@link Sameness.Choice} */
    @PostMapping
    String decide(@PathVariable UUID id, @RequestParam String choice, @RequestParam(defaultValue = "") String reason) {
        return switch (choice) {
            case "OPEN" -> {
                var there = known.open(id);
                toasts.show("intake.toast.same-open", there.called());
                yield "redirect:" + path(there);
            }
            case "VERSION" -> {
                known.decide(id, Sameness.Choice.VERSION, "");
                yield "redirect:/ke-hoach/nhap/" + id + "/trung";
            }
            case "OTHER" -> {
                known.decide(id, Sameness.Choice.OTHER, ConfirmPages.requireReason(reason));
                yield "redirect:/ke-hoach/nhap/" + id;
            }
            default -> throw new DraftRefusals.NotPossible("intake.choose-listed");
        };
    }

    @PostMapping("/diem")
    String choose(
            @PathVariable UUID id,
            @RequestParam(name = "diem") List<String> points,
            @RequestParam Differences.Choice choice) {
        known.choose(id, points, choice);
        return "redirect:/ke-hoach/nhap/" + id + "/trung#khac-biet";
    }

    @PostMapping("/xong")
    String finish(@PathVariable UUID id) {
        var plan = known.finish(id);
        toasts.show("intake.toast.compared");
        return "redirect:" + plans.path(plan);
    }
}
