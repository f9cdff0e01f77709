package vn.minhchung.document;

import java.util.List;
import java.util.function.Function;

/** A value found in a document (giá trị trích xuất), with the places it came from and how far it can be trusted. */
public record Extracted<T>(T value, List<SourcePlace> places, Confidence confidence) {

    public Extracted {
        places = List.copyOf(places);
    }

    /** A value the document does not state; {@code nothing} is its empty form. */
    public static <T> Extracted<T> absent(T nothing) {
        return new Extracted<>(nothing, List.of(), Confidence.Reason.ABSENT.confidence());
    }

    /** The same places and confidence with another value. */
    public <R> Extracted<R> map(Function<T, R> change) {
        return new Extracted<>(change.apply(value), places, confidence);
    }

    /** The same value, trusted no more than {@code limit}. */
    public Extracted<T> within(Confidence limit) {
        return new Extracted<>(value, places, confidence.and(limit));
    }
}
