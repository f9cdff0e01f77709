package vn.minhchung.calendar;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.audit.LastChanges;
import vn.minhchung.platform.Ids;
import vn.minhchung.web.Conflict;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Forms;
import vn.minhchung.web.Toasts;
import vn.minhchung.web.Words;

/** The year as a page, and the forms that keep it (trang lịch làm việc). */
@Controller
class CalendarPages {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** A day in the grid; null {@code rule} for an ordinary one. */
    record Cell(LocalDate day, boolean worked, @Nullable DayRule rule) {}

    /** A month's weeks, Monday first; null where a week has days of other months. */
    record MonthGrid(Month month, List<List<@Nullable Cell>> weeks, long workingDays) {}

    record DayForm(
            @Nullable Integer version,
            @NotNull @Nullable LocalDate day,
            @NotNull @Nullable DayKind kind,
            @NotBlank @Size(max = 120) @Nullable String name,
            @NotBlank @Size(max = 300) @Nullable String legalBasis,
            @NotNull @Nullable Confidence confidence) {}

    record HoursForm(
            @Nullable Integer version,
            @Nullable String unit,
            @NotNull @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,

            @NotNull @DateTimeFormat(pattern = "HH:mm") @Nullable
            LocalTime morningStart,

            @NotNull @DateTimeFormat(pattern = "HH:mm") @Nullable
            LocalTime morningEnd,

            @NotNull @DateTimeFormat(pattern = "HH:mm") @Nullable
            LocalTime afternoonStart,

            @NotNull @DateTimeFormat(pattern = "HH:mm") @Nullable
            LocalTime afternoonEnd,

            @NotBlank @Size(max = 300) @Nullable String legalBasis) {}

    private final KeptCalendar calendar;
    private final LastChanges changes;
    private final WorkingDays workingDays;
    private final CurrentActor currentActor;
    private final Words words;
    private final Formats formats;
    private final Toasts toasts;
    private final Ids ids;
    private final Clock clock;

