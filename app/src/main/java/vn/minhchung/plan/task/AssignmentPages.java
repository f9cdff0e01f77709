package vn.minhchung.plan.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.attachment.Attachments;
import vn.minhchung.attachment.FileRefused;
import vn.minhchung.organisation.Posts;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.Act;
import vn.minhchung.plan.ActIncomplete;
import vn.minhchung.plan.Action;
import vn.minhchung.plan.StaleAssignment;
import vn.minhchung.plan.TaskNotFound;
import vn.minhchung.plan.TaskWork;
import vn.minhchung.platform.Ids;
import vn.minhchung.web.Formats;
import vn.minhchung.web.LocalPath;
import vn.minhchung.web.Toasts;

/** One unit's part in one task: what is known, what the person may do now, what has been done. */
@Controller
class AssignmentPages {

    private static final int ENTRIES_SHOWN = 100;

    private final TaskQueries queries;
    private final TaskWork work;
    private final Attachments attachments;
    private final Posts posts;
    private final Toasts toasts;
    private final Formats formats;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    AssignmentPages(
            TaskQueries queries,
            TaskWork work,
            Attachments attachments,
            Posts posts,
            Toasts toasts,
            Formats formats,
            CurrentActor current,
            Clock clock,
            Ids ids) {
        this.queries = queries;
        this.work = work;
        this.attachments = attachments;
        this.posts = posts;
        this.toasts = toasts;
        this.formats = formats;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What the person sent with an action.
     *
     * @param back the page to return to; only paths of this application are followed
     * @param files identifiers of files stored by an earlier attempt, so that nothing is uploaded twice
     */
    record ActForm(
            @Nullable UUID request,
            @Nullable Integer version,
            @Size(max = 4000) @Nullable String note,
            @Nullable Integer percent,
            @Digits(integer = 15, fraction = 4) @Nullable BigDecimal figure,
            @Size(max = 200) @Nullable String figureLabel,
            @Nullable LocalDate day,
            @Nullable UUID person,
            @Nullable List<MultipartFile> proof,
            @Nullable List<UUID> files,
            @Nullable String back) {

        public String backOr(String path) {
            return LocalPath.or(back, path);
        }
    }

    @GetMapping("/nhiem-vu/{plan}/{code}/{unit}")
    String assignment(@PathVariable String plan, @PathVariable String code, @PathVariable String unit, Model model) {
        show(plan, code, unit, model);
        return "plan/assignment";
    }

    private void show(String plan, String code, String unit, Model model) {
        var taskId = queries.taskId(plan, code).orElseThrow(() -> new TaskNotFound(code));
        var found = queries.assignment(taskId, unit).orElseThrow(() -> new TaskNotFound(code + " " + unit));
        Reach.of(current.get()).requireUnit(current.get(), found.unit());
        var today = LocalDate.now(clock);
        var everything = Reach.ALL;
        var task = queries.task(taskId, today);
        var offered = work.offered(found.id());
        model.addAttribute("task", task);
        model.addAttribute("assignment", found);
        model.addAttribute("offered", offered);
        model.addAttribute("may", offered.actions().stream().map(Action::name).toList());
        model.addAttribute("facts", queries.facts(found.id()));
        model.addAttribute("path", task.path() + "/" + unit);
        model.addAttribute(
                "people", offered.actions().contains(Action.NAME_PERSON) ? posts.people(found.unit()) : List.of());
        model.addAttribute("quotes", queries.quotes(task));
        model.addAttribute("evidence", queries.evidence(taskId, found.id(), today, everything, Integer.MAX_VALUE));
        model.addAttribute("timeline", queries.timeline(task, found.id(), everything, ENTRIES_SHOWN));
        model.addAttribute("request", ids.next());
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", null);
            model.addAttribute("files", List.of());
        }
    }

    /** Stores the files, then does the action. Whatever is refused comes back with everything that was typed. */
    @PostMapping("/nhiem-vu/{plan}/{code}/{unit}/{action}")
    ModelAndView act(
            @PathVariable String plan,
            @PathVariable String code,
            @PathVariable String unit,
            @PathVariable String action,
            @Valid ActForm form,
            BindingResult errors,
            Model model)
            throws IOException {
        var wanted = Arrays.stream(Action.values())
                .filter(known -> known.path().equals(action))
                .findFirst()
                .orElseThrow(() -> new TaskNotFound(action));
        var taskId = queries.taskId(plan, code).orElseThrow(() -> new TaskNotFound(code));
        var found = queries.assignment(taskId, unit).orElseThrow(() -> new TaskNotFound(code + " " + unit));
        Reach.of(current.get()).requireUnit(current.get(), found.unit());
        var files = new ArrayList<UUID>(form.files() == null ? List.of() : form.files());
        if (errors.hasErrors()) {
            return again(plan, code, unit, form, wanted, files, model, new Refused(reason(errors), code));
        }
        try {
            store(form, files);
            boolean recorded = work.act(
                    found.id(),
                    form.version() == null ? -1 : form.version(),
                    form.request() == null ? ids.next() : form.request(),
                    new Act(
                            wanted,
                            form.note(),
                            form.percent(),
                            form.figure(),
                            form.figureLabel(),
                            form.day(),
                            form.person(),
                            name(form.person()),
                            files));
            toasts.show(recorded ? "plan.toast.acted" : "plan.toast.said", formats.label(wanted), code);
            return new ModelAndView("redirect:" + form.backOr("/nhiem-vu/" + plan + "/" + code + "/" + unit));
        } catch (ActIncomplete | FileRefused e) {
            return again(plan, code, unit, form, wanted, files, model, new Refused(e.messageKey(), e.arguments()));
        } catch (StaleAssignment e) {
            model.addAttribute("stale", e.messageKey());
            return again(plan, code, unit, form, wanted, files, model, HttpStatus.CONFLICT);
        }
    }

    private static String reason(BindingResult errors) {
        if (errors.getFieldErrors().stream().anyMatch(FieldError::isBindingFailure)) {
            return "plan.act.unread";
        }
        return errors.hasFieldErrors("figure") ? "plan.act.too-large" : "plan.act.too-long";
    }

    /** Why the form comes back; key of a message and its arguments. */
    private record Refused(String messageKey, Object... arguments) {}

    private ModelAndView again(
            String plan,
            String code,
            String unit,
            ActForm form,
            Action action,
            List<UUID> files,
            Model model,
            Refused refused) {
        model.addAttribute("incomplete", refused.messageKey());
        model.addAttribute("arguments", refused.arguments());
        return again(plan, code, unit, form, action, files, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView again(
            String plan,
            String code,
            String unit,
            ActForm form,
            Action action,
            List<UUID> files,
            Model model,
            HttpStatus status) {
        model.addAttribute("typed", form);
        model.addAttribute("files", files);
        model.addAttribute("tried", action);
        show(plan, code, unit, model);
        var page = new ModelAndView("plan/assignment", model.asMap());
        page.setStatus(status);
        return page;
    }

    /** Adds each file as soon as it is stored: what came before a refused one is not sent again. */
    private void store(ActForm form, List<UUID> stored) throws IOException {
        for (var file : form.proof() == null ? List.<MultipartFile>of() : form.proof()) {
            var name = file.getOriginalFilename();
            if (name == null || name.isEmpty()) {
                continue; // what a browser sends for a field in which no file was chosen
            }
            try (var content = file.getInputStream()) {
                stored.add(attachments.store(name, content).id());
            }
        }
    }

    private @Nullable String name(@Nullable UUID person) {
        return person == null
                ? null
                : posts.person(person).map(found -> found.name()).orElse(null);
    }
}
