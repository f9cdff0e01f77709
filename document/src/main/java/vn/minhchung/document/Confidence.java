package vn.minhchung.document;

/**
 * How far a value can be trusted (độ tin cậy) and what decided it.
 *
 * @param score from 0 (a guess) to 1 (printed so)
 */
public record Confidence(double score, Reason reason) {

    /** Below this a person is asked to look. */
    public static final double LOW = 0.75;

    /** What decided the confidence (lý do). The names are stable keys for messages. */
    public enum Reason {
        /** Stands in the document in the expected place. */
        PRINTED(1.0),
        /** Put together from rows or lines that a page break had separated. */
        JOINED(0.9),
        /** A following row or title was told apart from a continuation by its look only. */
        POSITION(0.8),
        /** Words that are printed without the space between them were taken apart. */
        REPAIRED(0.8),
        /** Not printed in its usual place, concluded from another sentence of the document; or not printed so exactly ("giữa tháng 5"). */
        INFERRED(0.7),
        /** Read from text that optical recognition has damaged. */
        DAMAGED(0.6),
        /** The words are there but were not understood in full; a person should read them. */
        UNCLEAR(0.4),
        /** The year is not written and was taken from the date of the document. */
        YEAR_ASSUMED(0.7),
        /** The document says nothing here. */
        ABSENT(1.0);

        private final double usual;

        Reason(double usual) {
            this.usual = usual;
        }

        /** The confidence this reason usually gives. */
        public Confidence confidence() {
            return new Confidence(usual, this);
        }
    }

    public Confidence {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score outside 0..1: " + score);
        }
    }

    /** The less certain of two. */
    public Confidence and(Confidence other) {
        return other.score < score ? other : this;
    }

    /** Whether a person should look at the value. */
    public boolean isLow() {
        return score < LOW;
    }
}
