package vn.minhchung.plan.intake;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.minhchung.vietnamese.Fold;

/** What the rules ask of the wording of a task (câu chữ của nhiệm vụ); patterns are matched on folded text. */
final class Wording {

    /** Verbs that name an action whose doing can be seen. */
    private static final String ACTION =
            "cap nhat|dong bo|tham muu|tuyen truyen|ra soat|thiet lap|thong nhat|kien toan|so hoa|trien khai|khan truong"
                    + "|chi dao|thuc hien|xay dung|danh gia|hoan thanh|hoan thien|thanh lap|to chuc|sap xep|nghien cuu|cap|cat giam"
                    + "|bao dam|dam bao|khac phuc|lien thong|phan dau|duy tri|de xuat|trinh|ban hanh|cong bo|cong khai|ket noi"
                    + "|chia se|tich hop|lam sach|thu thap|bo sung|dinh danh|kiem tra|giam sat|huong dan|dao tao|tap huan|boi duong"
                    + "|phoi hop|chu tri|bo tri|phan bo|quan ly|van hanh|nang cap|phat trien|mo|lap|chuyen|tiep nhan|giai quyet|khai thac"
                    + "|su dung|ung dung|tang|giam|rut ngan|chuan hoa|tai cau truc|don gian hoa|phan cap|uy quyen|de nghi|doi moi|dua"
                    + "|ra mat|khao sat|thong ke|tong hop|bao cao|theo doi|don doc|xu ly|thanh tra|so ket|tong ket|ky|chi tra|dua vao|lua chon|thuc day"
                    + "|day manh|nang cao|tang cuong|tiep tuc|chu dong|kip thoi|phat huy|quan triet|pho bien|gan|ra|tao lap|dau tu|mua sam|khen thuong";

    /** Verbs of effort: without a figure or a product nobody can say when they are done. */
    private static final String EFFORT =
            "day manh|nang cao|tang cuong|thuc day|phat huy|tiep tuc day manh|chu dong|quan tam";

    private static final Pattern STARTS_WITH_ACTION =
            Pattern.compile("^[\\s\\-+•]*(?:\\(?\\d+[.)]\\s*)?(?:" + ACTION + ")\\b.*", Pattern.DOTALL);
    private static final Pattern STARTS_WITH_EFFORT =
            Pattern.compile("^[\\s\\-+•]*(?:" + EFFORT + ")\\b.*", Pattern.DOTALL);

    /** A result that is a quality or an activity and no product. */
    private static final Pattern WISH = Pattern.compile(
            "^[\\s\\-+•]*(?:" + EFFORT
                    + "|dam bao|bao dam|ra soat|tao thuan loi|trien khai|phoi hop|thuc hien|tiep tuc|duy tri|giai phap|phat trien|lien thong du lieu)\\b.*"
                    + "|.*\\bco dieu kien\\b.*",
            Pattern.DOTALL);

    /** A figure that can be checked: a percentage, a share, a count of things or a cycle. */
    private static final Pattern FIGURE = Pattern.compile(
            ".*(?:\\d\\s*%|(?<![\\d/])\\d{1,3}\\s*/\\s*\\d{1,3}(?![\\d/])|\\b\\d+\\s+(?:to|don vi|xa|phuong|lan|ho so|nguoi|co so|he thong|thu tuc|lop|buoi|doan)\\b).*",
            Pattern.DOTALL);

    /** Things one can hold in the hand or open on a screen. */
    private static final Pattern PRODUCT = Pattern.compile(
            ".*\\b(?:bao cao|ke hoach cu the|ke hoach (?:duoc|trien khai)|quy che|quy dinh muc|nghi quyet|quyet dinh|phuong an|danh muc|danh sach|bieu mau"
                    + "|duong day nong|co so du lieu hoc sinh|ma dinh danh|to an ninh mang|ban chi dao|to cong nghe so|bien ban|van ban)\\b.*",
            Pattern.DOTALL);

    private static final Pattern LISTED = Pattern.compile("\\(\\s*(\\d{1,2})\\s*\\)");
    private static final Pattern COUNTED = Pattern.compile("\\bgom\\s+0?(\\d{1,2})\\s+(?:nhiem vu|noi dung|viec)\\b");

    private Wording() {}

    static boolean startsWithAction(String text) {
        return STARTS_WITH_ACTION.matcher(Fold.inPlace(text)).matches();
    }

    static boolean startsWithEffort(String text) {
        return STARTS_WITH_EFFORT.matcher(Fold.inPlace(text)).matches();
    }

    static boolean isWish(String result) {
        return WISH.matcher(Fold.inPlace(result)).matches();
    }

    static boolean hasFigure(String text) {
        return FIGURE.matcher(Fold.inPlace(text)).matches();
    }

    /** Whether the text begins with what will be there: "Quy chế …", "Báo cáo …". */
    static boolean startsWithProduct(String text) {
        var folded = Fold.inPlace(text);
        return PRODUCT.matcher(folded.substring(0, Math.min(24, folded.length())))
                        .matches()
                && !startsWithAction(text);
    }

    static boolean namesProduct(String text) {
        return PRODUCT.matcher(Fold.inPlace(text)).matches();
    }

    /** How many tasks the text says or lists that it has: "gồm 10 nhiệm vụ", "(1) …; (2) …"; 1 when it is one. */
    static int tasksIn(String text) {
        var folded = Fold.inPlace(text);
        var counted = COUNTED.matcher(folded);
        if (counted.find()) {
            return Integer.parseInt(counted.group(1));
        }
        int expected = 1;
        var listed = LISTED.matcher(folded);
        while (listed.find()) {
            if (Integer.parseInt(listed.group(1)) == expected) {
                expected++;
            }
        }
        if (expected > 2) {
            return expected - 1;
        }
        long sentences = Arrays.stream(text.split("(?<=[.])\\s+"))
                .filter(sentence -> sentence.length() > 20 && startsWithAction(sentence))
                .count();
        return sentences >= 3 ? (int) sentences : 1;
    }

    /** Whether {@code result} says nothing that {@code content} does not say. */
    static boolean copies(String result, String content) {
        var words = Fold.fold(result).split("[^\\p{Alnum}]+");
        if (words.length < 4) {
            return false;
        }
        var known = new HashSet<>(Arrays.asList(Fold.fold(content).split("[^\\p{Alnum}]+")));
        long shared = Arrays.stream(words).filter(known::contains).count();
        return shared >= 0.95 * words.length;
    }

    /** The text with its first letter small, to stand behind other words; abbreviations and names of one word stay. */
    static String lower(String text) {
        return text.length() > 1 && Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** The text up to the first end of a clause, at most about {@code length} characters, cut between words. */
    static String brief(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int cut = text.lastIndexOf(' ', length);
        return text.substring(0, cut < length / 2 ? length : cut).replaceAll("[,;.:]$", "") + "…";
    }
}
