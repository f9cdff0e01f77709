package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.time.TimeExpression;
import vn.minhchung.document.time.TimeExpression.Span;
import vn.minhchung.document.time.TimeParser;

/** Finds the time that stands right before or behind a figure: "năm 2027 đạt 70%", "95% năm 2026, 97% năm 2027". */
final class FigureTimes {

    /** Between a figure and the time it is set for: "50%/năm vào năm 2030", "60% (năm 2027)". */
    private static final Pattern AT_ONCE = Pattern.compile("(?:/\\p{L}{1,8})?[\\s(]*(?:vao\\s+)?");

    /** Between a time and the figure it is set for: "năm 2027 phấn đấu đạt 70%". */
    private static final Pattern REACHES = Pattern.compile(
            "[\\s,:(]*(?:(?:phan dau|dat|la|con|len|xuong|o muc|muc|giam|giam con|tang|tang len|se|co|chiem"
                    + "|ty le|ty le nay|duy tri|hoan thanh)\\b[\\s:]*)*");

    /** What is compared with, or began, is not what is aimed at. */
    private static final Pattern OTHER =
            Pattern.compile("\\b(?:so voi(?: cung ky)?|tu|ke tu|bang|ke hoach|giai doan)\\s+$");

    /** What may stand before a time that opens a clause. */
    private static final Pattern OPENS = Pattern.compile("(?:[^\\p{L}\\p{N}]|(?:va|rieng|trong do|tiep do|con)\\b)*");

    private FigureTimes() {}

    /**
     * A time and the words around it.
     *
     * @param words what stands beside the figure, without the time
     * @param bare whether only a year, a quarter or a month is named: no "đến", no "trước"
     */
    record Found(LocalDate by, Passage words, boolean bare) {}

    /** The time in front of a figure, as the last thing before it or the first of its own words. */
    static @Nullable Found before(Passage before) {
        var folded = before.folded();
        Found found = null;
        for (var expression : TimeParser.parse(folded)) {
            var by = aimed(folded, expression);
            if (by != null && expression instanceof Span span) {
                boolean bare = span.lead() == span.start();
                boolean next = REACHES.matcher(folded.substring(span.end())).matches();
                boolean opens = OPENS.matcher(folded.substring(0, span.lead())).matches();
                if (next || opens) {
                    var words = before.slice(0, span.lead()).strip().plus(" ", before.from(span.end()));
                    found = new Found(by, words, bare);
                }
            }
        }
        return found;
    }

    /** The time at once behind a figure. */
    static @Nullable Found behind(Passage after) {
        var folded = after.folded();
        for (var expression : TimeParser.parse(folded)) {
            var by = aimed(folded, expression);
            if (by != null && expression instanceof Span span) {
                boolean bare = span.lead() == span.start();
                return AT_ONCE.matcher(folded.substring(0, span.lead())).matches()
                        ? new Found(by, after.from(span.end()), bare)
                        : null;
            }
        }
        return null;
    }

    /** The day by which something is to be reached at such a time; null when it is no such time. */
    private static @Nullable LocalDate aimed(String folded, TimeExpression expression) {
        return expression instanceof Span span
                        && !span.open()
                        && span.stretches().getLast().isDated()
                        && !OTHER.matcher(folded.substring(0, span.lead())).find()
                ? span.stretches().getLast().last()
                : null;
    }
}
