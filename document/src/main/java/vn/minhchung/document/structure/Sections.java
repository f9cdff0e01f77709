package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Duty;
import vn.minhchung.document.Phase;
import vn.minhchung.document.structure.Marker.Kind;

/** Reads the sections that most plans have: phases, duties. */
final class Sections {

    private static final Pattern PHASE = Pattern.compile(
            "giai\\s*doan\\s*(\\d{1,2}|[ivx]+)\\s*[:(.-]?\\D{0,14}((?:19|20)\\d{2})\\D{1,18}((?:19|20)\\d{2})\\b(?:.{0,8}|\\s*\\)?\\s*:.*)",
            Pattern.DOTALL);

    private static final String POINT = "(?:tu\\s+)?(?:ngay\\s+|thang\\s+)?(?:(\\d{1,2})[/.])?(\\d{1,2})";

    /** "Giai đoạn 1 (từ tháng 01/2026 đến tháng 6/2026)", "Đợt 1: Từ ngày 01/8/2025 đến ngày 31/12/2025". */
    private static final Pattern PHASE_OF_DAYS = Pattern.compile(
            "(?:giai\\s*doan|dot)\\s*(?:\\d{1,2}|[ivx]+)\\s*[:(.,-]*\\s*" + POINT
                    + "(?:(?:[/.]|\\s+nam\\s+)((?:19|20)\\d{2}))?\\s*(?:-|–|den)\\s*(?:het\\s+)?" + POINT
                    + "(?:[/.]|\\s+nam\\s+)((?:19|20)\\d{2})\\b.*",
            Pattern.DOTALL);

    /** Where the name of a duty's owner ends and the duty begins. */
    private static final Pattern DUTY_BEGINS = Pattern.compile(
            ",?\\s+((?:chi dao|chu tri|phoi hop|chiu trach nhiem|co trach nhiem|can cu|chu dong|to chuc thuc hien|"
                    + "to chuc trien khai|nghiem tuc|theo doi|huong dan|tham muu|xay dung|mo (?:cac|chuyen)|bao cao"
                    + "|van dong|tang cuong|day manh|trien khai|"
                    + "ra soat|kiem tra|don doc|tong hop|bo tri|cung cap|thuc hien|quan triet|lanh dao|dinh ky"
                    + "|thuong xuyen|kip thoi|tiep tuc|phan cong|giao|duoc giao)\\b)");

    private static final Pattern OWNER = Pattern.compile(
            "(?:de nghi\\s+|yeu cau\\s+|giao\\s+)?(?:cac\\s+)?(?:so|bo|ban|uy ban|ubnd|van phong|cong an|trung tam"
                    + "|toa an|vien|thue|cuc|chi cuc|ngan hang|bao|dai|hoi|lien|tinh|nguoi dung dau|thu truong|co quan|don vi"
                    + "|chu tich|doanh nghiep|mat tran|to|truong|thanh tra|cong|kho bac|benh vien|doan|hoi dong|bqp"
                    + "|bo chi huy)\\b.*");
    private static final Pattern ASKED = Pattern.compile("^(?:de nghi|yeu cau|giao)\\s+");

    /** "Căn cứ nội dung Kế hoạch này, …" before the owner. */
    private static final Pattern GIVEN = Pattern.compile("^(?:can cu|tren co so)\\s[^,]{3,80},\\s*");

    /** A heading of responsibilities: "Phân công trách nhiệm", "Trách nhiệm của các cơ quan". */
    private static final Pattern RESPONSIBILITY = Pattern.compile(
            "(?:.{0,40}\\b)?trach nhiem(?:,? (?:thuc hien|trien khai|to chuc|cua|cac|va phan cong|cu the)\\b.*)?:?");

    private static final int LONGEST_OWNER = 260;

    private Sections() {}

    static List<Phase> phases(Outline outline, Reason reason) {
        var phases = new ArrayList<Phase>();
        for (var entry : outline.entries()) {
            var text = entry.paragraph().text();
            var matcher = PHASE.matcher(text.folded());
            if (entry.paragraph().marker() != null && matcher.matches()) {
                int first = Integer.parseInt(matcher.group(2));
                int last = Integer.parseInt(matcher.group(3));
                if (first <= last) {
                    phases.add(new Phase(
                            phases.size() + 1,
                            LocalDate.of(first, 1, 1),
                            LocalDate.of(last, 12, 31),
                            text.stripEnd(".:").extracted(reason)));
                }
            } else if (entry.paragraph().marker() != null || entry.paragraph().isTitle()) {
                phaseOfDays(text, phases.size() + 1, reason).ifPresent(phases::add);
            }
        }
        return phases;
    }

    private static Optional<Phase> phaseOfDays(Passage text, int number, Reason reason) {
        var matcher = PHASE_OF_DAYS.matcher(text.folded());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var lastYear = matcher.group(6);
        var firstYear = matcher.group(3) == null ? lastYear : matcher.group(3);
        var start = References.date(matcher.group(1) == null ? "1" : matcher.group(1), matcher.group(2), firstYear);
        var end = References.date(matcher.group(4) == null ? "1" : matcher.group(4), matcher.group(5), lastYear);
        if (start == null || end == null || end.isBefore(start)) {
            return Optional.empty();
        }
        var last = matcher.group(4) == null ? end.withDayOfMonth(end.lengthOfMonth()) : end;
        return Optional.of(new Phase(number, start, last, text.stripEnd(".:").extracted(reason)));
    }

