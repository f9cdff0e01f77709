package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.minhchung.vietnamese.Fold;

/**
 * Takes apart what text keeps side by side with spaces: the issuer beside the name of the state, the recipients beside the signature.
 * The lines of the left come first, then those of the right.
 */
final class SideBySide {

    private static final Pattern GAP = Pattern.compile("(?<=\\S)\\s{3,}(?=[\\p{Lu}(*-])");
    private static final Pattern STATE = Pattern.compile(".*(?:cong hoa xa hoi|dang cong san viet nam).*");
    private static final Pattern DATE = Pattern.compile(".*\\bngay\\s.{0,6}thang\\s.{0,6}nam\\s.*");
    private static final Pattern SUBJECT = Pattern.compile("\\s*(?:v/v|ve viec)\\b.*");
    private static final Pattern RECIPIENTS = Pattern.compile("\\s*noi nhan\\s*:?(?:\\s{3,}.*)?");
    private static final Pattern ANOTHER_PART = Pattern.compile("[*\\s]*(?:phu luc|bieu|danh muc)\\b.*|.*[\\t|].*");

    /** So many lines a letterhead or a foot has at most. */
    private static final int HIGHEST = 40;

    /** How far left of its column a line may begin. */
    private static final int SLACK = 8;

    private static final int WIDEST = 400;

    private final List<String> lines;
    private final List<String> out = new ArrayList<>();

    private SideBySide(List<String> lines) {
        this.lines = lines;
    }

    /** {@code lines} with the two columns of letterhead and foot one below the other. */
    static List<String> apart(List<String> lines) {
        var columns = new SideBySide(lines);
        columns.read();
        return columns.out;
    }

    private void read() {
        int i = 0;
        boolean letterhead = false;
        while (i < lines.size()) {
            int end = i;
            if (!letterhead && i < HIGHEST && isHead(i)) {
                end = endOfHead(i);
                letterhead = true;
            } else if (RECIPIENTS.matcher(folded(i)).matches()) {
                end = endOfFoot(i);
            }
            if (end > i) {
                separate(i, end);
                i = end;
            } else {
                out.add(lines.get(i++));
            }
        }
    }

    /** Whether a letterhead in two columns begins here: the name of the state is near, and something stands beside it. */
    private boolean isHead(int at) {
        if (folded(at).isBlank()) {
            return false;
        }
        for (int i = at; i < Math.min(lines.size(), at + 5); i++) {
            if (STATE.matcher(folded(i)).matches()) {
                return twoColumns(at, Math.min(lines.size(), i + 3));
            }
        }
        return false;
    }

    private boolean twoColumns(int from, int to) {
        return lines.subList(from, to).stream()
                .anyMatch(line -> line.length() <= WIDEST && GAP.matcher(line).find());
    }

    private int endOfHead(int from) {
        int end = from;
        for (int i = from; i < Math.min(lines.size(), from + 12); i++) {
            if (DATE.matcher(folded(i)).matches()) {
                end = i + 1;
                break;
            }
            if (GAP.matcher(lines.get(i).strip()).find() && folded(i).length() <= WIDEST) {
                end = i + 1;
            }
        }
        // the subject of a letter goes on below its first line
        int boundary = boundary(from, end);
        boolean hasSubject = lines.subList(from, end).stream()
                .anyMatch(line -> line.length() <= WIDEST
                        && SUBJECT.matcher(Fold.inPlace(line)).matches());
        while (hasSubject
                && end < Math.min(lines.size(), from + 16)
                && !lines.get(end).isBlank()
                && lines.get(end).strip().length() < boundary
                && !folded(end).strip().startsWith("kinh gui")
                && indent(lines.get(end)) < boundary / 3) {
            end++;
        }
        return end;
    }

    private int endOfFoot(int from) {
        int end = from + 1;
        while (end < Math.min(lines.size(), from + HIGHEST)
                && lines.get(end).length() <= WIDEST
                && !ANOTHER_PART.matcher(folded(end)).matches()
                && lines.get(end).indexOf('\f') < 0) {
            end++;
        }
        return twoColumns(from, end) || indented(from, end) ? end : from;
    }

    private boolean indented(int from, int to) {
        return lines.subList(from, to).stream().anyMatch(line -> !line.isBlank() && indent(line) >= 30);
    }

    private void separate(int from, int to) {
        int boundary = boundary(from, to);
        var left = new ArrayList<String>();
        var right = new ArrayList<String>();
        for (var line : lines.subList(from, to)) {
            var text = line.stripTrailing();
            if (text.isBlank()) {
                continue;
            }
            int cut = indent(text) >= boundary ? 0 : cut(text, boundary);
            if (cut < 0) {
                left.add(text.strip());
            } else {
                if (cut > 0) {
                    left.add(text.substring(0, cut).strip());
                }
                right.add(text.substring(cut).strip());
            }
        }
        out.addAll(left);
        out.add("");
        out.addAll(right);
        out.add("");
    }

    /** Where the right column begins at the earliest. */
    private int boundary(int from, int to) {
        int boundary = Integer.MAX_VALUE;
        for (var line : lines.subList(from, to)) {
            var gap = GAP.matcher(line);
            int last = -1;
            while (gap.find()) {
                last = gap.start() == 0 ? last : gap.end();
            }
            if (last > 20) {
                boundary = Math.min(boundary, last);
            }
        }
        return boundary == Integer.MAX_VALUE ? 30 : Math.max(20, boundary - SLACK);
    }

    /** Where the right column of a line begins; negative when it has none. */
    private static int cut(String line, int boundary) {
        var gap = GAP.matcher(line);
        while (gap.find()) {
            if (gap.end() >= boundary) {
                return gap.end();
            }
        }
        return -1;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private String folded(int at) {
        var line = lines.get(at);
        return Fold.inPlace(line.length() > WIDEST ? line.substring(0, WIDEST) : line);
    }
}
