package vn.minhchung.document;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Deadline.Unstated;

/**
 * Reads the words of a deadline cell (đọc thời hạn).
 *
 * <p>Cited documents are set aside first, so their dates are never deadlines. Of what remains the hardest fact decides the
 * kind: date, month, quarter, half-year, year or period, then roadmap, event, recurring, central direction. Several dates
 * in one cell are a period from the first to the last.
 */
public final class Deadlines {

    private Deadlines() {}

    /** Reads {@code raw}; {@code issued}, the date of the document it stands in, gives the year where none is written. */
    public static Deadline parse(String raw, @Nullable LocalDate issued) {
        return extract(raw, List.of(), issued).value();
    }

    /** As {@link #parse}, with the places it was read from and how far the answer can be trusted. */
    public static Extracted<Deadline> extract(String raw, List<SourcePlace> places, @Nullable LocalDate issued) {
        return extract(raw, places, issued, issued == null ? null : Year.from(issued));
    }

    /** As above; {@code usual} is the year that is meant where none is written. */
    public static Extracted<Deadline> extract(
            String raw, List<SourcePlace> places, @Nullable LocalDate issued, @Nullable Year usual) {
        var read = new DeadlineReading(raw.strip(), issued, usual);
        var deadline = read.deadline();
        var reason = deadline instanceof Unstated
                ? raw.isBlank() ? Reason.ABSENT : Reason.UNCLEAR
                : read.hasNoSuchDay()
                        ? Reason.UNCLEAR
                        : read.yearAssumed() ? Reason.YEAR_ASSUMED : read.inferred() ? Reason.INFERRED : Reason.PRINTED;
        return new Extracted<>(deadline, places, reason.confidence());
    }

    /** Whether {@code deadline} has words that were not understood: no time at all, or a day that the calendar does not have. */
    public static boolean isUnclear(Deadline deadline) {
        var raw = deadline.raw();
        return deadline instanceof Unstated ? !raw.isBlank() : new DeadlineReading(raw, null, null).hasNoSuchDay();
    }

    /** {@code deadline} in usual words: what {@link #parse} reads back as the same. */
    public static String inWords(Deadline deadline) {
        return DeadlineWords.of(deadline);
    }
}
