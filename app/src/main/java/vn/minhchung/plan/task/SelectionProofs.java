package vn.minhchung.plan.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.minhchung.plan.Flag;
import vn.minhchung.plan.Part;
import vn.minhchung.plan.PlanSetting;
import vn.minhchung.plan.PlanSettings;
import vn.minhchung.plan.Progress;
import vn.minhchung.plan.Reach;
import vn.minhchung.plan.Selection;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.web.Formats;
import vn.minhchung.web.Proof;

/** What the proofs of counts have in common: they ask the query of the list they lead to, and say by which rule. */
@Component
class SelectionProofs {

    static final int FIRST_ROWS = 10;

    /** A list as a proof needs it: its query and order, how many rows are shown at first, and how. */
    record Counted<R>(
            String query, String order, int shown, Class<R> row, List<String> columns, Function<R, Proof.Line> line) {}

    private final JdbcClient jdbc;
    private final PlanSettings settings;
    private final Formats formats;
    private final MessageSource messages;
    private final Clock clock;

    SelectionProofs(JdbcClient jdbc, PlanSettings settings, Formats formats, MessageSource messages, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.formats = formats;
        this.messages = messages;
        this.clock = clock;
    }

    long count(String query, Selection selection, Reach reach) {
        return jdbc.sql("select count(*) from (" + query + ") counted where " + selection.sql())
                .params(parameters(selection, reach))
                .query(Long.class)
                .single();
    }

    <R> Proof.Records records(Counted<R> list, Selection selection, Reach reach, long total, String path) {
        var first = jdbc.sql("select * from (" + list.query() + ") counted where " + selection.sql() + " order by "
                        + list.order() + " limit " + list.shown())
                .params(parameters(selection, reach))
                .query(new SimplePropertyRowMapper<>(list.row()))
                .list();
        var query = selection.query();
        return new Proof.Records(
                word("plan.room.tasks"),
                total,
                list.columns().stream().map(this::word).toList(),
                first.stream().map(list.line()).toList(),
                path + "?" + query,
                path + "/excel?" + query);
    }

    private Map<String, Object> parameters(Selection selection, Reach reach) {
        var parameters = new HashMap<>(selection.parameters());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("all", reach.all());
        parameters.put("units", reach.unitArray());
        return parameters;
    }

    /** By which rules the records were chosen, a sentence each. */
    String[] rules(Selection selection, Reach reach) {
        var today = LocalDate.now(clock);
        var rules = new ArrayList<String>();
        if (!reach.all()) {
            rules.add(word("plan.proof.reach"));
        }
        if (selection.asksForState()) {
            rules.add(word("plan.proof.derived"));
        }
        if (names(selection, "han", Timeliness.OVERDUE)) {
            rules.add(word("plan.proof.rule.overdue"));
        }
        if (names(selection, "han", Timeliness.DUE_SOON)) {
            rules.add(rule("plan.proof.rule.due-soon", PlanSetting.DUE_SOON_DAYS, today));
        }
        if (names(selection, "co", Flag.SILENT)) {
            rules.add(rule("plan.proof.rule.silent", PlanSetting.SILENT_DAYS, today));
        }
        return rules.toArray(String[]::new);
    }

    private static boolean names(Selection selection, String property, Enum<?> constant) {
        return List.of(selection.properties().getOrDefault(property, "").split(","))
                .contains(constant.name());
    }

    private String rule(String key, PlanSetting name, LocalDate today) {
        var setting = settings.inForce(name, today);
        return word(key, setting.value(), formats.date(setting.validFrom()), setting.basis());
    }

    /** Worked out from what units recorded, this moment. */
    Proof.Source source() {
        return new Proof.Source(
                Proof.Origin.AUTOMATIC, word("plan.proof.source"), formats.moment(clock.instant()), null);
    }

    /** The properties of the selection in words: "21/KH-UBND · Xã Chiêm Hóa · Quá hạn". */
    String words(Selection selection) {
        return selection.properties().entrySet().stream().map(this::words).collect(Collectors.joining(" · "));
    }

    private String words(Map.Entry<String, String> property) {
        var value = property.getValue();
        return switch (property.getKey()) {
            case "ke-hoach" -> named("select name from plan.directive_name where slug = :value", value);
            case "muc" -> word("plan.proof.group", value);
            case "don-vi" ->
                Arrays.stream(value.split(","))
                        .map(slug -> named("select short_name from organisation.shared_unit where slug = :value", slug))
                        .collect(Collectors.joining(", "));
            case "tien-do" -> labels(Progress.class, value);
            case "han" -> labels(Timeliness.class, value);
            case "co" -> labels(Flag.class, value);
            case "vai-tro" -> labels(Part.class, value);
            case "ngay-tu" -> word("plan.proof.due-from", formats.date(LocalDate.parse(value)));
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

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
