package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.NormalForm;

/**
 * Splits a cell into the agencies it names. A semicolon or a new line always separates; a comma or "và" only when a new
 * agency begins behind it, so "Sở Văn hóa, Thể thao và Du lịch" and "Các sở, ban, ngành" stay whole.
 */
public final class Agencies {

    /** First words of an agency's name, folded. What follows must be more than the bare word. */
    private static final String HEADS =
            "so|bo|ban|uy ban|ubnd|hdnd|hoi dong|van phong|vp|cong an|trung tam|toa an|tand|vien|vksnd|thue|chi cuc|cuc"
                    + "|tong cuc|ngan hang|nhnn|kho bac|bao hiem|bhxh|bao|dai|hoi|lien doan|lien minh|lien hiep|tinh doan|thanh tra"
                    + "|truong|cong ty|tap doan|tong cong ty|buu dien|vnpt|viettel|mat tran|doan|hiep hoi|phong|to|quy|cong thong tin"
                    + "|dang uy|tinh uy|thanh uy|thuong truc|thong ke|benh vien|tram|don vi|co quan|bo phan|chu tich"
                    + "|nguoi dung dau|thi hanh an|bch|bqp|bca";

    private static final Pattern NEW_AGENCY =
            Pattern.compile("(?:" + HEADS + ")\\s+\\S.*|tinh doan|vnpt\\S*|viettel|mttq.*", Pattern.DOTALL);
    private static final Pattern COLLECTIVE_START =
            Pattern.compile("(?:de nghi\\s+)?(?:cac|nhung|toan bo)\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern COLLECTIVE = Pattern.compile(
            "(?:de nghi\\s+)?(?:cac|nhung|toan bo)\\s.*|(?:ubnd|uy ban nhan dan)\\s+(?:cap\\s+(?:xa|huyen)"
                    + "|(?:cac\\s+)?xa|(?:cac\\s+)?huyen)\\b.*|co quan chu tri\\b.*|.*\\bcap (?:xa|huyen)$");

    /** The small set of heads that "và" may stand before; others occur inside names ("Báo và Phát thanh"). */
    private static final Pattern AFTER_AND = Pattern.compile(
            "(?:so|bo|ubnd|uy ban nhan dan|cong an|van phong|trung tam|toa an|vien kiem sat|thue|cac)\\s+\\S.*",
            Pattern.DOTALL);

    private static final Pattern AND = Pattern.compile("\\s+va\\s+");
    private static final Pattern QUALIFIER =
            Pattern.compile("\\s*(?:,?\\s*theo (?:chuc nang|nhiem vu|tham quyen|phan cong)\\b.*|\\([^)]*\\)?"
                    + "|\\bchu tri\\b,?(?: thuc hien)?|\\bphoi hop(?: thuc hien)?)\\s*$");
    private static final Pattern LABEL =
            Pattern.compile("^(?:[-+•*]\\s*|(?:co quan |don vi )?(?:chu tri|phoi hop)\\s*:\\s*|\\d{1,2}[.)]\\s+)");

    /** The names of all communes of a province take a third of this; what is longer is no list of agencies. */
    private static final int LONGEST_CELL = 10_000;

    private Agencies() {}

    /** The agencies named in the lines of {@code cell}; places count from its first line. */
    public static List<AgencyMention> in(String cell) {
        var lines = SourceText.of(cell.lines().map(NormalForm::of).toList());
        return lines.lines().stream()
                .flatMap(line -> in(Passage.of(lines, line)).stream())
                .toList();
    }

    static List<AgencyMention> in(Passage cell) {
        if (cell.length() > LONGEST_CELL) {
            return List.of(mention(cell.slice(0, LONGEST_CELL)));
        }
        var mentions = new ArrayList<AgencyMention>();
        for (var part : cell.split(';')) {
            for (var line : part.split(SourceLine.BREAK)) {
                for (var name : names(line.strip())) {
                    var mention = mention(name);
                    if (!mention.name().isEmpty()) {
                        mentions.add(mention);
                    }
                }
            }
        }
        return mentions;
    }

    private static List<Passage> names(Passage part) {
        var names = new ArrayList<Passage>();
        int from = 0;
        for (int i = 0; i < part.length(); i++) {
            if (part.text().charAt(i) == ',' && begins(part, from, i, i + 1)) {
                names.add(part.slice(from, i));
                from = i + 1;
            }
        }
        names.add(part.from(from));
        return names.stream().flatMap(name -> splitAtAnd(name.strip()).stream()).toList();
    }

    /** Whether a new agency begins at {@code next}, the one before reaching from {@code from} to {@code end}. */
    private static boolean begins(Passage part, int from, int end, int next) {
        if (bracketOpen(part.text(), from, end)) {
            return false;
        }
        var before = part.slice(from, end).strip().folded();
        var after = part.slice(next, part.length()).strip();
        if (after.isEmpty() || before.isEmpty()) {
            return false;
        }
        var segment = after.text().indexOf(',') < 0
                ? after
                : after.slice(0, after.text().indexOf(','));
        if (COLLECTIVE_START.matcher(segment.folded()).matches()) {
            return true;
        }
        return Character.isUpperCase(after.text().charAt(0))
                && NEW_AGENCY.matcher(segment.folded()).matches()
                && !(COLLECTIVE_START.matcher(before).matches() && isListWord(segment.folded()));
    }

    /** "Các Sở, Ban, Ngành tỉnh": a word of a list of kinds, not a name. */
    private static boolean isListWord(String segment) {
        return segment.matches("(?:so|ban|nganh|bo|co quan|don vi|dia phuong|to chuc|doan the)(?:,? .{0,22})?")
                && !segment.matches("(?:so|bo) (?!nganh|ban).*");
    }

    private static boolean bracketOpen(String text, int from, int to) {
        return text.lastIndexOf('(', to) >= from && text.lastIndexOf(')', to) < text.lastIndexOf('(', to);
    }

    private static List<Passage> splitAtAnd(Passage name) {
        var names = new ArrayList<Passage>();
        int from = 0;
        var and = AND.matcher(name.folded());
        while (and.find()) {
            if (separates(name.slice(from, and.start()), name.from(and.end()))) {
                names.add(name.slice(from, and.start()));
                from = and.end();
            }
        }
        names.add(name.from(from));
        return names;
    }

    private static boolean separates(Passage left, Passage right) {
        return !right.isEmpty()
                && Character.isUpperCase(right.text().charAt(0))
                && AFTER_AND.matcher(right.folded()).matches()
                && NEW_AGENCY.matcher(left.folded()).matches()
                && left.text().indexOf(',') < 0
                && left.text().indexOf('(') <= left.text().indexOf(')')
                && !left.folded().startsWith("van phong doan");
    }

    private static AgencyMention mention(Passage printed) {
        var name = printed.clean();
        var label = LABEL.matcher(name.folded());
        while (label.find()) {
            name = name.from(label.end()).strip();
            label = LABEL.matcher(name.folded());
        }
        name = name.stripEnd(".,:");
        boolean collective = COLLECTIVE.matcher(name.folded()).matches();
        var qualifier = QUALIFIER.matcher(name.folded());
        if (qualifier.find()
                && qualifier.start() > 0
                && !(collective && qualifier.group().contains("theo "))) {
            var cut = name.from(qualifier.start()).strip();
            name = name.slice(0, qualifier.start()).stripEnd(".,:");
            return new AgencyMention(printed.text().strip(), name.text(), cut.text(), collective, printed.places());
        }
        return new AgencyMention(printed.text().strip(), name.text(), null, collective, printed.places());
    }
}
