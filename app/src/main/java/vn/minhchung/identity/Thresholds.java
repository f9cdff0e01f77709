package vn.minhchung.identity;

import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.minhchung.dated.DatedTables;
import vn.minhchung.dated.DatedValues;

/** The security values in force, and how administrators set them from a day on. */
@Component
class Thresholds extends DatedValues<Threshold> {

    Thresholds(DatedTables database) {
        super(
                database,
                "identity.threshold",
                Threshold.class,
                new Page("an-toan", "identity.thresholds.title", "identity.thresholds.explained", Accounts.READERS));
    }

    Duration minutes(Threshold name) {
        return Duration.ofMinutes(value(name));
    }
}
