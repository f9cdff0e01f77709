package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.minhchung.document.Award;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.structure.Marker.Kind;

/** Reads the forms of commendation: one for each point of their section, or as sentences name them, several in one. */
final class Awards {

    private static final String FORM = "(?:co thi dua|bang khen|giay khen)";

    private static final String GIVER =
            "(?:thu tuong chinh phu|chinh phu|chu tich nuoc|bo truong [^,;.]{3,60}?(?=\\s*(?:[,;.]|$)|\\s+(?:xet|tang|trao|cho|va)\\b)"
                    + "|(?:giam doc|thu truong) (?:cac )?(?:so|co quan|don vi)(?:, (?:so|ban|nganh|co quan|don vi)\\b)*"
                    + "|(?:chu tich )?(?:ubnd|uy ban nhan dan) (?:tinh|thanh pho|cap huyen|cap xa|cac xa|xa|huyen|phuong)(?:, (?:xa|phuong|dac khu)\\b)*)";

    private static final Pattern AWARD_OF =
            Pattern.compile("\\b(" + FORM + " cua " + GIVER + "(?:(?:,| va|,? hoac) " + GIVER + ")*)(?![\\p{L}\\d])");

    private static final Pattern AWARD_BY = Pattern.compile(
            "\\b(" + GIVER + ")\\s+(?:xet\\s+)?(?:tang|trao)(?:\\s+thuong)?\\s+(" + FORM + ")(?! cua)\\b");

    /** Honours that only the state bestows, so that nobody is named with them. */
    private static final Pattern HONOUR = Pattern.compile(
            "\\b(huan chuong (?:lao dong|bao ve to quoc|chien cong|doc lap|quan cong|sao vang|ho chi minh|dai doan ket dan toc|huu nghi|dung cam)"
                    + "(?: hang (?:nhat|nhi|ba|i{1,3})\\b)?|danh hieu (?:anh hung|chien si thi dua|tap the lao dong|lao dong tien tien)\\b[^,;.()]{0,30}"
                    + "|ky niem chuong [^,;.()]{3,60})(?![\\p{L}\\d])");

    private Awards() {}

    static List<Award> read(Outline outline, Reason reason) {
        var awards = new ArrayList<Award>();
        for (var heading : outline.headings(text -> outline.says(text, "hinh thuc khen thuong"))) {
            for (var entry : outline.under(heading)) {
                if (entry.paragraph().is(Kind.DASH) || entry.paragraph().is(Kind.LETTER)) {
                    awards.addAll(ofPoint(entry.paragraph().text(), reason));
                }
            }
        }
        return awards.isEmpty() ? inSentences(outline, reason) : awards;
    }

    /** A point is one form, unless semicolons part several. */
    private static List<Award> ofPoint(Passage text, Reason reason) {
        var point = text.stripEnd(".;,");
        var named = named(point);
        return point.text().contains(";") && named.size() > 1
                ? named.stream().map(form -> new Award(form.extracted(reason))).toList()
                : List.of(new Award(point.extracted(reason)));
    }

    /** "… xét tặng Cờ thi đua của UBND tỉnh cho 05 tập thể; đề nghị Thủ tướng Chính phủ tặng Bằng khen". */
    private static List<Award> inSentences(Outline outline, Reason reason) {
        var awards = new LinkedHashMap<String, Award>();
        for (var heading : outline.headings(text -> outline.says(text, "khen thuong"))) {
            for (var entry : outline.under(heading)) {
                named(entry.paragraph().text())
                        .forEach(form -> awards.putIfAbsent(form.folded(), new Award(form.extracted(reason))));
            }
        }
        return List.copyOf(awards.values());
    }

    /** The forms that {@code text} names, in their order. */
    private static List<Passage> named(Passage text) {
        var forms = new TreeMap<Integer, Passage>();
        for (var pattern : List.of(AWARD_OF, HONOUR)) {
            pattern.matcher(text.folded())
                    .results()
                    .forEach(found -> forms.put(
                            found.start(1),
                            text.slice(found.start(1), found.end(1)).strip()));
        }
        AWARD_BY.matcher(text.folded())
                .results()
                .forEach(found -> forms.put(
                        found.start(2),
                        text.slice(found.start(2), found.end(2))
                                .plus(" của ", text.slice(found.start(1), found.end(1)))));
        return List.copyOf(forms.values());
    }
}
