package vn.minhchung.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action with what the person said (nội dung thao tác).
 *
 * @param note what was done, or the reason
 * @param percent progress from 0 to 100
 * @param figure a count reported along, with what it counts in {@code figureLabel}
 * @param day the day asked for with {@link Action#ASK_EXTENSION}
 * @param person who is put in charge with {@link Action#NAME_PERSON}
 * @param files proofs, stored before and claimed with the action
 */
public record Act(
        Action action,
        @Nullable String note,
        @Nullable Integer percent,
        @Nullable BigDecimal figure,
        @Nullable String figureLabel,
        @Nullable LocalDate day,
        @Nullable UUID person,
        @Nullable String personName,
        List<UUID> files) {

    public Act {
        files = List.copyOf(files);
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /** An action of which nothing is to be said. */
    public static Act of(Action action) {
        return of(action, null);
    }

    /** An action with its reason or note. */
    public static Act of(Action action, @Nullable String note) {
        return new Act(action, note, null, null, null, null, null, null, List.of());
    }

    /** A progress report. */
    public static Act report(int percent, String note) {
        return new Act(Action.REPORT, note, percent, null, null, null, null, null, List.of());
    }

    /** A request for more time. */
    public static Act askExtension(LocalDate until, String reason) {
        return new Act(Action.ASK_EXTENSION, reason, null, null, null, until, null, null, List.of());
    }

    /** Puts a person in charge. */
    public static Act namePerson(UUID person, String name) {
        return new Act(Action.NAME_PERSON, null, null, null, null, null, person, name, List.of());
    }

    /** The same with files as proof. */
    public Act with(List<UUID> proofs) {
        return new Act(action, note, percent, figure, figureLabel, day, person, personName, proofs);
    }

    /** The same with a count. */
    public Act counting(BigDecimal count, String label) {
        return new Act(action, note, percent, count, label, day, person, personName, files);
    }
}
