package vn.minhchung.plan.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.Provision;
import vn.minhchung.plan.TaskNotFound;
import vn.minhchung.plan.intake.IntakeRecords;
import vn.minhchung.web.Selection;

/** The list of plans and the page of one plan. Everybody may read a plan; how it stands only those who see all; the others see their own units. */
@Controller
class PlanPages {

    private static final int UNITS_SHOWN = 20;
    private static final int ALL_UNITS = 1000;

    private final PlanQueries queries;
    private final IntakeRecords records;
    private final CurrentActor current;
    private final Clock clock;

    PlanPages(PlanQueries queries, IntakeRecords records, CurrentActor current, Clock clock) {
        this.queries = queries;
        this.records = records;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/ke-hoach")
    String plans(Model model) {
        model.addAttribute("plans", queries.all(LocalDate.now(clock)));
        model.addAttribute("sees", Reach.of(current.get()).all());
        model.addAttribute("issues", current.get().has(Role.AGGREGATOR));
        model.addAttribute("drafts", records.open());
        return "plan/plans";
    }

    @GetMapping("/ke-hoach/{slug}")
    String plan(
            @PathVariable String slug, @RequestParam(name = "don-vi", defaultValue = "") String units, Model model) {
        var today = LocalDate.now(clock);
        var plan = queries.bySlug(slug, today).orElseThrow(() -> new TaskNotFound(slug));
        var reach = Reach.of(current.get());
        var groups = queries.groups(plan.id(), today);
        model.addAttribute("plan", plan);
        model.addAttribute("taskGroups", groups);
        model.addAttribute(
                "declared",
                groups.stream()
                        .map(PlanQueries.GroupRow::declaredCount)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum());
        model.addAttribute("agrees", groups.stream().allMatch(PlanQueries.GroupRow::agrees));
        model.addAttribute("sees", reach.all());
        model.addAttribute("copies", records.copies(plan.id()));
        model.addAttribute("clarity", records.clarityReview(plan.id()).orElse(null));
        model.addAttribute(
                "units", queries.units(plan.id(), today, reach, units.equals("tat-ca") ? ALL_UNITS : UNITS_SHOWN));
        model.addAttribute("whole", units.equals("tat-ca"));
        model.addAttribute(
                "provisions",
                queries.provisions(plan.id()).stream()
                        .collect(Collectors.groupingBy(
                                PlanQueries.ProvisionRow::kind,
                                () -> new EnumMap<>(Provision.Kind.class),
                                Collectors.toList())));
        model.addAttribute("selection", Selection.ALL.with("ke-hoach", slug));
        return "plan/plan";
    }
}
