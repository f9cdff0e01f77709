package vn.minhchung.plan.intake;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Reporting;
import vn.minhchung.plan.Provision;

/**
 * A provision beside the task table as typed (biểu mẫu nội dung khác). Only the fields of its kind are asked and kept. The limits are
 * those of the plan's own table.
 */
record ItemForm(
        int version,
        @NotNull Provision.@Nullable Kind kind,
        @Size(max = SECTION) @Nullable String section,
        @NotBlank @Size(max = TEXT) @Nullable String text,
        @Size(max = LEVEL) @Nullable String level,
        @Digits(integer = 15, fraction = 4) @Nullable BigDecimal value,
        @Size(max = UNIT) @Nullable String unit,
        Reporting.@Nullable Cycle cycle,
        @Nullable LocalDate by) {

    static final int SECTION = 50;
    static final int TEXT = 10_000;
    static final int LEVEL = 200;
    static final int UNIT = 100;

    static ItemForm empty(Provision.Kind kind) {
        return new ItemForm(0, kind, "", "", "", null, "", null, null);
    }

    static ItemForm of(Draft.Item item) {
        boolean reporting = item.kind() == Provision.Kind.REPORTING;
        return new ItemForm(
                item.version(),
                item.kind(),
                item.section(),
                item.text(),
                item.level(),
                item.value(),
                reporting ? null : item.unit(),
                reporting && item.unit() != null ? Reporting.Cycle.valueOf(item.unit()) : null,
                item.by());
    }

    /** The same words under another version. */
    ItemForm version(int other) {
        return new ItemForm(other, kind, section, text, level, value, unit, cycle, by);
    }

    /** Of a form that has passed its checks. */
    Draft.Item item(UUID id, int newVersion, List<Row.Span> spans) {
        var sort = Objects.requireNonNull(kind);
        boolean target = sort == Provision.Kind.TARGET;
        return new Draft.Item(
                id,
                newVersion,
                sort,
                Objects.requireNonNullElse(section, "").strip(),
                Objects.requireNonNull(text).strip(),
                asksLevel(sort) ? filled(level) : null,
                target ? value : null,
                target ? filled(unit) : sort == Provision.Kind.REPORTING && cycle != null ? cycle.name() : null,
                asksDay(sort) ? by : null,
                null,
                spans);
    }

    static boolean asksLevel(Provision.Kind kind) {
        return kind == Provision.Kind.CRITERION || kind == Provision.Kind.TARGET || kind == Provision.Kind.DUTY;
    }

    static boolean asksDay(Provision.Kind kind) {
        return kind == Provision.Kind.TARGET || kind == Provision.Kind.REPORTING || kind == Provision.Kind.PHASE;
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
