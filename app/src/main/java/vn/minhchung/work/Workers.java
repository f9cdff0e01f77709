package vn.minhchung.work;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Actors;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.platform.Ids;
import vn.minhchung.web.Refusal;
import vn.minhchung.web.Words;

/**
 * Takes waiting jobs and runs them on virtual threads, a few at a time.
 *
 * <p>A job is held by a lease that a heartbeat renews. A process that dies renews nothing, so after half a minute another
 * worker, or the restarted one, starts the job again.
 */
@Component
class Workers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final int AT_ONCE = 3;
    private static final int MOST_ATTEMPTS = 3;

    private final JobRows rows;
    private final ObjectProvider<JobHandler> handlers;
    private final Actors actors;
    private final CurrentActor currentActor;
    private final Words words;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("job-heartbeat").factory());
    private volatile boolean stopping;

    Workers(
            JobRows rows,
            ObjectProvider<JobHandler> handlers,
            Actors actors,
            CurrentActor currentActor,
            Words words,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.handlers = handlers;
        this.actors = actors;
        this.currentActor = currentActor;
        this.words = words;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    void requireHandler(String kind) {
        handler(kind);
    }

    /** Looks for work; also what finds jobs left behind by a process that died. */
    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void wake() {
        while (!stopping && places.tryAcquire()) {
            Runnable job;
            try {
                job = next();
            } catch (RuntimeException e) {
                places.release();
                throw e;
            }
            if (job == null) {
                places.release();
                return;
            }
            Thread.ofVirtual().name("job").start(job);
        }
    }

    private @Nullable Runnable next() {
        var worker = ids.next();
        return rows.claim(worker, clock.instant())
                .<Runnable>map(claimed -> () -> {
                    try {
                        run(claimed, worker);
                    } finally {
                        places.release();
                        wake();
                    }
                })
                .orElse(null);
    }

    private void run(JobRows.Claimed claimed, UUID worker) {
        if (claimed.attempts() > MOST_ATTEMPTS) {
            fail(claimed, worker, words.vietnamese("work.error.gave-up", MOST_ATTEMPTS));
            return;
        }
        var beat = heartbeats.scheduleAtFixedRate(
                () -> rows.heartbeat(claimed.id(), worker),
                JobRows.LEASE_SECONDS / 3,
                JobRows.LEASE_SECONDS / 3,
                TimeUnit.SECONDS);
        try {
            var actor = actor(claimed);
            if (actor.isEmpty()) {
                fail(claimed, worker, words.vietnamese("work.error.starter-gone"));
                return;
            }
            var payload = json.readValue(claimed.payload(), new TypeReference<Map<String, String>>() {});
            var run = new JobRun(claimed.id(), worker, payload, rows, clock);
            currentActor.run(actor.get(), () -> handle(claimed, run));
            rows.close(claimed.id(), worker, JobState.DONE, run.result(), null, clock.instant());
        } catch (JobCancelled e) {
            rows.close(claimed.id(), worker, JobState.CANCELLED, null, null, clock.instant());
        } catch (Refusal e) {
            fail(claimed, worker, words.vietnamese(e.messageKey(), e.arguments()));
        } catch (Throwable e) {
            if (stopping) {
                // Not the job's fault: its lease runs out and it starts again.
                return;
            }
            log.error("job {} of kind {} failed", claimed.id(), claimed.kind(), e);
            fail(claimed, worker, words.vietnamese("work.error.fault", claimed.id()));
        } finally {
            beat.cancel(false);
        }
    }

    /** The starter as of now: a role that ended, or an account that was closed, while the job waited gives no power. */
    private Optional<Actor> actor(JobRows.Claimed claimed) {
        var system = Actor.system();
        return claimed.account().equals(system.account())
                ? Optional.of(system)
                : actors.now(claimed.account(), claimed.address());
    }

    private void handle(JobRows.Claimed claimed, JobRun run) {
        try {
            handler(claimed.kind()).run(run);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private JobHandler handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no JobHandler for kind " + kind));
    }

    private void fail(JobRows.Claimed claimed, UUID worker, String error) {
        rows.close(claimed.id(), worker, JobState.FAILED, null, error, clock.instant());
    }

    @Override
    public void destroy() {
        stopping = true;
        heartbeats.shutdownNow();
    }
}
