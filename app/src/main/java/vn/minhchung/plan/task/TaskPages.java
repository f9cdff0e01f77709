package vn.minhchung.plan.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.Act;
import vn.minhchung.plan.Action;
import vn.minhchung.plan.Clarity;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.TaskNotFound;
import vn.minhchung.plan.TaskWork;
import vn.minhchung.platform.Ids;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Lists;
import vn.minhchung.web.LocalPath;
import vn.minhchung.web.Selection;
import vn.minhchung.web.Toasts;
import vn.minhchung.web.Words;

/** The lists of tasks and the page of one task. */
@Controller
class TaskPages {

    private static final int UNITS_SHOWN = 50;
    private static final int ENTRIES_SHOWN = 40;
    private static final int FILES_SHOWN = 60;

    private final TaskQueries queries;
    private final TaskLists definitions;
    private final Lists lists;
    private final TaskWork work;
    private final CurrentActor current;
    private final Words words;
    private final Toasts toasts;
    private final Formats formats;
    private final Clock clock;
    private final Ids ids;

    TaskPages(
            TaskQueries queries,
            TaskLists definitions,
            Lists lists,
            TaskWork work,
            CurrentActor current,
            Words words,
            Toasts toasts,
            Formats formats,
            Clock clock,
            Ids ids) {
        this.queries = queries;
        this.definitions = definitions;
        this.lists = lists;
        this.work = work;
        this.current = current;
        this.words = words;
        this.toasts = toasts;
        this.formats = formats;
        this.clock = clock;
        this.ids = ids;
    }

    /** All tasks for those who see every unit; the own units' parts for the others. */
    @GetMapping("/nhiem-vu")
    String tasks(HttpServletRequest request, Model model) {
        if (!reach().all()) {
            return assignments(request, model);
        }
        model.addAttribute("list", lists.view(definitions.tasks.state(request), reachable()));
        return "plan/tasks";
    }

    @GetMapping("/nhiem-vu/excel")
    void tasksAsExcel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!reach().all()) {
            assignmentsAsExcel(request, response);
            return;
        }
        lists.excel(definitions.tasks.state(request), words.text("plan.tasks.title"), reachable(), response);
    }

    /** Every unit's part in every task, as far as the actor may see. */
    @GetMapping("/nhiem-vu/theo-don-vi")
    String assignments(HttpServletRequest request, Model model) {
        requireUnits(request);
        var definition = reach().all() ? definitions.assignments : definitions.own;
        model.addAttribute("list", lists.view(definition.state(request), reachable()));
        model.addAttribute("everybody", reach().all());
        return "plan/assignments";
    }

    @GetMapping("/nhiem-vu/theo-don-vi/excel")
    void assignmentsAsExcel(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireUnits(request);
        var definition = reach().all() ? definitions.assignments : definitions.own;
        lists.excel(definition.state(request), words.text("plan.assignments.title"), reachable(), response);
    }

    /** Confirms, for each chosen task, all leads that have reported it done. */
    @PostMapping("/nhiem-vu/xac-nhan")
    String confirmTasks(
            @RequestParam(name = "chon", defaultValue = "") List<UUID> chosen,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam(defaultValue = "") String query) {
        var once = request == null ? ids.next() : request;
        all(queries.awaiting(chosen, once), Action.CONFIRM, once);
        return back("/nhiem-vu", query);
    }

    @PostMapping("/nhiem-vu/theo-don-vi/{action}")
    String actOnAll(
            @PathVariable String action,
            @RequestParam(name = "chon", defaultValue = "") List<UUID> chosen,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam(defaultValue = "") String query) {
        all(
                chosen,
                switch (action) {
                    case "xac-nhan" -> Action.CONFIRM;
                    case "nhan" -> Action.ACCEPT;
                    case "khong-phat-sinh" -> Action.NOTHING_NEW;
                    default -> throw new TaskNotFound(action);
                },
                request == null ? ids.next() : request);
        return back("/nhiem-vu/theo-don-vi", query);
    }

    /** The list as it was filtered. */
    private static String back(String list, String query) {
        return "redirect:" + (query.isEmpty() ? list : LocalPath.or(list + "?" + query, list));
    }

    /** @param request made by the page with the list, so that a second click does nothing more */
    private void all(List<UUID> assignments, Action action, UUID request) {
        var acts = new HashMap<UUID, Act>();
        assignments.forEach(id -> acts.put(id, Act.of(action)));
        var outcome = work.actAll(acts, request);
        if (outcome.skipped() == 0) {
            toasts.show("plan.toast.all", formats.label(action), outcome.done());
        } else {
            toasts.show("plan.toast.some", formats.label(action), outcome.done(), outcome.skipped());
        }
    }

    @GetMapping("/nhiem-vu/{plan}/{code}")
    String task(@PathVariable String plan, @PathVariable String code, Model model) {
        var id = queries.taskId(plan, code).orElseThrow(() -> new TaskNotFound(code));
        var reach = reach();
        var today = today();
        var task = queries.task(id, today);
        var units = queries.units(id, today, reach, UNITS_SHOWN);
        if (units.isEmpty() && !reach.all()) {
            throw new NotAllowed(current.get(), "sight of task " + plan + " " + code);
        }
        var tallies = queries.tallies(id, today, reach);
        model.addAttribute("task", task);
        model.addAttribute("units", units);
        model.addAttribute("leads", Tallies.of(tallies, Part.LEAD));
        model.addAttribute("coordinators", Tallies.of(tallies, Part.COORDINATE));
        model.addAttribute(
                "selection", Selection.ALL.with("ke-hoach", task.planSlug()).with("so", task.code()));
        model.addAttribute("ended", queries.ended(id));
        model.addAttribute("quotes", queries.quotes(task));
        model.addAttribute("gaps", queries.gaps(id));
        model.addAttribute("aspects", Clarity.values());
        model.addAttribute("evidence", queries.evidence(id, null, today, reach, FILES_SHOWN));
        model.addAttribute("files", queries.fileCount(id, reach));
        model.addAttribute("timeline", queries.timeline(task, null, reach, ENTRIES_SHOWN));
        model.addAttribute("reach", reach);
        model.addAttribute("gives", current.get().hasIn(task.aggregator(), Role.AGGREGATOR));
        return "plan/task";
    }

    private void requireUnits(HttpServletRequest request) {
        var asked = request.getParameterValues("don-vi");
        reach().requireUnits(current.get(), asked == null ? List.of() : List.of(asked));
    }

    private Reach reach() {
        return Reach.of(current.get());
    }

    private Map<String, ?> reachable() {
        return TaskLists.parameters(reach(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
