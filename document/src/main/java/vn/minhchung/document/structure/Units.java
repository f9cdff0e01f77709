package vn.minhchung.document.structure;

import java.util.regex.Pattern;
import vn.minhchung.vietnamese.Fold;

/** The units that figures are set in, folded: those that only measure, and the things that plans count. */
final class Units {

    static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)";
    static final String RANGE = "(?:\\s*(?:-|–|den|÷)\\s*" + NUMBER + ")?";

    private static final String MAGNITUDE = "(?:trieu|nghin|ngan|ty|tram)";

    /** Say how much, not of what. */
    private static final String PLAIN = "(?:ty )?(?:dong|usd)|hec ta|ha|km2|km|mwp|mw|gw|kwh|tan|ta|kg|m2|m3|lit"
            + "|ngay lam viec|ngay|gio lam viec|gio|phut|lan|tuoi|bac|diem (?:%|phan tram)|diem";

    /** What plans count. */
    private static final String THINGS =
            "luot khach|luot nguoi|luot|nguoi|lao dong|hoc vien|hoc sinh|sinh vien|can bo|cong chuc|giam doc|ky su|chuyen gia|bac si"
                    + "|duoc si|dieu duong|giang vien|giao vien|dang vien|doan vien|hoi vien|can ho|can nha|ngoi nha|ho dan|ho ngheo|ho gia dinh"
                    + "|ho|tai khoan|thue bao|doanh nghiep|hop tac xa|to hop tac|trang trai|giuong benh|be trai|diem du lich|diem cau|diem sang"
                    + "|khu du lich|khu do thi|do thi|khu cong nghiep|khu kinh te|cum cong nghiep|khu dan cu|xa|phuong|thon|to dan pho|ban"
                    + "|truong|mo hinh|san pham|nhan hieu|sang che|sang kien|de tai|du an|cong trinh|co so du lieu|nen tang|tram|camera|tuyen|chuoi"
                    + "|phien cho|hoi nghi|lop tap huan|lop|khoa|cuoc|buoi|lang nghe|di tich|le hoi|huy chuong|cay xanh|cay";

    /** "/năm", "/người/năm", "/nghìn dân", "/100 bé gái", "trên 1 vạn dân". */
    private static final String RATIO =
            "(?:/(?:[\\d.]+\\s?)?(?:(?:nghin|ngan|van|trieu) (?:dan|nguoi|ho)|be gai|tre (?:em )?de"
                    + " song|khu cong nghiep|[\\p{L}]{1,8}2?(?: dan)?)(?:/(?:nam|thang|vu))?| tren (?:1 |mot )?(?:[\\d.]+|van|nghin|ngan) (?:dan|nguoi))?";

    static final String KNOWN = "(?:" + MAGNITUDE + "?\\s*(?:" + THINGS + "|" + PLAIN + ")(?![\\p{L}])|" + MAGNITUDE
            + "(?![\\p{L}]))" + RATIO;

    /** Those that a task may set with a comparison, where most counts only describe. */
    static final String MEASURE =
            "(?:" + MAGNITUDE + "?\\s*(?:(?:ty )?(?:dong|usd)|luot khach|luot nguoi|luot|hec ta|ha|km2"
                    + "|km|kwh|mw|tan|ta|kg|m2|m3|nguoi|lao dong|can ho|can nha|tai khoan|thue bao|ho|doanh nghiep|hop tac xa|giuong benh"
                    + "|bac si|tuoi|diem(?! (?:du lich|cau|sang))(?: (?:%|phan tram))?)(?![\\p{L}])|" + MAGNITUDE
                    + "(?![\\p{L}]))" + RATIO;

    private static final Pattern BEGINS = Pattern.compile("^" + KNOWN + "(?![\\p{L}])");
    private static final Pattern LARGE = Pattern.compile("^" + MAGNITUDE + "\\b.*");

    private static final Pattern ONLY_MEASURES = Pattern.compile("(?:^|\\b" + MAGNITUDE
            + " )dong\\b.*|.*\\busd\\b.*|[%‰/].*|" + MAGNITUDE + "|(?:" + MAGNITUDE + " )?(?:" + PLAIN + ")(?:/.*)?");

    private static final Pattern MONEY_OR_SHARE =
            Pattern.compile("(?:^|\\b" + MAGNITUDE + " )dong\\b|\\busd\\b|^%|^(?:trieu|ty|nghin|ngan)$");

    /** Words that a unit does not contain. */
    private static final Pattern NO_UNIT = Pattern.compile(
            "\\s(?:len|moi|von|nha|cho|trong|tai|va|so|duoc|dat|co|o|vao|tu|theo|de|hang|tro|tren|la|voi|khong|nham|cua|hoac|den|truoc|xu ly|moi)(?!\\p{L}).*");

    private static final Pattern MAGNITUDES =
            Pattern.compile("^(?:\\s*(?:-|–|den)\\s*[\\d.,]+)?\\s*(?:" + MAGNITUDE + "\\b\\s*)*");

    private Units() {}

    /** Whether the unit only measures and says nothing of what is counted: "%", "tỷ đồng", "ngày". */
    static boolean isPlain(String unit) {
        return unit.isEmpty() || ONLY_MEASURES.matcher(Fold.fold(unit)).matches();
    }

    static boolean isMoneyOrShare(String unit) {
        return unit.isEmpty() || MONEY_OR_SHARE.matcher(Fold.fold(unit)).find();
    }

    static boolean isLarge(String folded) {
        return LARGE.matcher(folded).matches();
    }

    /** Where the unit that {@code folded} begins with ends; 0 when none is known. */
    static int known(String folded) {
        var known = BEGINS.matcher(folded);
        return known.find() ? known.end() : 0;
    }

    /** The length of the unit in {@code words}: one that is known, else all up to a word that begins something else. */
    static int length(String rest, int words) {
        int known = known(rest);
        if (known > 0) {
            return known;
        }
        var other = NO_UNIT.matcher(rest.substring(0, words));
        return other.find() ? other.start() : words;
    }

    /** How long the higher end of a range and the magnitude are, which say nothing of what is counted. */
    static int magnitude(String folded) {
        var magnitude = MAGNITUDES.matcher(folded);
        return magnitude.find() ? magnitude.end() : 0;
    }
}
