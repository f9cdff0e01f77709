package vn.minhchung.plan.intake;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.document.Reporting;
import vn.minhchung.plan.Provision;
import vn.minhchung.web.Conflict;
import vn.minhchung.web.Formats;

/** The form of one provision beside the task table, with its lines of the original (sửa nội dung khác). */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}/muc")
class ItemPages {

    private final ItemEditing editing;
    private final Reviews reviews;
    private final Formats formats;
    private final IntakeWords words;

    ItemPages(ItemEditing editing, Reviews reviews, Formats formats, IntakeWords words) {
        this.editing = editing;
        this.reviews = reviews;
        this.formats = formats;
        this.words = words;
    }

    @GetMapping("/moi")
    String blank(@PathVariable UUID id, @RequestParam(name = "loai") Provision.Kind kind, Model page) {
        page.addAttribute("form", ItemForm.empty(kind));
        return show(id, null, kind, page);
    }

    @PostMapping("/moi")
    String add(
            @PathVariable UUID id,
            @RequestParam(name = "sau", required = false) @Nullable UUID since,
            @RequestParam Provision.Kind kind,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model page) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, null, kind, page);
        }
        return back(id, editing.add(id, form, since));
    }

    @GetMapping("/{item}")
    String form(@PathVariable UUID id, @PathVariable UUID item, Model page) {
        var stored = item(id, item);
        page.addAttribute("form", ItemForm.of(stored));
        return show(id, stored, stored.kind(), page);
    }

    @PostMapping("/{item}")
    String save(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model page) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var stored = item(id, item);
            return show(id, stored, stored.kind(), page);
        }
        try {
            editing.edit(id, item, form);
        } catch (ItemEditing.ItemChanged changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            // Sent once more it replaces what is stored.
            page.addAttribute("form", form.version(changed.stored().version()));
            page.addAttribute("conflict", conflict(id, form, ItemForm.of(changed.stored())));
            return show(id, changed.stored(), changed.stored().kind(), page);
        }
        return back(id, item);
    }

    @PostMapping("/{item}/xoa")
    String delete(@PathVariable UUID id, @PathVariable UUID item) {
        editing.delete(id, item);
        return "redirect:/ke-hoach/nhap/" + id;
    }

    private Draft.Item item(UUID id, UUID item) {
        return ItemEditing.find(reviews.draft(id).reading().items(), item).orElseThrow(DraftRefusals.RowGone::new);
    }

    private Conflict conflict(UUID id, ItemForm typed, ItemForm stored) {
        var last = reviews.of(id).lastEdit();
        return new Conflict(
                last == null ? null : last.at(),
                last == null ? null : last.personName(),
                List.of(
                        new Conflict.Line("intake.item.section", text(typed.section()), text(stored.section())),
                        new Conflict.Line("intake.item.text", text(typed.text()), text(stored.text())),
                        new Conflict.Line("intake.item.level", text(typed.level()), text(stored.level())),
                        new Conflict.Line(
                                "intake.item.value", formats.number(typed.value()), formats.number(stored.value())),
                        new Conflict.Line("intake.item.unit", text(typed.unit()), text(stored.unit())),
                        new Conflict.Line("intake.item.cycle", cycle(typed.cycle()), cycle(stored.cycle())),
                        new Conflict.Line("intake.item.day", formats.date(typed.by()), formats.date(stored.by()))));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private String cycle(Reporting.@Nullable Cycle cycle) {
        return cycle == null ? "" : words.cycle(cycle);
    }

    private String show(UUID id, Draft.@Nullable Item item, Provision.Kind kind, Model page) {
        var review = reviews.of(id);
        if (review.draft().state() != Draft.State.REVIEW) {
            return "redirect:/ke-hoach/nhap/" + id;
        }
        page.addAttribute("draft", review.draft());
        page.addAttribute("review", review);
        page.addAttribute("item", item);
        page.addAttribute("kind", kind);
        page.addAttribute("asksLevel", ItemForm.asksLevel(kind));
        page.addAttribute("asksDay", ItemForm.asksDay(kind));
        page.addAttribute(
                "cycles",
                Arrays.stream(Reporting.Cycle.values())
                        .collect(Collectors.toMap(
                                Enum::name, words::cycle, (a, b) -> a, LinkedHashMap<String, String>::new)));
        page.addAttribute(
                "lines",
                item == null
                        ? List.of()
                        : review.source().stream()
                                .filter(line -> item.spans().stream().anyMatch(span -> span.line() == line.number()))
                                .toList());
        return "intake/item";
    }

    private static String back(UUID id, UUID item) {
        return "redirect:/ke-hoach/nhap/" + id + "?muc=" + item;
    }
}
