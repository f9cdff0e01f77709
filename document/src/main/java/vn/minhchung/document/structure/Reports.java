package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Reporting;
import vn.minhchung.document.Reporting.Cycle;
import vn.minhchung.document.Reporting.MonthlyDay;
import vn.minhchung.document.structure.ReportClauses.Due;
import vn.minhchung.document.structure.ReportClauses.Mention;

/** Reads which reports a document asks for, when they are due, with data of which days, and to whom. */
final class Reports {

    private static final String DAY = "ngay\\s+(?:mung\\s+)?(\\d{1,2})";
    private static final Pattern DATA = Pattern.compile("(?:so lieu|chot)[^;]*?tu\\s+" + DAY
            + "\\s+(?:cua\\s+)?thang\\s+(truoc|bao cao|nay)?[^;]*?den\\s+(?:het\\s+)?" + DAY
            + "\\s+(?:cua\\s+)?thang\\s+(truoc|bao cao|nay|sau)?");
    private static final Pattern TO = Pattern.compile(
            "\\b(?:bao cao|gui)\\b[^;.(]*?\\b(?:voi|ve|gui|den|cho)\\s+((?:uy ban|ubnd|so|van phong|cong"
                    + " an|bo|ban|thanh tra|chu tich|hoi dong|tinh uy|chinh phu|thu"
                    + " tuong)\\b(?: van hoa, the thao| va phat thanh, truyen hinh)?[^,;.(]*?)(?=\\s*[(,;.]|\\s+(?:qua|de|truoc|theo)\\b|$)");

    /** "Tổng hợp, báo cáo Bộ Công Thương": whom, without a small word before it. */
    private static final Pattern TO_WHOM = Pattern.compile(
            "\\bbao cao ((?:uy ban|ubnd|so|van phong|cong an|bo|thanh tra|chu tich|hoi dong|hdnd|tinh uy|thuong truc|chinh phu|thu"
                    + " tuong)\\b[^,;.(]*?)(?=\\s*[(,;.]|\\s+(?:qua|de|truoc|theo|ket qua|tinh hinh|tien do|hang|dinh ky|ve|cham nhat)\\b|$)");

    private static final Pattern VIA =
            Pattern.compile("\\(\\s*(?:gui\\s+)?(?:thong\\s+)?qua\\s+(.+?)(?=\\s+(?:de|tong hop|theo doi)\\b|[,;)])");

    private Reports() {}

    static List<Reporting> read(Outline outline) {
        var reports = new ArrayList<Reporting>();
        Passage duty = null;
        for (var entry : outline.entries()) {
            var whole = entry.paragraph().text();
            var text = whole.slice(0, Math.min(whole.length(), ReportClauses.LONGEST));
            var references = References.in(text.text());
            var own = ReportClauses.own(text);
            var clauses = ReportClauses.in(text, withoutCitedAndData(text, references));
            if (own == null && clauses.isEmpty()) {
                continue;
            }
            if (own != null) {
                var due = clauses.stream()
                        .flatMap(clause -> clause.mentions().stream())
                        .filter(mention -> mention.cycle() == own && mention.due() != null)
                        .map(Mention::due)
                        .findFirst()
                        .orElse(null);
                reports.add(report(own, due, text, duty));
                continue;
            }
            duty = text;
            boolean several = clauses.size() > 1;
            for (var clause : clauses) {
                for (var mention : clause.mentions()) {
                    reports.add(report(mention.cycle(), mention.due(), several ? clause.words() : text, text));
                }
            }
        }
        return onePerCycle(reports);
    }

    /** Folded, without the dates of other documents and of the data. */
    private static String withoutCitedAndData(Passage text, List<References.Found> references) {
        var own = new StringBuilder(text.folded());
        references.forEach(found -> own.replace(found.start(), found.end(), "#".repeat(found.end() - found.start())));
        var data = DATA.matcher(own.toString());
        while (data.find()) {
            own.replace(data.start(), data.end(), " ".repeat(data.end() - data.start()));
        }
        return own.toString();
    }

    /** The paragraph of its own says more than the general sentence; the later one with a date wins. */
    private static List<Reporting> onePerCycle(List<Reporting> reports) {
        var kept = new ArrayList<Reporting>();
        for (var report : reports) {
            var same = kept.stream()
                    .filter(other -> other.cycle() == report.cycle())
                    .findFirst();
            if (same.isEmpty()) {
                kept.add(report);
            } else if (isVague(same.get())) {
                kept.set(kept.indexOf(same.get()), report);
            }
        }
        return kept;
    }

    private static boolean isVague(Reporting report) {
        return report.dueDay() == null && report.dueDate() == null && report.reference() == null;
    }

    private static Reporting report(Cycle cycle, @Nullable Due due, Passage text, @Nullable Passage duty) {
        var references = References.in(text.text());
        var data = DATA.matcher(text.folded());
        boolean hasData = data.find();
        var date = due == null ? null : due.date();
        boolean yearly = date == null && due != null && due.month() > 0;
        return new Reporting(
                cycle,
                text.extracted(
                        due == null && references.isEmpty() && cycle != Cycle.AD_HOC
                                ? Reason.INFERRED
                                : Reason.PRINTED),
                due == null || date != null ? null : Integer.valueOf(due.day()),
                due != null && yearly ? Integer.valueOf(due.month()) : null,
                date,
                due != null && due.before(),
                hasData ? monthlyDay(data.group(1), data.group(2)) : null,
                hasData ? monthlyDay(data.group(3), data.group(4)) : null,
                to(text, duty),
                named(VIA, text, duty),
                references.isEmpty() ? null : references.getFirst().reference());
    }

    private static MonthlyDay monthlyDay(String day, @Nullable String month) {
        return new MonthlyDay(Integer.parseInt(day), "truoc".equals(month) ? -1 : "sau".equals(month) ? 1 : 0);
    }

    private static @Nullable String to(Passage text, @Nullable Passage duty) {
        var to = named(TO, text, duty);
        var whom = to == null ? named(TO_WHOM, text, duty) : to;
        return whom == null || to == null && Character.isLowerCase(whom.charAt(0)) ? null : whom;
    }

    private static @Nullable String named(Pattern pattern, Passage text, @Nullable Passage duty) {
        for (var passage : duty == null ? List.of(text) : List.of(text, duty)) {
            var matcher = pattern.matcher(passage.folded());
            if (matcher.find()) {
                return passage.group(matcher, 1).text();
            }
        }
        return null;
    }
}
