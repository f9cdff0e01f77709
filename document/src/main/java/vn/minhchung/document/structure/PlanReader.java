package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Deadlines;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.Level;
import vn.minhchung.document.Metadata;
import vn.minhchung.document.ParsedDocument;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Fold;

/** Puts together what the readers of the parts find. */
public final class PlanReader {

    private static final Pattern YEAR = Pattern.compile("\\bnam\\s+((?:19|20)\\d{2})(?!\\s*[-–]\\s*\\d)");

    private PlanReader() {}

    /** The document that {@code printed} is; {@code findings} are those of the format reader. */
    public static ParsedDocument read(SourceText printed, List<Finding> findings) {
        var all = new ArrayList<>(findings);
        boolean damaged = Damage.isDamaged(printed);
        var source = damaged ? Repair.of(printed) : printed;
        boolean known = findings.stream().anyMatch(finding -> finding.code() == Code.DAMAGED_TEXT);
        boolean recognised = known || findings.stream().anyMatch(finding -> finding.code() == Code.RECOGNISED);
        var reason = damaged || recognised ? Reason.DAMAGED : Reason.PRINTED;
        if (damaged && !known) {
            all.add(Code.DAMAGED_TEXT.about());
        }
        var letterhead = Letterhead.read(source, reason);
        var foot = Foot.read(source, reason);
        LocalDate issued = letterhead.date == null ? null : letterhead.date.value();
        var year = year(letterhead.title == null ? "" : letterhead.title.value(), issued);
        var due = due(letterhead.title, year);
        var level = level(letterhead.issuer);
        var indicators = IndicatorTables.read(source, due, level, reason);
        var tables = TaskTables.read(source, indicators.lines(), issued, year, reason);
        all.addAll(tables.findings());
        var unread = UnreadTables.in(source);
        all.addAll(unread.findings());
        var outline = Outline.of(
                Layout.paragraphs(
                        source,
                        line -> letterhead.isPart(line)
                                || foot.lines().contains(line)
                                || tables.lines().contains(line)
                                || unread.lines().contains(line)
                                || source.line(line).isRow()),
                damaged);
        var metadata = new Metadata(
                letterhead.type,
                letterhead.number,
                letterhead.date,
                letterhead.place,
                letterhead.issuer,
                letterhead.title,
                LegalBases.read(outline, reason),
                foot.recipients(),
                foot.signer());
        var criteria = Criteria.read(outline, due, issued, level, reason);
        all.addAll(criteria.findings());
        var targets = new ArrayList<>(criteria.targets());
        targets.addAll(indicators.targets());
        var written = Assignments.read(
                outline, letterhead.type == null ? null : letterhead.type.value(), issued, year, reason);
        written.tasks().stream()
                .filter(task -> Deadlines.isUnclear(task.deadline().value()))
                .map(RowTasks::unclearDeadline)
                .forEach(all::add);
        var groups = new ArrayList<>(written.groups());
        groups.addAll(tables.groups());
        var tasks = new ArrayList<>(written.tasks());
        tasks.addAll(tables.tasks());
        all.addAll(StatedCounts.compare(outline, groups, tasks));
        var reporting = Reports.read(outline);
        var phases = Sections.phases(outline, reason);
        var duties = Sections.duties(outline, reason);
        all.addAll(UnreadSentences.among(
                written.mayBeWork(), new UnreadSentences.Read(tasks, criteria.criteria(), reporting, phases, duties)));
        var document = new ParsedDocument(
                source,
                metadata,
                groups,
                tasks,
                criteria.criteria(),
                targets,
                reporting,
                Awards.read(outline, reason),
                phases,
                duties,
                all);
        return withFindings(document, issued);
    }

    /** The year that the document is about: the only one its title names, if it is this one or the next; else that of its date. */
    private static @Nullable Year year(String title, @Nullable LocalDate issued) {
        var named = YEAR.matcher(Fold.fold(title))
                .results()
                .map(found -> Year.parse(found.group(1)))
                .distinct()
                .toList();
        if (named.size() == 1 && (issued == null || Math.abs(named.getFirst().getValue() - issued.getYear()) <= 1)) {
            return named.getFirst();
        }
        return issued == null ? null : Year.from(issued);
    }

    /** The last day of the time that the title names: "năm 2026", "giai đoạn 2026 - 2030". */
    private static @Nullable LocalDate due(@Nullable Extracted<String> printed, @Nullable Year year) {
        var title = printed == null ? "" : Fold.fold(printed.value());
        return year != null && title.matches(".*\\bnam " + year + "\\b.*")
                ? year.atMonth(12).atEndOfMonth()
                : Targets.dueOfHeading(title, null);
    }

    /** What a commune plans is on the level of the commune. */
    private static @Nullable Level level(@Nullable Extracted<String> issuer) {
        return issuer != null && Fold.fold(issuer.value()).matches(".*\\b(?:xa|phuong|thi tran|dac khu)\\b(?! hoi).*")
                ? Level.COMMUNE
                : null;
    }

    private static ParsedDocument withFindings(ParsedDocument document, @Nullable LocalDate issued) {
        var findings = new ArrayList<>(document.findings());
        var metadata = document.metadata();
        boolean nothing = document.tasks().isEmpty()
                && document.criteria().isEmpty()
                && document.duties().isEmpty()
                && document.phases().isEmpty()
                && document.targets().isEmpty();
        if (nothing) {
            findings.addFirst(Code.NOT_A_PLAN.about());
        } else {
            if (metadata.number() == null) {
                findings.add(Code.NUMBER_MISSING.about());
            }
            if (issued == null) {
                findings.add(Code.DATE_MISSING.about());
            }
        }
        return new ParsedDocument(
                document.source(),
                metadata,
                document.groups(),
                document.tasks(),
                document.criteria(),
                document.targets(),
                document.reporting(),
                document.awards(),
                document.phases(),
                document.duties(),
                findings);
    }
}
