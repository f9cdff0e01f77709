package vn.minhchung.document.structure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Extracted;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.vietnamese.Resemblance;

/** Who issued a document: the last agency named in capitals in its letterhead, completed from its text where a copy cut it short. */
final class Issuer {

    private static final Pattern ENACTS = Pattern.compile(
            "^(\\S.{4,90}?)\\s+(?:xay dung(?: va)? )?ban hanh\\s+(?:ke hoach|chi thi|quyet dinh|chuong trinh|huong dan"
                    + "|nghi quyet|de an)\\b.*");

    /** "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch … như sau:". */
    private static final Pattern ENACTED_TITLE = Pattern.compile(
            ".*\\b(?:xay dung|ban hanh)\\s+(?:ke hoach|chuong trinh|chi thi|quyet dinh|huong dan|nghi quyet|de an)\\s+"
                    + "(\\S.{8,300}?)\\s*(?:\\([^()]*\\)\\s*)?,?\\s*(?:cu the|voi (?:cac|mot so|nhung)\\s|nhu sau|gom cac).*");

    private static final Pattern AGENCY = Pattern.compile(
            "(?:so|ban|cuc|chi cuc|van phong|phong|trung tam|vien|thanh tra|cong an|uy ban nhan dan|ubnd|hoi"
                    + " dong)\\b.*");

    /** A line that names an agency of the one above it. */
    private static final Pattern BELONGS_ABOVE = Pattern.compile(
            "(?:so|cuc|chi cuc|tong cuc|vu|van phong|trung tam|vien|thanh tra|cong an|uy ban nhan dan|ubnd|dang uy|ban (?:chi"
                    + " dao|quan ly|to chuc|tuyen giao|dan van|noi chinh|can su|dan toc|thi dua)|uy ban kiem tra|phong"
                    + "|truong|benh vien|bo chi huy|chi nhanh|tong cong ty|hoi dong|so chi huy)\\b(?!\\s+(?:chong|ngua)).*");

