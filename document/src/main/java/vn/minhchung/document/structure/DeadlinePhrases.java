package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the words of a deadline within a sentence: "…, hoàn thành trước ngày 15/4/2026". Only a time that a word such as "trước",
 * "trong", "chậm nhất" leads in is one; the date of a meeting, of a cited document or of a stage in a name is not.
 */
final class DeadlinePhrases {

    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String OF_YEAR = "(?:\\s*[/.-]\\s*" + YEAR + "|,?\\s+(?:cua\\s+)?nam\\s+(?:" + YEAR + "|nay))";
    private static final String DAY = "(?:\\d{1,2}\\s*[/.-]\\s*\\d{1,2}(?:\\s*[/.-]\\s*" + YEAR
            + ")?|\\d{1,2}\\s+thang\\s+\\d{1,2}" + OF_YEAR + "?)(?![/\\d])";
    private static final String MONTH =
            "thang\\s+\\d{1,2}(?:\\s*(?:,|va|-|–)\\s*(?:thang\\s+)?\\d{1,2}(?!\\d*[/.]\\d{1,2}[/.]))?" + OF_YEAR
                    + "?(?![/\\d])";
    private static final String QUARTER =
            "quy\\s+(?:iv|i{1,3}|[1-4])\\b(?:\\s*(?:,|va|-|–)\\s*(?:quy\\s+)?(?:iv|i{1,3}|[1-4])\\b)?(?:" + OF_YEAR
                    + "|\\s+" + YEAR + ")?";
    private static final String HALF = "(?:0?6\\s+thang|nua)\\s+(?:dau|cuoi)\\s+nam(?:\\s+" + YEAR + ")?";
    private static final String TIME = "(?:(?:ngay\\s+|mung\\s+)?" + DAY + "|" + HALF + "|" + MONTH + "|" + QUARTER
            + "|nam\\s+" + YEAR + "(?!\\s*[-–]\\s*\\d))";

    private static final String LEAD_IN =
            "(?:truoc|cham nhat|muon nhat|trong|den|het|vao|cuoi|xong|hoan thanh|thoi han|thoi gian)";

    private static final Pattern HARD = Pattern.compile(
            "(?<![\\p{L}\\d])(?:" + "(?:ke )?tu\\s+" + TIME + "\\s+den\\s+(?:het\\s+)?" + TIME
                    + "|" + LEAD_IN
                    + "(?:\\s*[,:]?\\s*(?:truoc|cham nhat|muon"
                    + " nhat|trong|den|het|vao|cuoi|dau|la|\\d{1,2}\\s*(?:gio|h)(?:\\s*\\d{2}(?:\\s*phut)?)?|thoi"
                    + " gian|thoi diem|giua|xong|khoang))*\\s*[:,]?\\s*(?:"
                    + TIME
                    + ")" + "|(?<=\\()\\s*" + TIME + "(?=\\s*\\))"
                    + "|truoc\\s+\\d{1,2}\\s*(?:gio|h)\\s*(?:\\d{2})?\\s*(?:hang\\s+ngay|(?:thu|ngay)\\s+\\S+\\s+hang\\s+(?:tuan|thang))"
                    + "|truoc\\s+ngay\\s+(?:mung\\s+)?\\d{1,2}\\s+(?:hang|cua)\\s+(?:thang|quy|nam|cuoi)[^,.;()]{0,24}|(?:trong|sau|cham"
                    + " nhat)\\s+(?:(?:vong|thoi han|thoi gian|khong"
                    + " qua|sau)\\s+)*\\d{1,3}\\s+(?:ngay|gio)(?:\\s+lam\\s+viec)?,?\\s+(?:ke\\s+)?(?:tu|sau)\\s+[^,.;()]{3,90})");

    private static final Pattern SOFT = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?<!chi )(?<!dau tu )thuong xuyen(?!\\s+(?:cua|duoc giao|nam))|dinh"
                    + " ky(?:\\s+(?:hang|moi|\\d{1,2}))?(?:\\s+(?:tuan|thang|quy|nam))?(?:/lan)?"
                    + "|(?:hang|moi)\\s+(?:ngay|tuan|thang|quy|nam)(?=\\s*(?:[.,;)]|$))|(?<=^|[,;(]\\s{0,2}|bao"
                    + " cao\\s|\\d\\s)hang\\s+(?:tuan|thang|quy|nam)|(?:ngay\\s+)?(?:sau khi|khi co)\\s+[^,.;()]{5,80})");

    /** Before a time that is told, not asked for. */
    private static final Pattern TOLD = Pattern.compile(
            "(?:giai đoạn|năm học|nhiệm kỳ|kỳ họp|phiên họp|kết luận|có hiệu lực|có giá trị|ban hành|số liệu|tính|năm"
                    + " tài chính)\\s*(?:kể\\s+)?(?:từ\\s+)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DeadlinePhrases() {}

    /** The words of the deadline in {@code sentence}; empty when there are none. */
    static Passage in(Passage sentence) {
        var folded = new StringBuilder(sentence.folded());
        for (var reference : References.in(sentence.text())) {
            folded.replace(reference.start(), reference.end(), "#".repeat(reference.end() - reference.start()));
        }
        var hard = find(HARD, folded, sentence);
        var soft = find(SOFT, folded, sentence);
        var all = new ArrayList<>(hard);
        // an event beside a date is no second deadline
        soft.stream()
                .filter(words -> hard.isEmpty() || !words.folded().matches("(?:ngay )?(?:sau|khi).*"))
                .forEach(all::add);
        return all.stream().limit(4).reduce((a, b) -> a.plus("; ", b)).orElse(sentence.slice(0, 0));
    }

    private static List<Passage> find(Pattern pattern, StringBuilder folded, Passage sentence) {
        var found = new ArrayList<Passage>();
        var matcher = pattern.matcher(folded.toString());
        while (matcher.find()) {
            var before = sentence.text().substring(Math.max(0, matcher.start() - 40), matcher.start());
            if (!TOLD.matcher(before).find()) {
                found.add(sentence.slice(matcher.start(), matcher.end()).strip());
                folded.replace(matcher.start(), matcher.end(), "#".repeat(matcher.end() - matcher.start()));
            }
        }
        return found;
    }
}
