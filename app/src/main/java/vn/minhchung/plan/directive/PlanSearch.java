package vn.minhchung.plan.directive;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.web.Formats;
import vn.minhchung.web.SearchSource;

/** Plans in the global search, by number and by words of the title; everybody signed in may read an issued plan. */
@Component
class PlanSearch implements SearchSource {

    private final JdbcClient jdbc;
    private final Formats formats;

    PlanSearch(JdbcClient jdbc, Formats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    @Override
    public String groupKey() {
        return "plan.room.plans";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<Hit> search(String folded, int limit, Actor actor) {
        return jdbc.sql("""
                select slug, number, title, issued_on
                from plan.directive
                where folded like '%' || replace(replace(replace(:words, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
                order by issued_on desc, number
                limit :limit
                """)
                .param("words", folded)
                .param("limit", limit)
                .query((row, n) -> new Hit(
                        row.getString("number") + " · " + row.getString("title"),
                        formats.date(row.getDate("issued_on").toLocalDate()),
                        "/ke-hoach/" + row.getString("slug"),
                        "file-text"))
                .list();
    }
}
