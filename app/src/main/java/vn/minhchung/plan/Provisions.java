package vn.minhchung.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The table of what plans lay down beside their tasks (bảng nội dung quy định khác). */
@Repository
class Provisions {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    Provisions(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    /** Of a plan that has none yet. */
    void insert(UUID plan, List<Provision> provisions) {
        insert(plan, 0, provisions);
    }

    private void insert(UUID plan, int first, List<Provision> provisions) {
        var rows = new ArrayList<Object[]>();
        for (var p : provisions) {
            rows.add(new Object[] {
                plan,
                first + rows.size(),
                p.kind().name(),
                p.section(),
                p.text(),
                p.level(),
                p.value(),
                p.upper(),
                p.comparison() == null ? null : p.comparison().name(),
                p.unit(),
                p.from(),
                p.by(),
                json.writeValueAsString(p.facts()),
                p.line(),
                p.page()
            });
        }
        batch.batchUpdate("""
                insert into plan.provision (directive, position, kind, section, text, level, value, upper, comparison, unit,
                    from_day, by_day, facts, line, page)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """, rows);
    }

    /**
     * Puts {@code after} in the place of {@code before}; without a place of its own it comes last.
     *
     * @return whether anything changed
     */
    boolean correct(UUID plan, @Nullable Provision before, @Nullable Provision after) {
        var place = before == null ? Optional.<Integer>empty() : place(plan, before);
        place.ifPresent(
                position -> jdbc.sql("delete from plan.provision where directive = :plan and position = :position")
                        .param("plan", plan)
                        .param("position", position)
                        .update());
        if (after != null) {
            insert(plan, place.orElseGet(() -> next(plan)), List.of(after));
        }
        return after != null || place.isPresent();
    }

    private Optional<Integer> place(UUID plan, Provision p) {
        return jdbc.sql("""
                select position from plan.provision
                where directive = :plan and kind = :kind and section = :section and text = :text
                    and (level, value, by_day) is not distinct from (:level::text, :value::numeric, :by::date)
                order by position limit 1
                """)
                .param("plan", plan)
                .param("kind", p.kind().name())
                .param("section", p.section())
                .param("text", p.text())
                .param("level", p.level())
                .param("value", p.value())
                .param("by", p.by())
                .query(Integer.class)
                .optional();
    }

    private int next(UUID plan) {
        return jdbc.sql("select coalesce(max(position), -1) + 1 from plan.provision where directive = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }
}
