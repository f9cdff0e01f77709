package vn.minhchung.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The demo's clock (đồng hồ dữ liệu mẫu): it starts at a fixed day and ticks, and seeds may do their work at an earlier moment.
 * It exists in the demo profile only.
 */
public final class DemoClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private final Clock running;

    DemoClock(Clock running) {
        this.running = running;
    }

    /** Runs {@code work} as if it were {@code moment}, for this thread only. */
    public void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : running.instant();
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(running.withZone(zone));
    }
}
