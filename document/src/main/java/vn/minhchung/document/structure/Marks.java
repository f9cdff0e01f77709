package vn.minhchung.document.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.minhchung.document.SourceText;
import vn.minhchung.document.structure.Columns.Field;

/**
 * What the marks in a matrix of responsibilities mean. Letters speak for themselves (CT, PH); of signs a legend tells, and where there
 * is none, the rarer sign is that of the lead, because a task has one lead and several helpers.
 */
final class Marks {

    private static final String SIGN = "[xX✓✔√●•○◦◯◉■□▲△★☆+*oO0]|[CP]|CT|PH|TH";
    private static final Pattern MARK = Pattern.compile(SIGN + "|(?i:chủ trì|phối hợp|chính|c\\.trì|p\\.hợp)");
    private static final Pattern MARK_FIRST = Pattern.compile(
            "(?<![\\p{L}\\d])[\"“'(]?(" + SIGN
                    + ")[\"”')]?\\s*(?::|=|-|–|là|thể hiện)\\s*(?:(?:đơn vị|cơ quan|là)\\s+)*(chủ trì|phối hợp)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ROLE_FIRST = Pattern.compile(
            "(chủ trì|phối hợp)\\s*(?:thực hiện\\s*)?(?::|=|\\(|đánh dấu|ký hiệu(?: là)?)\\s*[\"“'(]?(" + SIGN
                    + ")(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Map<String, Field> legend = new HashMap<>();
    private boolean printed = true;

    private Marks() {}

    /** The marks of a document with the rows of a matrix, each given as the texts of its agency columns. */
    static Marks of(SourceText source, List<List<String>> rows) {
        var marks = new Marks();
        for (var line : source.lines()) {
            var text = line.text();
            if (text.length() < 400
                    && (text.contains("hủ trì") || text.contains("hối hợp") || text.contains("HỦ TRÌ"))) {
                marks.read(text);
            }
        }
        marks.guess(rows);
        return marks;
    }

    private void read(String text) {
        var matcher = MARK_FIRST.matcher(text);
        while (matcher.find()) {
            legend.putIfAbsent(key(matcher.group(1)), role(matcher.group(2)));
        }
        matcher = ROLE_FIRST.matcher(text);
        while (matcher.find()) {
            legend.putIfAbsent(key(matcher.group(2)), role(matcher.group(1)));
        }
    }

    private static Field role(String words) {
        return words.toLowerCase(Locale.ROOT).startsWith("ch") ? Field.LEAD : Field.COORDINATING;
    }

    private static String key(String mark) {
        return mark.strip().toLowerCase(Locale.ROOT);
    }

    private void guess(List<List<String>> rows) {
        var counts = new HashMap<String, Integer>();
        rows.forEach(row -> row.stream()
                .filter(cell -> isMark(cell) && spoken(key(cell)) == Field.OTHER && !legend.containsKey(key(cell)))
                .forEach(cell -> counts.merge(key(cell), 1, Integer::sum)));
        if (counts.isEmpty()) {
            return;
        }
        printed = false;
        var lead = counts.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        boolean leadKnown = legend.containsValue(Field.LEAD) && counts.size() == 1;
        counts.keySet()
                .forEach(mark -> legend.put(mark, mark.equals(lead) && !leadKnown ? Field.LEAD : Field.COORDINATING));
    }

    static boolean isMark(String cell) {
        return MARK.matcher(cell.strip()).matches();
    }

    /** What a mark means by itself. */
    private static Field spoken(String mark) {
        return switch (mark) {
            case "ct", "c", "chủ trì", "chính", "c.trì" -> Field.LEAD;
            case "ph", "p", "phối hợp", "p.hợp" -> Field.COORDINATING;
            default -> Field.OTHER;
        };
    }

    /** LEAD, COORDINATING, or OTHER when the cell is no mark. */
    Field meaning(String cell) {
        if (!isMark(cell)) {
            return Field.OTHER;
        }
        var mark = key(cell);
        var told = legend.get(mark);
        return told == null ? spoken(mark) : told;
    }

    /** Whether words of the document, not their number, tell what the marks mean. */
    boolean isPrinted() {
        return printed;
    }
}
