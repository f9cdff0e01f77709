package vn.minhchung.plan.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Comparison;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.Deadlines;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Reporting;
import vn.minhchung.plan.NewGroup;
import vn.minhchung.plan.Provision;

/**
 * A plan on its way in (bản nháp kế hoạch), from the upload to the issue.
 *
 * @param unit the aggregating unit that imports it
 * @param job the background job that reads it
 * @param readMillis how long the reading took
 * @param plan the plan it became
 */
record Draft(
        UUID id,
        State state,
        UUID file,
        String fileName,
        String fileHash,
        UUID unit,
        UUID startedBy,
        String startedByName,
        Instant startedAt,
        Instant savedAt,
        @Nullable UUID job,
        @Nullable Long readMillis,
        Details details,
        Reading reading,
        @Nullable UUID plan) {

    /** Where a draft stands (trạng thái bản nháp). */
    enum State {
        /** Đang đọc. */
        READING,
        /** Không đọc được. */
        UNREADABLE,
        /** Đang đối chiếu. */
        REVIEW,
        /** Đã phát hành. */
        ISSUED,
        /** Đã đối chiếu với kế hoạch đã phát hành: a new version of it, whose differences are decided. */
        COMPARED,
        /** Đã bỏ. */
        DISCARDED
    }

    /** The head of the document (thông tin văn bản), which a person completes; two renderings print no number and no date. */
    record Details(
            String number,
            @Nullable LocalDate issuedOn,
            String title,
            String issuer,
            String signer,
            @Nullable UUID aggregator) {

        static final Details NONE = new Details("", null, "", "", "", null);

        Details issuedBy(String name) {
            return new Details(number, issuedOn, title, name, signer, aggregator);
        }

        Details signedBy(String name) {
            return new Details(number, issuedOn, title, issuer, name, aggregator);
        }

        Details titled(String words) {
            return new Details(number, issuedOn, words, issuer, signer, aggregator);
        }
    }

    /** What else was read. */
    record Reading(List<NewGroup> groups, List<Item> items, List<Noticed> findings) {

        static final Reading NOTHING = new Reading(List.of(), List.of(), List.of());

        private static final Set<String> REGULAR =
                Set.of(Reporting.Cycle.WEEK.name(), Reporting.Cycle.MONTH.name(), Reporting.Cycle.QUARTER.name());

        /** With the items as earlier corrections say of the same words. */
        Reading taught(Lessons lessons) {
            return new Reading(groups, items.stream().map(lessons::item).toList(), findings);
        }

        /** Whether the plan orders weekly, monthly or quarterly reports. */
        boolean reportedRegularly() {
            return items.stream()
                    .anyMatch(item -> item.kind() == Provision.Kind.REPORTING
                            && item.unit() != null
                            && REGULAR.contains(item.unit()));
        }
    }

    /**
     * A provision beside the task table (nội dung khác), with its places in the original.
     *
     * @param unit of the value; of reports their cycle
     * @param doubt why a person should look at it; null when nothing is doubtful or somebody has
     * @param more what not every provision says
     * @param taught the correction in an earlier document that decided a part of it; null when none did
     */
    record Item(
            UUID id,
            int version,
            Provision.Kind kind,
            String section,
            String text,
            @Nullable String level,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable LocalDate by,
            Confidence.@Nullable Reason doubt,
            List<Row.Span> spans,
            More more,
            Row.@Nullable Taught taught) {

        Item(
                UUID id,
                int version,
                Provision.Kind kind,
                String section,
                String text,
                @Nullable String level,
                @Nullable BigDecimal value,
                @Nullable String unit,
                @Nullable LocalDate by,
                Confidence.@Nullable Reason doubt,
                List<Row.Span> spans) {
            this(id, version, kind, section, text, level, value, unit, by, doubt, spans, More.NOTHING, null);
        }

        Item saying(More other) {
            return new Item(id, version, kind, section, text, level, value, unit, by, doubt, spans, other, taught);
        }

        /** For another level, as a person has said of items like this. */
        Item levelled(@Nullable String other, int newVersion) {
            return new Item(id, newVersion, kind, section, text, other, value, unit, by, doubt, spans, more, null);
        }

        /** As a correction made elsewhere says of the same words. */
        Item taught(@Nullable String otherLevel, @Nullable String otherUnit, Map<String, String> facts, Row.Taught by) {
            return new Item(
                    id,
                    version,
                    kind,
                    section,
                    text,
                    otherLevel,
                    value,
                    otherUnit,
                    this.by,
                    doubt,
                    spans,
                    more.saying(facts),
                    by);
        }

        /** In the place of what another copy said, or without a place of its own. */
        Item inPlaceOf(@Nullable Item other, UUID fresh) {
            return new Item(
                    other == null ? fresh : other.id,
                    other == null ? 0 : other.version + 1,
                    kind,
                    section,
                    text,
                    level,
                    value,
                    unit,
                    by,
                    null,
                    other == null ? List.of() : other.spans,
                    more,
                    null);
        }

        public @Nullable Integer page() {
            return spans.isEmpty() ? null : spans.getFirst().page();
        }

        public int line() {
            return spans.isEmpty() ? 0 : spans.getFirst().line();
        }

        /** Its place and whether it was looked at do not count. */
        boolean saysTheSameAs(Item other) {
            return kind == other.kind
                    && section.equals(other.section)
                    && text.equals(other.text)
                    && Objects.equals(level, other.level)
                    && sameNumber(value, other.value)
                    && Objects.equals(unit, other.unit)
                    && Objects.equals(by, other.by)
                    && more.saysTheSameAs(other.more);
        }

        Item version(int other) {
            return new Item(id, other, kind, section, text, level, value, unit, by, doubt, spans, more, taught);
        }

        private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }

    /** What a provision says beside its main words (chi tiết), see {@link Provision}. */
    record More(
            @Nullable BigDecimal upper,
            @Nullable Comparison comparison,
            @Nullable LocalDate from,
            Map<String, String> facts) {

        static final More NOTHING = new More(null, null, null, Map.of());

        static More facts(Map<String, String> facts) {
            return new More(null, null, null, facts);
        }

        More saying(Map<String, String> other) {
            return new More(upper, comparison, from, other);
        }

        /** No word of comparison and "=" are the same. */
        boolean saysTheSameAs(More other) {
            return Item.sameNumber(upper, other.upper)
                    && Objects.requireNonNullElse(comparison, Comparison.EQUAL)
                            == Objects.requireNonNullElse(other.comparison, Comparison.EQUAL)
                    && Objects.equals(from, other.from)
                    && facts.equals(other.facts);
        }

        More {
            facts = new TreeMap<>(facts);
        }
    }

    /** Something the reader noticed (điểm máy lưu ý). */
    record Noticed(Finding.Severity severity, Finding.Code code, List<String> args, int line) {}

    public boolean open() {
        return state == State.READING || state == State.REVIEW || state == State.UNREADABLE;
    }

    Draft described(Details other) {
        return new Draft(
                id,
                state,
                file,
                fileName,
                fileHash,
                unit,
                startedBy,
                startedByName,
                startedAt,
                savedAt,
                job,
                readMillis,
                other,
                reading,
                plan);
    }

    /** The number people call it by; the name of its file while it has none. */
    public String called() {
        return details.number().isBlank() ? fileName : details.number();
    }

    PlanFacts facts() {
        return new PlanFacts(
                details.issuedOn(),
                Deadlines.parse(details.title(), details.issuedOn()).due().orElse(null),
                reading.reportedRegularly());
    }
}
