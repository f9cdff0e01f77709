package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.LegalBasis;
import vn.minhchung.document.structure.Marker.Kind;
import vn.minhchung.document.structure.References.Found;

/**
 * What a document rests on, read from the paragraphs above its first heading: "Căn cứ …", "Xét Tờ trình …", "Theo đề nghị của …",
 * "Thực hiện …", also behind sentences on the situation where the issuer then orders something. Documents that only the title of
 * another one cites are no bases.
 */
final class LegalBases {

    private static final Pattern BASIS = Pattern.compile("can c\\S{0,4}\\s+.*");

    private static final Pattern CARRIES_OUT = Pattern.compile(
            "(?:de )?(?:tiep tuc |trien khai )?(?:thuc hien|trien khai|tiep tuc)\\b.*|(?:xet|theo de nghi|tren co so|sau khi xem xet)\\b.*");

    private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{Ll}|\\d|[)”\"%])[.]\\s+(?=\\p{Lu})");

    /** What the issuer acts upon, behind the aim: "Để khắc phục tình trạng trên, thực hiện Chỉ thị số …". */
    private static final Pattern LATER = Pattern.compile(
            "(?:^|[;:,]\\s+)(?:dong thoi,? |va )?(?:can cu|xet|tiep theo|theo|tren co so|phuc dap|(?:de )?(?:tiep tuc |kip thoi |nghiem tuc |khan truong )?"
                    + "(?:trien khai |to chuc )?(?:thuc hien|trien khai|chap hanh))\\s"
                    + "|\\btheo (?:yeu cau|y kien|de nghi|tinh than|huong dan|(?:su )?chi dao)\\s");

    /** What the issuer does upon its bases ends the preamble; what it has done is the situation. */
    private static final Pattern ORDERS = Pattern.compile(
            ":$|,\\s+\\p{Lu}(?:(?!\\sđã\\s)[^.:;]){1,120}?\\s(?:yêu cầu|chỉ đạo|đề nghị|ban hành|xây dựng|quyết định|quyết nghị|giao"
                    + "|kết luận|thông báo|hướng dẫn|có ý kiến|điện|triển khai|thống nhất|phân công|kính)(?!\\p{L})");

    /** The words at which a clause says on what else the issuer acts: "; thực hiện ý kiến chỉ đạo của … tại Công văn số …". */
    private static final Pattern ANOTHER = Pattern.compile(
            "(?:;\\s*(?:va\\s+)?(?:can cu|thuc hien|theo|xet|tren co so|y kien|chi dao|de nghi|luat|nghi|quyet|ke hoach|chi thi|ket luan|thong"
                    + "|cong|chuong trinh|van ban|trien khai)"
                    + "|(?:,|\\bva)\\s+(?:(?:thuc hien|theo|xet|can cu)\\s+)?(?:su |y kien )?(?:chi dao|y kien|de nghi|yeu cau) (?:cua|tai)"
                    + "|(?:,|\\bva)\\s+(?:xet|theo|can cu))\\b[^;:.]{0,160}$");

    /** Where a document begins that stands beside the one before: ", Kế hoạch số …", "và Quyết định số …", "; Nghị định số …". */
    private static final Pattern BESIDE =
            Pattern.compile("(;|,|\\b(?:va|cung))\\s*(?:(?:can cu|thuc hien|cac|tai|voi)\\s+)*$");

    /** Other words than "của …" that may lead in the first of several documents. */
    private static final int LONGEST_PREAMBLE = 40;

    /** "thực hiện ý kiến chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh tại …". */
    private static final int LONGEST_LEAD_IN = 100;

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
            } else {
                later(text).ifPresent(clause -> bases.addAll(of(clause, false, numbers, reason)));
            }
        }
        return bases;
    }

    /** The clause on what the issuer acts upon, in the last sentence of a paragraph that tells the situation first. */
    private static Optional<Passage> later(Passage text) {
        var sentence = text;
        for (var end = SENTENCE.matcher(sentence.text()); end.find(); end = SENTENCE.matcher(sentence.text())) {
            sentence = sentence.from(end.end());
        }
        if (!ORDERS.matcher(sentence.text()).find()) {
            return Optional.empty();
        }
        var last = sentence;
        return LATER.matcher(last.folded())
                .results()
                .map(found -> last.from(found.end()))
                .filter(clause ->
                        References.in(clause.text()).stream().anyMatch(found -> found.start() <= LONGEST_LEAD_IN))
                .findFirst();
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
                        ? text.slice(0, end(text, named)).without(TRAILING).stripEnd(";.,")
                        : text.slice(found.start(), found.end()).strip();
                bases.add(new LegalBasis(words.extracted(reason), found.reference()));
            }
        }
        return bases;
    }

    /** Where the words of the first of the {@code named} documents end: at the next one, or where the issuer says what it does. */
    private static int end(Passage text, List<Found> named) {
        int from = named.getFirst().end();
        int next = named.size() == 1 ? text.length() : named.get(1).start();
        var clause = ANOTHER.matcher(text.folded()).region(from, next);
        if (named.size() > 1 && clause.find()) {
            return clause.start();
        }
        var orders = ORDERS.matcher(text.text()).region(from, next);
        return named.size() == 1 && text.text().endsWith(":") && orders.find() ? orders.start() : next;
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
            } else if (ANOTHER.matcher(between).find()) {
                cited = false;
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
