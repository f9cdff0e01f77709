package vn.minhchung.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.springframework.web.servlet.ModelAndView;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.audit.LastChanges;
import vn.minhchung.web.Conflict;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Forms;
import vn.minhchung.web.Toasts;

/** Forms of the administrator: found, correct and restructure units, decide successors. */
@Controller
@RequestMapping("/don-vi")
class UnitChangePages {

    record FoundingForm(
            @NotBlank @Size(max = 300) @Nullable String name,
            @NotBlank @Size(max = 120) @Nullable String shortName,
            @NotNull @Nullable UnitKind kind,
            @NotNull @Nullable UnitLevel level,
            @Size(max = 300) @Nullable String parent,

            @NotNull @Nullable LocalDate validFrom,

            @Size(max = 2000) @Nullable String aliases) {}

    record CorrectionForm(
            int version,
            @Size(max = 20) @Nullable String statisticsCode,
            @Size(max = 60) @Nullable String identifier,
            boolean identifierVerified,
            @Size(max = 4000) @Nullable String aliases) {}

    /** The ways of restructuring that the form offers. */
    enum Way {
        RENAME,
        MERGE,
        SPLIT,
        DISSOLVE
    }

    record RestructuringForm(
            @NotNull @Nullable Way way,
            @Size(max = 300) @Nullable String name,
            @Size(max = 120) @Nullable String shortName,
            @Size(max = 2000) @Nullable String successors,

            @NotNull @Nullable LocalDate day,

            @NotBlank @Size(max = 300) @Nullable String decision) {}

    record SuccessorForm(
            @NotNull @Nullable UUID successor,
            @NotBlank @Size(max = 300) @Nullable String decision) {}

    record VillagesForm(
            @NotNull @Nullable UUID successor,
            @NotBlank @Size(max = 4000) @Nullable String names,
            @NotBlank @Size(max = 300) @Nullable String decision) {}

    private final CurrentDirectory directory;
    private final Units units;
    private final Restructuring restructuring;
    private final CurrentActor actor;
    private final Clock clock;
    private final Formats formats;
    private final Toasts toasts;
    private final LastChanges changes;

    UnitChangePages(
            CurrentDirectory directory,
            Units units,
            Restructuring restructuring,
            CurrentActor actor,
            Clock clock,
            Formats formats,
            Toasts toasts,
            LastChanges changes) {
        this.directory = directory;
        this.units = units;
        this.restructuring = restructuring;
        this.actor = actor;
        this.clock = clock;
        this.formats = formats;
        this.toasts = toasts;
        this.changes = changes;
    }

    @GetMapping("/moi")
    ModelAndView founding() {
        actor.get().require(Role.ADMINISTRATOR);
        return foundingPage(
                new FoundingForm(null, null, null, UnitLevel.PROVINCE, "UBND tỉnh", LocalDate.now(clock), null));
    }

    @PostMapping("/moi")
    ModelAndView found(@Valid @ModelAttribute("form") FoundingForm form, BindingResult errors) {
        var parent = form.parent() == null || form.parent().isBlank() ? null : unit(form.parent(), "parent", errors);
        if (errors.hasErrors()
                || form.name() == null
                || form.shortName() == null
                || form.kind() == null
                || form.level() == null
                || form.validFrom() == null) {
            return wrong(foundingPage(form), errors);
        }
        var slug = restructuring.found(new Restructuring.Founding(
                form.name(),
                form.shortName(),
                form.kind(),
                form.level(),
                parent == null ? null : parent.id(),
                form.validFrom(),
                lines(form.aliases())));
        return to(slug);
    }

    private ModelAndView foundingPage(FoundingForm form) {
        return new ModelAndView("organisation/founding")
                .addObject("form", form)
                .addObject("kinds", formats.labels(UnitKind.class))
                .addObject("levels", formats.labels(UnitLevel.class));
    }

    @GetMapping("/{slug}/sua")
    ModelAndView correction(@PathVariable String slug) {
        actor.get().require(Role.ADMINISTRATOR);
        var unit = units.bySlug(slug);
        return correctionPage(unit, correctionForm(unit));
    }

