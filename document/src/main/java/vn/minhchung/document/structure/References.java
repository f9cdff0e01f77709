package vn.minhchung.document.structure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.DocumentReference;
import vn.minhchung.vietnamese.Fold;

/** Documents named in a text, so that their numbers and dates are not taken for anything else. */
public final class References {

    /** The number of a document: digits, a stroke, capitals, as in 06/QĐ-TTg, 57-NQ/TW, 118/2025/NĐ-CP. */
    static final String NUMBER = "\\d+[a-z]?\\s?(?:/\\s?(?:19|20)\\d{2})?(?:\\s?[-/]|[-/]\\s?)[A-ZĐ][\\p{L}0-9&.]*"
            + "(?:(?:\\s?[-/]|[-/]\\s?)[A-ZĐ][\\p{L}0-9&]*)*";

    private static final Pattern NUMBERS = Pattern.compile("(?<![\\w/])" + NUMBER + "(?<![.])");

    private static final String TYPE =
            "quyet dinh|nghi quyet lien tich|nghi quyet|nghi dinh|chi thi|ke hoach hanh dong|ke hoach|"
                    + "thong bao ket luan|thong bao|ket luan|thong tu lien tich|thong tu|bo luat|luat|phap lenh|cong van|van ban|to trinh"
                    + "|bao cao|huong dan|chuong trinh hanh dong|chuong trinh cong tac|chuong trinh|cong dien|quy dinh|quy che|de an"
                    + "|du an|phuong an";

    private static final Pattern BEFORE = Pattern.compile("(?:\\b(" + TYPE + ")\\s+)?(?:s\\S{0,2}\\s*:?\\s*)?$");

    /** A law is named before its number: "Luật Ngân sách nhà nước số …". */
    private static final Pattern LAW_BEFORE =
            Pattern.compile("\\b((?:bo )?luat|phap lenh)\\s[^\\d,;:.()]{3,70}?\\sso\\s*$");

    /** The words at which the name of the issuer ends stand in small letters: "tại" does, "Tài chính" does not. */
    private static final Pattern AFTER =
            Pattern.compile("^(?:\\s*,?\\s*[Nn]gay\\s+(?:(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})|"
                    + "(\\d{1,2})\\s+thang\\s+(\\d{1,2})\\s+nam\\s+(\\d{4})))?"
                    + "(?:\\s*,?\\s*c\\S{1,3}\\s+(\\p{L}.{0,160}?)(?=\\s+(?:ve|v[e&]&?|phe duyet|ban hanh|quy dinh|sua doi|thuc hien|"
                    + "trien khai|huong dan|tang cuong|day manh|chi dao|yeu cau|cong bo|giao|thong bao|thay the|bo sung|dieu chinh|thanh lap"
                    + "|nham|de|cho|tiep tuc|tai|theo|den|trong|va duy tri|va (?:y kien|de nghi|chi dao|can cu|thuc hien)|va (?i:"
                    + TYPE + "))\\b|[;.,()]|$))?");

    /** "ý kiến của Chủ tịch UBND tỉnh tại Công văn số …": whose it is stands before it. */
    private static final Pattern GIVER = Pattern.compile("\\bcua\\s+(\\p{L}[^,;:.()\\d]{2,90}?)\\s+tai\\s+$");

    private static final int LONGEST_GIVER = 100;

    /** How far before a number its type is looked for. */
    private static final int LONGEST_TYPE = 40;

    private static final int LONGEST_LAW = 90;

    private References() {}

    /** A named document and the stretch of the text that names it. */
    public record Found(DocumentReference reference, int start, int end) {}

    /** All documents that {@code text}, in normal form, names by number. */
    public static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        var folded = Fold.inPlace(text);
        var cased = withCapitals(folded, text);
        var number = NUMBERS.matcher(text);
        while (number.find()) {
            if (number.group().chars().filter(Character::isUpperCase).count() < 2) {
                continue;
            }
            var before = BEFORE.matcher(folded).region(Math.max(0, number.start() - LONGEST_TYPE), number.start());
            var after = AFTER.matcher(cased).region(number.end(), text.length());
            int start = before.find() ? before.start() : number.start();
            var law = LAW_BEFORE.matcher(folded).region(Math.max(0, number.start() - LONGEST_LAW), number.start());
            boolean isLaw = before.start(1) < 0 && law.find();
            int end = after.find() ? after.end() : number.end();
            var giver = GIVER.matcher(folded).region(Math.max(0, start - LONGEST_GIVER), start);
            boolean given = part(text, after, 7) == null && giver.find();
            found.add(new Found(
                    new DocumentReference(
                            part(text, isLaw ? law : before, 1),
                            number.group().replaceAll("\\s", ""),
                            date(after),
                            given ? part(text, giver, 1) : part(text, after, 7)),
                    isLaw ? law.start() : start,
                    end));
        }
        return found;
    }

    /** The folded text with the capitals of {@code text}. */
    private static String withCapitals(String folded, String text) {
        var cased = new StringBuilder(folded);
        for (int i = 0; i < cased.length(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                cased.setCharAt(i, Character.toUpperCase(cased.charAt(i)));
            }
        }
        return cased.toString();
    }

    private static @Nullable String part(String text, Matcher matcher, int group) {
        return matcher.start(group) < 0
                ? null
                : text.substring(matcher.start(group), matcher.end(group)).strip();
    }

    private static @Nullable LocalDate date(Matcher after) {
        int at = after.group(1) != null ? 1 : 4;
        return after.group(at) == null ? null : date(after.group(at), after.group(at + 1), after.group(at + 2));
    }

    /** The date, or null when there is no such day. */
    public static @Nullable LocalDate date(String day, String month, String year) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
