package vn.minhchung.plan.intake;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The head of the document as typed (biểu mẫu thông tin văn bản). The day is text, so that what cannot be understood comes back as
 * it was typed; 31/07/2025, 31/7/2025 and 2025-07-31 are understood. The limits are those of the plan's own table.
 */
record DetailsForm(
        @Size(max = NUMBER) @Nullable String number,
        @Nullable String issuedOn,
        @Size(max = TITLE) @Nullable String title,
        @Size(max = ISSUER) @Nullable String issuer,
        @Size(max = 200) @Nullable String signer,
        @Nullable String aggregator) {

    static final int NUMBER = 100;
    static final int TITLE = 2000;
    static final int ISSUER = 300;

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static DetailsForm of(Draft.Details details) {
        return new DetailsForm(
                details.number(),
                details.issuedOn() == null ? "" : SHOWN.format(details.issuedOn()),
                details.title(),
                details.issuer(),
                details.signer(),
                details.aggregator() == null ? null : details.aggregator().toString());
    }

    /** Notes what cannot be understood. */
    void check(Errors errors) {
        if (!text(issuedOn).isEmpty() && date().isEmpty()) {
            errors.rejectValue("issuedOn", "intake.date-unread", new Object[] {text(issuedOn)}, null);
        }
        if (!text(aggregator).isEmpty() && unit().isEmpty()) {
            errors.rejectValue("aggregator", "intake.choose-listed");
        }
    }

    /** Notes what the document did not print; it may be saved like that, and must be complete to be issued. */
    void ask(Errors errors) {
        if (text(number).isEmpty()) {
            errors.rejectValue("number", "intake.details.number.missing");
        }
        if (text(issuedOn).isEmpty()) {
            errors.rejectValue("issuedOn", "intake.details.date.missing");
        }
        if (text(issuer).isEmpty()) {
            errors.rejectValue("issuer", "intake.details.issuer.missing");
        }
    }

    Draft.Details details() {
        return new Draft.Details(
                text(number).replaceAll("\\s+", ""),
                date().orElse(null),
                text(title),
                text(issuer),
                text(signer),
                unit().orElse(null));
    }

    private Optional<LocalDate> date() {
        var text = text(issuedOn);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            text.matches("\\d{4}-\\d{2}-\\d{2}")
                                    ? LocalDate.parse(text)
                                    : LocalDate.parse(text, TYPED));
        } catch (DateTimeParseException notUnderstood) {
            return Optional.empty();
        }
    }

    private Optional<UUID> unit() {
        try {
            return text(aggregator).isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text(aggregator)));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String posted) {
        return posted == null ? "" : posted.strip();
    }
}
