package vn.minhchung.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence;
import vn.minhchung.document.DocumentReference;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Level;
import vn.minhchung.document.Metadata;
import vn.minhchung.document.ParsedDocument;
import vn.minhchung.document.Reporting;
import vn.minhchung.document.SourcePlace;
import vn.minhchung.document.Target;
import vn.minhchung.plan.NewGroup;
import vn.minhchung.plan.Provision;
import vn.minhchung.platform.Ids;

/** What the reader found, in the shape of a draft (bản ghi kết quả đọc). */
record Transcript(Draft.Details details, Draft.Reading reading, List<Row.Body> rows, boolean readable) {

    static Transcript of(ParsedDocument document, UUID unit, Ids ids) {
        var head = document.metadata();
        var signer = head.signer();
        var details = new Draft.Details(
                text(head.number()),
                head.date() == null ? null : head.date().value(),
                text(head.title()),
                text(head.issuer()),
                signer == null ? "" : signer.name().value(),
                unit);
        var groups = document.groups().stream()
                .map(group -> new NewGroup(group.number(), group.title(), group.declaredCount()))
                .toList();
        var findings = document.findings().stream()
                .map(finding -> new Draft.Noticed(
                        finding.severity(),
                        finding.code(),
                        finding.args(),
                        finding.places().isEmpty()
                                ? 0
                                : finding.places().getFirst().line()))
                .toList();
        var items = items(document, ids);
        boolean readable = !document.tasks().isEmpty()
                || !items.isEmpty()
                || document.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR)
                        && !document.source().isBlank();
        return new Transcript(
                details,
                new Draft.Reading(groups, items, findings),
                document.tasks().stream().map(Row::read).toList(),
                readable);
    }

    private static List<Draft.Item> items(ParsedDocument document, Ids ids) {
        var items = new ArrayList<Draft.Item>();
        for (var criterion : document.criteria()) {
            items.add(item(
                    ids, Provision.Kind.CRITERION, criterion.section(), criterion.text(), label(criterion.level())));
            criterion.targets().forEach(target -> items.add(target(ids, criterion.section(), target)));
        }
        document.targets().forEach(target -> items.add(target(ids, "", target)));
        document.tasks().forEach(task -> task.targets()
                .forEach(target -> items.add(
                        target(ids, (task.group() == null ? "" : task.group() + ".") + task.number(), target))));
        for (var report : document.reporting()) {
            items.add(new Draft.Item(
                            ids.next(),
                            0,
                            Provision.Kind.REPORTING,
                            "",
                            report.text().value(),
                            null,
                            null,
                            report.cycle().name(),
                            report.dueDate(),
                            doubt(report.text()),
                            spans(report.text().places()))
                    .saying(Draft.More.facts(facts(report))));
        }
        document.awards().forEach(award -> items.add(item(ids, Provision.Kind.AWARD, "", award.form(), null)));
        for (var phase : document.phases()) {
            items.add(new Draft.Item(
                            ids.next(),
                            0,
                            Provision.Kind.PHASE,
                            Integer.toString(phase.number()),
                            phase.heading().value(),
                            null,
                            null,
                            null,
                            phase.end(),
                            doubt(phase.heading()),
                            spans(phase.heading().places()))
                    .saying(new Draft.More(null, null, phase.start(), Map.of())));
        }
        for (var duty : document.duties()) {
            var owner = Objects.requireNonNullElse(duty.owner(), duty.heading().value());
            if (duty.items().isEmpty()) {
                items.add(item(ids, Provision.Kind.DUTY, Integer.toString(duty.number()), duty.heading(), owner));
            }
            duty.items()
                    .forEach(point -> items.add(item(ids, Provision.Kind.DUTY, point.number(), point.text(), owner)));
        }
        head(ids, document.metadata(), items);
        items.replaceAll(Transcript::fitting);
        return items;
    }

    private static Draft.Item item(
            Ids ids, Provision.Kind kind, String section, Extracted<String> text, @Nullable String level) {
        return new Draft.Item(
                ids.next(), 0, kind, section, text.value(), level, null, null, null, doubt(text), spans(text.places()));
    }

    private static Draft.Item target(Ids ids, String section, Target target) {
        return new Draft.Item(
                        ids.next(),
                        0,
                        Provision.Kind.TARGET,
                        section,
                        target.subject(),
                        label(target.level()),
                        target.value().value(),
                        target.unit(),
                        target.by(),
                        doubt(target.value()),
                        spans(target.value().places()))
                .saying(new Draft.More(target.upper(), target.comparison(), target.start(), Map.of()));
    }

    private static void head(Ids ids, Metadata head, List<Draft.Item> items) {
        for (var basis : head.legalBases()) {
            var facts = new TreeMap<String, String>();
            reference(basis.reference(), facts);
            items.add(item(ids, Provision.Kind.BASIS, "", basis.text(), null).saying(Draft.More.facts(facts)));
        }
        for (var recipient : head.recipients()) {
            items.add(item(ids, Provision.Kind.RECIPIENT, "", recipient.name(), null)
                    .saying(Draft.More.facts(fact(Fact.MARK, recipient.mark()))));
        }
        var signer = head.signer();
        if (signer != null) {
            var facts = fact(Fact.POSITION, signer.position());
            facts.putAll(fact(Fact.AUTHORITY, signer.authority()));
            items.add(item(ids, Provision.Kind.SIGNER, "", signer.name(), null).saying(Draft.More.facts(facts)));
        }
    }

    private static Map<String, String> facts(Reporting report) {
        var facts = fact(Fact.TO, report.to());
        facts.putAll(fact(Fact.VIA, report.via()));
        if (report.dueDay() != null) {
            facts.put(
                    report.before() ? Fact.BEFORE_DAY : Fact.DUE_DAY,
                    report.dueDay().toString());
        }
        if (report.dueMonth() != null) {
            facts.put(Fact.DUE_MONTH, report.dueMonth().toString());
        }
        window(Fact.DATA_FROM, report.dataFrom(), facts);
        window(Fact.DATA_TO, report.dataTo(), facts);
        reference(report.reference(), facts);
        return facts;
    }

    private static void window(String name, Reporting.@Nullable MonthlyDay day, Map<String, String> facts) {
        if (day != null) {
            facts.put(name, new Fact.MonthDay(day.day(), day.monthOffset()).toString());
        }
    }

    private static void reference(@Nullable DocumentReference reference, Map<String, String> facts) {
        if (reference != null) {
            facts.put(Fact.DOCUMENT, cut(reference.number(), ItemForm.FACT));
        }
    }

    private static Map<String, String> fact(String name, @Nullable String value) {
        var facts = new TreeMap<String, String>();
        if (value != null && !value.isBlank()) {
            facts.put(name, cut(value, ItemForm.FACT));
        }
        return facts;
    }

    private static Confidence.@Nullable Reason doubt(Extracted<?> value) {
        return value.confidence().isLow() ? value.confidence().reason() : null;
    }

    private static @Nullable String label(@Nullable Level level) {
        return level == null
                ? null
                : switch (level) {
                    case PROVINCE -> "cấp tỉnh";
                    case DISTRICT -> "cấp huyện";
                    case COMMUNE -> "cấp xã";
                    case ENTERPRISE -> "doanh nghiệp";
                    case INDIVIDUAL -> "cá nhân";
                };
    }

    /** What the plan's table cannot take ends with "…"; the original stays beside it. */
    private static Draft.Item fitting(Draft.Item item) {
        return new Draft.Item(
                item.id(),
                item.version(),
                item.kind(),
                cut(item.section(), ItemForm.SECTION),
                cut(item.text(), ItemForm.TEXT),
                item.level() == null ? null : cut(item.level(), ItemForm.LEVEL),
                item.value(),
                item.unit() == null ? null : cut(item.unit(), ItemForm.UNIT),
                item.by(),
                item.doubt(),
                item.spans(),
                item.more(),
                null);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** The places of an item carry no column; CONTENT stands for the whole. */
    private static List<Row.Span> spans(List<SourcePlace> places) {
        return places.stream()
                .map(place -> new Row.Span(Column.CONTENT, place.line(), place.start(), place.end(), place.page()))
                .toList();
    }

    private static String text(@Nullable Extracted<String> value) {
        return value == null ? "" : value.value();
    }
}
