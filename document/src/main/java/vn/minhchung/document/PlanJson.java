package vn.minhchung.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a parsed document as JSON (xuất JSON) in the schema "plan-eval/1". */
public final class PlanJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PlanJson() {}

    /** The document as indented JSON. */
    public static String write(ParsedDocument document) {
        return MAPPER.writeValueAsString(tree(document));
    }

    private static Map<String, @Nullable Object> tree(ParsedDocument document) {
        return object(
                "schema", "plan-eval/1",
                "document", metadata(document.metadata()),
                "task_groups",
                        all(
                                document.groups(),
                                group -> object(
                                        "no",
                                        group.number(),
                                        "title",
                                        group.title(),
                                        "declared_count",
                                        group.declaredCount(),
                                        "places",
                                        all(group.places(), PlanJson::place))),
                "tasks", all(document.tasks(), PlanJson::task),
                "criteria",
                        all(
                                document.criteria(),
                                criterion -> object(
                                        "level", name(criterion.level()),
                                        "section", criterion.section(),
                                        "text", criterion.text().value(),
                                        "evidence", evidence(criterion.text()),
                                        "targets", all(criterion.targets(), PlanJson::target))),
                "targets", all(document.targets(), PlanJson::target),
                "reporting", all(document.reporting(), PlanJson::reporting),
                "awards",
                        all(
                                document.awards(),
                                award -> object(
                                        "form", award.form().value(),
                                        "evidence", evidence(award.form()))),
                "phases",
                        all(
                                document.phases(),
                                phase -> object(
                                        "no", phase.number(),
                                        "start", phase.start().toString(),
                                        "end", phase.end().toString(),
                                        "raw", phase.heading().value(),
                                        "evidence", evidence(phase.heading()))),
                "duties", all(document.duties(), PlanJson::duty),
                "findings",
                        all(
                                document.findings(),
                                finding -> object(
                                        "severity", name(finding.severity()),
                                        "code", name(finding.code()),
                                        "message", Explanation.sentence(finding),
                                        "args", finding.args(),
                                        "places", all(finding.places(), PlanJson::place))));
    }

    private static Map<String, @Nullable Object> metadata(Metadata metadata) {
        var signer = metadata.signer();
        return object(
                "type", value(metadata.type()),
                "number", value(metadata.number()),
                "date", text(value(metadata.date())),
                "place", value(metadata.place()),
                "issuer", value(metadata.issuer()),
                "title", value(metadata.title()),
                "legal_bases", all(metadata.legalBases(), PlanJson::legalBasis),
                "recipients",
                        all(metadata.recipients(), recipient -> recipient.name().value()),
                "signer",
                        signer == null
                                ? null
                                : object(
                                        "name", signer.name().value(),
                                        "position", signer.position(),
                                        "authority", signer.authority()),
                "evidence",
                        object(
                                "type", evidenceOf(metadata.type()),
                                "number", evidenceOf(metadata.number()),
                                "date", evidenceOf(metadata.date()),
                                "place", evidenceOf(metadata.place()),
                                "issuer", evidenceOf(metadata.issuer()),
                                "title", evidenceOf(metadata.title()),
                                "recipients", all(metadata.recipients(), recipient -> evidence(recipient.name())),
                                "signer", evidenceOf(signer == null ? null : signer.name())));
    }

    private static Map<String, @Nullable Object> legalBasis(LegalBasis basis) {
        var named = basis.reference();
        Map<String, @Nullable Object> result = named == null ? object() : reference(named);
        result.put("text", basis.text().value());
        result.put("evidence", evidence(basis.text()));
        return result;
    }

    private static Map<String, @Nullable Object> reference(DocumentReference reference) {
        return object(
                "type", reference.type(),
                "number", reference.number(),
                "date", text(reference.date()),
                "issuer", reference.issuer());
    }

    private static Map<String, @Nullable Object> task(ParsedTask task) {
        return object(
                "group", task.group(),
                "subgroup", task.subgroup(),
                "no", task.number(),
                "content", task.content().value(),
                "lead", all(task.lead().value(), AgencyMention::name),
                "coordinating", all(task.coordinating().value(), AgencyMention::name),
                "result", task.result().value(),
                "deadline", deadline(task.deadline().value()),
                "targets", all(task.targets(), PlanJson::target),
                "form", name(task.form()),
                "footnotes",
                        all(
                                task.footnotes(),
                                note -> object(
                                        "mark", note.mark(), "text", note.text().value())),
                "evidence",
                        object(
                                "content", evidence(task.content()),
                                "lead", evidence(task.lead()),
                                "coordinating", evidence(task.coordinating()),
                                "result", evidence(task.result()),
                                "deadline", evidence(task.deadline())));
    }

    /** Beyond the schema: where a value stands and how far it can be trusted. */
    private static Map<String, @Nullable Object> evidence(Extracted<?> extracted) {
        return object(
                "confidence", extracted.confidence().score(),
                "reason", name(extracted.confidence().reason()),
                "places", all(extracted.places(), PlanJson::place));
    }

    private static @Nullable Object evidenceOf(@Nullable Extracted<?> extracted) {
        return extracted == null ? null : evidence(extracted);
    }

    private static Map<String, @Nullable Object> deadline(Deadline deadline) {
        return object(
                "raw", deadline.raw(),
                "kind",
                        switch (deadline) {
                            case Deadline.ByDate _ -> "date";
                            case Deadline.InMonth _ -> "month";
                            case Deadline.InQuarter _ -> "quarter";
                            case Deadline.InHalfYear _, Deadline.InPeriod _ -> "period";
                            case Deadline.InYear _ -> "year";
                            case Deadline.Recurring _ -> "recurring";
                            case Deadline.Roadmap _ -> "roadmap";
                            case Deadline.AfterEvent _ -> "event";
                            case Deadline.Central _ -> "central";
                            case Deadline.Unstated _ -> "none";
                        },
                "start", text(deadline.start().orElse(null)),
                "end", text(deadline.due().orElse(null)),
                "recurring", deadline.recurring(),
                "central", deadline.central(),
                "reference", deadline.cited().map(PlanJson::reference).orElse(null),
                // beyond the schema: how often and when, whose direction, by which hour
                "words", deadline instanceof Deadline.Unstated ? null : Deadlines.inWords(deadline),
                "cycles", all(deadline.rhythms(), PlanJson::cycle),
                "direction", deadline.direction().orElse(null),
                "hour", deadline.hour().map(Object::toString).orElse(null));
    }

    private static Map<String, @Nullable Object> cycle(Rhythm rhythm) {
        var words = RhythmWords.of(List.of(rhythm));
        return rhythm instanceof Rhythm.Every every
                ? object(
                        "words",
                        words,
                        "times",
                        every.times(),
                        "period",
                        every.period().toString())
                : object("words", words);
    }

    private static Map<String, @Nullable Object> target(Target target) {
        return object(
                "value", target.value().value(),
                "value_max", target.upper(),
                "unit", target.unit(),
                "comparator", target.comparison().sign(),
                "subject", target.subject(),
                "level", name(target.level()),
                "year", target.year(),
                "by", text(target.by()),
                "start", text(target.start()),
                "evidence", evidence(target.value()));
    }

    private static Map<String, @Nullable Object> reporting(Reporting report) {
        var from = report.dataFrom();
        var to = report.dataTo();
        var details = report.reference();
        return object(
                "cycle",
                name(report.cycle()),
                "due_day",
                report.dueDay(),
                "due_month",
                report.dueMonth(),
                "due_date",
                text(report.dueDate()),
                "due_bound",
                report.dueDay() == null && report.dueDate() == null ? null : report.before() ? "before" : "by",
                "data_from_day",
                from == null ? null : from.day(),
                "data_from_month_offset",
                from == null ? null : from.monthOffset(),
                "data_to_day",
                to == null ? null : to.day(),
                "data_to_month_offset",
                to == null ? null : to.monthOffset(),
                "to",
                report.to(),
                "via",
                report.via(),
                "reference",
                details == null ? null : reference(details),
                "evidence",
                evidence(report.text()));
    }

    private static Map<String, @Nullable Object> duty(Duty duty) {
        var numbered =
                duty.items().stream().filter(item -> !item.number().isEmpty()).toList();
        return object(
                "no", duty.number(),
                "heading", duty.heading().value(),
                "owner", duty.owner(),
                "evidence", evidence(duty.heading()),
                "sub_items", numbered.size(),
                "items",
                        all(
                                numbered,
                                item -> object(
                                        "no", item.number(),
                                        "text", item.text().value(),
                                        "evidence", evidence(item.text()))));
    }

    private static Map<String, @Nullable Object> place(SourcePlace place) {
        return object("line", place.line(), "start", place.start(), "end", place.end(), "page", place.page());
    }

    private static <T> @Nullable T value(@Nullable Extracted<T> extracted) {
        return extracted == null ? null : extracted.value();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> List<Object> all(List<T> values, Function<T, Object> write) {
        var written = new ArrayList<Object>(values.size());
        values.forEach(value -> written.add(write.apply(value)));
        return written;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            var value = keysAndValues[i + 1];
            object.put(
                    (String) keysAndValues[i],
                    value instanceof BigDecimal number
                            ? number.stripTrailingZeros().doubleValue()
                            : value);
        }
        return object;
    }
}
