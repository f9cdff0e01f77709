package vn.minhchung.identity;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Toasts;

/** The security values with their days and legal basis, and the administrator's form for new ones. */
@Controller
@RequestMapping("/tai-khoan/nguong")
class ThresholdPages {

    record ThresholdForm(
            @NotNull @Nullable Threshold name,
            @NotNull @Nullable Integer amount,
            @NotNull @Nullable LocalDate from,

            @NotBlank @Size(max = Thresholds.LONGEST_BASIS) @Nullable
            String basis,

            boolean verified) {}

    private final Thresholds thresholds;
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final Formats formats;
    private final Toasts toasts;
    private final Clock clock;

    ThresholdPages(
            Thresholds thresholds,
            Accounts accounts,
            CurrentActor currentActor,
            Formats formats,
            Toasts toasts,
            Clock clock) {
        this.thresholds = thresholds;
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.formats = formats;
        this.toasts = toasts;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model) {
        accounts.requireReader();
        return show(new ThresholdForm(null, null, LocalDate.now(clock), null, false), model);
    }

    @PostMapping
    String set(
            @Valid @ModelAttribute("form") ThresholdForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        var name = form.name();
        if (name != null && form.amount() != null && !name.allows(form.amount())) {
            errors.rejectValue(
                    "amount", "identity.thresholds.out-of-bounds", new Object[] {name.least(), name.most()}, null);
        }
        if (form.from() != null && form.from().isBefore(LocalDate.now(clock))) {
            errors.rejectValue("from", "identity.thresholds.past");
        }
        if (errors.hasErrors()
                || name == null
                || form.amount() == null
                || form.from() == null
                || form.basis() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, model);
        }
        thresholds.set(new Thresholds.Dated(name, form.amount(), form.from(), form.basis(), form.verified()));
        toasts.show("identity.thresholds.saved", formats.label(name), form.amount(), formats.date(form.from()));
        return "redirect:/tai-khoan/nguong";
    }

    private String show(ThresholdForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("thresholds", thresholds.all());
        model.addAttribute(
                "inForce", Arrays.stream(Threshold.values()).map(thresholds::of).toList());
        model.addAttribute("names", formats.labels(Threshold.class));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayChange", currentActor.get().has(Role.ADMINISTRATOR));
        return "identity/thresholds";
    }
}
