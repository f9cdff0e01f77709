package vn.minhchung.plan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.minhchung.audit.SubjectNames;

/** Names plans, drafts and assignments in the trail. */
@Component
class PlanSubjects implements SubjectNames {

    private final JdbcClient jdbc;

    PlanSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> name(String kind, String identifier) {
        return SubjectNames.key(identifier).flatMap(id -> switch (kind) {
            case "plan.directive" -> find("select name from plan.directive_name where id = ?", id);
            case "plan.draft" ->
                find("select coalesce(nullif(details->>'number', ''), file_name) from plan.draft where id = ?", id);
            case "plan.assignment" -> find("""
                            select t.code || ', ' || u.short_name || ', ' || d.number
                            from plan.assignment a
                            join plan.task t on t.id = a.task
                            join plan.directive d on d.id = t.directive
                            join organisation.shared_unit u on u.id = a.unit
                            where a.id = ?
                            """, id);
            default -> Optional.empty();
        });
    }

    private Optional<String> find(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(String.class).optional();
    }
}
