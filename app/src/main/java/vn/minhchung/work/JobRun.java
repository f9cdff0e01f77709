package vn.minhchung.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of a job (lần chạy), as its handler sees it. Use it from the handler's own thread. */
public final class JobRun {

    /** People see twice a second; the database need not hear more often. */
    private static final Duration TELL_EVERY = Duration.ofMillis(400);

    private final UUID id;
    private final UUID worker;
    private final Map<String, String> payload;
    private final JobRows rows;
    private final Clock clock;
    private Instant told = Instant.EPOCH;
    private @Nullable String result;

    JobRun(UUID id, UUID worker, Map<String, String> payload, JobRows rows, Clock clock) {
        this.id = id;
        this.worker = worker;
        this.payload = Map.copyOf(payload);
        this.rows = rows;
        this.clock = clock;
    }

    public UUID id() {
        return id;
    }

    /** What {@link Jobs#start} was given. */
    public Map<String, String> payload() {
        return payload;
    }

    /** The payload's value under {@code key}, which must be there. */
    public String payload(String key) {
        return Optional.ofNullable(payload.get(key))
                .orElseThrow(() -> new IllegalArgumentException("job " + id + " has no " + key));
    }

    /** Tells how far the work is. Cheap enough to call for every row. */
    public void progress(long done, long total) {
        var now = clock.instant();
        if (done < total && Duration.between(told, now).compareTo(TELL_EVERY) < 0) {
            return;
        }
        told = now;
        rows.progress(id, worker, done, total);
    }

    /** Names what is being done now: a message key, shown beside the bar. */
    public void step(String messageKey) {
        rows.step(id, worker, messageKey);
    }

    /** Ends the run if the person has cancelled the job. Call it where stopping leaves nothing half done. */
    public void throwIfCancelled() {
        if (!rows.mayGoOn(id, worker)) {
            throw new JobCancelled();
        }
    }

    /** Where the result is to be seen; the job is done when the handler returns. */
    public void finish(String resultPath) {
        result = resultPath;
    }

    @Nullable
    String result() {
        return result;
    }
}
