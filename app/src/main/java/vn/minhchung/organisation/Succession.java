package vn.minhchung.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One step in the history of units (kế thừa): on a day, by a decision, a predecessor went over into a successor.
 *
 * @param successor null when the predecessor was dissolved without one
 * @param decision number of the document that ordered it
 * @param part which part or function went there, when it was not the whole
 * @param formerName what the unit was called before it was renamed; a renamed unit is its own predecessor and successor
 * @param chosenDecision by what decision this successor stands for the whole of a split unit; null while undecided
 */
@Table(schema = "organisation", name = "succession")
public record Succession(
        @Id UUID id,
        @Version @Nullable Integer version,
        UUID predecessor,
        @Nullable UUID successor,
        SuccessionKind kind,
        LocalDate day,
        String decision,
        @Nullable String part,
        @Nullable String chosenDecision,
        @Nullable String formerName,
        @Nullable String formerShortName) {

    Succession chosen(@Nullable String byDecision) {
        return new Succession(
                id,
                version,
                predecessor,
                successor,
                kind,
                day,
                decision,
                part,
                byDecision,
                formerName,
                formerShortName);
    }

    boolean renamed() {
        return predecessor.equals(successor);
    }
}
