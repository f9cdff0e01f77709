package vn.minhchung.document.structure;

import java.util.regex.Pattern;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Deadlines;
import vn.minhchung.document.time.TimeExpression;
import vn.minhchung.document.time.TimeParser;

/** What a cell of a table is by its own words, whatever stands above its column. */
enum CellKind {
    NUMBER,
    TIME,
    AGENCY,
    /** Words that begin as a task does, with a verb. */
    WORK,
    /** Running words of another beginning. */
    WORDS,
    OTHER;

    private static final Pattern NUMBERS =
            Pattern.compile("(?:(?:[IVX]+|[A-HĐ])[.-])?\\d{1,3}(?:\\.\\d{1,3})*\\s*[.)/]?|[a-zđ][.)]|[IVX]+\\.?");

    /** What may stand before the time in a cell of times. */
    private static final Pattern BEFORE_TIME = Pattern.compile(
            "(?:[-+*•(:,\\s]|(?:phai |can )?(?:xong|hoan thanh|ket thuc|du kien|khoang|truoc|sau|trong|den|het|tu|cuoi"
                    + "|giua|dau|cham nhat|vao|han|moc|theo)\\b)*");

    private static final Pattern ROLE =
            Pattern.compile("(?iu:\\([^)]*\\)?|(?:chủ trì|phối hợp)(?: thực hiện| với)?\\s*:?\\s*)");

    private static final int LONGEST_TIME = 120;
    private static final int LONGEST_NAMES = 400;
    private static final int FEWEST_WORDS = 4;

    static CellKind of(Passage printed) {
        var cell = printed.clean();
        if (NUMBERS.matcher(cell.text()).matches()) {
            return NUMBER;
        }
        if (cell.length() <= LONGEST_TIME && isTime(cell)) {
            return TIME;
        }
        if (cell.length() <= LONGEST_NAMES && isAgency(cell)) {
            return AGENCY;
        }
        int words = cell.text().split("\\s+", FEWEST_WORDS + 1).length;
        if (words >= FEWEST_WORDS - 1 && Owners.isDuty(cell.text())) {
            return WORK;
        }
        return words >= FEWEST_WORDS ? WORDS : OTHER;
    }

    /** Whether a task or its time stands in such a cell, as no heading does. */
    boolean isWorkOrTime() {
        return this == WORK || this == TIME;
    }

    private static boolean isAgency(Passage cell) {
        return Owners.isOnlyName(cell.without(ROLE).strip().text());
    }

    /** Whether the cell begins with a time, or follows the pace of somebody else. */
    private static boolean isTime(Passage cell) {
        var folded = cell.folded();
        var before = BEFORE_TIME.matcher(folded);
        int latest = before.lookingAt() ? before.end() : 0;
        boolean begins = TimeParser.parse(folded).stream().anyMatch(time -> begin(time) <= latest);
        return begins
                || folded.startsWith("theo ") && !(Deadlines.parse(cell.text(), null) instanceof Deadline.Unstated);
    }

    private static int begin(TimeExpression time) {
        return time instanceof TimeExpression.Span span ? Math.min(span.lead(), span.start()) : time.start();
    }
}
