package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Resemblance;

/**
 * Reads what stands above the text: issuer, number, place and date, type, title. Text from PDF may print the letterhead after
 * the first page; it is known by the name of the state, wherever that stands.
 */
final class Letterhead {

    private static final List<String> TYPES = List.of(
            "KẾ HOẠCH",
            "QUYẾT ĐỊNH",
            "NGHỊ QUYẾT",
            "CHỈ THỊ",
            "THÔNG BÁO",
            "CHƯƠNG TRÌNH",
            "HƯỚNG DẪN",
            "BÁO CÁO",
            "TỜ TRÌNH",
            "ĐỀ ÁN",
            "PHƯƠNG ÁN",
            "CÔNG ĐIỆN",
            "KẾT LUẬN",
            "QUY CHẾ",
            "QUY ĐỊNH",
            "NGHỊ ĐỊNH",
            "THÔNG TƯ",
            "LỆNH",
            "KẾ HOẠCH HÀNH ĐỘNG",
            "CHƯƠNG TRÌNH HÀNH ĐỘNG",
            "CHƯƠNG TRÌNH CÔNG TÁC",
            "THÔNG BÁO KẾT LUẬN",
            "DỰ ÁN",
            "BIÊN BẢN",
            "THÔNG CÁO");

    /** A letter prints no name of its kind. */
    private static final String LETTER = "CÔNG VĂN";

    static final Pattern SUBJECT = Pattern.compile("^v\\s?/\\s?v\\b");
    private static final Pattern BASIS = Pattern.compile("can c\\S{0,4}\\s.*");

    static final String STATE = "conghoaxahoichunghiavietnam";
    private static final String PARTY = "dangcongsanvietnam";
    private static final String MOTTO = "doclaptudohanhphuc";

    static final Pattern NUMBER = Pattern.compile("(?<=^|\\s)s\\S{0,2}\\s*(?::|(?=\\d{1,5}\\s?[-/]))\\s*");
    private static final Pattern PRINTED_NUMBER = Pattern.compile(References.NUMBER);
    static final Pattern DATE = Pattern.compile(
            ",?\\s*ng\\S{1,2}y\\s+(\\d{1,2})?\\s*th\\S{1,2}ng\\s+(\\d{1,2})?\\s*n\\S{1,3}m\\s+((?:19|20)\\d{2})");
    private static final Pattern STATE_BEFORE =
            Pattern.compile("^(?!TP\\b)\\p{Lu}{2,}\\s+(?:\\p{Lu}+\\s+)*(?=\\p{Lu}\\p{Ll})");
    private static final Pattern HALF_A_PLACE = Pattern.compile("\\p{Lu}\\p{Ll}{1,6}");
    private static final Pattern PLACE = Pattern.compile("(?<![/\\p{L}-])((?:\\p{Lu}[\\p{L}'.]*[ -]*){1,5})$");
    private final SourceText source;
    private final List<Passage> lines = new ArrayList<>();
    private final Set<Integer> taken = new TreeSet<>();
    private final Reason reason;
    private final Title titles;

    @Nullable
    Extracted<String> type;

    @Nullable
    Extracted<String> number;

    @Nullable
    Extracted<LocalDate> date;

    @Nullable
    Extracted<String> place;

    @Nullable
    Extracted<String> issuer;

    @Nullable
    Extracted<String> title;

    private Letterhead(SourceText source, Reason reason) {
        this.source = source;
        this.reason = reason;
        source.lines().forEach(line -> lines.add(Passage.of(source, line).clean()));
        titles = new Title(source, lines, reason, taken);
    }

    static Letterhead read(SourceText source, Reason reason) {
        var letterhead = new Letterhead(source, reason);
        letterhead.find();
        return letterhead;
    }

    /** Whether the line, counted from 1, belongs to the letterhead and not to the text. */
    boolean isPart(int line) {
        return taken.contains(line);
    }

