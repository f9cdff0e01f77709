package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.minhchung.document.AgencyMention;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.vietnamese.NormalForm;

/**
 * Splits a cell into the agencies it names. A semicolon or a new line always separates; a comma or "và" only when a new
 * agency begins behind it, so "Sở Văn hóa, Thể thao và Du lịch" and "Các sở, ban, ngành" stay whole.
 */
public final class Agencies {

    /** First words of an agency's name, folded. What follows must be more than the bare word. */
    private static final String HEADS =
            "so|bo|ban|uy ban|ubnd|hdnd|hoi dong|van phong|vp|cong an|trung tam|toa an|tand|vien|vksnd|thue|chi"
                    + " cuc|cuc|tong cuc|ngan hang|nhnn|kho bac|bao hiem|bhxh|bao|dai|hoi|lien doan|lien minh|lien"
                    + " hiep|tinh doan|thanh tra|truong|cong ty|tap doan|tong cong ty|buu dien|vnpt|viettel|mat"
                    + " tran|doan|hiep hoi|phong|to|quy|cong thong tin|dang uy|tinh uy|thanh uy|thuong truc|thong ke|benh"
                    + " vien|tram|don vi|co quan|bo phan|chu tich|nguoi dung dau|thi hanh an|bch|bqp|bca|vien"
                    + " thong|mobifone|fpt|evn|kiem toan|quan khu|quan doan|su doan|lu doan|trung doan|hoc vien|giam doc|thu"
                    + " truong|pho chu tich|pho giam doc|chanh|bi thu|hieu truong|cuc truong|chi cuc truong|bo truong|truong (?:ban|phong|cong an|thon)|chi"
                    + " huy truong|chi nhanh|hat|doi|ban quan ly";

    private static final Pattern NEW_AGENCY =
            Pattern.compile("(?:" + HEADS + ")\\s+\\S.*|tinh doan|vnpt\\S*|viettel|mttq.*", Pattern.DOTALL);
    private static final Pattern COLLECTIVE_START =
            Pattern.compile("(?:de nghi\\s+)?(?:cac|nhung|toan bo)\\s+\\S.*", Pattern.DOTALL);
    private static final Pattern COLLECTIVE = Pattern.compile(
            "(?:de nghi\\s+)?(?:cac|nhung|toan bo)\\s.*|(?:ubnd|uy ban nhan dan)\\s+(?:cap\\s+(?:xa|huyen)"
                    + "|(?:cac\\s+)?xa|(?:cac\\s+)?huyen)\\b.*|co quan chu tri\\b.*|.*\\bcap (?:xa|huyen)$");

    /** The small set of heads that "và" may stand before; others occur inside names ("Báo và Phát thanh"). */
    private static final Pattern AFTER_AND = Pattern.compile(
            "(?:so|bo|ban|ubnd|uy ban|cong an|van phong|bao hiem xa hoi|kho bac|ngan hang|trung tam|toa an|vien"
                    + " kiem sat|thue|cac|cuc|chi cuc|cong ty|tap doan|hoi|lien minh|lien doan|tinh doan|buu dien|thong ke|thanh"
                    + " tra|viettel|vnpt|mobifone|truong|benh vien|dai|hiep hoi|doan|dang uy|chu tich|thu truong|giam doc|nguoi dung dau"
                    + "|bi thu|pho chu tich|chanh van phong|chanh thanh tra|chi huy truong|tong giam doc)\\s+\\S.*",
            Pattern.DOTALL);

    private static final Pattern COLLECTIVE_RIGHT =
            Pattern.compile("cac (?!khu|du an|cong trinh|cum|dan toc|van de)\\S.*", Pattern.DOTALL);

    /** What never goes on with a list of kinds: "Các sở, ban, ngành và UBND các xã". */
    private static final Pattern ENDS_A_LIST =
            Pattern.compile("(?:chu tich |nguoi dung dau )?(?:ubnd|uy ban nhan dan)\\s.*", Pattern.DOTALL);

    /** Organs that the name of their place follows: "Đảng ủy, HĐND, UBND các xã". */
    private static final Pattern ORGANS =
            Pattern.compile("(?:(?:cap uy|dang uy|hdnd|hoi dong nhan dan|ubnd|uy ban nhan dan|chi bo)(?:, ?|$))+");

    /** "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh" is one committee. */
    private static final Pattern PARTY_OF_THE_FRONT =
            Pattern.compile("dang uy (?:uy ban )?(?:mat tran to quoc|mttq)(?: viet nam)?(?: tinh| thanh pho)?");

