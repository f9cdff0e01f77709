package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Recipient;
import vn.minhchung.document.Signer;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;

/** Reads what stands below the text: the recipients and, beside or below them, who signed. */
final class Foot {

    private static final Pattern RECIPIENTS = Pattern.compile("n\\Si\\s+nh\\Sn\\s*:?.*");
    private static final Pattern ITEM = Pattern.compile("^[-–+•]\\s*(?=\\S)");
    /** "… tổ chức chính trị" above "- xã hội". */
    private static final Pattern SPLIT_NAME = Pattern.compile("-\\s+xã hội.*");

    private static final Pattern MARK = Pattern.compile("[;.,]?\\s*\\(([^()]*)\\)\\s*[;.,]?\\s*$");
    private static final Pattern AUTHORITY = Pattern.compile("(?:(?:tm|kt|tl|tuq)\\s?\\.|[tk]\\s?/\\s?[mlt])\\s*.*");
    private static final Pattern POSITION = Pattern.compile(
            "(?:quyen\\s+|q\\s?\\.\\s*)?(?:pho\\s+)?(?:tong\\s+)?(?:chu tich|giam doc|cuc truong|chi cuc truong|bo truong|thu truong"
                    + "|thu tuong|truong ban|chanh van phong|"
                    + "vien truong|chanh an|bi thu|chu nhiem|vu truong|hieu truong|truong phong|tong thanh tra"
                    + "|chanh thanh tra|thong doc|truong doan|cuc pho|tham muu truong|chi huy truong|chi huy pho|tu lenh|chinh uy|chu toa|hieu pho|truong tieu"
                    + " ban|doi truong|hat truong|tram truong)\\b.*");
    /** A name of two to six words, before it titles: "PGS.TS.", "Đại tá". */
    private static final Pattern NAME =
            Pattern.compile("(?:\\p{Lu}\\p{L}*\\.\\s*)*(?:(?:Đại|Thượng|Trung|Thiếu)\\s+(?:tướng|tá|úy)\\s+)?"
                    + "(\\p{Lu}['’]?\\p{L}{0,12}(?:\\s+\\p{Lu}['’]?\\p{L}{0,12}){1,5})");

    private static final Pattern OFFICE_AND_NAME =
            Pattern.compile("((?:\\p{Lu}+[./]?\\s+){2,12})((?:\\p{Lu}\\p{Ll}+)(?:\\s+\\p{Lu}\\p{Ll}*){1,4})");

    /** The last of the recipients is the archive; what stands behind its full stop is the name beside it. */
    private static final Pattern ARCHIVE_AND_NAME =
            Pattern.compile("(Lưu:?\\s.{2,40}?[.;])\\s+(\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}*){1,4})");

    private static final Pattern GAP = Pattern.compile("(?<=\\S)\\s{3,}(?=\\p{Lu})");
    private static final Pattern ANOTHER_PART = Pattern.compile(
            "(?:[IVX]+\\.|\\d{1,2}\\.)\\s+\\p{Lu}.*|(?:KẾ HOẠCH|CHƯƠNG TRÌNH|ĐỀ ÁN|QUY CHẾ|QUY ĐỊNH|DANH"
                    + " MỤC|BẢNG|BIỂU)\\b.{0,80}|\\(?(?:Ban hành kèm|Kèm) theo .*|.*CỘNG H\\p{Lu}A XÃ HỘI.*");
    private static final int LONGEST = 40;
    private static final int LONGEST_POSITION = 60;

    private final SourceText source;
    private final Set<Integer> taken = new TreeSet<>();
    private final List<Passage> items = new ArrayList<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private final List<Passage> right = new ArrayList<>();
    private final Reason reason;

    private Foot(SourceText source, Reason reason) {
        this.source = source;
        this.reason = reason;
    }

    record Found(List<Recipient> recipients, @Nullable Signer signer, Set<Integer> lines) {}

    static Found read(SourceText source, Reason reason) {
        return new Foot(source, reason).found();
    }

    private Found found() {
        int start = 0;
        for (var line : source.lines()) {
            if (line.text().length() < 60
                    && RECIPIENTS
                            .matcher(Passage.of(source, line).clean().folded())
                            .matches()) {
                start = line.number();
            }
        }
        if (start == 0) {
            return withoutRecipients();
        }
        above(start);
        for (int i = start; i <= source.lines().size(); i++) {
            var line = Passage.of(source, source.line(i));
            if (i > start && isAnotherPart(source.line(i), line.clean())) {
                break;
            }
            taken.add(i);
            if (source.line(i).isRow()) {
                var cells = line.split('\t');
                line(cells.getFirst().clean(), i == start);
                cells.stream().skip(1).map(Passage::clean).forEach(right::add);
                continue;
            }
            // the column beside stands behind a wide gap
            var gap = GAP.matcher(line.text());
            if (gap.find()) {
                line(line.slice(0, gap.start()).clean(), i == start);
                right.add(line.from(gap.end()).clean());
            } else if (line.text().matches("\\s{12,}\\S.*")) {
                right.add(line.clean());
            } else {
                line(line.clean(), i == start);
            }
        }
        items.forEach(this::recipient);
        return new Found(recipients, signer(), taken);
    }

