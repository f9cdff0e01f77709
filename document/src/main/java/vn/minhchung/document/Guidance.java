package vn.minhchung.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.structure.References;

/** Words about time that name no time: whose pace, roadmap or direction is followed. All texts are folded in place. */
final class Guidance {

    private static final Pattern OUTLOOK = Pattern.compile("(?:tam nhin|dinh huong)(?: den)?(?: nam)? (?:19|20)\\d{2}");

    /** Bodies whose direction is waited for; "cán bộ", "nội bộ" are none. */
    private static final String ABOVE =
            "(?:trung uong|(?<!(?:can|noi|toan|cong|tieu|dong|truc|cuc|can) )bo\\b|nganh|chinh phu|thu tuong|quoc hoi"
                    + "|cap tren|cap co tham quyen|co quan co tham quyen)";

    private static final String DIRECTION = "\\b(?:tien do|chi dao|huong dan|lo trinh|yeu cau|ke hoach)\\b";

    private static final Pattern CENTRAL = Pattern.compile(DIRECTION + ".*\\b" + ABOVE + "\\b");

    private static final Pattern OF_ONE_CLAUSE = Pattern.compile(DIRECTION + "[^;.()#]*\\b" + ABOVE + "\\b");

    /** Other bodies above the one that plans: only when their direction is named, for their roadmap is one. */
    private static final Pattern DIRECTED = Pattern.compile(
            "\\btheo (?:su |tien do,? |yeu cau,? )*(?:chi dao|huong dan)(?:,? (?:va )?(?:huong dan|chi dao|tien do|yeu cau|phan cong))* (?:cua|tu) "
                    + "(?:so|ubnd|uy ban|tinh|thanh uy|tinh uy|hdnd|hoi dong|ban chi dao|ban thuong vu|chu tich|dang uy|cap uy|lanh dao"
                    + "|cong an tinh|van phong|bch|ban chap hanh)\\b");

    /** "Theo" and what may stand before the first word of direction. */
    private static final Pattern FOLLOWED = Pattern.compile("\\btheo (?:su |dung |tinh hinh |cac )*$");

    /** Words that lead on to something else. */
    private static final Pattern LOOSE_END =
            Pattern.compile("(?iu)[\\s,]*(?:\\b(?:và|hoặc|tại|trong|theo|trước|đến|từ|hoàn thành)\\s*)*$");

    private static final String DOCUMENT =
            "(de an|chuong trinh|du an|ke hoach|nghi quyet|quyet dinh|quy hoach|luat|nghi dinh|hop dong|dieu chinh quy hoach)";

    private static final Pattern ROADMAP =
            Pattern.compile("\\b(?:lo trinh|tien do|ke hoach)\\s+(?:(?:cua|tai|trong|thuc"
                    + " hien|trien khai|neu|thi cong|cac) )*" + DOCUMENT + "\\b(?!\\s+cap tren)");

    private static final Pattern NUMBERED = Pattern.compile(
            "\\b(?:lo trinh|tien do|ke hoach)\\b.*?\\b(de an|chuong trinh|du an)\\s+(?:so\\s+)?(\\d+)\\b(?!\\s*/)");

    /** "Theo Đề án được phê duyệt"; a plan or roadmap that nobody names is none. */
    private static final Pattern APPROVED = Pattern.compile(
            "\\btheo\\s+((?:de an|du an|phuong an|chuong trinh|hop dong|quy"
                    + " hoach)(?: [a-z]+){0,6}?) (?:da |duoc |da duoc )*(?:phe duyet|duyet|ban hanh|phe chuan|ky ket)\\b");

    private static final String THIS =
            "ke hoach|quyet dinh|van ban|chi thi|nghi quyet|thong bao|cong van|chuong trinh|de an|huong dan|ket luan|quy che|cong dien";

