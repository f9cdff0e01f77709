package vn.minhchung.document.structure;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.minhchung.document.time.TimeExpression.Again;
import vn.minhchung.document.time.TimeExpression.Span;
import vn.minhchung.document.time.TimeParser;

/** Finds what a figure is about in the words on both sides of it: "tỷ lệ hồ sơ trực tuyến đạt 80%", "100% xã có điểm hỗ trợ". */
final class Subjects {

    /** Words right before a figure that say that it is what the words before come to. */
    private static final Pattern REACHED = Pattern.compile(
            "(?:\\bdat|\\blen|\\bla|\\bbang|\\bmuc|\\bxuong|\\bcon|\\bbinh quan|\\bkhoang|\\bchiem|\\bnhom|\\btop|[(:])\\s*(?:toi thieu|it"
                    + " nhat|tren|hon|tu|khong duoi|duoi|khong qua)?\\s*$");

    /** A subject that begins so is measured: the figure is what it comes to. */
    private static final Pattern MEASURED = Pattern.compile(
            "^(?:chi (?:cho|ngan sach)|ty le|ty trong|toc do|muc do|so luong|so |thu (?:nhap|ngan sach)|kinh phi|tong|chi so|grdp|dien tich|san luong|nang suat"
                    + "|gia tri|kim ngach|kinh te so|doanh thu|von|quy mo)\\b.*",
            Pattern.DOTALL);

    /** What follows a figure but says nothing of what is counted: "vào cuối năm 2026", "/năm". */
    private static final Pattern ONLY_TIME = Pattern.compile("(?:/|moi |hang"
            + " )(?:nam|thang|quy)|(?:vao|den|truoc|trong)\\s+(?:het\\s+|cuoi\\s+|dau\\s+)?(?:nam|thang|quy|ngay)\\b.{0,24}|so"
            + " voi .{0,60}|tro len|tro xuong");

    private static final Pattern PURPOSE = Pattern.compile(",?\\s+(?:de|nham)\\s+.*");

    /** What is done next says nothing of what was counted: "100% trường có tổ tư vấn, trình UBND tỉnh". */
    private static final Pattern NEXT_ACT = Pattern.compile(
            ",\\s+(?:(?:va|dong thoi|sau do)\\s+)?(?:trinh|bao cao (?:ubnd|uy ban|so|chu tich|ket qua|cap|ban)|gui (?:ve|so|ubnd|uy ban|bao cao|ket qua|quyet dinh|danh"
                    + " sach)|tham muu|tong hop|dong thoi|hoan thanh (?:truoc|trong|vao)|gop phan|qua do|tu do|lam co so|phan dau|tien toi|huong toi)\\b.*",
            Pattern.DOTALL);

    /** A number at such a place belongs to the act before it: "kiện toàn tổ công nghệ số tại 100% thôn". */
    private static final Pattern PLACED =
            Pattern.compile(".*\\s(?:tai|cho|o|voi|cua|den|toi|thuoc)\\s*", Pattern.DOTALL);

    /** What is done with things that are counted needs them: "hình thành … mô hình", "việc làm cho … lao động". */
    private static final Pattern TAKES_OBJECT = Pattern.compile(
            ".*(?:\\b(?:hinh thanh|xay dung|thanh lap|dao tao|boi duong|phat trien|cong nhan|trong|ho tro|dau tu|lap dat|nang cap|hoan thanh"
                    + "|thu hut|don|giai quyet|tao|dua|to chuc|mo|ket nap|bao ton|xoa|giam|tang|duy tri|van dong|tiep nhan|moi|them|cho|voi|cua|co"
                    + "|duoc|(?<!trung |cao |so )cap|san xuat|huy dong|tap huan|nhan rong|tieu thu|tham gia))",
            Pattern.DOTALL);

    private static final Pattern AVERAGE = Pattern.compile("(?:binh quan|trung binh|hang nam|moi nam|,|\\s)+");

    private static final Pattern EACH = Pattern.compile("moi (?:\\p{L}+ ?){1,4}");

