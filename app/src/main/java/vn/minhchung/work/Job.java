package vn.minhchung.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A background job as its page shows it (việc chạy nền). */
record Job(
        UUID id,
        String kind,
        String title,
        JobState state,
        UUID account,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long done,
        long total,
        @Nullable String step,
        boolean cancelRequested,
        @Nullable String result,
        @Nullable String error) {

    public boolean open() {
        return state.open();
    }

    /** 0 to 100. */
    public int percent() {
        if (state == JobState.DONE) {
            return 100;
        }
        return total <= 0 ? 0 : (int) Math.min(100, 100 * done / total);
    }

    /** Time left, if the rest goes as fast as what is done; empty until one twentieth is done. */
    Optional<Duration> left(Instant now) {
        if (state != JobState.RUNNING || startedAt == null || total <= 0 || done * 20 < total || done >= total) {
            return Optional.empty();
        }
        var elapsed = Duration.between(startedAt, now);
        return elapsed.isNegative()
                ? Optional.empty()
                : Optional.of(elapsed.multipliedBy(total - done).dividedBy(done));
    }
}
