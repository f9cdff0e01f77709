package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.LegalBasis;
import vn.minhchung.document.Metadata;
import vn.minhchung.document.ParsedDocument;
import vn.minhchung.document.SourceText;

/** Puts together what the readers of the parts find. */
public final class PlanReader {

    private static final Pattern BASIS = Pattern.compile("can c\\S{0,4}\\s+.*");

    private PlanReader() {}

    /** The document that {@code source} is; {@code findings} are those of the format reader. */
    public static ParsedDocument read(SourceText source, List<Finding> findings) {
        var all = new ArrayList<>(findings);
        boolean damaged = Damage.isDamaged(source);
        var reason = damaged ? Reason.DAMAGED : Reason.PRINTED;
        if (damaged) {
            all.add(Code.DAMAGED_TEXT.about());
        }
        if (Damage.isLegacyEncoding(source)) {
            all.add(Code.LEGACY_ENCODING.about());
        }
        var letterhead = Letterhead.read(source, reason);
        var foot = Foot.read(source, reason);
        LocalDate issued = letterhead.date == null ? null : letterhead.date.value();
        var tables = TaskTables.read(source, issued, reason);
        all.addAll(tables.findings());
        var outline = Outline.of(
                Layout.paragraphs(
                        source,
                        line -> letterhead.isPart(line)
                                || foot.lines().contains(line)
                                || line >= tables.firstLine() && line <= tables.lastLine()
                                || source.line(line).isRow()),
                damaged);
        var metadata = new Metadata(
                letterhead.type,
                letterhead.number,
                letterhead.date,
                letterhead.place,
                letterhead.issuer,
                letterhead.title,
                legalBases(outline, reason),
                foot.recipients(),
                foot.signer());
        var criteria = Criteria.read(outline, reason);
        var document = new ParsedDocument(
                source,
                metadata,
                tables.groups(),
                tables.tasks(),
                criteria.criteria(),
                criteria.targets(),
                Reports.read(outline),
                Sections.awards(outline, reason),
                Sections.phases(outline, reason),
                Sections.duties(outline, reason),
                all);
        return withFindings(document, issued);
    }

    private static List<LegalBasis> legalBases(Outline outline, Reason reason) {
        var bases = new ArrayList<LegalBasis>();
        for (var entry : outline.entries()) {
            var text = entry.paragraph().text();
            if (!entry.above().isEmpty()) {
                break;
            }
            if (entry.paragraph().marker() == null
                    && BASIS.matcher(text.folded()).matches()) {
                var named = References.in(text.text());
                bases.add(new LegalBasis(
                        text.stripEnd(";.").extracted(reason),
                        named.isEmpty() ? null : named.getFirst().reference()));
            }
        }
        return bases;
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
