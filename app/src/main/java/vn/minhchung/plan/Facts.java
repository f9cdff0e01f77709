package vn.minhchung.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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

    Change change() {
        return new Change(this);
    }

    /** The next state of the facts while an action is written down. */
    static final class Change {
        private @Nullable UUID person;
        private @Nullable String personName;
        private @Nullable Instant acceptedAt;
        private @Nullable Instant returnedAt;
        private @Nullable Integer percent;
        private @Nullable Instant reportedAt;
        private @Nullable LocalDate doneOn;
        private @Nullable Instant confirmedAt;
        private @Nullable Instant sentBackAt;
        private @Nullable Instant obstacleAt;
        private @Nullable LocalDate extensionTo;
        private @Nullable LocalDate dueExtended;
        private @Nullable Instant endedAt;

        private Change(Facts facts) {
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

        Change person(@Nullable UUID id, @Nullable String name) {
            person = id;
            personName = name;
            return this;
        }

        Change acceptedAt(@Nullable Instant at) {
            acceptedAt = at;
            return this;
        }

        Change returnedAt(@Nullable Instant at) {
            returnedAt = at;
            return this;
        }

        Change percent(@Nullable Integer value) {
            percent = value;
            return this;
        }

        Change reportedAt(Instant at) {
            reportedAt = at;
            return this;
        }

        Change doneOn(@Nullable LocalDate day) {
            doneOn = day;
            return this;
        }

        Change confirmedAt(@Nullable Instant at) {
            confirmedAt = at;
            return this;
        }

        Change sentBackAt(@Nullable Instant at) {
            sentBackAt = at;
            return this;
        }

        Change obstacleAt(@Nullable Instant at) {
            obstacleAt = at;
            return this;
        }

        Change extensionTo(@Nullable LocalDate day) {
            extensionTo = day;
            return this;
        }

        Change dueExtended(LocalDate day) {
            dueExtended = day;
            return this;
        }

        Change endedAt(Instant at) {
            endedAt = at;
            return this;
        }

        Facts facts() {
            return new Facts(
                    person,
                    personName,
                    acceptedAt,
                    returnedAt,
                    percent,
                    reportedAt,
                    doneOn,
                    confirmedAt,
                    sentBackAt,
                    obstacleAt,
                    extensionTo,
                    dueExtended,
                    endedAt);
        }
    }
}