    /** A signature that stands alone: the last capitals that name an office, and the name below. */
    private Found withoutRecipients() {
        for (int i = source.lines().size(); i >= 1; i--) {
            var line = Passage.of(source, source.line(i)).clean();
            boolean office = line.length() <= LONGEST
                    && Layout.isCapitals(line.text())
                    && POSITION.matcher(line.folded()).matches();
            if (!office) {
                continue;
            }
            above(i);
            for (int k = i; k <= Math.min(source.lines().size(), i + 8); k++) {
                right.add(Passage.of(source, source.line(k)).clean());
            }
            var signer = signer();
            if (signer == null) {
                return new Found(List.of(), null, Set.of());
            }
            for (int k = i; k <= Math.min(source.lines().size(), i + 8); k++) {
                if (source.line(k).text().length() <= LONGEST) {
                    taken.add(k);
                }
            }
            return new Found(List.of(), signer, taken);
        }
        return new Found(List.of(), null, Set.of());
    }

    /** An appendix, or a document that is enacted by this one. */
    private static boolean isAnotherPart(SourceLine printed, Passage line) {
        return printed.text().strip().split("\t+").length > 2
                || line.folded().startsWith("phu luc")
                || ANOTHER_PART.matcher(line.text()).matches()
                || line.length() > 200;
    }

    /** In text from two columns the signature may come before the recipients. */
    private void above(int start) {
        var found = new ArrayList<Passage>();
        for (int i = start - 1; i >= Math.max(1, start - 10); i--) {
            var line = Passage.of(source, source.line(i)).clean();
            if (line.isEmpty()) {
                continue;
            }
            if (!Layout.isCapitals(line.text()) && !NAME.matcher(line.text()).matches() || line.length() > LONGEST) {
                break;
            }
            found.addFirst(line);
            taken.add(i);
        }
        right.addAll(found);
    }

    private void line(Passage line, boolean first) {
        if (first) {
            int colon = line.text().indexOf(':');
            right.add(colon < 0 ? line.slice(0, 0) : line.from(colon + 1).strip());
            return;
        }
        var item = ITEM.matcher(line.text());
        if (item.find() && !(SPLIT_NAME.matcher(line.text()).matches() && goesOn(line.from(item.end())))) {
            items.add(line.from(item.end()));
        } else if (!line.isEmpty() && goesOn(line)) {
            items.set(items.size() - 1, items.getLast().plus(" ", line));
        } else {
            right.add(line);
        }
    }

    /** Whether the line goes on with the recipient above, which has not ended. */
    private boolean goesOn(Passage line) {
        return !items.isEmpty()
                && !items.getLast().text().matches("(?s).*[;.,)]")
                && !Layout.isCapitals(line.text())
                && (Character.isLowerCase(line.text().charAt(0)) || line.text().matches("(?s).*[;,]"));
    }

    private void recipient(Passage item) {
        var name = item;
        String mark = null;
        var archive = ARCHIVE_AND_NAME.matcher(name.text());
        if (archive.matches()) {
            right.add(name.group(archive, 2));
            name = name.group(archive, 1);
        }
        var marked = MARK.matcher(name.text());
        if (marked.find()) {
            mark = marked.group(1).strip();
            name = name.slice(0, marked.start());
        } else if (!name.text().matches("(?s).*[;.,]")) {
            // what stands behind the last semicolon is the column beside
            int end = name.text().lastIndexOf(';');
            if (end > 0) {
                right.add(name.from(end + 1).strip());
                name = name.slice(0, end);
            }
        }
        name = name.without(Pattern.compile("(?<=[;.])[\\s.]+$")).stripEnd(";.,");
        if (name.text().chars().anyMatch(Character::isLetter)) {
            recipients.add(new Recipient(name.extracted(reason), mark));
        }
    }

    /** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lò Văn An" in one line: the office in capitals, then the name. */
    private static Stream<Passage> officeAndName(Passage line) {
        var both = OFFICE_AND_NAME.matcher(line.text());
        return both.matches()
                        && POSITION.matcher(line.folded().replaceFirst("^(?:tm|kt|tl|tuq|q)\\.?\\s*", ""))
                                .matches()
                ? Stream.of(line.group(both, 1), line.group(both, 2))
                : Stream.of(line);
    }

    private @Nullable Signer signer() {
        var authority = new ArrayList<String>();
        String position = null;
        String other = null;
        for (var line : right.stream().flatMap(Foot::officeAndName).toList()) {
            var text = line.text();
            if (text.isEmpty() || text.length() > LONGEST_POSITION) {
                continue;
            }
            var name = NAME.matcher(text);
            boolean capitals = Layout.isCapitals(text);
            if (!capitals && name.matches() && (position != null || other != null || !authority.isEmpty())) {
                return new Signer(
                        line.group(name, 1).extracted(reason),
                        position == null && authority.isEmpty() ? other : position,
                        authority.isEmpty() ? null : String.join(" / ", authority));
            }
            if (!capitals) {
                continue;
            }
            if (AUTHORITY.matcher(line.folded()).matches()) {
                authority.add(text);
            } else if (POSITION.matcher(line.folded()).matches()) {
                position = position == null ? text : position;
            } else if (position != null) {
                position = position + " " + text;
            } else if (!authority.isEmpty()) {
                authority.set(authority.size() - 1, authority.getLast() + " " + text);
            } else {
                other = other == null ? text : other + " " + text;
            }
        }
        return null;
    }
}
