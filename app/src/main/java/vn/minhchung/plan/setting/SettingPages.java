package vn.minhchung.plan.setting;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import vn.minhchung.plan.PlanSetting;
import vn.minhchung.plan.PlanSettings;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Toasts;

/** The page of the numbers that status depends on (trang tham số theo dõi). */
@Controller
@RequestMapping("/tham-so")
class SettingPages {

    record SettingForm(
            @NotNull @Nullable PlanSetting name,
            @NotNull @Nullable LocalDate validFrom,

            @NotNull @Min(PlanSettings.LEAST) @Max(PlanSettings.MOST) @Nullable
            Integer value,

            @NotBlank @Size(max = PlanSettings.LONGEST_BASIS) @Nullable
            String basis) {}

    private final PlanSettings settings;
    private final CurrentActor current;
    private final Formats formats;
    private final Toasts toasts;
    private final Clock clock;

    SettingPages(PlanSettings settings, CurrentActor current, Formats formats, Toasts toasts, Clock clock) {
        this.settings = settings;
        this.current = current;
        this.formats = formats;
        this.toasts = toasts;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model) {
        return show(new SettingForm(null, LocalDate.now(clock), null, null), model);
    }

    @PostMapping
    String set(
            @Valid @ModelAttribute("form") SettingForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        if (form.validFrom() != null && form.validFrom().isBefore(LocalDate.now(clock))) {
            errors.rejectValue("validFrom", "plan.setting.past");
        }
        if (errors.hasErrors()
                || form.name() == null
                || form.validFrom() == null
                || form.value() == null
                || form.basis() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(form, model);
        }
        settings.set(form.name(), form.validFrom(), form.value(), form.basis());
        toasts.show("plan.setting.saved", formats.label(form.name()), form.value(), formats.date(form.validFrom()));
        return "redirect:/tham-so";
    }

    private String show(SettingForm form, Model model) {
        current.get().require(Role.ADMINISTRATOR);
        var today = LocalDate.now(clock);
        model.addAttribute("form", form);
        model.addAttribute("rows", settings.all());
        model.addAttribute(
                "inForce",
                Arrays.stream(PlanSetting.values())
                        .map(name -> settings.inForce(name, today))
                        .toList());
        model.addAttribute("names", formats.labels(PlanSetting.class));
        model.addAttribute("today", today);
        return "plan/settings";
    }
}
