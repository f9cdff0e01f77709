package vn.minhchung.plan.leader;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.web.Selection;
import vn.minhchung.web.Share;

/** One page for the leaders of the province. */
@Controller
class LeaderPages {

    private static final int LOWEST_SHOWN = 6;
    private static final int SLOW_SHOWN = 10;
    private static final int NEW_DAYS = 7;

    private final LeaderQueries queries;
    private final CommuneMap map;
    private final CurrentActor current;
    private final Clock clock;

    LeaderPages(LeaderQueries queries, CommuneMap map, CurrentActor current, Clock clock) {
        this.queries = queries;
        this.map = map;
        this.current = current;
        this.clock = clock;
    }

    /** A task that is red, slow or held up, with its reason; {@code days} overdue, negative before the date. */
    record Explained(LeaderQueries.TaskRow task, LeaderQueries.Reason reason, long days) {}

    /** A commune on the map; {@code step} 1 to 5, 0 without a base. */
    record Place(LeaderQueries.CommuneRow commune, String outline, int step) {}

    @GetMapping("/lanh-dao")
    String page(
            @RequestParam(name = "ke-hoach", required = false) @Nullable String wanted,
            @RequestParam(name = "xa", defaultValue = "") String table,
            Model model) {
        current.get().require(Role.LEADER, Role.AGGREGATOR, Role.AUDITOR, Role.ADMINISTRATOR);
        var today = LocalDate.now(clock);
        var plans = queries.plans();
        model.addAttribute("plans", plans);
        model.addAttribute("now", Instant.now(clock));
        var plan = plans.stream()
                .filter(ref -> ref.slug().equals(wanted))
                .findFirst()
                .or(() -> plans.stream().findFirst())
                .orElse(null);
        model.addAttribute("plan", plan);
        if (plan == null) {
            return "plan/leader";
        }
        var tasks = queries.tasks(plan.id(), today);
        var reds = explained(tasks, Bar.RED, today);
        model.addAttribute("reds", reds);
        model.addAttribute("tasks", tasks.size());
        model.addAttribute(
                "newlyRed", reds.stream().filter(red -> red.days() <= NEW_DAYS).count());
        var selection = Selection.ALL.with("ke-hoach", plan.slug());
        model.addAttribute("selection", selection);
        model.addAttribute(
                "newlyRedSelection",
                selection
                        .with("han", Timeliness.OVERDUE)
                        .with("ngay-tu", today.minusDays(NEW_DAYS).toString()));
        var bars = bars(tasks);
        model.addAttribute("bars", bars);
        model.addAttribute("slow", bars.getOrDefault(Bar.SLOW, 0));
        model.addAttribute(
                "slows",
                explained(tasks, Bar.SLOW, today).stream().limit(SLOW_SHOWN).toList());
        model.addAttribute("slowSelection", Bar.SLOW.selection(selection));
        places(plan.id(), today, table.equals("tat-ca"), model);
        return "plan/leader";
    }

    /** Tasks of a stretch of the bar by impact: how many of the units that lead them have not finished, then how long they have been overdue. */
    private List<Explained> explained(List<LeaderQueries.TaskRow> tasks, Bar bar, LocalDate today) {
        var wanted = tasks.stream()
                .filter(task -> Bar.of(task.status()) == bar)
                .collect(Collectors.toMap(LeaderQueries.TaskRow::id, Function.identity()));
        if (wanted.isEmpty()) {
            return List.of();
        }
        return queries.reasons(List.copyOf(wanted.keySet()), today).stream()
                .map(reason -> {
                    var task = Objects.requireNonNull(wanted.get(reason.task()));
                    var due = task.due() == null ? today : task.due();
                    return new Explained(task, reason, ChronoUnit.DAYS.between(due, today));
                })
                .sorted(Comparator.comparingLong(
                                (Explained task) -> task.reason().open())
                        .thenComparingLong(Explained::days)
                        .reversed())
                .toList();
    }

    private static Map<Bar, Integer> bars(List<LeaderQueries.TaskRow> tasks) {
        var counts = new EnumMap<Bar, Integer>(Bar.class);
        tasks.forEach(task -> counts.merge(Bar.of(task.status()), 1, Integer::sum));
        return counts;
    }

    private void places(UUID plan, LocalDate today, boolean all, Model model) {
        var communes = queries.communes(plan, today);
        var places = new ArrayList<Place>();
        for (var commune : communes) {
            var outline = map.outlines().get(commune.slug());
            if (outline != null) {
                places.add(new Place(commune, outline, step(commune.share())));
            }
        }
        model.addAttribute("places", places);
        model.addAttribute("allCommunes", all);
        model.addAttribute(
                "lowest",
                communes.stream()
                        .filter(commune -> commune.share() != null)
                        .sorted(Comparator.comparing(
                                LeaderQueries.CommuneRow::share, Comparator.nullsLast(Share.LOWEST_FIRST)))
                        .limit(all ? communes.size() : LOWEST_SHOWN)
                        .toList());
    }

    /** Five steps: below 50, 50–60, 60–70, 70–80, 80 and more percent on time. */
    private static int step(@Nullable Share share) {
        return share == null ? 0 : Math.clamp((share.percent() - 30) / 10, 1, 5);
    }
}
