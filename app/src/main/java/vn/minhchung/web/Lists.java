package vn.minhchung.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.vietnamese.Fold;

/**
 * Runs the query of a list as its state asks (danh sách): one page for the screen, everything for Excel.
 *
 * <p>The module's {@code select} is complete and already keeps to what the actor may see; it is wrapped, never changed.
 */
@Component
public class Lists {

    /** Rows fetched from the database at a time while Excel is written. */
    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final MessageSource messages;
    private final Formats formats;
    private final SavedViews savedViews;
    private final CurrentActor current;

    Lists(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            MessageSource messages,
            Formats formats,
            SavedViews savedViews,
            CurrentActor current) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.messages = messages;
        this.formats = formats;
        this.savedViews = savedViews;
        this.current = current;
    }

    /** The page of the list that the state asks for, ready for {@code web/list :: list(${list})}. */
    public <R> ListView<R> view(ListState<R> state, String select, Map<String, ?> parameters, Class<R> row) {
        return view(state, select, parameters, new SimplePropertyRowMapper<>(row));
    }

    /** As {@link #view(ListState, String, Map, Class)} for rows that need a mapper of their own. */
    public <R> ListView<R> view(ListState<R> state, String select, Map<String, ?> parameters, RowMapper<R> mapper) {
        var sql = state.sql();
        var all = all(sql, parameters);
        long count = jdbc.sql("select count(*) from (" + select + ") listed" + sql.where())
                .params(all)
                .query(Long.class)
                .single();
        // A page behind the end, from a link that has aged, is the last page.
        long pages = Math.max(1, (count + ListState.PAGE_SIZE - 1) / ListState.PAGE_SIZE);
        long page = Math.min(state.page(), pages);
        all.put("rows_of_page", ListState.PAGE_SIZE);
        all.put("rows_before", (page - 1) * ListState.PAGE_SIZE);
        var rows = jdbc.sql("select * from (" + select + ") listed" + sql.where() + sql.order()
                        + " limit :rows_of_page offset :rows_before")
                .params(all)
                .query(mapper)
                .list();
        var account = current.find().map(actor -> actor.account());
        var saved =
                account.map(id -> savedViews.of(id, state.definition().name())).orElse(List.of());
        return new ListView<>(
                state, rows, count, page, groups(state, select, sql, parameters), saved, new Words(messages, formats));
    }

    /**
     * Writes everything the state lets through as an Excel file (xuất Excel), with real dates and numbers.
     *
     * @param title what stands on top of the sheet, and in the name of the file
     */
    public <R> void excel(
            ListState<R> state,
            String title,
            String select,
            Map<String, ?> parameters,
            Class<R> row,
            HttpServletResponse response)
            throws IOException {
        excel(state, title, select, parameters, new SimplePropertyRowMapper<>(row), response);
    }

    /** As {@link #excel(ListState, String, String, Map, Class, HttpServletResponse)} for rows with a mapper of their own. */
    public <R> void excel(
            ListState<R> state,
            String title,
            String select,
            Map<String, ?> parameters,
            RowMapper<R> mapper,
            HttpServletResponse response)
            throws IOException {
        var sql = state.sql();
        var words = new Words(messages, formats);
        var name = Fold.fold(title).replaceAll("[^a-z0-9]+", "-") + "-" + formats.today() + ".xlsx";
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "\"");
        try (var sheet = new ListSheet<>(state, title, words, formats)) {
            reading.executeWithoutResult(ignored -> {
                try (var rows = jdbc
                        .sql("select * from (" + select + ") listed" + sql.where() + sql.order())
                        .withFetchSize(FETCH)
                        .params(all(sql, parameters))
                        .query(mapper)
                        .stream()) {
                    rows.forEach(sheet::add);
                }
            });
            sheet.write(response.getOutputStream());
        }
    }

    private <R> Map<String, Long> groups(
            ListState<R> state, String select, ListState.Sql sql, Map<String, ?> parameters) {
        var grouping = state.grouping();
        if (grouping == null) {
            return Map.of();
        }
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("select (" + grouping.by() + ")::text as label, count(*) as rows from (" + select + ") listed"
                        + sql.where() + " group by 1")
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
