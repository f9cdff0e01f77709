package vn.minhchung.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.minhchung.audit.AuditTrail;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Toasts;

/** Forms of a unit's own administrator: posts and villages. */
@Controller
@RequestMapping("/don-vi/{slug}")
class StaffPages {

    /** @param lastDay the last day on which the post is held, inclusive, as people say it */
    record PostForm(
            @Nullable UUID person,
            @Size(max = 120) @Nullable String name,
            @NotBlank @Size(max = 160) @Nullable String title,
            @NotNull @Nullable PostKind kind,
            @Min(1) @Max(9) int rank,

            @NotNull @Nullable LocalDate firstDay,

            @Nullable LocalDate lastDay,
            @Size(max = 300) @Nullable String decision) {}

    private final Units units;
    private final Posts posts;
    private final Restructuring restructuring;
    private final AuditTrail trail;
    private final Clock clock;
    private final Formats formats;
    private final Toasts toasts;

    StaffPages(
            Units units,
            Posts posts,
            Restructuring restructuring,
            AuditTrail trail,
            Clock clock,
            Formats formats,
            Toasts toasts) {
        this.units = units;
        this.posts = posts;
        this.restructuring = restructuring;
        this.trail = trail;
        this.clock = clock;
        this.formats = formats;
        this.toasts = toasts;
    }

    @GetMapping("/chuc-vu")
    ModelAndView post(@PathVariable String slug) {
        return postPage(slug, new PostForm(null, null, null, PostKind.HELD, 5, LocalDate.now(clock), null, null));
    }

    @PostMapping("/chuc-vu")
    ModelAndView appoint(
            @PathVariable String slug, @Valid @ModelAttribute("form") PostForm form, BindingResult errors) {
        var name = UnitChangePages.blankToNull(form.name());
        if (!errors.hasErrors() && form.person() == null && name == null) {
            errors.rejectValue("name", "organisation.form.person-missing");
        }
        if (!errors.hasErrors() && form.kind() != PostKind.HELD && form.lastDay() == null) {
            errors.rejectValue("lastDay", "organisation.post-needs-an-end");
        }
        if (errors.hasErrors() || form.title() == null || form.kind() == null || form.firstDay() == null) {
            return UnitChangePages.wrong(postPage(slug, form), errors);
        }
        posts.appoint(
                form.person(),
                name == null ? "" : name,
                units.bySlug(slug).id(),
                form.title(),
                form.kind(),
                form.rank(),
                form.firstDay(),
                form.lastDay() == null ? null : form.lastDay().plusDays(1),
                UnitChangePages.blankToNull(form.decision()));
        return to(slug);
    }

    @PostMapping("/chuc-vu/{post}/ket-thuc")
    ModelAndView end(@PathVariable String slug, @PathVariable UUID post, @RequestParam("ngay") LocalDate lastDay) {
        posts.end(post, lastDay.plusDays(1));
        return to(slug);
    }

    @PostMapping("/thon")
    ModelAndView villages(@PathVariable String slug, @RequestParam("ten") String names) {
        restructuring.foundVillages(units.bySlug(slug).id(), UnitChangePages.lines(names));
        return to(slug);
    }

    private ModelAndView postPage(String slug, PostForm form) {
        var unit = units.bySlug(slug);
        posts.requireMayStaff(unit.id());
        trail.viewed("organisation.unit:" + slug, "organisation.audit.purpose.STAFF");
        return new ModelAndView("organisation/post")
                .addObject("unit", unit)
                .addObject("people", posts.people(unit.id()))
                .addObject("kinds", formats.labels(PostKind.class))
                .addObject("form", form);
    }

    private ModelAndView to(String slug) {
        toasts.show("organisation.saved");
        return new ModelAndView("redirect:/don-vi/" + slug);
    }
}
