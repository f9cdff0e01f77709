package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Criterion;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.Level;
import vn.minhchung.document.Target;
import vn.minhchung.document.structure.Marker.Kind;
import vn.minhchung.vietnamese.Resemblance;

/** Reads the sections of criteria and of objectives: who each criterion is for, and the figures in it. */
final class Criteria {

    /** Words of a heading that tell whom the criteria below are for, as keys of {@link Resemblance}. */
    private static final List<Map.Entry<String, Level>> LEVELS = List.of(
            Map.entry("canbocongchuc", Level.INDIVIDUAL),
            Map.entry("captinh", Level.PROVINCE),
            Map.entry("cacsoban", Level.PROVINCE),
            Map.entry("caphuyen", Level.DISTRICT),
            Map.entry("capxa", Level.COMMUNE),
            Map.entry("cacxa", Level.COMMUNE),
            Map.entry("xaphuong", Level.COMMUNE),
            Map.entry("doanhnghiep", Level.ENTERPRISE),
            Map.entry("hoptacxa", Level.ENTERPRISE),
            Map.entry("canhan", Level.INDIVIDUAL));

    /** What other documents call the criteria of a movement. */
    private static final List<String> STANDARDS = List.of(
            "tieu chuan thi dua",
            "chi tieu thi dua",
            "muc tieu thi dua",
            "tieu chuan, chi tieu",
            "noi dung, tieu chuan",
            "noi dung va tieu chuan",
            "tieu chi, tieu chuan");

    /** Below such headings stands what is wanted in general, or work. */
    private static final List<String> NOT_MEASURED = List.of(
            "tong quat", "muc tieu chung", "quan diem", "muc dich", "yeu cau", "nhiem vu", "giai phap", "dinh huong");

    /** "Tầm nhìn đến năm 2045": what is to be reached later. */
    private static final Pattern VISION = Pattern.compile("(?:ve )?tam nhin\\b.*(?:19|20)\\d{2}.{0,12}");

    /** The longest "Đối với …:" that a statement may begin with. */
    private static final int LONGEST_ADDRESS = 100;

    private final Outline outline;
    private final Reason reason;

    /** The end of the time that the title names. */
    private final @Nullable LocalDate due;

    private final @Nullable LocalDate issued;

    /** The level that the issuer itself stands on, when all its work does. */
    private final @Nullable Level usual;

    private final List<Finding> findings = new ArrayList<>();

    private Criteria(
            Outline outline,
            @Nullable LocalDate due,
            @Nullable LocalDate issued,
            @Nullable Level usual,
            Reason reason) {
        this.outline = outline;
        this.due = due;
        this.issued = issued;
        this.usual = usual;
        this.reason = reason;
    }

    /** @param findings the figures that were not understood */
    record Found(List<Criterion> criteria, List<Target> targets, List<Finding> findings) {}

    static Found read(
            Outline outline,
            @Nullable LocalDate due,
            @Nullable LocalDate issued,
            @Nullable Level usual,
            Reason reason) {
        return new Criteria(outline, due, issued, usual, reason).found();
    }

    private Found found() {
        var criteria = new ArrayList<Criterion>();
        for (var heading : outline.headings(this::isCriteria)) {
            var by = Targets.dueOfHeading(heading.text().folded(), due);
            for (var entry : outline.under(heading)) {
                criterion(entry, heading, by, criteria);
            }
        }
        boolean ordinary = criteria.isEmpty();
        var targets = new ArrayList<Target>();
        for (var heading : objectives()) {
            var by = Targets.dueOfHeading(heading.text().folded(), due);
            for (var entry : outline.under(heading)) {
                if (!ordinary || !objective(entry, heading, by, criteria)) {
                    targets.addAll(Targets.ofAim(
                            entry.paragraph().text(), level(entry, heading), by(entry, by), issued, reason));
                }
            }
        }
        return new Found(criteria, targets, findings);
    }

    /** The headings of objectives, and below the same heading that of what is to be reached later: "Tầm nhìn đến năm 2045". */
    private List<Paragraph> objectives() {
        var headings = new ArrayList<>(outline.headings(this::isObjectives));
        for (var entry : outline.entries()) {
            boolean beside = entry.paragraph().isTitle()
                    && VISION.matcher(entry.paragraph().text().folded()).matches()
                    && entry.above().stream().anyMatch(above -> above.isTitle() && isObjectives(above.text()))
                    && headings.stream().noneMatch(entry::under);
            if (beside && !headings.contains(entry.paragraph())) {
                headings.add(entry.paragraph());
            }
        }
        return headings;
    }

    /** A heading in between may name another day: "Đến năm 2030:". */
    private static @Nullable LocalDate by(Outline.Entry entry, @Nullable LocalDate otherwise) {
        var by = otherwise;
        for (var above : entry.above()) {
            by = above.isTitle()
                    ? Targets.dueOfHeading(above.text().folded(), by)
                    : Targets.due(above.text().folded(), by);
        }
        return by;
    }

