package vn.minhchung.document.structure;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.SourceText;

/** Reads the title below the type of a document, or the subject of a letter, and finds where the text begins behind it. */
final class Title {

    private static final Pattern GAP = Pattern.compile("(?<=\\S)\\s{3,}(?=\\p{Lu})");

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:chu tich|uy ban nhan dan|giam doc|bo truong|chu nhiem uy ban|tong thanh tra|vien truong|chanh an|chanh van phong"
                    + "|tong cuc truong|chi cuc truong|bo tu lenh|bo chi huy|dang uy|thu tuong|hoi dong nhan dan|chinh phu|quoc hoi|uy ban"
                    + " thuong vu|bo chinh tri|ban bi thu|tinh uy|thanh uy|cuc truong|ban chap hanh|ban thuong vu|tong"
                    + " giam doc|thong doc|truong ban|hieu truong)\\b.*");

    private static final Pattern TITLE_BEGINS = Pattern.compile(
            "(?:ve|v/v|thuc hien|trien khai|tang cuong|day manh|tiep tuc|phat dong|mot so|nang cao)\\b.*");

    private static final Pattern TITLE_ENDS = Pattern.compile(
            "(?:can c\\S{0,4}\\s|thuc hien (?:nghi|quyet|ke|chi|chuong|cong|thong)|kinh gui|nham\\s|-{2,}).*");

    private static final Pattern TEXT_BEGINS = Pattern.compile(
            "(?:ngay \\d{1,2}(?:/| thang )|(?:trong )?thoi gian (?:qua|vua qua|gan day)|(?:trong )?(?:nhung|cac) (?:nam|thang)"
                    + " (?:qua|gan day|dau)|(?:trong )?(?:\\d+|sau|chin|ba) (?:thang|nam) (?:dau nam|qua)|(?:trong )?(?:nam|quy) (?:[ivx\\d]+/)?(?:19|20)\\d{2}\\s*,"
                    + "|(?:sang|chieu|trua|toi)(?: ngay)?,? (?:ngay )?\\d|vao (?:hoi|luc|ngay|sang|chieu)\\b|hoi \\d|tu (?:dau nam|ngay \\d|thang \\d)"
                    + "|hien nay|vua qua|de (?:tiep tuc|tang cuong|thuc hien|chu dong|kip thoi|hoan thanh|trien khai|khac phuc|bao dam|dam bao|day manh|phat huy|nang cao|cu the)"
                    + "|nham |xet de nghi|tren co so|sau (?:khi|hon|gan)\\b|thuc hien su chi dao|tai cuoc|qua (?:theo doi|kiem tra|thuc te|hon|\\d)|theo bao cao|theo ban tin"
                    + "|theo (?:de nghi|thong tin|du bao)|du bao).*");

    private static final Pattern OPEN = Pattern.compile(
            ".*(?:\\s(?:va|voi|cua|ve|cac|cho|tai|theo|tu|den|la|co|hoac|trong|do|de|nam|ngay)|(?:quyet dinh|nghi"
                    + " quyet|nghi dinh|ke hoach|chi thi|thong bao|ket luan|luat|thong tu|cong van|chuong trinh|de an|ket"
                    + " luan|cong dien)\\s+so|[,(–-])");

    private static final int SHORTEST_TITLE = 12;

    private static final int LONGEST_TITLE = 400;

    /** A title has no full stop: what has one goes on into the text. */
    private static final Pattern SENTENCE_WITHIN = Pattern.compile("\\p{Ll}[.]\\s+\\p{Lu}");

    private final SourceText source;
    private final List<Passage> lines;
    private final Reason reason;

    /** The lines of titles, counted from 1. */
    private final Set<Integer> taken;

    /** The length at which lines are broken. */
    private final int width;

    /** Titles are added to {@code taken}, line by line. */
    Title(SourceText source, List<Passage> lines, Reason reason, Set<Integer> taken) {
        this.source = source;
        this.lines = lines;
        this.reason = reason;
        this.taken = taken;
        this.width = Layout.width(lines);
    }

    /** Whether {@code line} is in capitals but names who acts. */
    static boolean isAuthority(Passage line) {
        return Layout.isCapitals(line.text())
                && AUTHORITY.matcher(line.folded()).matches();
    }

    /** The title that stands below the line of the type. */
    @Nullable
    Extracted<String> below(int typeLine) {
        var name = Passage.empty(source);
        int taking = 0;
        boolean blank = false;
        for (int i = typeLine + 1; i < lines.size() && taking < 8; i++) {
            var line = lines.get(i);
            if (line.isEmpty()) {
                blank = true;
                continue;
            }
            if (TITLE_ENDS.matcher(line.folded()).matches()
                            && (!name.isEmpty() || !line.folded().startsWith("thuc hien") || !isTitle(i))
                    || Marker.at(line.text()) != null
                    || line.text().indexOf('\t') >= 0
                    || !name.isEmpty() && isText(i, blank, name)) {
                break;
            }
            blank = false;
            if (!line.text().matches("[^\\p{L}]*") && !(name.isEmpty() && isGiver(i))) {
                name = name.plus(" ", line);
                taking++;
            }
            taken.add(i + 1);
            if (line.length() > 160) {
                break;
            }
        }
        var clean = name.clean().stripEnd("-_");
        boolean doubtful = SENTENCE_WITHIN.matcher(clean.text()).find() || clean.length() > LONGEST_TITLE;
        return clean.isEmpty() ? null : clean.extracted(doubtful ? Reason.UNCLEAR : reason);
    }

    /** Whether the line only says whose document it is: "CỦA BAN BÍ THƯ" above "về …". */
    private boolean isGiver(int at) {
        var line = lines.get(at);
        if (!line.folded().startsWith("cua ") || !Layout.isCapitals(line.text()) || at + 1 >= lines.size()) {
            return false;
        }
        var next = lines.get(at + 1);
        return !next.isEmpty()
                && (!Layout.isCapitals(next.text())
                        || TITLE_BEGINS.matcher(next.folded()).matches());
    }

    /** Whether "Thực hiện Nghị quyết số …" right below the type is the title: it ends without a stop, or the text begins below it. */
    private boolean isTitle(int at) {
        if (Layout.isCapitals(lines.get(at).text())) {
            return true;
        }
        if (lines.get(at).text().matches("(?s).*[.:;]")) {
            return false;
        }
        for (int i = at + 1; i < Math.min(lines.size(), at + 6); i++) {
            var line = lines.get(i);
            if (TITLE_ENDS.matcher(line.folded()).matches()
                    || !line.isEmpty()
                            && Character.isUpperCase(line.text().charAt(0))
                            && TEXT_BEGINS.matcher(line.folded()).matches()) {
                return true;
            }
            if (line.text().matches("(?s).*[.:;]")) {
                break;
            }
        }
        return !beginsSentence(at);
    }

    /** Whether the line begins the text, after a title that has been read. */
    private boolean isText(int at, boolean afterBlank, Passage name) {
        var line = lines.get(at);
        var text = line.text();
        boolean sentence = text.matches("(?s).*[.:;]") || text.length() > 110;
        boolean enacts = Issuer.enacts(line);
        boolean goesOn = Character.isLowerCase(text.charAt(0))
                || OPEN.matcher(name.folded()).matches();
        return enacts
                || isAuthority(line)
                || isCaseChange(name, line)
                || !goesOn && filled(at) && beginsSentence(at)
                || (!goesOn || afterBlank && Character.isUpperCase(text.charAt(0)))
                        && TEXT_BEGINS.matcher(line.folded()).matches()
                || text.startsWith("(")
                || sentence && !goesOn
                || afterBlank && !goesOn && beginsSentence(at);
    }

    /** Whether a title in capitals has ended, because {@code line} is not: unless it begins as titles do below a name in capitals. */
    private static boolean isCaseChange(Passage name, Passage line) {
        return name.length() >= SHORTEST_TITLE
                && Layout.isCapitals(name.text())
                && Character.isUpperCase(line.text().charAt(0))
                && !Layout.isCapitals(line.text())
                && !OPEN.matcher(name.folded()).matches()
                && !TITLE_BEGINS.matcher(line.folded()).matches();
    }

    /** Whether the line reaches the margin behind one that did not, though its first word had room there: titles are centred, text is not. */
    private boolean filled(int at) {
        var before = lines.get(at - 1);
        int word = lines.get(at).text().indexOf(' ');
        return width < Integer.MAX_VALUE
                && !Layout.isCapitals(lines.get(at).text())
                && lines.get(at).length() >= width * 9 / 10
                && before.length() + 1 + Math.max(word, 0) < width * 8 / 10;
    }

    /** Whether the paragraph that begins here ends as a sentence does: titles have no full stop. */
    private boolean beginsSentence(int at) {
        for (int i = at; i < Math.min(lines.size(), at + 12); i++) {
            var text = lines.get(i).text();
            if (text.isEmpty() || i > at && Marker.at(text) != null) {
                return false;
            }
            if (text.matches("(?s).*[.:;]")) {
                return true;
            }
        }
        return false;
    }

    /** The subject of a letter: "V/v …", up to the date, the addressees or the next column. */
    @Nullable
    Extracted<String> subject() {
        var name = Passage.empty(source);
        boolean open = false;
        for (int i = 0; i < Math.min(lines.size(), 60); i++) {
            var line = Passage.of(source, source.lines().get(i));
            var gap = GAP.matcher(line.text());
            if (gap.find()) {
                line = line.slice(0, gap.start());
            }
            line = line.clean();
            if (!open && Letterhead.SUBJECT.matcher(line.folded()).find()) {
                open = true;
            } else if (open
                    && (line.isEmpty()
                            || name.length() > 240
                            || line.folded().startsWith("kinh gui")
                            || line.folded().startsWith("so:")
                            || Letterhead.DATE.matcher(line.folded()).find()
                            || Layout.isCapitals(line.text())
                            || Letterhead.isStateOrMotto(line.text()))) {
                break;
            }
            if (open) {
                name = name.plus(" ", line);
                taken.add(i + 1);
            }
        }
        return open ? name.extracted(reason) : null;
    }
}