    @PostMapping("/{slug}/sua")
    ModelAndView correct(
            @PathVariable String slug, @Valid @ModelAttribute("form") CorrectionForm form, BindingResult errors) {
        var unit = units.bySlug(slug);
        var identifier = blankToNull(form.identifier());
        // Decision 20/2020/QĐ-TTg: level 1 is a letter and two digits, further levels up to three digits after a dot.
        if (!errors.hasErrors() && identifier != null && !identifier.matches("[A-Z]\\d{2}(\\.\\d{1,3})*")) {
            errors.rejectValue("identifier", "organisation.form.identifier-form");
        }
        if (errors.hasErrors()) {
            return wrong(correctionPage(unit, form), errors);
        }
        try {
            restructuring.correct(
                    unit.id(),
                    form.version(),
                    blankToNull(form.statisticsCode()),
                    identifier,
                    form.identifierVerified(),
                    lines(form.aliases()));
        } catch (OptimisticLockingFailureException e) {
            return stale(slug, form);
        }
        return to(slug);
    }

    /** What was typed, beside what somebody else stored; sent once more it replaces that. */
    private ModelAndView stale(String slug, CorrectionForm typed) {
        var unit = units.bySlug(slug);
        var stored = correctionForm(unit);
        var page = correctionPage(
                unit,
                new CorrectionForm(
                        stored.version(),
                        typed.statisticsCode(),
                        typed.identifier(),
                        typed.identifierVerified(),
                        typed.aliases()));
        page.setStatus(HttpStatus.CONFLICT);
        return page.addObject(
                "conflict",
                changes.conflict(
                        "organisation.unit:" + slug,
                        List.of(
                                new Conflict.Line(
                                        "organisation.unit.aliases",
                                        String.join("; ", lines(typed.aliases())),
                                        String.join("; ", unit.aliases())),
                                new Conflict.Line(
                                        "organisation.unit.identifier",
                                        blankToNull(typed.identifier()),
                                        stored.identifier()),
                                new Conflict.Line(
                                        "organisation.correction.verified",
                                        formats.yesOrNo(typed.identifierVerified()),
                                        formats.yesOrNo(stored.identifierVerified())),
                                new Conflict.Line(
                                        "organisation.unit.statistics-code",
                                        blankToNull(typed.statisticsCode()),
                                        stored.statisticsCode()))));
    }

    private static CorrectionForm correctionForm(Unit unit) {
        return new CorrectionForm(
                unit.version() == null ? 0 : unit.version(),
                unit.statisticsCode(),
                unit.identifier(),
                unit.identifierVerified(),
                String.join("\n", unit.aliases()));
    }

    private static ModelAndView correctionPage(Unit unit, CorrectionForm form) {
        return new ModelAndView("organisation/correction")
                .addObject("unit", unit)
                .addObject("form", form);
    }

    @GetMapping("/{slug}/sap-xep")
    ModelAndView restructuring(@PathVariable String slug) {
        actor.get().require(Role.ADMINISTRATOR);
        var unit = units.bySlug(slug);
        return restructuringPage(
                unit, new RestructuringForm(null, unit.name(), unit.shortName(), null, LocalDate.now(clock), null));
    }

    @PostMapping("/{slug}/sap-xep")
    ModelAndView restructure(
            @PathVariable String slug, @Valid @ModelAttribute("form") RestructuringForm form, BindingResult errors) {
        var unit = units.bySlug(slug);
        var successors = new ArrayList<UUID>();
        for (var name : lines(form.successors())) {
            var successor = unit(name, "successors", errors);
            if (successor != null) {
                successors.add(successor.id());
            }
        }
        if (!errors.hasErrors() && form.way() == Way.MERGE && successors.size() != 1) {
            errors.rejectValue("successors", "organisation.form.one-successor");
        }
        if (!errors.hasErrors() && form.way() == Way.SPLIT && successors.size() < 2) {
            errors.rejectValue("successors", "organisation.form.two-successors");
        }
        boolean named = blankToNull(form.name()) != null && blankToNull(form.shortName()) != null;
        if (!errors.hasErrors() && form.way() == Way.RENAME && !named) {
            errors.rejectValue("name", "organisation.form.name-missing");
        }
        if (errors.hasErrors() || form.way() == null || form.day() == null || form.decision() == null) {
            return wrong(restructuringPage(unit, form), errors);
        }
        switch (form.way()) {
            case RENAME ->
                restructuring.rename(
                        unit.id(),
                        Objects.requireNonNull(form.name()),
                        Objects.requireNonNull(form.shortName()),
                        form.day(),
                        form.decision());
            case MERGE -> restructuring.merge(unit.id(), successors.getFirst(), form.day(), form.decision());
            case SPLIT -> restructuring.split(unit.id(), successors, form.day(), form.decision());
            case DISSOLVE -> restructuring.dissolve(unit.id(), form.day(), form.decision());
        }
        return to(slug);
    }

