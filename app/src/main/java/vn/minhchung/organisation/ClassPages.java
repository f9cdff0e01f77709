package vn.minhchung.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.audit.LastChanges;
import vn.minhchung.web.Conflict;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Toasts;

/** Classes of units: what they are, who belongs to them on a day, and the administrator's forms. */
@Controller
@RequestMapping("/nhom-don-vi")
class ClassPages {

    record Row(UnitClass unitClass, long provincial, long communes, long others) {}

    /** A membership by name as the page shows it; {@code last} is inclusive. */
    record Named(ClassMember row, Unit unit, @Nullable LocalDate last, boolean ended) {}

    record NewClassForm(@NotBlank @Size(max = 300) @Nullable String name) {}

    record ClassForm(
            int version,
            @NotBlank @Size(max = 300) @Nullable String name,
            @NotNull @Nullable ClassKind kind,
            @Nullable Set<UnitKind> memberKinds,
            @Size(max = 4000) @Nullable String aliases,
            boolean verified) {}

    /** @param lastDay the last day of the membership, inclusive, as people say it */
    record MemberForm(
            @NotBlank @Size(max = 300) @Nullable String unit,

            @NotNull @Nullable LocalDate firstDay,

            @Nullable LocalDate lastDay,
            boolean excluded) {}

    private final UnitClasses classes;
    private final Units units;
    private final UnitNames names;
    private final CurrentActor actor;
    private final Clock clock;
    private final Formats formats;
    private final Toasts toasts;
    private final LastChanges changes;

