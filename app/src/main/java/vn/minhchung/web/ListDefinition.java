package vn.minhchung.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows and can do (danh sách): columns, filters, groupings and bulk actions. Built once, immutable.
 *
 * <p>The query is any complete {@code select} that keeps to what the actor may see; filters, sorts and groupings speak of its output
 * columns, and {@link Lists} wraps it, never changes it. Names from the URL only ever choose among what is declared here.
 *
 * @param name unique, for saved views, for instance {@code plan.tasks}
 * @param unitKey message key of "{0} nhiệm vụ", for the count
 * @param select the query
 * @param row what a row of the query becomes
 * @param emptyKey message key of what stands there when there is nothing at all: one sentence with the next real thing
 * @param order the query's output columns that decide the order when nothing else does, for instance {@code plan, position}
 * @param id identifier of a row, for choosing rows; null: rows cannot be chosen
 */
public record ListDefinition<R>(
        String name,
        String unitKey,
        String select,
        Class<R> row,
        String emptyKey,
        String order,
        @Nullable Function<R, String> id,
        List<Column<R>> columns,
        List<Filter> filters,
        List<Grouping<R>> groupings,
        List<BulkAction> bulkActions,
        List<View> views) {

    /**
     * A grouping (nhóm theo).
     *
     * @param by output column that orders the groups and tells them apart
     * @param value what the row has in that column
     * @param label what stands in the group's row
     */
    public record Grouping<R>(
            String key, String labelKey, String by, Function<R, @Nullable Object> value, Function<R, String> label) {}

    /** Something done to all chosen rows (thao tác hàng loạt): posts their ids as {@code chon} to {@code path}. */
    public record BulkAction(String labelKey, String icon, String path) {}

    /** A view everybody has (cách xem có sẵn): a tab above the list; {@code query} is what stands after the question mark. */
    public record View(String labelKey, String query) {}

    public ListDefinition {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        groupings = List.copyOf(groupings);
        bulkActions = List.copyOf(bulkActions);
        views = List.copyOf(views);
    }

    public static <R> Builder<R> named(String name, String unitKey, String select, Class<R> row) {
        return new Builder<>(name, unitKey, select, row);
    }

    /** The state that the request's URL describes. */
    public ListState<R> state(HttpServletRequest request) {
        return new ListState<>(this, request.getRequestURI(), request.getParameterMap());
    }

    /** The list at {@code path} narrowed to {@code selection}; filters it does not have are left out, there as here. */
    public ListState<R> state(String path, Selection selection) {
        var asked = new HashMap<String, String[]>();
        selection
                .filters()
                .keySet()
                .forEach(filter -> asked.put(filter, selection.values(filter).toArray(String[]::new)));
        return new ListState<>(this, path, asked);
    }

    /** Where the first column that leads somewhere leads from {@code row}. */
    @Nullable
    String link(R row) {
        for (var column : columns) {
            if (column.link() != null) {
                return column.link().apply(row);
            }
        }
        return null;
    }

    /** Collects the parts of a definition (bộ dựng danh sách). */
    public static final class Builder<R> {
        private final String name;
        private final String unitKey;
        private final String select;
        private final Class<R> row;
        private String empty = "web.list.none";
        private String order = "1";
        private @Nullable Function<R, String> id;
        private final List<Column<R>> columns = new ArrayList<>();
        private final List<Filter> filters = new ArrayList<>();
        private final List<Grouping<R>> groupings = new ArrayList<>();
        private final List<BulkAction> bulkActions = new ArrayList<>();
        private final List<View> views = new ArrayList<>();

        private Builder(String name, String unitKey, String select, Class<R> row) {
            this.name = name;
            this.unitKey = unitKey;
            this.select = select;
            this.row = row;
        }

        public Builder<R> orderedBy(String outputColumns) {
            this.order = outputColumns;
            return this;
        }

        public Builder<R> whenEmpty(String messageKey) {
            empty = messageKey;
            return this;
        }

        public Builder<R> identifiedBy(Function<R, String> rowId) {
            this.id = rowId;
            return this;
        }

        public Builder<R> column(Column<R> column) {
            columns.add(column);
            return this;
        }

        public Builder<R> filter(Filter filter) {
            filters.add(filter);
            return this;
        }

        /** See {@link Grouping}. */
        public Builder<R> grouping(
                String key,
                String labelKey,
                String by,
                Function<R, @Nullable Object> value,
                Function<R, String> label) {
            groupings.add(new Grouping<>(key, labelKey, by, value, label));
            return this;
        }

        public Builder<R> bulk(String labelKey, String icon, String path) {
            bulkActions.add(new BulkAction(labelKey, icon, path));
            return this;
        }

        /** A tab that everybody sees, for instance {@code view("plan.tasks.view.late", "tinh-trang=OVERDUE")}. */
        public Builder<R> view(String labelKey, String query) {
            views.add(new View(labelKey, query));
            return this;
        }

        public ListDefinition<R> build() {
            return new ListDefinition<>(
                    name, unitKey, select, row, empty, order, id, columns, filters, groupings, bulkActions, views);
        }
    }
}