    static List<Duty> duties(Outline outline, Reason reason) {
        return outline
                .headings(text -> outline.says(text, "to chuc thuc hien") || isResponsibility(outline, text))
                .stream()
                .flatMap(heading -> duties(outline, heading, reason).stream())
                .toList();
    }

    private static boolean isResponsibility(Outline outline, Passage text) {
        return outline.damaged()
                ? outline.says(text, "trach nhiem thuc hien") || outline.says(text, "trach nhiem cua")
                : RESPONSIBILITY.matcher(text.folded()).matches();
    }

    /** The numbered points below a heading; without such, the lettered points or bullets that begin with whom they are for. */
    private static List<Duty> duties(Outline outline, Paragraph heading, Reason reason) {
        var below = outline.under(heading).stream()
                .filter(entry -> entry.above().getLast() == heading)
                .map(Outline.Entry::paragraph)
                .toList();
        var numbered = below.stream().filter(point -> point.is(Kind.DECIMAL)).toList();
        var roman = below.stream()
                .filter(point -> point.is(Kind.ROMAN) && anyOwner(point, outline.damaged()) != null)
                .toList();
        if (!roman.isEmpty()) {
            return roman.stream()
                    .map(point -> duty(outline, point, roman.indexOf(point) + 1, reason))
                    .toList();
        }
        var kind = below.stream().anyMatch(point -> point.is(Kind.LETTER)) ? Kind.LETTER : Kind.DASH;
        var points = !numbered.isEmpty()
                ? numbered
                : below.stream()
                        .filter(point -> point.is(kind) && anyOwner(point, outline.damaged()) != null)
                        .toList();
        var duties = new ArrayList<Duty>();
        for (var point : points) {
            duties.add(duty(outline, point, numbered.isEmpty() ? duties.size() + 1 : number(point), reason));
        }
        return duties;
    }

    private static Duty duty(Outline outline, Paragraph paragraph, int number, Reason reason) {
        var items = new ArrayList<Duty.Item>();
        for (var below : outline.under(paragraph)) {
            var marker = below.paragraph().marker();
            var text = below.paragraph().text();
            boolean direct = below.above().getLast() == paragraph;
            boolean ownPoint = marker != null
                    && (marker.kind() == Kind.DECIMAL
                            || marker.kind() == Kind.LETTER
                            || marker.kind() == Kind.DASH && direct);
            if (ownPoint || direct) {
                items.add(new Duty.Item(ownPoint ? label(marker) : "", text.extracted(reason)));
            }
        }
        return new Duty(number, paragraph.text().extracted(reason), anyOwner(paragraph, outline.damaged()), items);
    }

    /** Where the first verb stands; "Sở Xây dựng" is a name, not a verb, because of its capital. */
    private static int dutyBegins(Passage text) {
        var begins = DUTY_BEGINS.matcher(text.folded());
        int from = 0;
        while (begins.find(from)) {
            int verb = begins.start(1);
            if (Character.isLowerCase(text.text().charAt(verb))
                    && text.text().substring(0, begins.start()).indexOf(' ') > 0) {
                return begins.start();
            }
            from = verb;
        }
        return -1;
    }

    private static String label(@Nullable Marker marker) {
        return marker == null ? "" : marker.label();
    }

    private static int number(Paragraph paragraph) {
        return Integer.parseInt(label(paragraph.marker()).replaceAll("\\..*", ""));
    }

    private static @Nullable String anyOwner(Paragraph paragraph, boolean damaged) {
        var text = withoutAsking(paragraph.text());
        var line = text.slice(0, text.firstLineEnd()).strip();
        boolean ownLine = line.length() < text.length()
                && Owners.isOnlyName(line.text())
                && Owners.isDuty(text.from(line.length()).strip().text());
        if (ownLine
                || paragraph.isTitle() && Owners.isOnlyName(text.stripEnd(":").text())) {
            return name(ownLine ? line : text);
        }
        var named = Owners.at(paragraph.text());
        if (named != null) {
            return name(named.name());
        }
        return damaged ? null : owner(paragraph);
    }

    private static Passage withoutAsking(Passage text) {
        var asked = ASKED.matcher(text.folded());
        return asked.find() ? text.from(asked.end()) : text;
    }

    private static @Nullable String name(Passage printed) {
        var owner = printed.stripEnd(":,;.");
        return owner.isEmpty() || owner.length() > LONGEST_OWNER
                ? null
                : Character.toUpperCase(owner.text().charAt(0)) + owner.text().substring(1);
    }

    private static @Nullable String owner(Paragraph paragraph) {
        var text = paragraph.text();
        var given = GIVEN.matcher(text.folded());
        if (given.find()) {
            text = text.from(given.end());
        }
        if (!OWNER.matcher(text.folded()).matches()) {
            return null;
        }
        int begins = dutyBegins(text);
        var owner = begins > 0 ? text.slice(0, begins) : paragraph.isTitle() ? text : text.slice(0, 0);
        return name(withoutAsking(owner));
    }
}
