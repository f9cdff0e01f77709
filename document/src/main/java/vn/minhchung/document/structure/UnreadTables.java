package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourcePlace;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Fold;

/**
 * Finds task tables that were printed as text and whose columns can no longer be told apart. Their lines mix the cells of several columns,
 * so nothing is read from them; a finding says so, and what stands behind them is read as ever.
 */
final class UnreadTables {

    private static final Pattern NUMBER_HEADING = Pattern.compile("\\s*(?:so )?(?:tt|stt)\\s+\\S.*");
    private static final List<Pattern> HEADINGS = List.of(
            Pattern.compile("\\b(?:nhiem vu|noi dung|cong viec|hoat dong)\\b"),
            Pattern.compile("\\b(?:chu tri|(?:co quan|don vi)(?: thuc hien)?)\\b"),
            Pattern.compile("\\bphoi hop\\b"),
            Pattern.compile("\\b(?:thoi gian|thoi han|tien do|hoan thanh)\\b"),
            Pattern.compile("\\b(?:san pham|ket qua)\\b"));

    /** A number that stands alone at the left, with words of a cell behind it or nothing. */
    private static final Pattern ROW = Pattern.compile("\\s*\\d{1,3}(?:[.)])?(?:\\s{2,}\\S.*)?");

    private static final Pattern BEHIND = Pattern.compile(
            "\\s*(?:noi nhan\\b.*|phu luc\\b.*|(?:[ivx]{1,5}|[a-e]|\\d{1,2})\\s*[.)/-]\\s*(?:to chuc (?:thuc hien|trien khai)"
                    + "|trach nhiem|phan cong|kinh phi|che do|(?:cac )?giai phap|bao cao|khen thuong|dieu khoan)\\b.*)");

    private static final int WIDEST = 400;

    private final SourceText source;
    private final Set<Integer> lines = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private UnreadTables(SourceText source) {
        this.source = source;
    }

    /** The lines of such tables, and what to say about them. */
    record Found(Set<Integer> lines, List<Finding> findings) {}

    static Found in(SourceText source) {
        var tables = new UnreadTables(source);
        tables.read();
        return new Found(tables.lines, tables.findings);
    }

    private void read() {
        var all = source.lines();
        for (int i = 0; i < all.size(); i++) {
            if (!isHeading(i)) {
                continue;
            }
            int end = i + 1;
            while (end < all.size() && !all.get(end).isRow() && !isBehind(all.get(end))) {
                end++;
            }
            if (IntStream.range(i + 1, end)
                            .filter(at -> ROW.matcher(all.get(at).text()).matches())
                            .count()
                    >= 2) {
                take(i, end);
            }
            i = end - 1;
        }
    }

    private boolean isHeading(int at) {
        var line = source.lines().get(at);
        if (line.isRow() || line.text().length() > WIDEST) {
            return false;
        }
        var folded = Fold.inPlace(line.text());
        return NUMBER_HEADING.matcher(folded).matches()
                && HEADINGS.stream()
                                .filter(heading -> heading.matcher(folded).find())
                                .count()
                        >= 2;
    }

    private static boolean isBehind(SourceLine line) {
        return line.text().length() <= WIDEST
                && BEHIND.matcher(Fold.inPlace(line.text())).matches();
    }

    private void take(int from, int to) {
        for (int i = from; i < to; i++) {
            lines.add(source.lines().get(i).number());
        }
        var heading = source.lines().get(from);
        findings.add(Code.TABLE_UNREAD.at(
                List.of(new SourcePlace(heading.number(), 0, heading.text().length(), heading.page())),
                heading.text().strip().replaceAll("\\s+", " ")));
    }
}
