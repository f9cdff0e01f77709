package vn.minhchung.work;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table of jobs. Leases are counted on the database's clock, the same for every process and not movable by the demo.
 */
@Repository
class JobRows {

    static final int LEASE_SECONDS = 30;

    private static final String COLUMNS = """
            id, kind, title, state, account, created_at, started_at, finished_at, done, total, step, cancel_requested,
            result, error""";

    /** What a worker needs to run a job. */
    record Claimed(
            UUID id,
            String kind,
            String payload,
            UUID account,
            @Nullable String address,
            int attempts) {}

    private static final RowMapper<Job> ROW = new SimplePropertyRowMapper<>(Job.class);

    private final JdbcClient jdbc;

    JobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id, String kind, String title, String payload, UUID account, @Nullable String address, Instant now) {
        jdbc.sql("""
                        insert into work.job (id, kind, title, payload, account, address, created_at)
                        values (:id, :kind, :title, :payload::jsonb, :account, :address, :now)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("title", title)
                .param("payload", payload)
                .param("account", account)
                .param("address", address)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Takes the oldest job that waits, or whose worker has not been heard of. In a transaction of its own: the work starts
     * at once, and could otherwise end before a caller's transaction has written down who does it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Claimed> claim(UUID worker, Instant now) {
        return jdbc.sql("""
                        update work.job
                        set state = 'RUNNING', worker = :worker, attempts = attempts + 1, done = 0, started_at = :now,
                            lease_until = clock_timestamp() + make_interval(secs => :lease)
                        where id = (
                            select id from work.job
                            where state = 'WAITING' or (state = 'RUNNING' and lease_until < clock_timestamp())
                            order by created_at, id
                            limit 1
                            for update skip locked)
                        returning id, kind, payload::text, account, address, attempts
                        """)
                .param("worker", worker)
                .param("now", Timestamp.from(now))
                .param("lease", LEASE_SECONDS)
                .query(Claimed.class)
                .optional();
    }

    /** Renews the lease. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void heartbeat(UUID id, UUID worker) {
        jdbc.sql("update work.job set lease_until = clock_timestamp() + make_interval(secs => :lease)"
                        + " where id = :id and worker = :worker and state = 'RUNNING'")
                .param("id", id)
                .param("worker", worker)
                .param("lease", LEASE_SECONDS)
                .update();
    }

    /** In a transaction of its own, so that the page sees it while the handler's transaction is still open. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, UUID worker, long done, long total) {
        jdbc.sql("update work.job set done = :done, total = :total"
                        + " where id = :id and worker = :worker and state = 'RUNNING'")
                .param("id", id)
                .param("worker", worker)
                .param("done", done)
                .param("total", total)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void step(UUID id, UUID worker, String step) {
        jdbc.sql("update work.job set step = :step where id = :id and worker = :worker and state = 'RUNNING'")
                .param("id", id)
                .param("worker", worker)
                .param("step", step)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    boolean mayGoOn(UUID id, UUID worker) {
        return jdbc.sql("select exists(select from work.job"
                        + " where id = :id and worker = :worker and state = 'RUNNING' and not cancel_requested)")
                .param("id", id)
                .param("worker", worker)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    void close(UUID id, UUID worker, JobState state, @Nullable String result, @Nullable String error, Instant now) {
        jdbc.sql("""
                        update work.job
                        set state = :state, result = :result, error = :error, finished_at = :now, lease_until = null,
                            done = case when :state = 'DONE' then greatest(done, total) else done end
                        where id = :id and worker = :worker and state = 'RUNNING'
                        """)
                .param("id", id)
                .param("worker", worker)
                .param("state", state.name())
                .param("result", result)
                .param("error", error)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A job that waits ends at once; one that runs ends where its handler looks. */
    @Transactional
    void cancel(UUID id, Instant now) {
        jdbc.sql("""
                        update work.job
                        set cancel_requested = true,
                            finished_at = case when state = 'WAITING' then :now else finished_at end,
                            state = case when state = 'WAITING' then 'CANCELLED' else state end
                        where id = :id and state in ('WAITING', 'RUNNING')
                        """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from work.job where id = :id")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    /** The newest jobs of an account, or of everybody. */
    List<Job> newest(@Nullable UUID account, int limit) {
        return jdbc.sql("select " + COLUMNS + " from work.job where :account::uuid is null or account = :account::uuid"
                        + " order by created_at desc, id desc limit :limit")
                .param("account", account)
                .param("limit", limit)
                .query(ROW)
                .list();
    }

    long open(UUID account) {
        return jdbc.sql("select count(*) from work.job where account = :account and state in ('WAITING', 'RUNNING')")
                .param("account", account)
                .query(Long.class)
                .single();
    }
}
