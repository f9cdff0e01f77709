package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.minhchung.document.time.TimeExpression.Event;
import vn.minhchung.document.time.TimeParser;

/**
 * Goes through every number of an objective that no other rule understood: some are set, "hình thành 15 điểm du lịch", some only
 * describe, "tại 27 xã", some name things, "Đề án 06". What is none of these is left to a person.
 */
final class Numbers {

    private static final Pattern ANY = Pattern.compile("(?<![\\d.,/\\p{L}–-])" + Units.NUMBER + Units.RANGE
            + "(?![\\d/])(?:\\s+(?=[\\p{L}])|(?=ha\\b|km\\b|m2\\b|kg\\b|mw\\b))");

    /** What is done so often; whatever stands behind it is counted. */
    private static final Pattern SETS = Pattern.compile(
            "\\b(?:hinh thanh|xay dung|thanh lap|dao tao|boi duong|tap huan|tuyen sinh|phat trien|cong nhan|trong|cap|ho tro"
                    + "|dau tu|lap dat|nang cap|hoan thanh|thu hut|don|giai quyet|tao viec lam cho|tao|dua|to chuc|mo|ket nap|bao ton|xoa|giam"
                    + "|tang|tang them|them|co them|co|duy tri|van dong|keu goi|tiep nhan|tham gia|san xuat|cung cap|phuc dung|ket noi|moi nam"
                    + "|moi [\\p{L}]+(?: [\\p{L}]+)?)"
                    + "(?: (?:moi|them|duoc|thanh cong|va dua vao su dung|cho|khoang|tong cong|dat|va|co))*\\s*$");

    /** Counts that only describe, or numbers that belong to a name. */
    private static final Pattern DESCRIBES = Pattern.compile(
            "\\b(?:trong|tai|o|cua|voi|gom|bao gom|thuoc|theo|cac|nhung|toan bo|tong so|so voi|sau|qua|giua|nhom|top|chi tieu|muc tieu|nhiem vu"
                    + "|de an|du an|chuong trinh|nghi quyet|quyet dinh|chi thi|ket luan|luat|thong tu|nghi dinh|ke hoach|cong van|muc do|cap do"
                    + "|muc|hang|giai doan|dot|buoc|phu luc|bieu|bang|dieu|khoan|(?<!dan |chi |ty |tong )so|lop|loai|quoc lo|tinh lo|(?<!boi )duong|cao toc|covid|khu vuc|thu"
                    + "|phan|chuong|quy|thang|nam|ngay|tuan|gio|the he|mang|phien ban|cong nghiep|vung|den tu|tre em|tre|hoc sinh|phu nu|nguoi"
                    + "|ca|ky|khoa|doan|tieu du an|hop phan|tru cot|tieu chi|noi dung|den|tu|duoi|ke tu|cu)\\s*$");

    /** A number of people that a rate refers to: "tỷ suất tử vong trên 1.000 trẻ đẻ sống". */
    private static final Pattern RATE =
            Pattern.compile(".*\\b(?:ty suat|ty so|ty le|so|binh quan|mat do)\\b.*\\btren\\s*");

    /** "Tuổi thọ trung bình 76,5 tuổi"; else ages tell whom something is for. */
    private static final Pattern AGE_REACHED =
            Pattern.compile("\\b(?:dat|trung binh|binh quan|tuoi tho|khoe|len|la|muc)\\s*$");

    /** A time that something takes is set only by a comparison. */
    private static final Pattern DURATION = Pattern.compile("^(?:ngay|gio|phut)\\b.*");

    private static final Pattern BASE_OF_CHANGE = Pattern.compile("\\btu\\s*$");
    private static final Pattern CHANGES = Pattern.compile("^\\s+(?:xuong|len|giam|tang)\\b.*");

    private static final Pattern BASE = Pattern.compile("(?:1|100|1\\.000|10\\.000|100\\.000|1\\.000\\.000)");

    /** What is no unit: levels, cycles, parts of something. */
    private static final Pattern NO_COUNT = Pattern.compile(
            "^(?:sao|hang|cap|g|muc|buoc|ben|chieu|tuan|thang|nam|quy|ngay|gio|phut|the ky|tro|den|va|hoac|la|thi|duoc|dat|co|so voi|cua|tuoi)\\b.*");

    /** Figures of a share tell what it is a share of: "80% hộ có 01 điện thoại". */
    private static final Pattern OTHER_PART = Pattern.compile(",|\\b(?:trong do|va)\\b");

    private static final int NEAR = 160;

    private Numbers() {}

    /** A number and its unit. */
    record Count(int start, int end, String low, String high, int unitEnd, boolean verb, boolean known) {

        boolean set() {
            return verb || known;
        }
    }

    /** The numbers with a unit between the two places that neither tell a time nor name or describe something. */
    static List<Count> in(Passage text, int from, int to) {
        var folded = text.folded();
        var counts = new ArrayList<Count>();
        var any = ANY.matcher(folded).region(from, to);
        if (!any.find()) {
            return counts;
        }
        var times = TimeParser.parse(folded.substring(from, to));
        var references = References.in(text.text().substring(from, to));
        any.reset().region(from, to);
        while (any.find()) {
            int start = any.start(1);
            int end = any.end();
            var rest = folded.substring(end, Math.min(to, end + NEAR));
            var before = folded.substring(Math.max(from, start - NEAR), start);
            int known = Units.known(rest);
            boolean told = known == 0
                            && times.stream()
                                    .anyMatch(time -> !(time instanceof Event)
                                            && from + time.start() <= start
                                            && start < from + time.end())
                    || references.stream()
                            .anyMatch(found -> from + found.start() <= start && start < from + found.end());
            boolean base = BASE_OF_CHANGE.matcher(before).find()
                    && CHANGES.matcher(rest.substring(known)).matches();
            boolean unknown = known == 0 && NO_COUNT.matcher(rest).matches();
            boolean rate =
                    BASE.matcher(any.group(1)).matches() && RATE.matcher(before).matches();
            var plain = Figures.withoutComparing(before);
            boolean compared = plain.length() < before.stripTrailing().length();
            boolean tells = DESCRIBES.matcher(compared ? plain : before).find() && !compared;
            boolean duration = DURATION.matcher(rest).matches() && (!compared || before.endsWith("tu "));
            boolean age = rest.startsWith("tuoi") && !AGE_REACHED.matcher(plain).find();
            if (age || base || duration || told || unknown || rate || tells) {
                continue;
            }
            boolean verb = SETS.matcher(plain).find();
            int length = known > 0 ? known : Units.length(rest, words(rest));
            counts.add(new Count(
                    start,
                    any.end(2) > 0 ? any.end(2) : any.end(1),
                    any.group(1),
                    any.group(2) == null ? "" : any.group(2),
                    end + length,
                    verb,
                    known > 0));
        }
        return counts;
    }

    /** Whether the count stands behind a figure of which it only tells more. */
    static boolean isPartOf(String folded, int figureEnd, int count) {
        return !OTHER_PART.matcher(folded.substring(figureEnd, count)).find();
    }

    /** The length of at most three words. */
    private static int words(String rest) {
        var words = Pattern.compile("^[\\p{L}]+(?:\\s[\\p{L}]+){0,2}").matcher(rest);
        return words.find() ? words.end() : 0;
    }
}
