package vn.minhchung.plan.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.web.Toasts;

/** What the columns of a table hold, where the reader does not know their headings (trang vai trò của cột). */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}/cot")
class ColumnPages {

    private final Reviews reviews;
    private final Readings readings;
    private final Drafts drafts;
    private final Examples examples;
    private final Toasts toasts;

    ColumnPages(Reviews reviews, Readings readings, Drafts drafts, Examples examples, Toasts toasts) {
        this.reviews = reviews;
        this.readings = readings;
        this.drafts = drafts;
        this.examples = examples;
        this.toasts = toasts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model page) {
        var draft = reviews.draft(id);
        page.addAttribute("draft", draft);
        page.addAttribute("headings", Headings.in(drafts.source(id)));
        page.addAttribute("begun", drafts.lastEdit(id).isPresent());
        page.addAttribute("roles", Headings.Role.values());
        var known = new LinkedHashMap<String, Headings.Role>();
        var lessons = examples.of(draft.details().issuer()).columns();
        Headings.in(drafts.source(id)).stream()
                .flatMap(heading -> heading.cells().stream())
                .forEach(cell -> {
                    var role = lessons.get(Fold.fold(cell));
                    if (role != null) {
                        known.put(cell, role);
                    }
                });
        page.addAttribute("known", known);
        page.addAttribute("taught", examples.columns(draft, Headings.in(drafts.source(id))));
        return "intake/columns";
    }

    /** @param headings the headings in the order of {@code roles}; an empty role leaves the heading to the reader */
    @PostMapping
    String say(
            @PathVariable UUID id,
            @RequestParam(name = "tieu-de") List<String> headings,
            @RequestParam(name = "vai-tro") List<String> roles) {
        var said = new LinkedHashMap<String, Headings.Role>();
        for (int i = 0; i < Math.min(headings.size(), roles.size()); i++) {
            if (!roles.get(i).isEmpty() && !headings.get(i).isBlank()) {
                said.put(headings.get(i), role(roles.get(i)));
            }
        }
        if (said.isEmpty()) {
            throw new DraftRefusals.NotPossible("intake.columns.none");
        }
        readings.columns(id, Map.copyOf(said));
        toasts.show("intake.toast.columns");
        return "redirect:/ke-hoach/nhap/" + id;
    }

    private static Headings.Role role(String name) {
        try {
            return Headings.Role.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new DraftRefusals.NotPossible("intake.choose-listed");
        }
    }
}
