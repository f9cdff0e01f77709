package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.LegalBasis;
import vn.minhchung.document.structure.Marker.Kind;
import vn.minhchung.document.structure.References.Found;

/**
 * What a document rests on, read from the paragraphs above its first heading: "Căn cứ …", "Xét Tờ trình …", "Theo đề nghị của …",
 * "Thực hiện …". Documents that only the title of another one cites are no bases.
 */
final class LegalBases {

    private static final Pattern BASIS = Pattern.compile("can c\\S{0,4}\\s+.*");

    private static final Pattern CARRIES_OUT = Pattern.compile(
            "(?:de )?(?:tiep tuc |trien khai )?(?:thuc hien|trien khai|tiep tuc)\\b.*|(?:xet|theo de nghi|tren co so|sau khi xem xet)\\b.*");

    /** Where a document begins that stands beside the one before: ", Kế hoạch số …", "và Quyết định số …", "; Nghị định số …". */
    private static final Pattern BESIDE =
            Pattern.compile("(;|,|\\b(?:va|cung))\\s*(?:(?:can cu|thuc hien|cac|tai|voi)\\s+)*$");

    /** Other words than "của …" that may lead in the first of several documents. */
    private static final int LONGEST_PREAMBLE = 40;

    private LegalBases() {}

    static List<LegalBasis> read(Outline outline, Reason reason) {
        var bases = new ArrayList<LegalBasis>();
        var numbers = new HashSet<String>();
        for (var entry : outline.entries().stream().limit(LONGEST_PREAMBLE).toList()) {
            var marker = entry.paragraph().marker();
            var text = entry.paragraph().text();
            if (!entry.above().isEmpty() || marker != null && marker.kind() != Kind.DASH) {
                break;
            }
            boolean basis = BASIS.matcher(text.folded()).matches();
            if (basis || CARRIES_OUT.matcher(text.folded()).matches()) {
                bases.addAll(of(text, basis, numbers, reason));
            }
        }
        return bases;
    }

    private static List<LegalBasis> of(Passage text, boolean basis, HashSet<String> numbers, Reason reason) {
        var bases = new ArrayList<LegalBasis>();
        var named = sideBySide(text);
        if (basis && named.isEmpty()) {
            bases.add(new LegalBasis(text.stripEnd(";.").extracted(reason), null));
        }
        for (var found : named) {
            if (numbers.add(found.reference().number())) {
                var words = basis && found == named.getFirst()
                        ? text.slice(
                                        0,
                                        named.size() == 1
                                                ? text.length()
                                                : named.get(1).start())
                                .without(TRAILING)
                                .stripEnd(";.,")
                        : text.slice(found.start(), found.end()).strip();
                bases.add(new LegalBasis(words.extracted(reason), found.reference()));
            }
        }
        return bases;
    }

    private static final Pattern TRAILING = Pattern.compile("[;,]?\\s+(?:và|cùng)\\s*$");

    /** The documents of a paragraph that stand beside each other, without those that their titles cite. */
    private static List<Found> sideBySide(Passage text) {
        var beside = new ArrayList<Found>();
        boolean cited = false;
        int from = 0;
        for (var found : References.in(text.text())) {
            var between = text.folded().substring(Math.min(from, found.start()), found.start());
            var sign = BESIDE.matcher(between);
            if (sign.find()) {
                cited &= !sign.group(1).equals(";");
            } else {
                cited = !beside.isEmpty();
            }
            if (!cited) {
                beside.add(found);
            }
            from = found.end();
        }
        return beside;
    }
}