    /** Adds what a point of the objectives of an ordinary plan states; false when it is a heading, or prose on the aim as a whole. */
    private boolean objective(
            Outline.Entry entry, Paragraph section, @Nullable LocalDate by, List<Criterion> criteria) {
        var paragraph = entry.paragraph();
        var text = paragraph.text();
        boolean heading = paragraph.isTitle()
                && (paragraph.is(Kind.ROMAN)
                        || paragraph.is(Kind.DECIMAL)
                        || !outline.under(paragraph).isEmpty());
        boolean general = entry.above().reversed().stream()
                .filter(above -> above.isTitle() && (says(above, NOT_MEASURED) || isObjectives(above.text())))
                .findFirst()
                .map(above -> says(above, NOT_MEASURED))
                .orElse(false);
        if (paragraph.marker() == null
                || heading
                || general
                || text.length() < 12
                || text.text().endsWith(":")) {
            return false;
        }
        var level = level(entry, section);
        review(text, true);
        criteria.add(new Criterion(
                level,
                paragraph.is(Kind.DASH) || paragraph.is(Kind.PLUS) ? entry.path() : pathOf(entry),
                text.extracted(reason),
                Targets.ofObjective(text, level, by(entry, by), issued, reason)));
        return true;
    }

    /** No figure is lost without a word. */
    private void review(Passage text, boolean objective) {
        for (var figure : Targets.unread(text, objective)) {
            findings.add(Code.FIGURE_UNREAD.at(figure.places(), figure.text()));
        }
    }

    private boolean says(Paragraph heading, List<String> topics) {
        return topics.stream().anyMatch(topic -> outline.says(heading.text(), topic));
    }

    private boolean isCriteria(Passage heading) {
        return isCriteria(outline, heading);
    }

    /** Whether what stands below is a standard to be met and not work to be done. */
    static boolean isCriteria(Outline outline, Passage heading) {
        return !outline.says(heading, "khen thuong") && namesCriteria(outline, heading);
    }

    private static boolean namesCriteria(Outline outline, Passage heading) {
        return outline.says(heading, "tieu chi")
                        && !outline.says(heading, "muc tieu")
                        && !outline.says(heading, "tieu chuan")
                || STANDARDS.stream().anyMatch(words -> outline.says(heading, words));
    }

    private boolean isObjectives(Passage heading) {
        return !isCriteria(heading) && (outline.says(heading, "muc tieu") || outline.says(heading, "chi tieu"));
    }

    private void criterion(Outline.Entry entry, Paragraph section, @Nullable LocalDate by, List<Criterion> criteria) {
        var paragraph = entry.paragraph();
        var text = paragraph.text();
        var level = level(entry, section);
        if (paragraph.is(Kind.PLUS) && !criteria.isEmpty()) {
            append(criteria, text, by);
            return;
        }
        var statement = paragraph.is(Kind.LETTER) || paragraph.is(Kind.DECIMAL) ? statement(paragraph) : text;
        if (statement.length() < 12) {
            return;
        }
        review(statement, false);
        var path = paragraph.is(Kind.LETTER) && statement.length() < text.length() || paragraph.is(Kind.DECIMAL)
                ? pathOf(entry)
                : entry.path();
        criteria.add(new Criterion(
                level, path, statement.extracted(reason), Targets.in(statement, level, by(entry, by), issued, reason)));
    }

    private static String pathOf(Outline.Entry entry) {
        var above = new ArrayList<>(entry.above());
        above.add(entry.paragraph());
        return new Outline.Entry(entry.paragraph(), above).path();
    }

    private void append(List<Criterion> criteria, Passage text, @Nullable LocalDate by) {
        var last = criteria.removeLast();
        var places = new ArrayList<>(last.text().places());
        places.addAll(text.places());
        var targets = new ArrayList<>(last.targets());
        targets.addAll(Targets.in(text, last.level(), by, issued, reason));
        criteria.add(new Criterion(
                last.level(),
                last.section(),
                new Extracted<>(last.text().value() + " " + text.text(), places, reason.confidence()),
                targets));
    }

    /** What a numbered paragraph states; empty when it is the heading of what follows: "a) Đối với cấp tỉnh:". */
    private Passage statement(Paragraph paragraph) {
        var text = paragraph.text();
        if (paragraph.isTitle()) {
            return text.slice(0, 0);
        }
        return levelOf(paragraph) == null
                ? text
                : text.from(text.text().indexOf(':') + 1).strip();
    }

    private @Nullable Level level(Outline.Entry entry, Paragraph section) {
        Level found = null;
        boolean inside = false;
        for (var above : entry.above()) {
            inside |= above == section;
            var named = inside ? levelOf(above) : null;
            found = named == null ? found : named;
        }
        var own = levelOf(entry.paragraph());
        return own != null ? own : found != null ? found : usual;
    }

    /** The level that a heading names before its colon or bracket; of those that resemble in damaged text, the nearest. */
    private @Nullable Level levelOf(Paragraph heading) {
        var text = heading.text().text();
        int colon = text.indexOf(':');
        if (!heading.is(Kind.LETTER) && !heading.is(Kind.DECIMAL)
                || !heading.isTitle() && (colon < 0 || colon > LONGEST_ADDRESS)) {
            return null;
        }
        int bracket = text.indexOf('(');
        int end = colon < 0 ? text.length() : colon;
        end = bracket > 0 ? Math.min(end, bracket) : end;
        var key = Resemblance.key(text.substring(0, end));
        Level best = null;
        int bestDistance = 2;
        for (var entry : LEVELS) {
            int distance = Resemblance.distanceWithin(key, entry.getKey());
            int allowed = outline.damaged() && entry.getKey().length() >= 6 ? 1 : 0;
            if (distance <= allowed && distance < bestDistance) {
                best = entry.getValue();
                bestDistance = distance;
            }
        }
        return best;
    }
}