    private static ModelAndView restructuringPage(Unit unit, RestructuringForm form) {
        return new ModelAndView("organisation/restructuring")
                .addObject("unit", unit)
                .addObject("ways", Way.values())
                .addObject("form", form);
    }

    @GetMapping("/{slug}/ke-thua")
    ModelAndView successor(@PathVariable String slug) {
        var chosen = units.after(units.bySlug(slug).id()).stream()
                .filter(step -> step.chosenDecision() != null)
                .findAny();
        return successorPage(slug)
                .addObject(
                        "form",
                        new SuccessorForm(
                                chosen.map(Succession::successor).orElse(null),
                                chosen.map(Succession::chosenDecision).orElse(null)))
                .addObject("villages", new VillagesForm(null, null, null));
    }

    @PostMapping("/{slug}/ke-thua")
    ModelAndView choose(
            @PathVariable String slug, @Valid @ModelAttribute("form") SuccessorForm form, BindingResult errors) {
        if (errors.hasErrors() || form.successor() == null || form.decision() == null) {
            return wrong(successorPage(slug).addObject("villages", new VillagesForm(null, null, null)), errors);
        }
        restructuring.chooseSuccessor(units.bySlug(slug).id(), form.successor(), form.decision());
        return to(slug);
    }

    @PostMapping("/{slug}/ke-thua/thon")
    ModelAndView assign(
            @PathVariable String slug, @Valid @ModelAttribute("villages") VillagesForm form, BindingResult errors) {
        if (errors.hasErrors() || form.successor() == null || form.names() == null || form.decision() == null) {
            return wrong(successorPage(slug).addObject("form", new SuccessorForm(null, null)), errors);
        }
        restructuring.assignVillages(units.bySlug(slug).id(), form.successor(), lines(form.names()), form.decision());
        toasts.show("organisation.saved");
        return new ModelAndView("redirect:/don-vi/" + slug + "/ke-thua");
    }

    private ModelAndView successorPage(String slug) {
        actor.get().require(Role.ADMINISTRATOR);
        var unit = units.bySlug(slug);
        var now = directory.get();
        return new ModelAndView("organisation/successor")
                .addObject("unit", unit)
                .addObject("parent", unit.parent() == null ? null : units.get(unit.parent()))
                .addObject(
                        "candidates",
                        units.after(unit.id()).stream()
                                .filter(step -> step.successor() != null)
                                .map(step -> UnitPages.Part.of(
                                        now, now.get(step.successor()), step.part(), step.chosenDecision()))
                                .toList())
                .addObject("assigned", assigned(now, unit));
    }

    /** Villages whose successor has been decided, each with the village it became. */
    private static List<UnitPages.Part> assigned(Directory now, Unit unit) {
        return now.children(unit.id()).stream()
                .filter(child -> child.kind() == UnitKind.VILLAGE)
                .flatMap(village -> now.after(village.id()).stream())
                .filter(step -> step.successor() != null)
                .map(step -> UnitPages.Part.of(now, now.get(step.successor()), null, step.decision()))
                .toList();
    }

    private @Nullable Unit unit(String name, String field, BindingResult errors) {
        return switch (directory.get().names().resolve(name, LocalDate.now(clock))) {
            case Resolution.OneUnit(var found, var why)
            when why == Resolution.Why.NAME || why == Resolution.Why.WITHOUT_DIACRITICS -> found;
            case Resolution other when errors.getTarget() == null -> null;
            case Resolution other -> {
                errors.rejectValue(field, "organisation.form.unknown-unit", new Object[] {name}, null);
                yield null;
            }
        };
    }

    static ModelAndView wrong(ModelAndView page, BindingResult errors) {
        Forms.keepErrors(page.getModel(), errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView to(String slug) {
        toasts.show("organisation.saved");
        return new ModelAndView("redirect:/don-vi/" + slug);
    }

    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
