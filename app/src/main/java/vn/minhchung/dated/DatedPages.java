package vn.minhchung.dated;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.Role;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Forms;
import vn.minhchung.web.Refusal;
import vn.minhchung.web.Toasts;

/** The values of a table with their days and basis, and the administrator's form for new ones. */
@Controller
@RequestMapping("/tham-so/{key}")
class DatedPages {

    record DatedForm(
            @NotBlank @Nullable String name,
            @NotNull @Nullable Integer value,
            @NotNull @Nullable LocalDate validFrom,

            @NotBlank @Size(max = DatedValues.LONGEST_BASIS) @Nullable
            String basis,

            boolean verified) {}

    /** No module has values under this address. */
    static class TableNotFound extends Refusal {

        private static final long serialVersionUID = 1L;

        TableNotFound() {
            super(HttpStatus.NOT_FOUND, "dated.table-not-found");
        }
    }

    private final ObjectProvider<DatedValues<?>> tables;
    private final CurrentActor currentActor;
    private final Formats formats;
    private final Toasts toasts;
    private final Clock clock;

    DatedPages(
            ObjectProvider<DatedValues<?>> tables,
            CurrentActor currentActor,
            Formats formats,
            Toasts toasts,
            Clock clock) {
        this.tables = tables;
        this.currentActor = currentActor;
        this.formats = formats;
        this.toasts = toasts;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String key, Model model) {
        return show(table(key), new DatedForm(null, null, LocalDate.now(clock), null, false), model);
    }

    @PostMapping
    String set(
            @PathVariable String key,
            @Valid @ModelAttribute("form") DatedForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        currentActor.get().require(Role.ADMINISTRATOR);
        return set(table(key), form, errors, response, model);
    }

    private <N extends Enum<N> & DatedName> String set(
            DatedValues<N> table, DatedForm form, BindingResult errors, HttpServletResponse response, Model model) {
        var name = Arrays.stream(table.names().getEnumConstants())
                .filter(one -> one.name().equals(form.name()))
                .findFirst()
                .orElse(null);
        if (name != null && form.value() != null && (form.value() < name.least() || form.value() > name.most())) {
            Forms.reject(errors, "value", form.value(), "dated.out-of-bounds", name.least(), name.most());
        }
        if (form.validFrom() != null && form.validFrom().isBefore(LocalDate.now(clock))) {
            Forms.reject(errors, "validFrom", form.validFrom(), "dated.past");
        }
        if (errors.hasErrors()
                || name == null
                || form.value() == null
                || form.validFrom() == null
                || form.basis() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var page = show(table, form, model);
            Forms.keepErrors(model.asMap(), errors);
            return page;
        }
        table.set(new DatedValue<>(name, form.value(), form.validFrom(), form.basis(), form.verified()));
        toasts.show("dated.saved", formats.label(name), form.value(), formats.date(form.validFrom()));
        return "redirect:/tham-so/" + table.page().key();
    }

    private <N extends Enum<N> & DatedName> String show(DatedValues<N> table, DatedForm form, Model model) {
        var actor = currentActor.get();
        var page = table.page();
        var mayChange = actor.has(Role.ADMINISTRATOR);
        if (!mayChange) {
            actor.require(page.readers().toArray(Role[]::new));
        }
        var today = LocalDate.now(clock);
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        model.addAttribute("rows", table.all());
        model.addAttribute(
                "inForce",
                Arrays.stream(table.names().getEnumConstants())
                        .map(name -> table.inForce(name, today))
                        .toList());
        model.addAttribute("names", formats.labels(table.names()));
        model.addAttribute("today", today);
        model.addAttribute("mayChange", mayChange);
        return "dated/values";
    }

    private DatedValues<?> table(String key) {
        return tables.stream()
                .filter(table -> table.page().key().equals(key))
                .findFirst()
                .orElseThrow(TableNotFound::new);
    }
}
