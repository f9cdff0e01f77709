package vn.minhchung.plan.task;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.attachment.AttachmentGuard;
import vn.minhchung.organisation.Reach;

/** Lets those read a proof who may see the assignment it proves, or that which succeeded it. */
@Component
class EvidenceGuard implements AttachmentGuard {

    private static final String PREFIX = "plan.assignment:";

    private final JdbcClient jdbc;

    EvidenceGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public boolean mayRead(String subject, Actor actor) {
        var reach = Reach.of(actor);
        return reach.all()
                || jdbc.sql("""
                        with recursive heir as (
                            select id, unit, successor from plan.assignment where id = :id
                            union
                            select a.id, a.unit, a.successor from plan.assignment a join heir h on h.successor = a.id
                        )
                        select coalesce(bool_or(unit = any(:units)), false) from heir
                        """)
                        .params(reach.parameters())
                        .param("id", UUID.fromString(subject.substring(PREFIX.length())))
                        .query(Boolean.class)
                        .single();
    }
}