    ClassPages(
            UnitClasses classes,
            Units units,
            UnitNames names,
            CurrentActor actor,
            Clock clock,
            Formats formats,
            Toasts toasts,
            LastChanges changes) {
        this.classes = classes;
        this.units = units;
        this.names = names;
        this.actor = actor;
        this.clock = clock;
        this.formats = formats;
        this.toasts = toasts;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView all() {
        return allPage().addObject("added", new NewClassForm(null));
    }

    private ModelAndView allPage() {
        var today = LocalDate.now(clock);
        return new ModelAndView("organisation/classes")
                .addObject(
                        "rows",
                        classes.all().stream().map(one -> row(one, today)).toList())
                .addObject("mayChange", actor.get().has(Role.ADMINISTRATOR));
    }

    private Row row(UnitClass one, LocalDate day) {
        var members = classes.members(one.id(), day);
        var communes = members.stream().filter(unit -> unit.kind().isCommune()).count();
        var provincial = members.stream()
                .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                .count();
        return new Row(one, provincial, communes, members.size() - communes - provincial);
    }

    @GetMapping("/{slug}")
    ModelAndView one(
            @PathVariable String slug, @RequestParam(name = "ngay", required = false) @Nullable LocalDate asked) {
        return page(slug, asked)
                .addObject("form", form(classes.bySlug(slug)))
                .addObject("member", new MemberForm(null, LocalDate.now(clock), null, false));
    }

    @PostMapping
    ModelAndView add(@Valid @ModelAttribute("added") NewClassForm form, BindingResult errors) {
        if (errors.hasErrors() || form.name() == null) {
            return wrong(allPage());
        }
        return to(classes.add(form.name(), ClassKind.AUTHORITIES, Set.of(), List.of()));
    }

    @PostMapping("/{slug}")
    ModelAndView change(
            @PathVariable String slug, @Valid @ModelAttribute("form") ClassForm form, BindingResult errors) {
        if (errors.hasErrors() || form.name() == null || form.kind() == null) {
            return wrong(page(slug, null).addObject("member", new MemberForm(null, LocalDate.now(clock), null, false)));
        }
        try {
            classes.change(
                    slug,
                    form.version(),
                    form.name(),
                    form.kind(),
                    form.memberKinds() == null ? Set.of() : form.memberKinds(),
                    UnitChangePages.lines(form.aliases()),
                    form.verified());
        } catch (OptimisticLockingFailureException e) {
            return stale(slug, form);
        }
        return to(slug);
    }

    /** What was typed, beside what somebody else stored; sent once more it replaces that. */
    private ModelAndView stale(String slug, ClassForm typed) {
        var stored = form(classes.bySlug(slug));
        var page = page(slug, null)
                .addObject("member", new MemberForm(null, LocalDate.now(clock), null, false))
                .addObject(
                        "form",
                        new ClassForm(
                                stored.version(),
                                typed.name(),
                                typed.kind(),
                                typed.memberKinds(),
                                typed.aliases(),
                                typed.verified()))
                .addObject(
                        "conflict",
                        changes.conflict(
                                "organisation.class:" + slug,
                                List.of(
                                        new Conflict.Line("organisation.classes.name", typed.name(), stored.name()),
                                        new Conflict.Line(
                                                "organisation.classes.kind",
                                                formats.label(typed.kind()),
                                                formats.label(stored.kind())),
                                        new Conflict.Line(
                                                "organisation.class.by-kind",
                                                kinds(typed.memberKinds()),
                                                kinds(stored.memberKinds())),
                                        new Conflict.Line(
                                                "organisation.class.aliases",
                                                String.join("; ", UnitChangePages.lines(typed.aliases())),
                                                String.join("; ", UnitChangePages.lines(stored.aliases()))),
                                        new Conflict.Line(
                                                "organisation.class.confirm",
                                                formats.yesOrNo(typed.verified()),
                                                formats.yesOrNo(stored.verified())))));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private String kinds(@Nullable Set<UnitKind> kinds) {
        return kinds == null ? "" : kinds.stream().sorted().map(formats::label).collect(Collectors.joining("; "));
    }

    @PostMapping("/{slug}/thanh-vien")
    ModelAndView name(
            @PathVariable String slug, @Valid @ModelAttribute("member") MemberForm form, BindingResult errors) {
        Unit unit = null;
        if (!errors.hasErrors() && form.unit() != null) {
            if (names.resolve(form.unit(), LocalDate.now(clock)) instanceof Resolution.OneUnit(var found, var why)
                    && why != Resolution.Why.TYPING_ERROR) {
                unit = found;
            } else {
                errors.rejectValue("unit", "organisation.form.unknown-unit", new Object[] {form.unit()}, null);
            }
        }
        if (!errors.hasErrors()
                && form.firstDay() != null
                && form.lastDay() != null
                && form.lastDay().isBefore(form.firstDay())) {
            errors.rejectValue("lastDay", "organisation.form.last-before-first");
        }
        if (errors.hasErrors() || unit == null || form.firstDay() == null) {
            return wrong(page(slug, null).addObject("form", form(classes.bySlug(slug))));
        }
        classes.name(
                slug,
                unit.id(),
                form.firstDay(),
                form.lastDay() == null ? null : form.lastDay().plusDays(1),
                form.excluded());
        return to(slug);
    }

    @PostMapping("/{slug}/thanh-vien/{row}/ket-thuc")
    ModelAndView end(@PathVariable String slug, @PathVariable UUID row) {
        classes.end(slug, row, LocalDate.now(clock));
        return to(slug);
    }

    private static ClassForm form(UnitClass one) {
        return new ClassForm(
                one.version() == null ? 0 : one.version(),
                one.name(),
                one.kind(),
                one.memberKinds(),
                String.join("\n", one.aliases()),
                one.verified());
    }

    private ModelAndView page(String slug, @Nullable LocalDate asked) {
        var one = classes.bySlug(slug);
        var today = LocalDate.now(clock);
        var day = asked == null ? today : asked;
        return new ModelAndView("organisation/class")
                .addObject("one", one)
                .addObject("day", day)
                .addObject("members", classes.members(one.id(), day))
                .addObject(
                        "named",
                        classes.named(one.id()).stream()
                                .map(row -> new Named(
                                        row,
                                        units.get(row.unit()),
                                        row.validTo() == null
                                                ? null
                                                : row.validTo().minusDays(1),
                                        row.validTo() != null && !row.validTo().isAfter(today)))
                                .sorted(Comparator.comparing(
                                        (Named row) -> row.unit().sortKey()))
                                .toList())
                .addObject("kinds", formats.labels(ClassKind.class))
                .addObject("unitKinds", UnitKind.values())
                .addObject("mayChange", actor.get().has(Role.ADMINISTRATOR));
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView to(String slug) {
        toasts.show("organisation.saved");
        return new ModelAndView("redirect:/nhom-don-vi/" + slug);
    }
}
