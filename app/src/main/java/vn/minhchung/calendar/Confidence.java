package vn.minhchung.calendar;

/** How sure a day rule is (mức tin cậy). */
enum Confidence {
    /** Announced, or fixed by the law itself. */
    KNOWN,
    /** From a secondary source that names the announcement. */
    SECONDARY,
    /** Expected; the announcement has not been seen. */
    UNVERIFIED;

    String messageKey() {
        return "calendar.confidence." + name();
    }
}