    CalendarPages(
            KeptCalendar calendar,
            LastChanges changes,
            WorkingDays workingDays,
            CurrentActor currentActor,
            Words words,
            Formats formats,
            Toasts toasts,
            Ids ids,
            Clock clock) {
        this.calendar = calendar;
        this.changes = changes;
        this.workingDays = workingDays;
        this.currentActor = currentActor;
        this.words = words;
        this.formats = formats;
        this.toasts = toasts;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/lich")
    String year(@RequestParam(required = false) @Nullable Integer nam, Model model) {
        int year = Math.clamp(nam == null ? LocalDate.now(clock).getYear() : nam, FIRST_YEAR, LAST_YEAR);
        var rules = calendar.of(year);
        var months = months(year, rules);
        model.addAttribute("year", year);
        model.addAttribute("months", months);
        model.addAttribute(
                "workingDays", months.stream().mapToLong(MonthGrid::workingDays).sum());
        model.addAttribute("rules", rules);
        model.addAttribute(
                "unverified",
                rules.stream()
                        .filter(rule -> rule.confidence() == Confidence.UNVERIFIED)
                        .count());
        model.addAttribute("hours", calendar.hoursByStart());
        model.addAttribute("keeper", currentActor.get().has(Role.ADMINISTRATOR));
        model.addAttribute("hoursKeeper", currentActor.get().has(Role.ADMINISTRATOR, Role.UNIT_ADMINISTRATOR));
        return "calendar/year";
    }

    @GetMapping("/lich/ngay/moi")
    String newDay(@RequestParam(required = false) @Nullable LocalDate ngay, Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        return dayForm(null, new DayForm(null, ngay, null, null, null, Confidence.KNOWN), model);
    }

    @GetMapping("/lich/ngay/{id}")
    String changeDay(@PathVariable UUID id, Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        var rule = calendar.rule(id);
        return dayForm(
                id,
                new DayForm(rule.version(), rule.day(), rule.kind(), rule.name(), rule.legalBasis(), rule.confidence()),
                model);
    }

    @PostMapping({"/lich/ngay/moi", "/lich/ngay/{id}"})
    String keepDay(
            @PathVariable(required = false) @Nullable UUID id,
            @Valid @ModelAttribute("form") DayForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        var day = form.day();
        var kind = form.kind();
        var confidence = form.confidence();
        if (day != null && kind != null && !kind.fits(day.getDayOfWeek())) {
            errors.rejectValue("day", "calendar.day.wrong-weekday." + (kind.worked() ? "worked" : "off"));
        }
        if (errors.hasErrors() || day == null || kind == null || confidence == null) {
            response.setStatus(422);
            return dayForm(id, form, errors, model);
        }
        try {
            calendar.keep(new DayRule(
                    id == null ? ids.next() : id,
                    form.version(),
                    day,
                    kind,
                    String.valueOf(form.name()),
                    String.valueOf(form.legalBasis()),
                    confidence));
        } catch (DayTaken e) {
            errors.rejectValue("day", e.messageKey(), e.arguments(), null);
            response.setStatus(e.status().value());
            return dayForm(id, form, errors, model);
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return calendar.find(Objects.requireNonNull(id))
                    .map(stored -> staleDay(stored, form, model))
                    .orElseGet(() -> removedDay(day, form, model));
        }
        toasts.show("calendar.day.kept", formats.date(day));
        return "redirect:/lich?nam=" + day.getYear();
    }

    /** What was typed, beside what somebody else stored; sent once more it replaces that. */
    private String staleDay(DayRule stored, DayForm typed, Model model) {
        model.addAttribute(
                "conflict",
                changes.conflict(
                        "calendar.day:" + stored.day(),
                        List.of(
                                new Conflict.Line(
                                        "calendar.day.day", formats.date(typed.day()), formats.date(stored.day())),
                                new Conflict.Line(
                                        "calendar.day.kind", formats.label(typed.kind()), formats.label(stored.kind())),
                                new Conflict.Line("calendar.day.name", typed.name(), stored.name()),
                                new Conflict.Line("calendar.day.legalBasis", typed.legalBasis(), stored.legalBasis()),
                                new Conflict.Line(
                                        "calendar.day.confidence",
                                        formats.label(typed.confidence()),
                                        formats.label(stored.confidence())))));
        return dayForm(
                stored.id(),
                new DayForm(
                        stored.version(),
                        typed.day(),
                        typed.kind(),
                        typed.name(),
                        typed.legalBasis(),
                        typed.confidence()),
                model);
    }

    /** What was typed, as a day to be added: somebody has taken the one that was to be changed out of the calendar. */
    private String removedDay(LocalDate day, DayForm typed, Model model) {
        model.addAttribute("removed", formats.date(day));
        return dayForm(
                null,
                new DayForm(null, day, typed.kind(), typed.name(), typed.legalBasis(), typed.confidence()),
                model);
    }

    @PostMapping("/lich/ngay/{id}/xoa")
    String removeDay(@PathVariable UUID id) {
        var day = calendar.remove(id);
        day.ifPresent(removed -> toasts.show("calendar.day.removed", formats.date(removed)));
        return "redirect:/lich"
                + day.map(removed -> "?nam=" + removed.getYear()).orElse("");
    }

    @GetMapping("/lich/gio/moi")
    String newHours(Model model) {
        currentActor.get().require(Role.ADMINISTRATOR, Role.UNIT_ADMINISTRATOR);
        var usual = calendar.usualHours();
        return hoursForm(
                null,
                new HoursForm(
                        null,
                        null,
                        null,
                        null,
                        usual.morningStart(),
                        usual.morningEnd(),
                        usual.afternoonStart(),
                        usual.afternoonEnd(),
                        null),
                model);
    }

    @GetMapping("/lich/gio/{id}")
    String changeHours(@PathVariable UUID id, Model model) {
        currentActor.get().require(Role.ADMINISTRATOR, Role.UNIT_ADMINISTRATOR);
        var row = calendar.officeDay(id);
        return hoursForm(
                id,
                new HoursForm(
                        row.version(),
                        row.unit() == null ? "" : row.unit().toString(),
                        row.validFrom(),
                        row.validTo(),
                        row.morningStart(),
                        row.morningEnd(),
                        row.afternoonStart(),
                        row.afternoonEnd(),
                        row.legalBasis()),
                model);
    }

    @PostMapping({"/lich/gio/moi", "/lich/gio/{id}"})
    String keepHours(
            @PathVariable(required = false) @Nullable UUID id,
            @Valid @ModelAttribute("form") HoursForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors()
                || form.validFrom() == null
                || form.morningStart() == null
                || form.morningEnd() == null
                || form.afternoonStart() == null
                || form.afternoonEnd() == null) {
            response.setStatus(422);
            return hoursForm(id, form, errors, model);
        }
        var unitName = units(id).get(form.unit() == null ? "" : form.unit());
        boolean province = form.unit() == null || form.unit().isEmpty();
        var row = new OfficeDay(
                id == null ? ids.next() : id,
                form.version(),
                province ? null : UUID.fromString(form.unit()),
                province ? null : unitName,
                form.validFrom(),
                form.validTo(),
                form.morningStart(),
                form.morningEnd(),
                form.afternoonStart(),
                form.afternoonEnd(),
                String.valueOf(form.legalBasis()));
        if (!row.ordered()) {
            errors.rejectValue("morningEnd", "calendar.hours.wrong-order");
        }
        if (!row.endsAfterStart()) {
            errors.rejectValue("validTo", "calendar.hours.wrong-span");
        }
        if (errors.hasErrors()) {
            response.setStatus(422);
            return hoursForm(id, form, errors, model);
        }
        try {
            calendar.keep(row);
        } catch (HoursTaken e) {
            errors.rejectValue("validFrom", e.messageKey(), e.arguments(), null);
            response.setStatus(e.status().value());
            return hoursForm(id, form, errors, model);
        } catch (OptimisticLockingFailureException e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return staleHours(row, calendar.officeDay(row.id()), form, model);
        }
        toasts.show("calendar.hours.kept", formats.date(row.validFrom()));
        return "redirect:/lich";
    }

