package vn.minhchung.plan.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.plan.Flag;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.Progress;
import vn.minhchung.plan.Reach;
import vn.minhchung.plan.Selection;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Proof;
import vn.minhchung.web.ProofSource;

/** What stands behind a count of assignments: exactly the assignments it counts, as far as the actor may see them. */
@Component
class CountProof implements ProofSource {

    private static final int FIRST_ROWS = 5;

    private static final String FROM = """
            from plan.assignment_state(:today) s
            join plan.task t on t.id = s.task
            join plan.directive d on d.id = s.directive
            join organisation.shared_unit u on u.id = s.unit
            where (:all or s.unit = any(:units)) and
            """;

    record Row(
            String planSlug,
            String planNumber,
            String code,
            String unitSlug,
            String unitName,
            Progress progress,
            Timeliness timeliness,
            Flag flag) {}

    private final JdbcClient jdbc;
    private final Formats formats;
    private final MessageSource messages;
    private final Clock clock;

    CountProof(JdbcClient jdbc, Formats formats, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "plan.count";
    }

    @Override
    public Proof proof(String id, Actor actor) {
        var selection = Selection.parse(id);
        var reach = Reach.of(actor);
        reach.requireUnits(actor, selection.units());
        var parameters = new HashMap<String, Object>(selection.parameters());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("all", reach.all());
        parameters.put("units", reach.unitArray());
        long total = jdbc.sql("select count(*) " + FROM + selection.sql())
                .params(parameters)
                .query(Long.class)
                .single();
        var first = jdbc.sql("select d.slug as plan_slug, d.number as plan_number, t.code, u.slug as unit_slug,"
                        + " u.short_name as unit_name, s.progress, s.timeliness, s.flag " + FROM + selection.sql()
                        + " order by d.issued_on desc, t.position, u.sort_key limit " + FIRST_ROWS)
                .params(parameters)
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
        var value = formats.number(total);
        return new Proof(
                word("plan.proof.count"),
                words(selection),
                value,
                null,
                null,
                Proof.Formula.count(new Proof.Part(word("plan.proof.counted"), value), word("plan.proof.derived")),
                List.of(new Proof.Records(
                        word("plan.proof.records"),
                        total,
                        List.of(word("plan.column.code"), word("plan.column.unit"), word("plan.column.status")),
                        first.stream().map(this::line).toList(),
                        selection.path(),
                        selection.path().replace("/theo-don-vi?", "/theo-don-vi/excel?"))),
                List.of(new Proof.Source(
                        Proof.Origin.AUTOMATIC, word("plan.proof.source"), formats.moment(clock.instant()), null)),
                null);
    }

    private Proof.Line line(Row row) {
        return new Proof.Line(
                List.of(
                        row.planNumber() + " " + row.code(),
                        row.unitName(),
                        formats.label(
                                new vn.minhchung.plan.Status(row.progress(), row.timeliness(), row.flag()).label())),
                "/nhiem-vu/" + row.planSlug() + "/" + row.code() + "/" + row.unitSlug());
    }

    /** The properties of the selection in words: "Kế hoạch 21/KH-UBND · Xã Chiêm Hóa · Quá hạn". */
    private String words(Selection selection) {
        return selection.properties().entrySet().stream().map(this::words).collect(Collectors.joining(" · "));
    }

    private String words(Map.Entry<String, String> property) {
        var value = property.getValue();
        return switch (property.getKey()) {
            case "ke-hoach" -> named("select number from plan.directive where slug = :value", value);
            case "don-vi" -> named("select short_name from organisation.shared_unit where slug = :value", value);
            case "tien-do" -> labels(Progress.class, value);
            case "han" -> labels(Timeliness.class, value);
            case "co" -> labels(Flag.class, value);
            case "vai-tro" -> labels(Part.class, value);
            default -> value;
        };
    }

    private String named(String sql, String value) {
        return jdbc.sql(sql)
                .param("value", value)
                .query(String.class)
                .optional()
                .orElse(value);
    }

    private <E extends Enum<E>> String labels(Class<E> type, String values) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> List.of(values.split(",")).contains(constant.name()))
                .map(formats::label)
                .collect(Collectors.joining(", "));
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
