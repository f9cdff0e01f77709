package vn.minhchung.plan.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Resolution;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.UnitNames;
import vn.minhchung.plan.AlreadyGiven;
import vn.minhchung.plan.Giving;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.TaskNotFound;
import vn.minhchung.platform.Ids;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Toasts;

/** The aggregator gives a task to one more unit. */
@Controller
class GivingPages {

    private final TaskQueries queries;
    private final Giving giving;
    private final UnitNames names;
    private final CurrentActor current;
    private final Toasts toasts;
    private final Formats formats;
    private final Clock clock;
    private final Ids ids;

    GivingPages(
            TaskQueries queries,
            Giving giving,
            UnitNames names,
            CurrentActor current,
            Toasts toasts,
            Formats formats,
            Clock clock,
            Ids ids) {
        this.queries = queries;
        this.giving = giving;
        this.names = names;
        this.current = current;
        this.toasts = toasts;
        this.formats = formats;
        this.clock = clock;
        this.ids = ids;
    }

    record GiveForm(
            @NotBlank @Size(max = 300) @Nullable String unit,
            @NotNull @Nullable Part part,
            @NotBlank @Size(max = 4000) @Nullable String reason,
            UUID request) {}

    @GetMapping("/nhiem-vu/{plan}/{code}/giao-them")
    String form(@PathVariable String plan, @PathVariable String code, Model model) {
        show(plan, code, model);
        model.addAttribute("form", new GiveForm("", Part.LEAD, "", ids.next()));
        return "plan/give";
    }

    @PostMapping("/nhiem-vu/{plan}/{code}/giao-them")
    ModelAndView give(
            @PathVariable String plan,
            @PathVariable String code,
            @Valid @ModelAttribute("form") GiveForm form,
            BindingResult errors,
            Model model) {
        var task = show(plan, code, model);
        Unit unit = null;
        if (form.unit() != null && !form.unit().isBlank()) {
            if (names.resolve(form.unit(), LocalDate.now(clock)) instanceof Resolution.OneUnit(var found, var why)
                    && why != Resolution.Why.TYPING_ERROR) {
                unit = found;
            } else {
                errors.rejectValue("unit", "plan.give.unit.unknown", new Object[] {form.unit()}, null);
            }
        }
        if (unit != null && !errors.hasErrors() && form.part() != null && form.reason() != null) {
            try {
                giving.give(task.id(), unit.id(), form.part(), form.request(), form.reason());
                toasts.show("plan.give.done", unit.shortName());
                return new ModelAndView("redirect:" + task.path());
            } catch (AlreadyGiven given) {
                errors.rejectValue("unit", "plan.already-given", new Object[] {task.code(), unit.shortName()}, null);
            }
        }
        return new ModelAndView("plan/give", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private TaskQueries.TaskView show(String plan, String code, Model model) {
        var id = queries.taskId(plan, code).orElseThrow(() -> new TaskNotFound(code));
        var task = queries.task(id, LocalDate.now(clock));
        current.get().requireIn(task.aggregator(), Role.AGGREGATOR);
        model.addAttribute("task", task);
        model.addAttribute("parts", formats.labels(Part.class));
        return task;
    }
}
