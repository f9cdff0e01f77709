package vn.minhchung.plan.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.document.Confidence;

/**
 * Everything done to single rows of a draft (thao tác trên dòng). For htmx the work area comes back; without JavaScript the
 * page is loaded again in the same state.
 */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}")
class RowPages {

    /** What {@code plan.draft_name} takes. */
    private static final int MAX_NAME = 500;

    private static final Pattern CHOICE =
            Pattern.compile("(UNIT|CLASS):(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private final Intake intake;
    private final Editing editing;
    private final Reviews reviews;
    private final ReviewModel model;

    RowPages(Intake intake, Editing editing, Reviews reviews, ReviewModel model) {
        this.intake = intake;
        this.editing = editing;
        this.reviews = reviews;
        this.model = model;
    }

    @ModelAttribute("call")
    RowCall call(
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable UUID row,
            @RequestParam(name = "sau", required = false) @Nullable UUID since,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            @RequestParam(name = "loc", required = false) @Nullable String filter,
            @RequestParam(name = "dong", required = false) @Nullable UUID chosen,
            @RequestParam(name = "khung", required = false) @Nullable String panel) {
        return new RowCall(id, row, since, htmx != null, filter, chosen, panel);
    }

    /** The panel below the table: the six clarities of a row, the unknown agencies, or where to split. */
    @GetMapping("/khung")
    String panel(@ModelAttribute("call") RowCall call, Model page) {
        model.fill(page, reviews.of(call.draft()), call.filter(), call.chosen(), call.panel());
        return "intake/review :: panel";
    }

    @GetMapping("/dong/{row}/sua")
    String form(
            @ModelAttribute("call") RowCall call,
            @RequestParam(name = "goi-y", required = false) @Nullable Rule rule,
            Model page) {
        var line = line(call, page);
        page.addAttribute("texts", texts(line, rule));
        return call.htmx() ? "intake/review :: editing" : "intake/edit";
    }

    /** The texts of a row for its form; with {@code rule}, the suggested wording stands in its cell, not yet saved. */
    private static Map<Column, String> texts(Review.Line line, @Nullable Rule rule) {
        var texts = new EnumMap<>(line.body().texts());
        line.gaps().stream()
                .filter(gap -> gap.rule() == rule)
                .map(ClarityGap::suggestion)
                .forEach(suggestion -> {
                    if (suggestion != null) {
                        texts.put(suggestion.column(), suggestion.text());
                    }
                });
        return texts;
    }

    /** The form of a row (biểu mẫu sửa dòng). */
    record RowForm(
            int version,
            @Nullable String number,
            @Nullable String group,
            @Nullable String subgroup,
            @Nullable String content,
            @Nullable String lead,
            @Nullable String coordinating,
            @Nullable String result,
            @Nullable String deadline) {

        /** Null when the form has no fields for it. */
        Row.@Nullable Place place() {
            return number == null
                    ? null
                    : new Row.Place(
                            number.strip(),
                            text(group).strip(),
                            text(subgroup).isBlank() ? null : text(subgroup).strip());
        }

        Map<Column, String> texts() {
            return Column.texts(text(content), text(lead), text(coordinating), text(result), text(deadline));
        }

        private static String text(@Nullable String posted) {
            return posted == null ? "" : posted;
        }
    }

    /** @param automatic given when a cell is saved on leaving it, while the form stays open */
    @PostMapping("/dong/{row}")
    String save(
            @ModelAttribute("call") RowCall call,
            RowForm form,
            @RequestParam(name = "tu-dong", required = false) @Nullable String automatic,
            HttpServletResponse response,
            Model page) {
        try {
            editing.edit(call.draft(), call.requireRow(), form.version(), form.texts(), form.place());
        } catch (DraftRefusals.RowChanged changed) {
            if (!call.htmx()) {
                throw changed;
            }
            line(call, page);
            page.addAttribute("mine", form.texts());
            page.addAttribute("myPlace", form.place());
            response.setStatus(HttpStatus.CONFLICT.value());
            response.setHeader("HX-Retarget", "#r-" + call.row());
            response.setHeader("HX-Reswap", "outerHTML");
            // Of other refusals only the note is shown, above the page.
            response.setHeader("HX-Reselect", "#r-" + call.row());
            return "intake/review :: conflict";
        }
        if (automatic != null) {
            line(call, page);
            return "intake/review :: saved";
        }
        return answer(call.choosing(call.row()), page);
    }

    /** The next row that somebody has to look at is chosen. */
    @PostMapping("/dong/{row}/da-xem")
    String seen(@ModelAttribute("call") RowCall call, Model page) {
        editing.seen(call.draft(), call.requireRow());
        return answer(call.choosing(reviews.of(call.draft()).nextToLook(call.requireRow())), page);
    }

    @PostMapping("/dong/{row}/xoa")
    String delete(@ModelAttribute("call") RowCall call, Model page) {
        editing.delete(call.draft(), call.requireRow(), call.since());
        return answer(call.choosing(null), page);
    }

    @PostMapping("/dong/{row}/tach")
    String split(
            @ModelAttribute("call") RowCall call, @RequestParam(name = "tai", defaultValue = "0") int at, Model page) {
        editing.split(call.draft(), call.requireRow(), at, call.since());
        return answer(call.choosing(call.row()), page);
    }

    @PostMapping("/dong/{row}/gop")
    String merge(@ModelAttribute("call") RowCall call, Model page) {
        editing.merge(call.draft(), call.requireRow(), call.since());
        return answer(call.choosing(call.row()), page);
    }

    @PostMapping("/dong/{row}/goi-y")
    String useSuggestion(@ModelAttribute("call") RowCall call, @RequestParam Rule rule, Model page) {
        editing.useSuggestion(call.draft(), call.requireRow(), rule);
        return answer(call.choosing(call.row()), page);
    }

    @PostMapping("/dong")
    String add(@ModelAttribute("call") RowCall call, Model page) {
        var row = editing.add(call.draft(), call.chosen(), call.since());
        return answer(call.choosing(row).unfiltered(), page);
    }

    /** A file without text that could be read: the table begins empty. */
    @PostMapping("/nhap-tay")
    String byHand(@ModelAttribute("call") RowCall call) {
        editing.begin(call.draft());
        return "redirect:" + call.page();
    }

    @PostMapping("/hoan-tac")
    String undo(
            @ModelAttribute("call") RowCall call,
            @RequestParam(name = "thay-doi", required = false) @Nullable UUID wanted,
            Model page) {
        editing.undo(call.draft(), wanted);
        return answer(call, page);
    }

    /**
     * @param choice what the pressed button stands for: "UNIT:id", "CLASS:id" or "NOBODY"
     * @param other what was picked in the list, for the button beside it; without both the name is undecided again
     */
    @PostMapping("/co-quan")
    String choose(
            @ModelAttribute("call") RowCall call,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(required = false) @Nullable String other,
            Model page) {
        var chosen = choice.isEmpty() && other != null ? CHOICE.matcher(other) : CHOICE.matcher(choice);
        if (choice.isEmpty() && other == null) {
            intake.forget(call.draft(), name);
        } else if (name.length() > MAX_NAME) {
            throw new DraftRefusals.NotPossible("intake.name-too-long", MAX_NAME);
        } else if (choice.equals("NOBODY")) {
            intake.choose(call.draft(), name, false, null);
        } else if (chosen.matches()) {
            intake.choose(call.draft(), name, chosen.group(1).equals("CLASS"), UUID.fromString(chosen.group(2)));
        } else {
            throw new DraftRefusals.NotPossible("intake.choose-listed");
        }
        return answer(call.opening("co-quan"), page);
    }

    /** One decision for all deadlines that are worded alike; the same words say that they are right. */
    @PostMapping("/thoi-han")
    String deadlines(
            @ModelAttribute("call") RowCall call,
            @RequestParam String printed,
            @RequestParam String words,
            Model page) {
        if (words.isBlank()) {
            throw new DraftRefusals.NotPossible("intake.times.empty");
        }
        editing.deadlines(call.draft(), printed, words);
        return answer(call.opening("thoi-han"), page);
    }

    /** All cells of a column that are doubted for one reason are right. */
    @PostMapping("/da-so")
    String settle(
            @ModelAttribute("call") RowCall call,
            @RequestParam Column column,
            @RequestParam Confidence.Reason reason,
            Model page) {
        editing.settle(call.draft(), column, reason);
        return answer(call.choosing(call.chosen()), page);
    }

    @PostMapping("/dong/{row}/chap-nhan")
    String accept(
            @ModelAttribute("call") RowCall call, @RequestParam Rule rule, @RequestParam String reason, Model page) {
        intake.accept(call.draft(), rule, call.requireRow(), ConfirmPages.requireReason(reason));
        return answer(call.choosing(call.row()), page);
    }

    @PostMapping("/dong/{row}/rut")
    String withdraw(@ModelAttribute("call") RowCall call, @RequestParam String fingerprint, Model page) {
        intake.withdraw(call.draft(), call.requireRow(), fingerprint);
        return answer(call.choosing(call.row()), page);
    }

    /** The row of the address, understood, in the model of its fragments. */
    private Review.Line line(RowCall call, Model page) {
        var review = reviews.of(call.draft());
        var line = review.find(call.requireRow()).orElseThrow(DraftRefusals.RowGone::new);
        model.fill(page, review, call.filter(), call.row(), null);
        page.addAttribute("line", line);
        return line;
    }

    private String answer(RowCall call, Model page) {
        if (!call.htmx()) {
            return "redirect:" + call.page();
        }
        model.fill(page, reviews.of(call.draft()), call.filter(), call.chosen(), call.panel());
        return "intake/review :: work";
    }
}