    private void find() {
        int typeLine = typeLine();
        var zone = new TreeSet<Integer>();
        int state = stateLine();
        int first = first(state);
        for (int i = first; i < Math.max(typeLine, 0); i++) {
            zone.add(i);
        }
        for (int i = first; typeLine < 0 && i < Math.min(state, first + 12); i++) {
            zone.add(i);
        }
        around(state, zone);
        zone.removeIf(i -> lines.get(i).isEmpty());
        zone.forEach(i -> taken.add(i + 1));
        if (!zone.isEmpty()) {
            numberAndDate(zone);
            issuer = Issuer.in(zone.stream().map(lines::get).toList(), reason);
        }
        if (typeLine >= 0) {
            title = titles.below(typeLine);
        } else {
            title = titles.subject();
        }
        addressees();
        if (type == null) {
            typeOfNumber(zone.isEmpty() ? -1 : zone.last());
        }
        issuer = Issuer.completed(issuer, place, lines);
    }

    /** The type that the number tells: "4851/KH-UBND" is a plan; the title stands below the letterhead or in the sentence that enacts it. */
    private void typeOfNumber(int letterheadEnds) {
        var named = number == null ? null : Symbol.kind(number.value());
        if (named == null || number == null) {
            return;
        }
        type = number.<String>map(value -> named).within(Reason.INFERRED.confidence());
        int below = letterheadEnds + 1;
        while (below < lines.size() && lines.get(below).isEmpty()) {
            below++;
        }
        if (below < lines.size() && isTitleWithoutType(lines.get(below))) {
            title = titles.below(letterheadEnds);
        }
        if (title == null) {
            title = Issuer.enactedTitle(lines);
        }
    }

    private static boolean isTitleWithoutType(Passage line) {
        return Layout.isCapitals(line.text()) && !Title.isAuthority(line)
                || line.folded().startsWith("ve viec");
    }

    /** The first line of the letterhead: above it may stand what a website says about the document. */
    private int first(int state) {
        if (state < 0 || reason == Reason.DAMAGED) {
            return 0;
        }
        int first = state;
        for (int i = state - 1; i >= 0 && isOfLetterhead(i); i--) {
            first = i;
        }
        return first;
    }

    private boolean isOfLetterhead(int at) {
        var line = lines.get(at);
        var text = line.text();
        return text.isBlank()
                || text.chars().noneMatch(Character::isLetter)
                || Layout.isCapitals(text)
                || text.length() < 60
                        && (NUMBER.matcher(line.folded()).find()
                                || PRINTED_NUMBER.matcher(text).matches()
                                || DATE.matcher(line.folded()).find())
                || isSubject(at);
    }

