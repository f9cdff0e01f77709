package vn.minhchung.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.minhchung.access.Actor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.platform.Ids;

/** Ways of looking at lists that people have kept for themselves (cách xem đã lưu). */
@Component
class SavedViews {

    static final int NAME_LENGTH = 60;
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Ids ids;

    record Saved(UUID id, String name, String query) {}

    /** Nobody finds anything among so many tabs. */
    static class TooManyViews extends Refusal {
        private static final long serialVersionUID = 1L;

        TooManyViews() {
            super(HttpStatus.CONFLICT, "web.list.too-many-views", MOST);
        }
    }

    SavedViews(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @SuppressWarnings("NullAway") // the row mapper never answers null
    @Transactional(readOnly = true)
    public List<Saved> of(UUID account, String list) {
        return jdbc.sql("""
                select id, name, query from web.saved_view
                where account = :account and list = :list
                order by name collate "vi-x-icu"
                """)
                .param("account", account)
                .param("list", list)
                .query(Saved.class)
                .list();
    }

    /** Keeps the view; one of the same name is replaced, so saving twice is saving once. */
    @Transactional
    public void save(UUID account, String list, String name, String query) {
        var others = of(account, list).stream()
                .filter(view -> !view.name().equals(name))
                .count();
        if (others >= MOST) {
            throw new TooManyViews();
        }
        jdbc.sql("""
                insert into web.saved_view (id, account, list, name, query)
                values (:id, :account, :list, :name, :query)
                on conflict (account, list, name) do update set query = excluded.query
                """)
                .param("id", ids.next())
                .param("account", account)
                .param("list", list)
                .param("name", name)
                .param("query", query)
                .update();
    }

    /** Forgets a view; one that is gone already stays gone. */
    @Transactional
    public void remove(Actor actor, UUID view) {
        var owner = jdbc.sql("select account from web.saved_view where id = :id")
                .param("id", view)
                .query(UUID.class)
                .optional();
        if (owner.filter(account -> !account.equals(actor.account())).isPresent()) {
            throw new NotAllowed(actor, "power over the saved view " + view + " of another account");
        }
        jdbc.sql("delete from web.saved_view where id = :id").param("id", view).update();
    }
}
