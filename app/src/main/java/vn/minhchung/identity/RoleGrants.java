package vn.minhchung.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles given; a row is never deleted. */
@Repository
class RoleGrants {

    private static final String COLUMNS = "id, account, role, unit, valid_from, valid_to, decision, revoked_at";

    private final JdbcClient jdbc;
    private final Clock clock;

    RoleGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(RoleGrant grant, UUID by) {
        jdbc.sql("""
                insert into identity.role_grant
                    (id, account, role, unit, valid_from, valid_to, decision, granted_by, granted_at)
                values (:id, :account, :role, :unit, :from, :to, :decision, :by, :now)
                """)
                .param("id", grant.id())
                .param("account", grant.account())
                .param("role", grant.role().name())
                .param("unit", grant.unit())
                .param("from", grant.validFrom())
                .param("to", grant.validTo(), Types.DATE)
                .param("decision", grant.decision())
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void revoke(UUID grant, UUID by) {
        jdbc.sql("update identity.role_grant set revoked_by = :by, revoked_at = :now where id = :id")
                .param("by", by)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", grant)
                .update();
    }

    Optional<RoleGrant> find(UUID grant) {
        return jdbc.sql("select " + COLUMNS + " from identity.role_grant where id = :id")
                .param("id", grant)
                .query(RoleGrant.class)
                .optional();
    }

    List<RoleGrant> of(UUID account) {
        return jdbc.sql("select " + COLUMNS
                        + " from identity.role_grant where account = :account order by valid_from desc, id desc")
                .param("account", account)
                .query(new SimplePropertyRowMapper<>(RoleGrant.class))
                .list();
    }
}
