package vn.minhchung.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.minhchung.access.Actor;
import vn.minhchung.access.Role;
import vn.minhchung.platform.VietnamTime;

/**
 * One unit's part in one task (nhiệm vụ giao). What may be done now is asked of {@link #actions}, which {@link #act}
 * enforces, so that a button is shown exactly when the action would be accepted.
 *
 * @param aggregator the unit that confirms what is done under the plan
 * @param unitClass the class the unit was found by; null when it was named itself
 */
record Assignment(
        UUID id,
        int version,
        UUID directive,
        UUID task,
        String code,
        UUID aggregator,
        UUID unit,
        @Nullable UUID unitClass,
        Status.Terms terms,
        Facts facts) {

    Progress progress() {
        return Status.progress(facts, terms);
    }

    /** What {@code actor} may do now. */
    Set<Action> actions(Actor actor) {
        var actions = EnumSet.noneOf(Action.class);
        if (facts.endedAt() != null) {
            return actions;
        }
        if (actor.hasIn(unit, Role.OFFICER, Role.UNIT_LEADER)) {
            actions.addAll(ofUnit());
        }
        if (actor.hasIn(unit, Role.UNIT_LEADER)) {
            actions.addAll(ofUnitLeader());
        }
        if (actor.hasIn(aggregator, Role.AGGREGATOR)) {
            actions.addAll(ofAggregator());
        }
        return actions;
    }

    private Set<Action> ofUnit() {
        return switch (progress()) {
            case NOT_ACCEPTED -> EnumSet.of(Action.ACCEPT);
            case CONFIRM_PAST -> EnumSet.of(Action.ACCEPT, Action.DONE);
            case IN_PROGRESS -> {
                var open = EnumSet.of(Action.REPORT, Action.NOTHING_NEW, Action.DONE);
                open.add(facts.obstacleAt() == null ? Action.RAISE_OBSTACLE : Action.CLEAR_OBSTACLE);
                if (facts.extensionTo() == null && Status.due(facts, terms) != null) {
                    open.add(Action.ASK_EXTENSION);
                }
                yield open;
            }
            case RETURNED, AWAITING_CONFIRMATION, COMPLETE -> EnumSet.noneOf(Action.class);
        };
    }

    private Set<Action> ofUnitLeader() {
        return switch (progress()) {
            case NOT_ACCEPTED, CONFIRM_PAST -> EnumSet.of(Action.RETURN, Action.NAME_PERSON);
            case IN_PROGRESS -> EnumSet.of(Action.NAME_PERSON);
            case RETURNED, AWAITING_CONFIRMATION, COMPLETE -> EnumSet.noneOf(Action.class);
        };
    }

    private Set<Action> ofAggregator() {
        return switch (progress()) {
            case NOT_ACCEPTED -> EnumSet.of(Action.WITHDRAW);
            case CONFIRM_PAST ->
                terms.part() == Part.LEAD ? EnumSet.of(Action.CONFIRM, Action.WITHDRAW) : EnumSet.of(Action.WITHDRAW);
            case RETURNED -> EnumSet.of(Action.REASSIGN, Action.WITHDRAW);
            case IN_PROGRESS -> {
                // Also the only way to end what a unit without a successor has left.
                var open = EnumSet.of(Action.WITHDRAW);
                if (facts.obstacleAt() != null) {
                    open.add(Action.CLEAR_OBSTACLE);
                }
                if (facts.extensionTo() != null) {
                    open.add(Action.GRANT_EXTENSION);
                    open.add(Action.REFUSE_EXTENSION);
                }
                yield open;
            }
            case AWAITING_CONFIRMATION -> EnumSet.of(Action.CONFIRM, Action.REOPEN);
            // Coordination that ended with the task is taken up again by reopening a lead.
            case COMPLETE ->
                terms.part() == Part.LEAD || facts.doneOn() != null
                        ? EnumSet.of(Action.REOPEN)
                        : EnumSet.noneOf(Action.class);
        };
    }

    /** @throws vn.minhchung.access.NotAllowed when {@code actor} could not do this at any time */
    void requireRight(Actor actor, Action action) {
        switch (action) {
            case ACCEPT, REPORT, NOTHING_NEW, DONE, RAISE_OBSTACLE, ASK_EXTENSION ->
                actor.requireIn(unit, Role.OFFICER, Role.UNIT_LEADER);
            case RETURN, NAME_PERSON -> actor.requireIn(unit, Role.UNIT_LEADER);
            case CLEAR_OBSTACLE -> {
                if (!actor.hasIn(aggregator, Role.AGGREGATOR)) {
                    actor.requireIn(unit, Role.OFFICER, Role.UNIT_LEADER);
                }
            }
            case GRANT_EXTENSION, REFUSE_EXTENSION, CONFIRM, REOPEN, REASSIGN, WITHDRAW ->
                actor.requireIn(aggregator, Role.AGGREGATOR);
        }
    }

    /** The assignment after {@code act}, done by {@code actor} at {@code now}. */
    Assignment act(Act act, Actor actor, Instant now) {
        if (!actions(actor).contains(act.action())) {
            throw new ActionNotAvailable(code, act.action());
        }
        if (act.action().needsNote() && act.note() == null) {
            throw new ActIncomplete("plan.act.note-missing", code);
        }
        return with(changed(act, now));
    }

    private Facts changed(Act act, Instant now) {
        LocalDate today = VietnamTime.day(now);
        return switch (act.action()) {
            case ACCEPT -> facts.with(next -> next.acceptedAt = now);
            case RETURN -> facts.with(next -> next.returnedAt = now);
            case REASSIGN -> facts.with(next -> next.returnedAt = null);
            case NAME_PERSON -> {
                if (act.person() == null || act.personName() == null) {
                    throw new ActIncomplete("plan.act.person-missing", code);
                }
                yield facts.with(next -> {
                    next.person = act.person();
                    next.personName = act.personName();
                });
            }
            case REPORT -> {
                if (act.percent() == null || act.percent() < 0 || act.percent() > 100) {
                    throw new ActIncomplete("plan.act.percent-missing", code);
                }
                yield facts.with(next -> {
                    next.percent = act.percent();
                    next.reportedAt = now;
                    next.sentBackAt = null;
                });
            }
            case NOTHING_NEW ->
                facts.with(next -> {
                    next.reportedAt = now;
                    next.sentBackAt = null;
                });
            case DONE ->
                facts.with(next -> {
                    next.percent = 100;
                    next.reportedAt = now;
                    next.doneOn = today;
                    next.sentBackAt = null;
                    next.obstacleAt = null;
                    next.extensionTo = null;
                });
            case RAISE_OBSTACLE -> facts.with(next -> next.obstacleAt = now);
            case CLEAR_OBSTACLE -> facts.with(next -> next.obstacleAt = null);
            case ASK_EXTENSION -> {
                var due = Status.due(facts, terms);
                if (act.day() == null
                        || due == null
                        || !act.day().isAfter(due)
                        || !act.day().isAfter(today)) {
                    throw new ActIncomplete("plan.act.day-not-later", code);
                }
                yield facts.with(next -> next.extensionTo = act.day());
            }
            case GRANT_EXTENSION ->
                facts.with(next -> {
                    next.dueExtended = next.extensionTo;
                    next.extensionTo = null;
                });
            case REFUSE_EXTENSION -> facts.with(next -> next.extensionTo = null);
            case CONFIRM -> facts.with(next -> next.confirmedAt = now);
            case REOPEN ->
                facts.with(next -> {
                    next.confirmedAt = null;
                    next.doneOn = null;
                    next.percent = null; // what was said to be all of it was not; the next report says how far it is
                    next.sentBackAt = now;
                });
            case WITHDRAW -> facts.with(next -> next.endedAt = now);
        };
    }

    /** The same part, with all that was done so far, at the unit that stands in. */
    Assignment successorAt(UUID newId, UUID newUnit) {
        return new Assignment(newId, 0, directive, task, code, aggregator, newUnit, unitClass, terms, facts);
    }

    Assignment with(Facts changed) {
        return new Assignment(id, version, directive, task, code, aggregator, unit, unitClass, terms, changed);
    }
}
