package vn.minhchung.plan.task;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.organisation.Reach;
import vn.minhchung.web.SearchSource;

/** Tasks in the global search, as far as the actor may see them. */
@Component
class TaskSearch implements SearchSource {

    private final JdbcClient jdbc;

    TaskSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String groupKey() {
        return "plan.room.tasks";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> search(String folded, int limit, Actor actor) {
        var reach = Reach.of(actor);
        return jdbc.sql("""
                select d.slug, d.number, t.code, t.content
                from plan.task t join plan.directive d on d.id = t.directive
                where t.folded like '%' || replace(replace(replace(:words, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
                    and (:all or exists (select 1 from plan.assignment a
                        where a.task = t.id and a.ended_at is null and a.unit = any(:units)))
                order by d.issued_on desc, t.position
                limit :limit
                """)
                .param("words", folded)
                .params(reach.parameters())
                .param("limit", limit)
                .query((row, n) -> new Hit(
                        row.getString("content"),
                        row.getString("number") + " · " + row.getString("code"),
                        "/nhiem-vu/" + row.getString("slug") + "/" + row.getString("code"),
                        "list-check"))
                .list();
    }
}
