package vn.minhchung.work;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.minhchung.access.Actor;
import vn.minhchung.access.CurrentActor;
import vn.minhchung.access.NotAllowed;
import vn.minhchung.access.Role;
import vn.minhchung.platform.Ids;

/** Starts background work and lets its starter follow and cancel it (việc chạy nền). */
@Service
@Transactional
public class Jobs {

    private final JobRows rows;
    private final Workers workers;
    private final CurrentActor currentActor;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    Jobs(JobRows rows, Workers workers, CurrentActor currentActor, JsonMapper json, Ids ids, Clock clock) {
        this.rows = rows;
        this.workers = workers;
        this.currentActor = currentActor;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Starts a job in the caller's transaction; it runs after the commit, as the current actor with the roles they have by
     * then, and is followed at {@code /viec-nen/{id}}.
     *
     * @param kind of a {@link JobHandler}
     * @param title message key or text, shown above the progress bar
     * @param payload identifiers and settings, no personal data
     */
    public UUID start(String kind, String title, Map<String, String> payload) {
        workers.requireHandler(kind);
        var actor = currentActor.get();
        var id = ids.next();
        rows.insert(
                id, kind, title, json.writeValueAsString(payload), actor.account(), actor.address(), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                // On another thread: this one still holds the connection of the transaction that has just ended.
                Thread.startVirtualThread(workers::wake);
            }
        });
        return id;
    }

    /** Asks the job to stop; what it has already committed stays. */
    public void cancel(UUID id) {
        find(id);
        rows.cancel(id, clock.instant());
    }

    /** The newest jobs of the current actor; those of {@code everybody} for administrators. */
    List<Job> newest(boolean everybody, int limit) {
        var actor = currentActor.get();
        if (everybody) {
            actor.require(Role.ADMINISTRATOR);
        }
        return rows.newest(everybody ? null : actor.account(), limit);
    }

    /** The job, for its starter and for administrators. */
    Job find(UUID id) {
        var job = rows.find(id).orElseThrow(JobNotFound::new);
        Actor actor = currentActor.get();
        if (!job.account().equals(actor.account()) && !actor.has(Role.ADMINISTRATOR)) {
            throw new NotAllowed(actor, "being the starter of job " + id);
        }
        return job;
    }
}
