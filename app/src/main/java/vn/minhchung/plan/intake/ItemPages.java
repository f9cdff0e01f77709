package vn.minhchung.plan.intake;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import vn.minhchung.document.Comparison;
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
        form.check(errors);
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
        form.check(errors);
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
                lines(typed).entrySet().stream()
                        .map(line -> new Conflict.Line(
                                line.getKey(),
                                line.getValue(),
                                Objects.requireNonNullElse(lines(stored).get(line.getKey()), "")))
                        .toList());
    }

    /** What a form says, under the labels of its fields. */
    private Map<String, String> lines(ItemForm form) {
        var item = form.item(new UUID(0, 0), 0, List.of());
        var lines = new LinkedHashMap<String, String>();
        lines.put("intake.item.section", item.section());
        lines.put("intake.item.text", item.text());
        lines.put("intake.item.level", Objects.requireNonNullElse(item.level(), ""));
        lines.put("intake.item.value", item.value() == null ? "" : words.figure(item));
        lines.put(
                "intake.item.cycle",
                item.kind() == Provision.Kind.REPORTING && item.unit() != null
                        ? words.cycle(Reporting.Cycle.valueOf(item.unit()))
                        : "");
        lines.put("intake.item.facts", String.join("; ", words.facts(item)));
        lines.put("intake.item.from", formats.date(item.more().from()));
        lines.put("intake.item.day", formats.date(item.by()));
        return lines;
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
        page.addAttribute("asksStart", ItemForm.asksStart(kind));
        page.addAttribute(
                "alike",
                item == null
                        ? 0
                        : ItemEditing.alike(review.draft().reading().items(), item)
                                .size());
        page.addAttribute("part", item == null ? "" : ItemEditing.part(item));
        page.addAttribute("comparisons", words.labels("intake.item.comparison.", Comparison.values()));
        page.addAttribute("dues", words.labels("intake.item.due.", ReportForm.Due.values()));
        page.addAttribute("months", words.labels("intake.item.month.", ReportForm.Month.values()));
        page.addAttribute("cycles", words.labels("intake.cycle.", Reporting.Cycle.values()));
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
