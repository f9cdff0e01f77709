package vn.minhchung.plan.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.organisation.Units;
import vn.minhchung.plan.Plans;
import vn.minhchung.web.Toasts;

/** The last steps: the head of the document, the decisions on what is not clear, the preview and the issue (xác nhận, phát hành). */
@Controller
@RequestMapping("/ke-hoach/nhap/{id}")
class ConfirmPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Intake intake;
    private final Reviews reviews;
    private final Plans plans;
    private final Units units;
    private final ClarityWorkbook workbook;
    private final Toasts toasts;
    private final CurrentActor current;

    ConfirmPages(
            Intake intake,
            Reviews reviews,
            Plans plans,
            Units units,
            ClarityWorkbook workbook,
            Toasts toasts,
            CurrentActor current) {
        this.intake = intake;
        this.reviews = reviews;
        this.plans = plans;
        this.units = units;
        this.workbook = workbook;
        this.toasts = toasts;
        this.current = current;
    }

    /** The head of the document as typed (biểu mẫu thông tin văn bản); the date may be given as 31/7/2025 or 2025-07-31. */
    record DetailsForm(
            @Size(max = 100) @Nullable String number,
            @Size(max = 10) @Nullable String issuedOn,
            @Size(max = 2000) @Nullable String title,
            @Size(max = 300) @Nullable String issuer,
            @Size(max = 200) @Nullable String signer,
            @Nullable UUID aggregator) {

        Draft.Details details() {
            return new Draft.Details(
                    text(number).replaceAll("\\s+", ""),
                    date(text(issuedOn)),
                    text(title),
                    text(issuer),
                    text(signer),
                    aggregator);
        }

        private static String text(@Nullable String posted) {
            return posted == null ? "" : posted.strip();
        }

        private static @Nullable LocalDate date(String text) {
            if (text.isEmpty()) {
                return null;
            }
            try {
                return text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : LocalDate.parse(text, DAY);
            } catch (DateTimeParseException e) {
                throw new DraftRefusals.NotPossible("intake.date-unread", text);
            }
        }
    }

    @GetMapping("/xac-nhan")
    String confirm(@PathVariable UUID id, Model page) {
        var review = fill(id, page);
        return review.draft().state() == Draft.State.REVIEW ? "intake/confirm" : "redirect:/ke-hoach/nhap/" + id;
    }

    @PostMapping("/xac-nhan")
    String describe(@PathVariable UUID id, @Valid DetailsForm form) {
        intake.describe(id, form.details());
        toasts.show("intake.toast.described");
        return "redirect:/ke-hoach/nhap/" + id + "/xac-nhan";
    }

    @PostMapping("/chap-nhan")
    String accept(@PathVariable UUID id, @RequestParam Rule rule, @RequestParam String reason) {
        toasts.show("intake.toast.accepted", intake.accept(id, rule, null, requireReason(reason)));
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
    String issue(@PathVariable UUID id) {
        return "redirect:" + plans.path(intake.issue(id));
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
        page.addAttribute("twin", intake.twin(review.draft()).orElse(null));
        page.addAttribute(
                "aggregators",
                Intake.units(current.get()).stream().map(units::get).toList());
        var aggregator = review.draft().details().aggregator();
        page.addAttribute(
                "aggregatorName",
                aggregator == null ? "" : units.get(aggregator).name());
        return review;
    }
}
