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

    /** Filter, chosen row and open panel: carried through every form, so that nothing jumps. */
    record State(
            @Nullable String loc,
            @Nullable UUID dong,
            @Nullable String khung) {

        State at(@Nullable UUID row) {
            return new State(loc, row, null);
        }

        State panel(@Nullable String panel) {
            return new State(loc, dong, panel);
        }

        String query() {
            var query = new StringBuilder();
            add(query, "loc", loc);
            add(query, "dong", dong == null ? null : dong.toString());
            add(query, "khung", khung);
            return query.toString();
        }

        private static void add(StringBuilder query, String name, @Nullable String value) {
            if (value != null && value.matches("[a-z0-9-]+")) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        }
    }

    @ModelAttribute("state")
    State state(
            @RequestParam(required = false) @Nullable String loc,
            @RequestParam(required = false) @Nullable UUID dong,
            @RequestParam(required = false) @Nullable String khung) {
        return new State(loc, dong, khung);
    }

    /** The panel below the table: the six clarities of a row, the unknown agencies, or where to split. */
    @GetMapping("/khung")
    String panel(@PathVariable UUID id, @ModelAttribute("state") State state, Model page) {
        model.fill(page, reviews.of(id), state.loc(), state.dong(), state.khung());
        return "intake/review :: panel";
    }

    @GetMapping("/dong/{row}/sua")
    String form(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(name = "goi-y", required = false) @Nullable Rule rule,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        var review = reviews.of(id);
        var line = review.find(row).orElseThrow(DraftRefusals.RowGone::new);
        model.fill(page, review, state.loc(), row, null);
        page.addAttribute("line", line);
        page.addAttribute("texts", texts(line, rule));
        return htmx == null ? "intake/edit" : "intake/review :: editing";
    }

    /** The texts of a row for its form; with {@code rule}, the suggested wording stands in its cell, not yet saved. */
    private static Map<Column, String> texts(Review.Line line, @Nullable Rule rule) {
        var texts = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            texts.put(column, line.body().text(column));
        }
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
            String content,
            String lead,
            String coordinating,
            String result,
            String deadline) {

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
            var texts = new EnumMap<Column, String>(Column.class);
            texts.put(Column.CONTENT, text(content));
            texts.put(Column.LEAD, text(lead));
            texts.put(Column.COORDINATING, text(coordinating));
            texts.put(Column.RESULT, text(result));
            texts.put(Column.DEADLINE, text(deadline));
            return texts;
        }

        @SuppressWarnings("ConstantValue")
        private static String text(@Nullable String posted) {
            return posted == null ? "" : posted;
        }
    }

    @PostMapping("/dong/{row}")
    String save(
            @PathVariable UUID id,
            @PathVariable UUID row,
            RowForm form,
            @RequestParam(name = "tu-dong", required = false) @Nullable String automatic,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            HttpServletResponse response,
            Model page) {
        var texts = form.texts();
        try {
            editing.edit(id, row, form.version(), texts, form.place());
        } catch (DraftRefusals.RowChanged changed) {
            if (htmx == null) {
                throw changed;
            }
            var review = reviews.of(id);
            model.fill(page, review, state.loc(), row, null);
            page.addAttribute("line", review.find(row).orElseThrow(DraftRefusals.RowGone::new));
            page.addAttribute("mine", texts);
            page.addAttribute("myPlace", form.place());
            response.setStatus(HttpStatus.CONFLICT.value());
            response.setHeader("HX-Retarget", "#r-" + row);
            response.setHeader("HX-Reswap", "outerHTML");
            return "intake/review :: conflict";
        }
        if (automatic != null) {
            var review = reviews.of(id);
            model.fill(page, review, state.loc(), row, null);
            page.addAttribute("line", review.find(row).orElseThrow(DraftRefusals.RowGone::new));
            return "intake/review :: saved";
        }
        return answer(id, state.at(row), htmx, page);
    }

    @PostMapping("/dong/{row}/da-xem")
    String seen(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        editing.seen(id, row);
        return answer(id, state.at(row), htmx, page);
    }

    @PostMapping("/dong/{row}/xoa")
    String delete(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(name = "sau", required = false) @Nullable UUID since,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        editing.delete(id, row, since);
        return answer(id, state.at(null), htmx, page);
    }

    @PostMapping("/dong/{row}/tach")
    String split(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "0") int tai,
            @RequestParam(name = "sau", required = false) @Nullable UUID since,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        editing.split(id, row, tai, since);
        return answer(id, state.at(row), htmx, page);
    }

    @PostMapping("/dong/{row}/gop")
    String merge(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam(name = "sau", required = false) @Nullable UUID since,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        editing.merge(id, row, since);
        return answer(id, state.at(row), htmx, page);
    }

    @PostMapping("/dong/{row}/goi-y")
    String useSuggestion(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Rule rule,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        editing.useSuggestion(id, row, rule);
        return answer(id, state.at(row), htmx, page);
    }

    @PostMapping("/dong")
    String add(
            @PathVariable UUID id,
            @RequestParam(name = "sau", required = false) @Nullable UUID since,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        var row = editing.add(id, state.dong(), since);
        return answer(id, new State(null, row, null), htmx, page);
    }

    /** A file without text that could be read: the table begins empty. */
    @PostMapping("/nhap-tay")
    String byHand(@PathVariable UUID id) {
        editing.begin(id);
        return "redirect:/ke-hoach/nhap/" + id;
    }

    @PostMapping("/hoan-tac")
    String undo(
            @PathVariable UUID id,
            @RequestParam(name = "thay-doi", required = false) @Nullable UUID wanted,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        editing.undo(id, wanted);
        return answer(id, state, htmx, page);
    }

    /**
     * @param choice what the pressed button stands for: "UNIT:id", "CLASS:id" or "NOBODY"
     * @param other what was picked in the list, for the button beside it; without both the name is undecided again
     */
    @PostMapping("/co-quan")
    String choose(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(required = false) @Nullable String other,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        var chosen = choice.isEmpty() && other != null ? CHOICE.matcher(other) : CHOICE.matcher(choice);
        if (choice.isEmpty() && other == null) {
            intake.forget(id, name);
        } else if (name.length() > MAX_NAME) {
            throw new DraftRefusals.NotPossible("intake.name-too-long", MAX_NAME);
        } else if (choice.equals("NOBODY")) {
            intake.choose(id, name, false, null);
        } else if (chosen.matches()) {
            intake.choose(id, name, chosen.group(1).equals("CLASS"), UUID.fromString(chosen.group(2)));
        } else {
            throw new DraftRefusals.NotPossible("intake.choose-listed");
        }
        return answer(id, state.panel("co-quan"), htmx, page);
    }

    @PostMapping("/dong/{row}/chap-nhan")
    String accept(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam Rule rule,
            @RequestParam String reason,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        intake.accept(id, rule, row, ConfirmPages.requireReason(reason));
        return answer(id, state.at(row), htmx, page);
    }

    @PostMapping("/dong/{row}/rut")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID row,
            @RequestParam String fingerprint,
            @ModelAttribute("state") State state,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model page) {
        intake.withdraw(id, row, fingerprint);
        return answer(id, state.at(row), htmx, page);
    }

    private String answer(UUID id, State state, @Nullable String htmx, Model page) {
        if (htmx == null) {
            return "redirect:/ke-hoach/nhap/" + id + state.query();
        }
        model.fill(page, reviews.of(id), state.loc(), state.dong(), state.khung());
        page.addAttribute("state", state);
        return "intake/review :: work";
    }
}