    /** A kind of agency whose name goes on in the next line. */
    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:van phong|dang uy|thanh tra|cong an|uy ban|ban quan ly|vien|bo|so|cuc|chi cuc|trung tam|truong|hoi|doan)"
                    + "|(?:.*\\s)?(?:ban chi dao|hoi dong|va|cua|ve|-)");

    /** Narrow columns break the name within a word of two syllables. */
    private static final Pattern CUT = Pattern.compile("(?:.*\\s)?(?:uy ban|hoi dong)(?: nhan)?");

    private static final Pattern OWN_COMMITTEE = Pattern.compile("ban (?:thuong truc|thuong vu|chap hanh)");
    private static final Pattern BULLET = Pattern.compile("^[•●*-]\\s+");

    private static final List<String> BARE = List.of("uybannhandan", "hoidongnhandan", "ubnd", "hdnd");
    private static final List<String> LEVELS =
            List.of("tỉnh", "thành phố", "huyện", "thị xã", "quận", "đặc khu", "phường", "thị trấn", "xã");

    private Issuer() {}

    /** The issuer that the lines of a letterhead name. */
    static @Nullable Extracted<String> in(List<Passage> letterhead, Reason reason) {
        Passage name = null;
        Passage above = null;
        for (var printed : letterhead) {
            boolean cut = name != null && CUT.matcher(name.folded()).matches();
            var line = cut && Layout.isCapitals(printed.text()) && printed.length() < 4 ? printed : capitals(printed);
            if (line.isEmpty()) {
                if (name != null && !Letterhead.isStateOrMotto(printed.text())) {
                    break;
                }
                continue;
            }
            if (name == null) {
                name = line;
            } else if (!OWN_COMMITTEE.matcher(line.folded()).matches()) {
                boolean another = BELONGS_ABOVE.matcher(line.folded()).matches()
                        && !UNFINISHED.matcher(name.folded()).matches();
                above = another ? name : above;
                name = another ? line : name.plus(" ", line);
            }
        }
        if (name == null) {
            return null;
        }
        // the office of an agency is called by it
        boolean office = above != null && name.folded().equals("van phong");
        return (office && above != null ? name.plus(" ", above) : name).clean().extracted(reason);
    }

    /** The part of a line that names the issuer: the state and the motto often stand on the same line. */
    private static Passage capitals(Passage printed) {
        var bullet = BULLET.matcher(printed.text());
        var line = bullet.find() ? printed.from(bullet.end()) : printed;
        var words = line.text().split("(?<=\\s)");
        var kept = 0;
        for (var word : words) {
            if (!Layout.isCapitals(word + "X") || word.matches("[^\\p{L}]*") || Character.isDigit(word.charAt(0))) {
                break;
            }
            var rest = Resemblance.key(line.text().substring(kept));
            if (rest.startsWith("conghoa")
                    || rest.startsWith("dangcongsan")
                    || rest.startsWith("chunghiavietnam")
                    || Letterhead.STATE.endsWith(rest) && rest.length() > (kept == 0 ? 5 : 7)) {
                break;
            }
            kept += word.length();
        }
        var part = line.slice(0, kept).strip();
        boolean numbered = Letterhead.NUMBER.matcher(line.folded()).find();
        boolean tooShort = part.length() < 4 && !part.text().matches("BỘ|SỞ|CỤC|BAN|HỘI|ỦY|UỶ|VỤ");
        boolean half = part.text().equals("CỘNG") || part.text().equals("ĐẢNG");
        return numbered || tooShort || half || Letterhead.isStateOrMotto(part.text()) ? line.slice(0, 0) : part;
    }

    /** Whether {@code line} is the sentence by which an agency issues the document. */
    static boolean enacts(Passage line) {
        return ENACTS.matcher(line.folded()).matches();
    }

    /** The title as the sentence that enacts the document has it. */
    static @Nullable Extracted<String> enactedTitle(List<Passage> lines) {
        for (int i = 0; i < Math.min(lines.size(), 40); i++) {
            if (!lines.get(i).folded().matches(".*\\b(?:xay dung|ban hanh)\\b.*")) {
                continue;
            }
            var text = lines.get(i);
            for (int k = i + 1; k < Math.min(lines.size(), i + 5); k++) {
                text = text.plus(" ", lines.get(k));
            }
            var enacted = ENACTED_TITLE.matcher(text.folded());
            if (enacted.matches()) {
                return text.group(enacted, 1).extracted(Reason.INFERRED);
            }
        }
        return null;
    }

    /** {@code printed}, or what the text tells where the letterhead names nobody or only "ỦY BAN NHÂN DÂN". */
    static @Nullable Extracted<String> completed(
            @Nullable Extracted<String> printed, @Nullable Extracted<String> place, List<Passage> lines) {
        if (printed != null && !BARE.contains(Resemblance.key(printed.value()))) {
            return printed;
        }
        var enacting = enacting(place, lines);
        if (printed == null || enacting != null && enacting.value().split("\\s").length > 5) {
            return enacting;
        }
        var level = place == null ? null : level(place.value(), lines);
        return level == null || place == null
                ? enacting == null ? printed : enacting
                : printed.map(name -> name + " " + (level + " " + place.value()).toUpperCase(Locale.ROOT))
                        .within(Reason.INFERRED.confidence());
    }

    /** "Ủy ban nhân dân tỉnh … ban hành Kế hoạch" tells the issuer. */
    private static @Nullable Extracted<String> enacting(@Nullable Extracted<String> town, List<Passage> lines) {
        for (int i = 0; i < Math.min(lines.size(), 80); i++) {
            var line = lines.get(i);
            if (i + 1 < lines.size()) {
                line = line.plus(" ", lines.get(i + 1));
            }
            var enacts = ENACTS.matcher(line.folded());
            if (enacts.matches() && AGENCY.matcher(line.folded()).matches()) {
                var name = line.group(enacts, 1);
                var full = town != null && name.folded().matches(".*\\b(?:tinh|huyen|xa|thanh pho)")
                        ? name.text() + " " + town.value()
                        : name.text();
                return name.extracted(full, Reason.INFERRED);
            }
        }
        return null;
    }

    /** What {@code place} is called in the first lines: "tỉnh", "thành phố" …; or else whose committee they speak of. */
    private static @Nullable String level(String place, List<Passage> lines) {
        var head = lines.stream().limit(60).map(Passage::folded).toList();
        var named = Stream.of(" " + Fold.fold(place), "").map(name -> LEVELS.stream()
                .filter(level -> head.stream()
                        .anyMatch(line -> name.isEmpty()
                                ? line.matches(".*\\b(?:ubnd|uy ban nhan dan) " + Fold.fold(level) + "\\b.*")
                                : line.contains(Fold.fold(level) + name)))
                .findFirst()
                .orElse(null));
        return named.filter(Objects::nonNull).findFirst().orElse(null);
    }
}
