package vn.minhchung.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to an assignment (dữ kiện): the only thing that is stored about its progress.
 *
 * @param person who is in charge at the unit
 * @param percent how far the unit says it is, 0 to 100
 * @param reportedAt the unit's last report, "không phát sinh trong kỳ" included
 * @param doneOn the day the unit reported it done; a later confirmation does not make it late
 * @param sentBackAt when the aggregator sent it back; cleared by the unit's next report
 * @param obstacleAt since when an obstacle is open
 * @param extensionTo the day asked for, while the request waits
 * @param dueExtended the day granted; the plan's own date is kept with the task
 */
record Facts(
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable Instant acceptedAt,
        @Nullable Instant returnedAt,
        @Nullable Integer percent,
        @Nullable Instant reportedAt,
        @Nullable LocalDate doneOn,
        @Nullable Instant confirmedAt,
        @Nullable Instant sentBackAt,
        @Nullable Instant obstacleAt,
        @Nullable LocalDate extensionTo,
        @Nullable LocalDate dueExtended,
        @Nullable Instant endedAt) {

    static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** These facts with what {@code change} sets. */
    Facts with(Consumer<Next> change) {
        var next = new Next(this);
        change.accept(next);
        return new Facts(
                next.person,
                next.personName,
                next.acceptedAt,
                next.returnedAt,
                next.percent,
                next.reportedAt,
                next.doneOn,
                next.confirmedAt,
                next.sentBackAt,
                next.obstacleAt,
                next.extensionTo,
                next.dueExtended,
                next.endedAt);
    }

    /** The next facts while an action is written down. */
    static final class Next {
        @Nullable
        UUID person;

        @Nullable
        String personName;

        @Nullable
        Instant acceptedAt;

        @Nullable
        Instant returnedAt;

        @Nullable
        Integer percent;

        @Nullable
        Instant reportedAt;

        @Nullable
        LocalDate doneOn;

        @Nullable
        Instant confirmedAt;

        @Nullable
        Instant sentBackAt;

        @Nullable
        Instant obstacleAt;

        @Nullable
        LocalDate extensionTo;

        @Nullable
        LocalDate dueExtended;

        @Nullable
        Instant endedAt;

        private Next(Facts facts) {
            person = facts.person;
            personName = facts.personName;
            acceptedAt = facts.acceptedAt;
            returnedAt = facts.returnedAt;
            percent = facts.percent;
            reportedAt = facts.reportedAt;
            doneOn = facts.doneOn;
            confirmedAt = facts.confirmedAt;
            sentBackAt = facts.sentBackAt;
            obstacleAt = facts.obstacleAt;
            extensionTo = facts.extensionTo;
            dueExtended = facts.dueExtended;
            endedAt = facts.endedAt;
        }
    }
}