    private static final Pattern AND = Pattern.compile("\\s+va\\s+");
    private static final Pattern QUALIFIER = Pattern.compile(
            "\\s*(?:,?\\s*theo (?:chuc nang|nhiem vu|tham quyen|phan cong)\\b.*|\\([^)]*\\)?"
                    + "|\\bchu tri,? (?:tham muu|huong dan|xay dung|to chuc|ra soat|tong hop|theo doi)\\b.*|\\bchu tri\\b,?(?: thuc hien)?|\\bphoi hop(?: thuc hien)?)\\s*$");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:[-+•*]\\s*|de nghi\\s+|(?:co quan |don vi )?(?:chu tri|phoi hop)\\s*:\\s*|\\d{1,2}[.)]\\s+)");

    private static final Pattern NOBODY = Pattern.compile("(?iu:không(?: có)?)|[-–—/.]+");

    private static final Pattern HELPS = Pattern.compile("(?<!hoi dong )\\bphoi hop\\b");

    private static final Pattern LABELLED =
            Pattern.compile("\\(?\\b(?:(?:co quan|don vi) )?(?:chu tri|phoi hop)(?: thuc hien)?\\s*:\\s*");
    private static final Pattern TOGETHER = Pattern.compile(
            "[,;(]?\\s*(?:chu tri,?\\s*(?:va )?)?\\bphoi hop (?:(?:voi|cung)(?: voi)?\\s+)?(?!thuc hien|trien khai|chi"
                    + " dao)(?=\\S)");

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

    /** Whether a person should look at the names in {@code cell}: one of them may go on, or two ran into each other. */
    static boolean areDoubtful(Passage cell, List<AgencyMention> mentions) {
        return Owners.mayGoOn(cell) || mentions.stream().anyMatch(mention -> Names.isTorn(mention.name()));
    }

    /** A whole heading as one agency, whatever commas it has. */
    static AgencyMention whole(Passage name) {
        return mention(name);
    }

    /** Who leads and who helps, when one cell names both: "Chủ trì: Sở Y tế; phối hợp: Công an tỉnh". */
    record Roles(List<AgencyMention> lead, List<AgencyMention> coordinating) {}

    static Roles roles(Passage cell) {
        if (!HELPS.matcher(cell.folded()).find()) {
            return new Roles(in(cell), List.of());
        }
        var lead = new ArrayList<AgencyMention>();
        var coordinating = new ArrayList<AgencyMention>();
        if (LABELLED.matcher(cell.folded()).find()) {
            var label = LABELLED.matcher(cell.folded());
            int from = 0;
            boolean helps = false;
            while (label.find()) {
                (helps ? coordinating : lead)
                        .addAll(in(cell.slice(from, label.start()).stripEnd(",;(-–")));
                helps = label.group().contains("phoi hop");
                from = label.end();
            }
            (helps ? coordinating : lead).addAll(in(cell.from(from).stripEnd(")")));
            return new Roles(lead, coordinating);
        }
        var together = TOGETHER.matcher(cell.folded());
        if (together.find() && together.start() > 0) {
            return new Roles(
                    in(cell.slice(0, together.start()).stripEnd(",;(-–")),
                    in(cell.from(together.end()).stripEnd(")")));
        }
        for (var mention : in(cell)) {
            var qualifier = mention.qualifier();
            (qualifier != null && Fold.fold(qualifier).contains("phoi hop") ? coordinating : lead).add(mention);
        }
        return new Roles(lead, coordinating);
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
                    if (!mention.name().isEmpty()
                            && !NOBODY.matcher(mention.name()).matches()) {
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
            char sign = part.text().charAt(i);
            if ((sign == ',' || sign == '/') && begins(part, from, i, i + 1)) {
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
        if (after.isEmpty()
                || before.isEmpty()
                || ORGANS.matcher(before).matches()
                || PARTY_OF_THE_FRONT.matcher(before).matches()
                        && after.folded().startsWith("cac doan the")) {
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
                && (Character.isUpperCase(right.text().charAt(0))
                        || COLLECTIVE_RIGHT.matcher(right.folded()).matches())
                && AFTER_AND.matcher(right.folded()).matches()
                && (NEW_AGENCY.matcher(left.folded()).matches()
                        || COLLECTIVE_START.matcher(left.folded()).matches()
                                && ENDS_A_LIST.matcher(right.folded()).matches())
                && (left.text().indexOf(',') < 0
                        || ENDS_A_LIST.matcher(right.folded()).matches())
                && left.text().indexOf('(') <= left.text().indexOf(')')
                && !(left.folded().matches(".*\\b(?:mat tran|mttq)\\b.*")
                        && right.folded().matches("cac (?:to chuc|doan the)\\b.*"))
                && !left.folded().matches("van phong (?:doan|hdnd|hoi dong|dang uy|tinh uy)\\b.*");
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