    /** The subject must not end in the middle of a phrase: "… theo lộ trình tại". */
    private static final Pattern DANGLING = Pattern.compile(
            "(?:[\\s,;:.-]+(?:(?:theo|dung|tai|cua|va|hoac|vao|den|trong|voi|theo dung|theo quy dinh tai|theo lo trinh|quy dinh tai)\\s*)+)+$");

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:[-+,;:.(\\s]|(?:khong qua|toi da|toi thieu|it nhat|khong duoi|tren|duoi|trong do|dong thoi|phan dau|muc tieu"
                    + "|bao dam|dam bao|va|doi voi|hoan thanh|trien khai)\\b)+");
    /** As {@link #LEAD_IN}; what is done with things that are counted belongs to them: "hoàn thành 1.000 căn hộ". */
    private static final Pattern CONNECTIVE = Pattern.compile(
            "^(?:[-+,;:.(\\s]|(?:khong qua|toi da|toi thieu|it nhat|khong duoi|tren|duoi|trong do|dong thoi|phan dau|muc tieu|va)\\b)+");

    private static final Pattern TAIL = Pattern.compile(
            "(?:[-,;:.(\\s]|\\b(?:phan dau|dat|len|la|bang|o muc|muc|xuong|con|duoi|khong qua|tu|toi thieu|it"
                    + " nhat|tren|(?<!cao |thap |nhieu |lon )hon|va|bao dam|dam bao|co|chiem|khoang|giam con)\\b)+$");

    /** Words that only look like those of {@link #TAIL} when they are folded. */
    private static final Pattern ENDS_IN_A_NOUN =
            Pattern.compile("(?:đất|đầu tư|cơ|con|tự)[\\s,;:(]*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern AFTER_FIGURE =
            Pattern.compile("^[)\\s,]*(?:/(?:nam|thang|nguoi/nam)\\b\\s*)?(?:tro (?:len|xuong)\\s*)?");

    /** Behind a time, what is still about times. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?:[^\\p{L}]|(?:va|hoac|den|so voi)\\b).*|", Pattern.DOTALL);

    private static final int LONGEST_VERB = 6;
    private static final int LONGEST_ACT = 30;

    private Subjects() {}

    /**
     * The subject of a figure.
     *
     * @param before the words before it, without those that compare it
     * @param comparing those that compare it, folded
     * @param act whether the unit measures what is done: "02 lần/quý"
     * @param counted the words of its unit that say what is counted; empty when it only measures
     */
    static String of(Passage before, String comparing, Passage counted, boolean act, Passage after) {
        var rest = after.strip();
        rest = rest.from(lead(rest, AFTER_FIGURE)).strip();
        rest = withoutTimeBehind(withoutLeadingTime(rest));
        var next = NEXT_ACT.matcher(rest.folded());
        rest = next.find() ? rest.slice(0, next.start()) : rest;
        if (ONLY_TIME.matcher(rest.stripEnd(".,;:").folded()).matches()) {
            rest = rest.slice(0, 0);
        }
        boolean placed = PLACED.matcher(" " + before.folded()).matches();
        placed |= act;
        var leadIn = counted.isEmpty() && !placed ? LEAD_IN : CONNECTIVE;
        var head = withoutTimeBefore(
                withoutAddress(before.from(lead(before, leadIn)).strip()));
        head = head.from(lead(head, leadIn)).strip();
        boolean isReached = REACHED.matcher(before.folded() + comparing).find();
        var tail = TAIL.matcher(head.folded());
        boolean measured = MEASURED.matcher(head.folded()).matches();
        if (!ENDS_IN_A_NOUN.matcher(head.text()).find() && tail.find()) {
            boolean has = !counted.isEmpty() && tail.group().strip().equals("co") && tail.start() > 0;
            head = has ? head : head.slice(0, tail.start());
        }
        if (!counted.isEmpty() && !head.isEmpty() && rest.isEmpty()) {
            isReached |= !TAKES_OBJECT.matcher(head.folded()).matches();
        } else if (!counted.isEmpty()
                && EACH.matcher(head.folded()).matches()
                && !TAKES_OBJECT.matcher(head.folded()).matches()) {
            // "mỗi xã 1 mô hình nông nghiệp số"
            return join(counted.plus(" ", rest), lowered(head));
        }
        boolean whole = isReached
                && rest.isEmpty()
                && !head.isEmpty()
                && !AVERAGE.matcher(head.folded()).matches();
        rest = whole ? rest : counted.plus(" ", rest);
        boolean reached = isReached || rest.isEmpty() || measured;
        if (reached) {
            int end = rest.text().indexOf('(') == 0 || after.strip().text().startsWith(",") ? 0 : rest.length();
            return head.isEmpty() || end > 0 ? join(head, rest) : join(head, rest.slice(0, 0));
        }
        if (!counted.isEmpty()) {
            return join(head, rest);
        }
        // only the verb right before the figure: "…, đồng thời tái sử dụng 100% dữ liệu"
        int comma = head.text().lastIndexOf(',');
        head = head.from(comma + 1).strip();
        head = head.from(lead(head, leadIn)).strip();
        if (head.text().split("\\s+").length > (placed ? LONGEST_ACT : LONGEST_VERB)
                || head.folded().matches(".*\\b(?:nam|thang|ngay)\\b.*\\d.*")) {
            head = head.slice(0, 0);
        }
        var purpose = PURPOSE.matcher(rest.folded());
        return join(head, purpose.find() && purpose.start() > 12 ? rest.slice(0, purpose.start()) : rest);
    }

    private static String join(Passage head, Passage rest) {
        var subject = head.plus(" ", rest).stripEnd(",;:.");
        var dangling = DANGLING.matcher(subject.folded());
        return dangling.find() && dangling.start() > 0
                ? subject.slice(0, dangling.start()).text()
                : subject.text();
    }

    /** Without "Sở Nội vụ chủ trì: ". */
    private static Passage withoutAddress(Passage head) {
        int colon = head.text().lastIndexOf(':');
        boolean last = colon == head.length() - 1;
        return colon < 0 || last && Owners.at(head) == null
                ? head
                : head.from(colon + 1).strip();
    }

    /** Without "Đến năm 2030, ", "Hằng năm, ". */
    private static Passage withoutTimeBefore(Passage head) {
        var folded = head.folded();
        for (var expression : TimeParser.parse(folded)) {
            int from = expression instanceof Span span ? span.lead() : expression.start();
            boolean opens = folded.substring(0, from).matches("(?:trong |giai doan |den |tu |binh quan |\\s)*");
            int end = expression.end();
            boolean ends = end == folded.stripTrailing().length()
                    || end < folded.length() && ",:".indexOf(folded.charAt(end)) >= 0;
            if (opens && ends && (expression instanceof Span || expression instanceof Again)) {
                return head.from(Math.min(head.length(), end + 1)).strip();
            }
        }
        return head;
    }

    /** Without "vào năm 2030" before what is counted: "75% vào năm 2030 các cơ quan có lãnh đạo là nữ". */
    private static Passage withoutLeadingTime(Passage rest) {
        for (var expression : TimeParser.parse(rest.folded())) {
            if (expression instanceof Span span && span.lead() == 0 && span.start() > 0 && span.end() < rest.length()) {
                var behind = rest.from(span.end()).strip();
                return GOES_ON.matcher(behind.folded()).matches() ? rest : behind;
            }
        }
        return rest;
    }

    private static Passage lowered(Passage head) {
        return head.from(1).after(head.text().substring(0, 1).toLowerCase(Locale.ROOT));
    }

    /** Without "… trước ngày 31/8/2026", "… giai đoạn 2026 - 2030" at the end. */
    private static Passage withoutTimeBehind(Passage rest) {
        var plain = rest.stripEnd(".,;:");
        var folded = plain.folded();
        for (var expression : TimeParser.parse(folded)) {
            if (expression instanceof Span span && span.end() == folded.length() && span.start() > 0) {
                var before = folded.substring(0, span.start());
                int stage = before.endsWith("giai doan ") ? before.length() - "giai doan ".length() : -1;
                if (stage >= 0 || span.lead() < span.start() && !before.endsWith("so voi nam ")) {
                    return plain.slice(0, stage >= 0 ? stage : span.lead()).strip();
                }
            }
        }
        return rest;
    }

    private static int lead(Passage text, Pattern pattern) {
        var matcher = pattern.matcher(text.folded());
        return matcher.find() ? matcher.end() : 0;
    }
}
