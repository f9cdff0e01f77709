package vn.minhchung.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;

/** The tree of units and the page of one. Everybody who is signed in may read them. */
@Controller
@RequestMapping("/don-vi")
class UnitPages {

    /** A moment in the history of a unit: a change that led to it or one that it went through. */
    record Moment(LocalDate day, SuccessionKind kind, String decision, boolean past, List<Part> parts) {}

    /** A unit at the other end of a change, what of it when not the whole, and the district that tells it from namesakes. */
    record Part(
            Unit unit,
            @Nullable String part,
            @Nullable String chosenDecision,
            @Nullable String district) {

        static Part of(Directory now, Unit unit, @Nullable String part, @Nullable String chosenDecision) {
            var district = unit.parent() == null
                    ? null
                    : now.find(unit.parent())
                            .filter(above -> above.kind() == UnitKind.DISTRICT)
                            .map(Unit::shortName)
                            .orElse(null);
            return new Part(unit, part, chosenDecision, district);
        }
    }

    private final CurrentDirectory directory;
    private final Units units;
    private final UnitClasses classes;
    private final Posts posts;
    private final List<UnitPanel> panels;
    private final CurrentActor actor;
    private final ConversionService conversion;
    private final Clock clock;

    UnitPages(
            CurrentDirectory directory,
            Units units,
            UnitClasses classes,
            Posts posts,
            List<UnitPanel> panels,
            CurrentActor actor,
            @Qualifier("mvcConversionService") ConversionService conversion,
            Clock clock) {
        this.directory = directory;
        this.units = units;
        this.classes = classes;
        this.posts = posts;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(UnitPanel::order))
                .toList();
        this.actor = actor;
        this.conversion = conversion;
        this.clock = clock;
    }

    @GetMapping
    String tree(
            @RequestParam(name = "ngay", defaultValue = "") String asked,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "tinh", defaultValue = "") String province,
            @RequestParam(name = "huyen", defaultValue = "") String districtSlug,
            HttpServletResponse response,
            Model model) {
        var now = directory.get();
        var today = LocalDate.now(clock);
        var read = day(asked);
        if (read.isEmpty() && !asked.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("unread", asked);
        }
        var day = read.orElse(today);
        var district = now.bySlug(districtSlug).map(Unit::id).orElse(null);
        var wanted = new UnitTree.Wanted(day, words, province.isBlank() ? null : province, district);
        model.addAttribute("tree", UnitTree.of(now, wanted));
        model.addAttribute("wanted", wanted);
        model.addAttribute("district", districtSlug);
        model.addAttribute("today", today);
        model.addAttribute("wards", count(day, UnitKind.WARD));
        model.addAttribute("communes", count(day, UnitKind.COMMUNE));
        model.addAttribute("townships", count(day, UnitKind.TOWNSHIP));
        model.addAttribute(
                "provincial",
                units.all(day).stream()
                        .filter(unit -> unit.level() == UnitLevel.PROVINCE || unit.level() == UnitLevel.REGION)
                        .count());
        model.addAttribute(
                "districts",
                now.units().stream()
                        .filter(unit -> unit.kind() == UnitKind.DISTRICT)
                        .toList());
        model.addAttribute("undecided", undecided(now, today));
        model.addAttribute("mayChange", actor.get().has(Role.ADMINISTRATOR));
        return "organisation/units";
    }

    /** Empty when there is no such day. */
    private Optional<LocalDate> day(String typed) {
        try {
            return Optional.ofNullable(conversion.convert(typed, LocalDate.class));
        } catch (ConversionException unreadable) {
            return Optional.empty();
        }
    }

    @GetMapping("/{slug}")
    String unit(@PathVariable String slug, Model model) {
        var unit = units.bySlug(slug);
        var today = LocalDate.now(clock);
        var now = directory.get();
        var who = actor.get();
        model.addAttribute("unit", unit);
        model.addAttribute("today", today);
        model.addAttribute("inForce", unit.inForce(today));
        model.addAttribute("parent", unit.parent() == null ? null : units.get(unit.parent()));
        var standing = units.standIn(unit.id(), today);
        model.addAttribute("standsIn", standing instanceof Standing.By(var successor) ? successor : null);
        model.addAttribute("candidates", standing instanceof Standing.Split(var heirs) ? heirs : List.of());
        model.addAttribute("gone", standing instanceof Standing.Gone);
        model.addAttribute("history", history(now, unit));
        model.addAttribute("splitSteps", units.after(unit.id()).size() > 1);
        model.addAttribute("holders", posts.holders(unit.id(), today));
        model.addAttribute(
                "formerHolders",
                posts.history(unit.id()).stream()
                        .filter(post -> !post.inForce(today))
                        .toList());
        var children = units.children(unit.id());
        model.addAttribute(
                "villages",
                children.stream()
                        .filter(child -> child.kind() == UnitKind.VILLAGE)
                        .toList());
        model.addAttribute(
                "bodies",
                children.stream()
                        .filter(child -> child.kind() != UnitKind.VILLAGE
                                && !child.kind().isCommune())
                        .filter(child -> child.inForce(today) || !unit.inForce(today))
                        .toList());
        model.addAttribute(
                "communesBelow",
                children.stream().filter(child -> child.kind().isCommune()).count());
        model.addAttribute(
                "classes",
                classes.all().stream()
                        .filter(one -> classes.members(one.id(), today).contains(unit))
                        .toList());
        model.addAttribute(
                "panels",
                panels.stream()
                        .flatMap(panel -> panel.section(unit, who).stream())
                        .toList());
        model.addAttribute("mayChange", who.has(Role.ADMINISTRATOR));
        model.addAttribute("mayStaff", posts.mayStaff(unit.id()));
        return "organisation/unit";
    }

    private long count(LocalDate day, UnitKind kind) {
        return units.communes(day).stream().filter(unit -> unit.kind() == kind).count();
    }

    private static List<Unit> undecided(Directory now, LocalDate today) {
        return now.units().stream()
                .filter(unit ->
                        now.after(unit.id()).size() > 1 && now.standIn(unit.id(), today) instanceof Standing.Split)
                .toList();
    }

    /** What the unit came from and what it became, the newest first; the changes of one day and one decision are one moment. */
    private List<Moment> history(Directory now, Unit unit) {
        var moments = new ArrayList<Moment>();
        for (var before : units.before(unit.id())) {
            add(
                    moments,
                    before.step(),
                    false,
                    Part.of(now, before.unit(), before.step().part(), null));
        }
        for (var step : now.after(unit.id())) {
            var part = step.successor() == null
                    ? null
                    : Part.of(now, now.get(step.successor()), step.part(), step.chosenDecision());
            add(moments, step, true, part);
        }
        moments.sort(Comparator.comparing(Moment::day).reversed());
        return moments;
    }

    private static void add(List<Moment> moments, Succession step, boolean past, @Nullable Part part) {
        // Communes of a merger and parts of a split commune came by the same decision: one moment, whatever the kind.
        for (var moment : moments) {
            if (moment.day().equals(step.day())
                    && moment.past() == past
                    && moment.decision().equals(step.decision())) {
                if (part != null) {
                    moment.parts().add(part);
                }
                return;
            }
        }
        var parts = new ArrayList<Part>();
        if (part != null) {
            parts.add(part);
        }
        moments.add(new Moment(step.day(), step.kind(), step.decision(), past, parts));
    }
}
