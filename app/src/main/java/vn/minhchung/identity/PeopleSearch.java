package vn.minhchung.identity;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.web.SearchSource;

/** Finds people by name or login, for those who keep or audit accounts. */
@Component
class PeopleSearch implements SearchSource {

    private final AccountQueries queries;

    PeopleSearch(AccountQueries queries) {
        this.queries = queries;
    }

    @Override
    public String groupKey() {
        return "identity.search.people";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Hit> search(String folded, int limit, Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR, Role.AUDITOR, Role.UNIT_ADMINISTRATOR)) {
            return List.of();
        }
        return queries.search(folded, limit, actor).stream()
                .map(row -> new Hit(row.name(), row.login() + ", " + row.unitName(), "/tai-khoan/" + row.id(), "user"))
                .toList();
    }
}
