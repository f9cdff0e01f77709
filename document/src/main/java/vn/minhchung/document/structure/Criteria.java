package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Criterion;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.Level;
import vn.minhchung.document.Target;
import vn.minhchung.document.structure.Marker.Kind;
import vn.minhchung.vietnamese.Resemblance;

/** Reads the sections of criteria and of objectives: who each criterion is for, and the figures in it. */
final class Criteria {

    /** Words of a heading that tell whom the criteria below are for, as keys of {@link Resemblance}. */
    private static final Map<String, Level> LEVELS = Map.of(
            "captinh", Level.PROVINCE,
            "caphuyen", Level.DISTRICT,
            "capxa", Level.COMMUNE,
            "doanhnghiep", Level.ENTERPRISE,
            "hoptacxa", Level.ENTERPRISE,
            "canhan", Level.INDIVIDUAL);

    private static final int LONGEST_HEADING = 160;

    private final Outline outline;
    private final Reason reason;

    private Criteria(Outline outline, Reason reason) {
        this.outline = outline;
        this.reason = reason;
    }

    record Found(List<Criterion> criteria, List<Target> targets) {}

    static Found read(Outline outline, Reason reason) {
        return new Criteria(outline, reason).found();
    }

    private Found found() {
        var criteria = new ArrayList<Criterion>();
        for (var heading : outline.headings(text -> says(text, "tiêu chí") && !says(text, "tiêu chuẩn"))) {
            var by = Targets.due(heading.text().folded(), null);
            for (var entry : outline.under(heading)) {
                criterion(entry, heading, by, criteria);
            }
        }
        var targets = new ArrayList<Target>();
        for (var heading :
                outline.headings(text -> says(text, "mục tiêu") || says(text, "chỉ tiêu") && !says(text, "tiêu chí"))) {
            var by = Targets.due(heading.text().folded(), null);
            for (var entry : outline.under(heading)) {
                targets.addAll(Targets.in(entry.paragraph().text(), level(entry, heading), by(entry, by), reason));
            }
        }
        return new Found(criteria, targets);
    }

    /** A heading in between may name another day: "Đến năm 2030:". */
    private static @Nullable LocalDate by(Outline.Entry entry, @Nullable LocalDate otherwise) {
        var by = otherwise;
        for (var above : entry.above()) {
            by = Targets.due(above.text().folded(), by);
        }
        return by;
    }

    static boolean says(Passage text, String words) {
        return text.length() <= LONGEST_HEADING && Resemblance.contains(text.text(), words);
    }

    private void criterion(Outline.Entry entry, Paragraph section, @Nullable LocalDate by, List<Criterion> criteria) {
        var paragraph = entry.paragraph();
        var text = paragraph.text();
        var level = level(entry, section);
        if (paragraph.is(Kind.PLUS) && !criteria.isEmpty()) {
            append(criteria, text, by);
            return;
        }
        var statement = paragraph.is(Kind.LETTER) || paragraph.is(Kind.DECIMAL) ? statement(text) : text;
        if (statement.length() < 12) {
            return;
        }
        var path = paragraph.is(Kind.LETTER) && statement.length() < text.length() || paragraph.is(Kind.DECIMAL)
                ? pathOf(entry)
                : entry.path();
        criteria.add(new Criterion(
                level, path, statement.extracted(reason), Targets.in(statement, level, by(entry, by), reason)));
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
        targets.addAll(Targets.in(text, last.level(), by, reason));
        criteria.add(new Criterion(
                last.level(),
                last.section(),
                new Extracted<>(last.text().value() + " " + text.text(), places, reason.confidence()),
                targets));
    }

    /** What a numbered paragraph states; empty when it is the heading of what follows: "a) Đối với cấp tỉnh:". */
    private static Passage statement(Passage text) {
        int colon = text.text().indexOf(':');
        if (text.length() <= LONGEST_HEADING && !text.text().matches("(?s).*[.;]")) {
            return text.slice(0, 0);
        }
        boolean addressed = colon > 0
                && colon <= LONGEST_HEADING
                && Resemblance.contains(text.slice(0, Math.min(colon, 12)).text(), "đối với");
        return addressed ? text.from(colon + 1).strip() : text;
    }

    private static @Nullable Level level(Outline.Entry entry, Paragraph section) {
        Level level = levelOf(entry.paragraph());
        if (level != null
                && (entry.paragraph().is(Kind.LETTER) || entry.paragraph().is(Kind.DECIMAL))) {
            return level;
        }
        Level found = null;
        boolean inside = false;
        for (var above : entry.above()) {
            inside |= above == section;
            var named = inside ? levelOf(above) : null;
            found = named == null ? found : named;
        }
        return found;
    }

    /** The level that a heading "Đối với …" names; the best of those that resemble. */
    private static @Nullable Level levelOf(Paragraph heading) {
        var text = heading.text().text();
        int end = text.indexOf(':');
        int bracket = text.indexOf('(');
        end = end < 0 ? Math.min(text.length(), LONGEST_HEADING) : end;
        end = bracket > 0 ? Math.min(end, bracket) : end;
        if (end > LONGEST_HEADING || !Resemblance.contains(text.substring(0, Math.min(end, 14)), "đối với")) {
            return null;
        }
        var key = Resemblance.key(text.substring(0, end));
        Level best = null;
        int bestDistance = 2;
        for (var entry : LEVELS.entrySet()) {
            int distance = Resemblance.distanceWithin(key, entry.getKey());
            int allowed = entry.getKey().length() >= 6 ? 1 : 0;
            if (distance <= allowed && distance < bestDistance) {
                best = entry.getValue();
                bestDistance = distance;
            }
        }
        return best;
    }
}
