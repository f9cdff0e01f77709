package vn.minhchung.plan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Grant;
import vn.minhchung.access.Role;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.Progress;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.platform.Ids;
import vn.minhchung.web.Selection;

/** The home page of every role. */
@Controller
class DeskPages {

    /** So many rows of one heading are shown; all of them are a click away. */
    private static final int ROWS_SHOWN = 15;

    private final DeskQueries queries;
    private final CurrentActor current;
    private final Clock clock;
    private final Ids ids;

    DeskPages(DeskQueries queries, CurrentActor current, Clock clock, Ids ids) {
        this.queries = queries;
        this.current = current;
        this.clock = clock;
        this.ids = ids;
    }

    /** A heading with the rows under it; {@code total} counts also those not shown. */
    record Heading<R>(DeskGroup group, long total, List<R> rows) {}

    @GetMapping("/")
    String home() {
        return "redirect:/ban-lam-viec";
    }

    @GetMapping("/ban-lam-viec")
    String desk(
            @RequestParam(name = "mo", required = false) @Nullable UUID open,
            @RequestParam(name = "cua", defaultValue = "don-vi") String whose,
            @RequestParam(name = "ban", required = false) @Nullable String desk,
            @RequestParam(name = "het", defaultValue = "") String whole,
            Model model) {
        var actor = current.get();
        var reach = Reach.of(actor);
        var today = LocalDate.now(clock);
        var both = !reach.units().isEmpty() && reach.all();
        model.addAttribute("both", both);
        model.addAttribute("today", today);
        if (reach.units().isEmpty() || both && !"don-vi".equals(desk)) {
            return watch(actor, today, whole, model);
        }
        var rows = queries.ofUnits(reach.units(), today);
        var shown = whose.equals("toi")
                ? rows.stream().filter(row -> row.onMe(actor.person())).toList()
                : rows;
        model.addAttribute("mine", whose.equals("toi"));
        model.addAttribute("headings", headings(shown, DeskQueries.UnitRow::group, whole));
        model.addAttribute("others", headings(shown, DeskQueries.UnitRow::group, whole, DeskGroup.WAITING_FOR_OTHERS));
        model.addAttribute("total", shown.size());
        model.addAttribute(
                "plans",
                rows.stream().map(DeskQueries.UnitRow::planSlug).distinct().count());
        // Of the whole unit, whoever's work is shown: what these figures open is the unit's.
        model.addAttribute("assigned", rows.size());
        model.addAttribute("onTrack", count(rows, row -> open(row) && row.timeliness() == Timeliness.ON_TRACK));
        model.addAttribute("complete", count(rows, row -> row.progress() == Progress.COMPLETE));
        model.addAttribute("unclear", count(rows, row -> open(row) && row.timeliness() == Timeliness.UNCLEAR));
        model.addAttribute(
                "counted",
                Selection.ALL.with(
                        "don-vi",
                        rows.stream()
                                .map(DeskQueries.UnitRow::unitSlug)
                                .distinct()
                                .collect(Collectors.joining(","))));
        model.addAttribute("open", open);
        model.addAttribute("works", actor.has(Role.OFFICER, Role.UNIT_LEADER));
        model.addAttribute("request", ids.next());
        return "plan/desk";
    }

    private String watch(Actor actor, LocalDate today, String whole, Model model) {
        var aggregates = aggregates(actor);
        var rows = queries.ofPlans(aggregates.isEmpty() ? null : aggregates, today);
        model.addAttribute("headings", headings(rows, DeskQueries.TaskRow::group, whole));
        model.addAttribute("others", headings(rows, DeskQueries.TaskRow::group, whole, DeskGroup.WAITING_FOR_OTHERS));
        model.addAttribute("total", rows.size());
        model.addAttribute(
                "plans",
                rows.stream().map(DeskQueries.TaskRow::planSlug).distinct().count());
        model.addAttribute("confirms", !aggregates.isEmpty());
        model.addAttribute(
                "awaiting",
                rows.stream().mapToLong(DeskQueries.TaskRow::awaiting).sum());
        model.addAttribute("awaitingSelection", Selection.ALL.with("tien-do", "AWAITING_CONFIRMATION"));
        return "plan/watch";
    }

    static List<UUID> aggregates(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() == Role.AGGREGATOR)
                .map(Grant::unit)
                .toList();
    }

    private static boolean open(DeskQueries.UnitRow row) {
        return row.progress() == Progress.IN_PROGRESS || row.progress() == Progress.NOT_ACCEPTED;
    }

    private static <R> long count(List<R> rows, Predicate<R> wanted) {
        return rows.stream().filter(wanted).count();
    }

    private static <R> List<Heading<R>> headings(List<R> rows, Function<R, DeskGroup> group, String whole) {
        return headings(
                rows,
                group,
                whole,
                DeskGroup.OVERDUE,
                DeskGroup.DUE_SOON,
                DeskGroup.SENT_BACK,
                DeskGroup.WAITING_FOR_ME);
    }

    /** @param whole name of the heading whose rows are all shown */
    private static <R> List<Heading<R>> headings(
            List<R> rows, Function<R, DeskGroup> group, String whole, DeskGroup... shown) {
        Map<DeskGroup, List<R>> byGroup = new EnumMap<>(DeskGroup.class);
        rows.forEach(row -> byGroup.computeIfAbsent(group.apply(row), g -> new ArrayList<>())
                .add(row));
        return Arrays.stream(shown)
                .map(key -> {
                    var those = byGroup.getOrDefault(key, List.of());
                    return new Heading<>(
                            key,
                            those.size(),
                            key.name().equals(whole)
                                    ? those
                                    : those.stream().limit(ROWS_SHOWN).toList());
                })
                .toList();
    }
}
