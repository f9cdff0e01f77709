package vn.minhchung.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.vietnamese.Fold;

/** Runs the query of a list as its state asks (danh sách): one page for the screen, everything for Excel, the rows behind a figure. */
@Component
public class Lists {

    /** Rows fetched from the database at a time while Excel is written. */
    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Words words;
    private final Formats formats;
    private final SavedViews savedViews;
    private final CurrentActor current;

    Lists(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Words words,
            Formats formats,
            SavedViews savedViews,
            CurrentActor current) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.words = words;
        this.formats = formats;
        this.savedViews = savedViews;
        this.current = current;
    }

    /** The page of the list that the state asks for, ready for {@code web/list :: list(${list})}. */
    public <R> ListView<R> view(ListState<R> state, Map<String, ?> parameters) {
        var sql = state.sql();
        long count = count(state, parameters);
        // A page behind the end, from a link that has aged, is the last page.
        long pages = Math.max(1, (count + ListState.PAGE_SIZE - 1) / ListState.PAGE_SIZE);
        long page = Math.min(state.page(), pages);
        var rows = rows(state, parameters, ListState.PAGE_SIZE, (page - 1) * ListState.PAGE_SIZE);
        var account = current.find().map(actor -> actor.account());
        var saved =
                account.map(id -> savedViews.of(id, state.definition().name())).orElse(List.of());
        return new ListView<>(state, rows, count, page, groups(state, sql, parameters), saved, words());
    }

    /** How many rows the state lets through. */
    public long count(ListState<?> state, Map<String, ?> parameters) {
        var sql = state.sql();
        return jdbc.sql("select count(*)" + sql.from())
                .params(all(sql, parameters))
                .query(Long.class)
                .single();
    }

    /**
     * The rows that a figure counted (bản ghi đã đếm), for its proof: how many, the first of them, where the list and its Excel are
     * (at {@code excel} below the list).
     *
     * @param columns keys of the columns shown; each row leads where the list's own row leads
     */
    public <R> Proof.Records records(
            ListState<R> state, String title, Map<String, ?> parameters, int shown, String... columns) {
        var words = words();
        var all = state.definition().columns();
        var chosen = Arrays.stream(columns)
                .map(key -> all.stream()
                        .filter(column -> column.key().equals(key))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Proof.Records(
                title,
                count(state, parameters),
                chosen.stream().map(column -> words.text(column.labelKey())).toList(),
                rows(state, parameters, shown, 0).stream()
                        .map(row -> new Proof.Line(
                                chosen.stream()
                                        .map(column -> words.shown(
                                                column.kind(), column.value().apply(row)))
                                        .toList(),
                                state.definition().link(row)))
                        .toList(),
                state.at(state.path()),
                state.at(state.path() + "/excel"));
    }

    /** What the state narrows the list to, in words; empty when it does not. */
    public String description(ListState<?> state) {
        return new ListView<>(state, List.of(), 0, 1, Map.of(), List.of(), words()).description();
    }

    /**
     * Writes everything the state lets through as an Excel file (xuất Excel), with real dates and numbers.
     *
     * @param title what stands on top of the sheet, and in the name of the file
     */
    public <R> void excel(ListState<R> state, String title, Map<String, ?> parameters, HttpServletResponse response)
            throws IOException {
        var sql = state.sql();
        var name = Fold.fold(title).replaceAll("[^a-z0-9]+", "-") + "-" + formats.today() + ".xlsx";
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "\"");
        try (var sheet = new ListSheet<>(state, title, words(), formats)) {
            reading.executeWithoutResult(ignored -> {
                try (var rows = jdbc
                        .sql("select *" + sql.from() + sql.order())
                        .withFetchSize(FETCH)
                        .params(all(sql, parameters))
                        .query(mapper(state))
                        .stream()) {
                    rows.forEach(sheet::add);
                }
            });
            sheet.write(response.getOutputStream());
        }
    }

    private <R> List<R> rows(ListState<R> state, Map<String, ?> parameters, int most, long before) {
        var sql = state.sql();
        return jdbc.sql("select *" + sql.from() + sql.order() + " limit :rows_at_most offset :rows_before")
                .params(all(sql, parameters))
                .param("rows_at_most", most)
                .param("rows_before", before)
                .query(mapper(state))
                .list();
    }

    private static <R> RowMapper<R> mapper(ListState<R> state) {
        return new SimplePropertyRowMapper<>(state.definition().row());
    }

    private ListWords words() {
        return new ListWords(words, formats);
    }

    private <R> Map<String, Long> groups(ListState<R> state, ListState.Sql sql, Map<String, ?> parameters) {
        var grouping = state.grouping();
        if (grouping == null) {
            return Map.of();
        }
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("select (" + grouping.by() + ")::text as label, count(*) as rows" + sql.from() + " group by 1")
                .params(all(sql, parameters))
                .query(result -> {
                    counts.put(String.valueOf(result.getString("label")), result.getLong("rows"));
                });
        return counts;
    }

    private static Map<String, Object> all(ListState.Sql sql, Map<String, ?> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.putAll(sql.parameters());
        return all;
    }
}
