package vn.minhchung.plan.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.minhchung.document.Comparison;
import vn.minhchung.plan.Provision;
import vn.minhchung.web.Forms;

/**
 * A provision beside the task table as typed (biểu mẫu nội dung khác). Only the fields of its kind are asked and kept. The limits are
 * those of the plan's own table.
 *
 * @param from the first day of a target or phase
 * @param document the number of the document that a basis or a report names
 * @param mark why a recipient gets the document: "để báo cáo"
 * @param authority in whose name a signer signs: "TM. ỦY BAN NHÂN DÂN"
 * @param alike whether all items of the same part that hold for the same level change with it
 */
record ItemForm(
        int version,
        @NotNull Provision.@Nullable Kind kind,
        @Size(max = SECTION) @Nullable String section,
        @NotBlank @Size(max = TEXT) @Nullable String text,
        @Size(max = LEVEL) @Nullable String level,
        @Nullable Comparison comparison,
        @Digits(integer = 15, fraction = 4) @Nullable BigDecimal value,
        @Digits(integer = 15, fraction = 4) @Nullable BigDecimal upper,
        @Size(max = UNIT) @Nullable String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate by,
        @Valid @Nullable ReportForm report,
        @Size(max = FACT) @Nullable String document,
        @Size(max = FACT) @Nullable String mark,
        @Size(max = FACT) @Nullable String position,
        @Size(max = FACT) @Nullable String authority,
        @Nullable Boolean alike) {

    static final int SECTION = 50;
    static final int TEXT = 10_000;
    static final int LEVEL = 200;
    static final int UNIT = 100;

    /** Of one fact; they are kept together in one JSON value. */
    static final int FACT = 500;

    static ItemForm empty(Provision.Kind kind) {
        return new ItemForm(
                0,
                kind,
                "",
                "",
                "",
                null,
                null,
                null,
                "",
                null,
                null,
                ReportForm.of(null, Map.of()),
                "",
                "",
                "",
                "",
                null);
    }

    static ItemForm of(Draft.Item item) {
        boolean reporting = item.kind() == Provision.Kind.REPORTING;
        var more = item.more();
        var facts = more.facts();
        return new ItemForm(
                item.version(),
                item.kind(),
                item.section(),
                item.text(),
                item.level(),
                more.comparison(),
                item.value(),
                more.upper(),
                reporting ? null : item.unit(),
                more.from(),
                item.by(),
                ReportForm.of(reporting ? item.unit() : null, facts),
                facts.get(Fact.DOCUMENT),
                facts.get(Fact.MARK),
                facts.get(Fact.POSITION),
                facts.get(Fact.AUTHORITY),
                null);
    }

    /** The same words under another version. */
    ItemForm version(int other) {
        return new ItemForm(
                other,
                kind,
                section,
                text,
                level,
                comparison,
                value,
                upper,
                unit,
                from,
                by,
                report,
                document,
                mark,
                position,
                authority,
                alike);
    }

    /** Notes fields that do not agree with each other. */
    void check(Errors errors) {
        if (kind == Provision.Kind.TARGET && upper != null) {
            if (value == null) {
                Forms.reject(errors, "value", null, "intake.item.value.first");
            } else if (upper.compareTo(value) <= 0) {
                Forms.reject(errors, "upper", upper, "intake.item.upper.low");
            }
        }
        if (from != null && by != null && from.isAfter(by)) {
            Forms.reject(errors, "by", by, "intake.item.day.early");
        }
        if (kind == Provision.Kind.REPORTING && report != null) {
            report.check(errors);
        }
    }

    /** Of a form that has passed its checks. */
    Draft.Item item(UUID id, int newVersion, List<Row.Span> spans) {
        var sort = Objects.requireNonNull(kind);
        boolean target = sort == Provision.Kind.TARGET;
        boolean reporting = sort == Provision.Kind.REPORTING;
        return new Draft.Item(
                id,
                newVersion,
                sort,
                Objects.requireNonNullElse(section, "").strip(),
                Objects.requireNonNull(text).strip(),
                asksLevel(sort) ? filled(level) : null,
                target ? value : null,
                target ? filled(unit) : reporting && report != null ? report.cycleName() : null,
                asksDay(sort) ? by : null,
                null,
                spans,
                new Draft.More(
                        target ? upper : null,
                        target && value != null ? Objects.requireNonNullElse(comparison, Comparison.EQUAL) : null,
                        asksStart(sort) ? from : null,
                        facts(sort)),
                null);
    }

    private Map<String, String> facts(Provision.Kind sort) {
        var facts = new TreeMap<String, String>();
        if (sort == Provision.Kind.REPORTING && report != null) {
            facts.putAll(report.facts());
        }
        if (sort == Provision.Kind.REPORTING || sort == Provision.Kind.BASIS) {
            put(facts, Fact.DOCUMENT, document);
        }
        if (sort == Provision.Kind.RECIPIENT) {
            put(facts, Fact.MARK, mark);
        }
        if (sort == Provision.Kind.SIGNER) {
            put(facts, Fact.POSITION, position);
            put(facts, Fact.AUTHORITY, authority);
        }
        return facts;
    }

    static void put(Map<String, String> facts, String name, @Nullable String typed) {
        var value = filled(typed);
        if (value != null) {
            facts.put(name, value);
        }
    }

    static boolean asksLevel(Provision.Kind kind) {
        return kind == Provision.Kind.CRITERION || kind == Provision.Kind.TARGET || kind == Provision.Kind.DUTY;
    }

    static boolean asksDay(Provision.Kind kind) {
        return kind == Provision.Kind.TARGET || kind == Provision.Kind.REPORTING || kind == Provision.Kind.PHASE;
    }

    static boolean asksStart(Provision.Kind kind) {
        return kind == Provision.Kind.TARGET || kind == Provision.Kind.PHASE;
    }

    private static @Nullable String filled(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