    private static final Pattern OF_THIS_DOCUMENT =
            Pattern.compile("(?:ky\\b|ban hanh\\b)(?:\\s+(?:ban hanh\\s+)?(?:" + THIS
                    + ")(?:\\s+nay)?)?.{0,12}|(?:" + THIS
                    + ")\\s+(?:nay\\b.*|(?:duoc\\s+)?(?:ban hanh|ky)\\b.{0,12})");

    /** A meeting of which only the middle of a year is known: no day follows from that. */
    static final Pattern MID_YEAR_MEETING = Pattern.compile(
            "\\b(?:tai |vao |trong )?(?:ky hop|phien hop|hoi nghi|dai hoi)(?: [a-z]+){0,6}? giua nam(?: (?:19|20)\\d{2})?\\b");

    /** "Áp dụng từ ngày 01/9": by then it must be ready, unlike work that begins then. */
    static final Pattern IN_USE = Pattern.compile("\\b(?:dua vao|ap dung|chinh thuc)\\b[^;.,]{0,40}\\btu (?:ngay )?$");

    private Guidance() {}

    /** {@code folded} with a sign over every letter of the documents it cites. */
    static String withoutCited(String folded, List<References.Found> references) {
        var own = new StringBuilder(folded);
        for (var reference : references) {
            own.replace(reference.start(), reference.end(), "#".repeat(reference.end() - reference.start()));
        }
        return own.toString();
    }

    /** Without "tầm nhìn đến năm 2045", which is beyond the time that is meant. */
    static String withoutOutlook(String folded) {
        var own = new StringBuilder(folded);
        var outlook = OUTLOOK.matcher(folded);
        while (outlook.find()) {
            if (outlook.start() > 0) {
                own.replace(outlook.start(), outlook.end(), " ".repeat(outlook.end() - outlook.start()));
            }
        }
        return own.toString();
    }

    /** Whether the pace or direction of bodies above is to be followed. */
    static boolean isCentral(String folded) {
        return CENTRAL.matcher(folded).find() || DIRECTED.matcher(folded).find();
    }

    /** The words of {@code raw} from "theo" to where another time begins at one of {@code times}, or the clause ends. */
    static Optional<String> direction(String folded, String raw, List<Integer> times) {
        var key = Stream.of(OF_ONE_CLAUSE, DIRECTED, CENTRAL)
                .map(pattern -> pattern.matcher(folded))
                .filter(Matcher::find)
                .findFirst();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        int from = key.get().start();
        var theo = FOLLOWED.matcher(folded.substring(Math.max(0, from - 30), from));
        int start = theo.find() ? Math.max(0, from - 30) + theo.start() : from;
        int clause = end(folded, key.get().start());
        int end = times.stream()
                .filter(time -> time > start && time < clause)
                .findFirst()
                .orElse(clause);
        end = isCentral(folded.substring(start, end)) ? end : clause;
        var words = LOOSE_END
                .matcher(raw.substring(start, Math.min(raw.length(), end)))
                .replaceFirst("");
        return Optional.of(start < from ? "theo" + words.substring(4) : "theo " + words);
    }

    private static int end(String folded, int from) {
        int end = from;
        while (end < folded.length() && ";.()#".indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The document whose roadmap is followed, as far as the words name it: without a number its kind stands for it. */
    static @Nullable DocumentReference roadmap(String folded, String raw) {
        var numbered = NUMBERED.matcher(folded);
        if (numbered.find()) {
            return new DocumentReference(
                    raw.substring(numbered.start(1), numbered.end(1)), numbered.group(2), null, null);
        }
        for (var pattern : List.of(ROADMAP, APPROVED)) {
            var unnamed = pattern.matcher(folded);
            if (unnamed.find()) {
                return new DocumentReference(
                        null, raw.substring(unnamed.start(1), unnamed.end(1)).strip(), null, null);
            }
        }
        return null;
    }

    /** Whether what is counted from is the day of the document itself: "(kể từ) ngày ký", "ngày ban hành Kế hoạch này". */
    static boolean isThisDocument(String anchor) {
        return OF_THIS_DOCUMENT.matcher(anchor).matches();
    }
}
