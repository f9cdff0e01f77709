package vn.minhchung.plan.intake;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.organisation.Unit;
import vn.minhchung.organisation.Units;
import vn.minhchung.plan.Plans;
import vn.minhchung.web.Toasts;

/** The last steps: the head of the document, the decisions on what is not clear, the preview and the issue (xác nhận, phát hành). */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}")
class ConfirmPages {

    private final Intake intake;
    private final Reviews reviews;
    private final Plans plans;
    private final Units units;
    private final ClarityWorkbook workbook;
    private final Toasts toasts;
    private final CurrentActor current;
    private final Validator validator;

    ConfirmPages(
            Intake intake,
            Reviews reviews,
            Plans plans,
            Units units,
            ClarityWorkbook workbook,
            Toasts toasts,
            CurrentActor current,
            @Qualifier("mvcValidator") Validator validator) {
        this.intake = intake;
        this.reviews = reviews;
        this.plans = plans;
        this.units = units;
        this.workbook = workbook;
        this.toasts = toasts;
        this.current = current;
        this.validator = validator;
    }

    @GetMapping("/xac-nhan")
    String confirm(@PathVariable UUID id, Model page) {
        var review = fill(id, page);
        if (review.draft().state() != Draft.State.REVIEW) {
            return "redirect:/ke-hoach/nhap/" + id;
        }
        var form = DetailsForm.of(review.draft().details());
        var binder = new DataBinder(form, "form");
        binder.initDirectFieldAccess();
        binder.setValidator(validator);
        binder.validate();
        form.ask(binder.getBindingResult());
        page.addAllAttributes(binder.getBindingResult().getModel());
        return "intake/confirm";
    }

    @PostMapping("/xac-nhan")
    String describe(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") DetailsForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model page) {
        form.check(errors);
        if (errors.hasErrors()) {
            fill(id, page);
            page.addAttribute("wrong", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "intake/confirm";
        }
        intake.describe(id, form.details());
        toasts.show("intake.toast.described");
        return "redirect:/ke-hoach/nhap/" + id + "/xac-nhan";
    }

    @PostMapping("/nhom")
    String rename(@PathVariable UUID id, @RequestParam String number, @RequestParam String title) {
        intake.rename(id, number, title.strip());
        toasts.show("intake.toast.described");
        return "redirect:/ke-hoach/nhap/" + id + "/xac-nhan#nhom";
    }

    @PostMapping("/chap-nhan")
    String accept(@PathVariable UUID id, @RequestParam Rule rule, @RequestParam String reason) {
        int accepted = intake.accept(id, rule, null, requireReason(reason));
        if (accepted > 0) {
            toasts.show("intake.toast.accepted", accepted);
        }
        return "redirect:/ke-hoach/nhap/" + id + "/xac-nhan#sau-ro";
    }

    static String requireReason(String reason) {
        var given = reason.strip();
        if (given.isEmpty() || given.length() > 1000) {
            throw new DraftRefusals.NotPossible("intake.reason-missing");
        }
        return given;
    }

    @GetMapping("/phat-hanh")
    String preview(@PathVariable UUID id, Model page) {
        var review = fill(id, page);
        return review.draft().state() == Draft.State.REVIEW ? "intake/issue" : "redirect:/ke-hoach/nhap/" + id;
    }

    @PostMapping("/phat-hanh")
    String issue(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean adviceAccepted) {
        return "redirect:" + plans.path(intake.issue(id, adviceAccepted));
    }

    /** The whole "6 rõ" review on one page, to be printed and filed. */
    @GetMapping("/sau-ro")
    String clarity(@PathVariable UUID id, Model page) {
        fill(id, page);
        return "intake/clarity";
    }

    @GetMapping("/sau-ro.xlsx")
    ResponseEntity<byte[]> download(@PathVariable UUID id) throws IOException {
        var review = reviews.of(id);
        var number = review.draft().details().number().replaceAll("[^\\p{Alnum}]+", "-");
        var file = ContentDisposition.attachment()
                .filename("soat-xet-6-ro" + (number.isEmpty() ? "" : "-" + number) + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .body(workbook.of(review));
    }

    private Review fill(UUID id, Model page) {
        var review = reviews.of(id);
        page.addAttribute("draft", review.draft());
        page.addAttribute("review", review);
        page.addAttribute(
                "aggregators",
                Intake.units(current.get()).stream()
                        .map(units::get)
                        .collect(Collectors.toMap(
                                unit -> unit.id().toString(), Unit::name, (a, b) -> a, LinkedHashMap::new)));
        var aggregator = review.draft().details().aggregator();
        page.addAttribute(
                "aggregatorName",
                aggregator == null ? "" : units.get(aggregator).name());
        return review;
    }
}