    /** Whether the line is of the subject of a letter, which may go over some lines. */
    private boolean isSubject(int at) {
        for (int i = at; i >= Math.max(0, at - 5); i--) {
            if (SUBJECT.matcher(lines.get(i).folded()).find()) {
                return true;
            }
            if (lines.get(i).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    private int typeLine() {
        boolean bases = false;
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).stripEnd(":.").text();
            bases |= BASIS.matcher(lines.get(i).folded()).matches();
            if (bases && lines.get(i).text().endsWith(":")) {
                continue;
            }
            if (text.length() > 24 || !Layout.isCapitals(text)) {
                continue;
            }
            var key = Resemblance.key(text);
            for (var known : TYPES) {
                if (key.equals(Resemblance.key(known))) {
                    type = lines.get(i).extracted(known, reason);
                    taken.add(i + 1);
                    return i;
                }
            }
        }
        return -1;
    }

    private int stateLine() {
        for (int i = 0; i < lines.size(); i++) {
            var text = lines.get(i).text();
            if (text.length() < 110
                    && text.length() > 12
                    && (Resemblance.distanceWithin(Resemblance.key(text), "conghoaxahoi") <= 1
                            || Resemblance.key(text).startsWith("hoaxahoichunghia")
                            || Resemblance.distanceWithin(Resemblance.key(text), PARTY) <= 1)
                    && Layout.isCapitals(text)) {
                return i;
            }
        }
        return -1;
    }

    /** The lines of a letterhead that stands around the name of the state: capitals above, short lines below. */
    private void around(int state, Set<Integer> zone) {
        if (state < 0 || !zone.add(state)) {
            return;
        }
        int above = state - 1;
        while (above >= 0
                && (lines.get(above).isEmpty()
                        || Layout.isCapitals(lines.get(above).text()))
                && state - above < 6) {
            zone.add(above--);
        }
        for (int below = state + 1; below < Math.min(lines.size(), state + 12); below++) {
            var text = lines.get(below).text();
            if (!text.isEmpty() && (text.length() > 80 && !isSubject(below) || Marker.at(text) != null)) {
                break;
            }
            zone.add(below);
            if (DATE.matcher(lines.get(below).folded()).find()) {
                break;
            }
        }
    }

    private void numberAndDate(Set<Integer> zone) {
        var all = Passage.empty(source);
        for (int i : zone) {
            all = all.plus(" ", lines.get(i));
        }
        var label = NUMBER.matcher(all.folded());
        while (number == null && label.find()) {
            var printed = PRINTED_NUMBER.matcher(all.text()).region(label.end(), all.length());
            if (printed.lookingAt()) {
                var found = all.group(printed, 0);
                var plain = found.text().replaceAll("\\s", "");
                number = reason == Reason.DAMAGED ? recognised(found, plain) : found.extracted(plain, reason);
                all = all.slice(0, label.start()).plus(" | ", all.from(printed.end()));
                break;
            }
        }
        var day = DATE.matcher(all.folded());
        if (day.find()) {
            // its own line first: what stands above may end in the name of a town too
            for (int i : zone) {
                var own = DATE.matcher(lines.get(i).folded());
                if (place == null && own.find() && !(i > 0 && isHalfAPlace(lines.get(i - 1)))) {
                    place = place(lines.get(i).slice(0, own.start()));
                }
            }
            if (place == null) {
                place = place(all.slice(0, day.start()));
            }
            var when = day.group(1) == null || day.group(2) == null
                    ? null
                    : References.date(day.group(1), day.group(2), day.group(3));
            date = when == null ? null : all.group(day, 0).extracted(when, reason);
        }
    }

    private Extracted<String> recognised(Passage printed, String plain) {
        var kind = type == null ? null : type.value();
        var mended = Symbol.mended(plain, kind);
        return printed.extracted(mended, Symbol.isStrange(mended, kind) ? Reason.UNCLEAR : reason);
    }

    /** Whether a narrow column broke the name of the place: "Thái" above "Bình, ngày …". */
    private static boolean isHalfAPlace(Passage above) {
        return HALF_A_PLACE.matcher(above.text()).matches();
    }

    private @Nullable Extracted<String> place(Passage before) {
        var town = PLACE.matcher(before.text());
        if (!town.find()) {
            return null;
        }
        var name = before.group(town, 1);
        // the end of the name of the state, when it stands right before
        var state = STATE_BEFORE.matcher(name.text());
        return (state.find() ? name.from(state.end()) : name).extracted(reason);
    }

    static boolean isStateOrMotto(String text) {
        var key = Resemblance.key(text);
        return key.length() >= 6
                && (Resemblance.distanceWithin(STATE, key) <= key.length() / 5
                        || Resemblance.distanceWithin(MOTTO, key) <= (key.length() < 12 ? 1 : key.length() / 4)
                        || key.contains("conghoaxahoi")
                        || Resemblance.distanceWithin(key, PARTY) <= 2);
    }

    /** Whom a letter is for: nobody is given work by that. */
    private void addressees() {
        for (int i = 0; i < Math.min(lines.size(), 80); i++) {
            if (!lines.get(i).folded().startsWith("kinh gui")) {
                continue;
            }
            taken.add(i + 1);
            for (int k = i + 1; k < Math.min(lines.size(), i + 40); k++) {
                var line = lines.get(k);
                if (!line.isEmpty()
                        && !line.text().matches("[-–+•].*|.{3,90}[;]|.*-{3,}")
                        && !Character.isLowerCase(line.text().charAt(0))) {
                    break;
                }
                taken.add(k + 1);
            }
            if (type == null) {
                type = lines.get(i).extracted(LETTER, Reason.INFERRED);
            }
            return;
        }
    }
}