    private String staleHours(OfficeDay typed, OfficeDay stored, HoursForm form, Model model) {
        var province = words.text("calendar.hours.province");
        model.addAttribute(
                "conflict",
                changes.conflict(
                        "calendar.hours:" + stored.id(),
                        List.of(
                                new Conflict.Line(
                                        "calendar.hours.unit",
                                        Objects.requireNonNullElse(typed.unitName(), province),
                                        Objects.requireNonNullElse(stored.unitName(), province)),
                                new Conflict.Line(
                                        "calendar.hours.validFrom",
                                        formats.date(typed.validFrom()),
                                        formats.date(stored.validFrom())),
                                new Conflict.Line(
                                        "calendar.hours.validTo",
                                        formats.date(typed.validTo()),
                                        formats.date(stored.validTo())),
                                new Conflict.Line("calendar.hours.hours", typed.describe(), stored.describe()),
                                new Conflict.Line(
                                        "calendar.day.legalBasis", typed.legalBasis(), stored.legalBasis()))));
        return hoursForm(
                stored.id(),
                new HoursForm(
                        stored.version(),
                        form.unit(),
                        form.validFrom(),
                        form.validTo(),
                        form.morningStart(),
                        form.morningEnd(),
                        form.afternoonStart(),
                        form.afternoonEnd(),
                        form.legalBasis()),
                model);
    }

    private String dayForm(@Nullable UUID id, DayForm form, BindingResult errors, Model model) {
        var page = dayForm(id, form, model);
        Forms.keepErrors(model.asMap(), errors);
        return page;
    }

    private String dayForm(@Nullable UUID id, DayForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("kinds", formats.labels(DayKind.class));
        model.addAttribute("confidences", formats.labels(Confidence.class));
        return "calendar/day";
    }

    private String hoursForm(@Nullable UUID id, HoursForm form, BindingResult errors, Model model) {
        var page = hoursForm(id, form, model);
        Forms.keepErrors(model.asMap(), errors);
        return page;
    }

    private String hoursForm(@Nullable UUID id, HoursForm form, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("units", units(id));
        return "calendar/hours";
    }

    /** For whom the actor may set hours: the whole province, their own unit, and the unit that the row already has. */
    private Map<String, String> units(@Nullable UUID id) {
        var actor = currentActor.get();
        var units = new LinkedHashMap<String, String>();
        if (actor.has(Role.ADMINISTRATOR)) {
            units.put("", words.text("calendar.hours.province"));
        }
        units.put(actor.unit().toString(), actor.unitName());
        if (id != null) {
            var row = calendar.officeDay(id);
            if (row.unit() != null && row.unitName() != null) {
                units.put(row.unit().toString(), row.unitName());
            }
        }
        return units;
    }

    private List<MonthGrid> months(int year, List<DayRule> rules) {
        var byDay = rules.stream().collect(Collectors.toMap(DayRule::day, Function.identity()));
        return Arrays.stream(Month.values())
                .map(month -> month(YearMonth.of(year, month), byDay))
                .toList();
    }

    private MonthGrid month(YearMonth month, Map<LocalDate, DayRule> rules) {
        var weeks = new ArrayList<List<@Nullable Cell>>();
        var monday = month.atDay(1).with(DayOfWeek.MONDAY);
        long worked = 0;
        while (!monday.isAfter(month.atEndOfMonth())) {
            var week = new ArrayList<@Nullable Cell>();
            for (int i = 0; i < DayOfWeek.values().length; i++) {
                var day = monday.plusDays(i);
                if (YearMonth.from(day).equals(month)) {
                    boolean isWorked = workingDays.isWorkingDay(day);
                    worked += isWorked ? 1 : 0;
                    week.add(new Cell(day, isWorked, rules.get(day)));
                } else {
                    week.add(null);
                }
            }
            weeks.add(week);
            monday = monday.plusWeeks(1);
        }
        return new MonthGrid(month.getMonth(), weeks, worked);
    }
}
