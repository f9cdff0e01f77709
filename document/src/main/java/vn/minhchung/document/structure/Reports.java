package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Reporting;
import vn.minhchung.document.Reporting.Cycle;
import vn.minhchung.document.Reporting.MonthlyDay;

/** Reads which reports a document asks for, when they are due, with data of which days, and to whom. */
final class Reports {

    private static final String DAY = "ngay\\s+(?:mung\\s+)?(\\d{1,2})";

    /** "Báo cáo tháng: …", a report with a paragraph of its own. */
    private static final Pattern OWN = Pattern.compile(
            "^bao cao\\s+(?:dinh ky\\s+)?(?:hang\\s+)?(tuan|thang|quy|6 thang|06 thang|nam"
                    + "|dot xuat)\\b\\s*(?:\\([^)]*\\)\\s*)?[:-].*",
            Pattern.DOTALL);

    /** "Định kỳ hằng tuần, tháng, 01 năm hoặc đột xuất … báo cáo …". */
    private static final Pattern PERIODICAL = Pattern.compile(
            "\\b(?:dinh ky|hang)\\s+((?:(?:,|va|hoac|hang|dinh ky|0?1|06|6|tuan|thang|quy|nam|dot xuat"
                    + "|\\(?theo yeu cau\\)?)\\s*)+).*?\\bbao cao\\b.*",
            Pattern.DOTALL);

    /** "… báo cáo kết quả … định kỳ hằng năm trước ngày 30/11". */
    private static final Pattern REPORTED = Pattern.compile(
            "\\bbao cao\\b[^;]*?\\b(?:dinh ky|hang)\\s+((?:(?:,|va|hoac|hang|dinh ky|0?1|06|6|tuan|thang|quy|nam|dot"
                    + " xuat)\\s*)+)",
            Pattern.DOTALL);

    private static final Pattern DUE_MONTH =
            Pattern.compile("(truoc\\s+)?" + DAY + "\\s*(?:/|thang)\\s*(\\d{1,2})(?!\\s*[/.]\\s*\\d)");

    /** A cycle that a report is named by: "hằng quý", "báo cáo năm", but not "năm 2026" or "6 tháng đầu năm". */
    private static final Pattern SEGMENT = Pattern.compile(
            "(?:\\b(?:dinh ky|hang)\\s+|\\bbao cao\\s+(?:dinh ky\\s+)?|(?<=[(;,-]\\s{0,2}))(tuan|quy|0?6"
                    + " thang|thang|nam)\\b(?!\\s+\\d)(?!\\s+(?:bao cao|sau|nay)\\b)(?!\\s+truoc\\b(?!\\s+ngay))");

    /** The day that stands right beside "hằng tháng" is that of the month, whatever other dates follow. */
    private static final Pattern EVERY_MONTH = Pattern.compile(
            "\\bhang thang,?\\s+((?:truoc\\s+|vao\\s+)?ngay\\s+\\d{1,2})(?!\\d|\\s*[/.]\\s*\\d)|((?:truoc\\s+|vao\\s+)?ngay\\s+\\d{1,2})\\s+hang thang\\b");

    private static final Pattern CYCLES = Pattern.compile("0?6 thang|tuan|thang|quy|nam|dot xuat");
    private static final Pattern DUE_DATE = Pattern.compile("(truoc\\s+)?ngay\\s+(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern DUE_DAY = Pattern.compile("(truoc\\s+)?" + DAY + "(?!\\s*[/.]\\s*\\d)");
    private static final Pattern DATA = Pattern.compile("(?:so lieu|chot)[^;]*?tu\\s+" + DAY
            + "\\s+(?:cua\\s+)?thang\\s+(truoc|bao cao|nay)?[^;]*?den\\s+(?:het\\s+)?" + DAY
            + "\\s+(?:cua\\s+)?thang\\s+(truoc|bao cao|nay|sau)?");
    private static final Pattern TO = Pattern.compile(
            "\\b(?:bao cao|gui)\\b[^;.(]*?\\b(?:voi|ve|gui|den|cho)\\s+((?:uy ban|ubnd|so|van phong|cong"
                    + " an|bo|ban|thanh tra|chu tich|hoi dong|tinh uy|chinh phu|thu"
                    + " tuong)\\b[^,;.(]*?)(?=\\s*[(,;.]|\\s+(?:qua|de|truoc|theo)\\b|$)");
    private static final Pattern VIA =
            Pattern.compile("\\(\\s*(?:gui\\s+)?(?:thong\\s+)?qua\\s+(.+?)(?=\\s+(?:de|tong hop|theo doi)\\b|[,;)])");

    private Reports() {}

    static List<Reporting> read(Outline outline) {
        var reports = new ArrayList<Reporting>();
        Passage duty = null;
        for (var entry : outline.entries()) {
            var text = entry.paragraph().text();
            var own = OWN.matcher(text.folded());
            var periodical = PERIODICAL.matcher(text.folded());
            var reported = REPORTED.matcher(text.folded());
            var several = segments(text);
            if (several.size() > 1) {
                several.forEach((cycle, words) -> reports.add(report(cycle, words, text)));
            } else if (own.matches()) {
                reports.add(report(cycle(own.group(1)), text, duty));
            } else if (periodical.find()) {
                duty = text;
                var named = CYCLES.matcher(periodical.group(1));
                while (named.find()) {
                    reports.add(report(cycle(named.group()), text, text));
                }
            } else if (reported.find()) {
                var named = CYCLES.matcher(reported.group(1));
                while (named.find()) {
                    reports.add(report(cycle(named.group()), text, text));
                }
            }
        }
        return onePerCycle(reports);
    }

    /** "Báo cáo quý trước ngày 20 …, báo cáo năm trước ngày 05/12": the words of each cycle with a day of its own. */
    private static Map<Cycle, Passage> segments(Passage text) {
        var segments = new EnumMap<Cycle, Passage>(Cycle.class);
        if (!text.folded().contains("bao cao")) {
            return segments;
        }
        var found = SEGMENT.matcher(text.folded()).results().toList();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            var words = text.slice(found.get(i).start(), end);
            if (DUE_DAY.matcher(words.folded()).find()
                    || DUE_DATE.matcher(words.folded()).find()
                    || DUE_MONTH.matcher(words.folded()).find()) {
                segments.putIfAbsent(cycle(found.get(i).group(1)), words);
            }
        }
        return segments;
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

    private static Reporting report(Cycle cycle, Passage text, @Nullable Passage duty) {
        var references = References.in(text.text());
        var own = new StringBuilder(text.folded());
        references.forEach(found -> own.replace(found.start(), found.end(), " ".repeat(found.end() - found.start())));
        var data = DATA.matcher(own);
        boolean hasData = data.find();
        var due = hasData ? own.substring(0, data.start()) : own.toString();
        var every = EVERY_MONTH.matcher(due);
        if (cycle == Cycle.MONTH && every.find()) {
            due = every.group(1) == null ? every.group(2) : every.group(1);
        }
        var date = DUE_DATE.matcher(due);
        var day = DUE_DAY.matcher(due);
        LocalDate dueDate = date.find() ? References.date(date.group(2), date.group(3), date.group(4)) : null;
        var month = DUE_MONTH.matcher(due);
        boolean inMonth = dueDate == null && month.find() && Integer.parseInt(month.group(3)) <= 12;
        boolean onDay = !inMonth && dueDate == null && day.find();
        return new Reporting(
                cycle,
                text.text(),
                inMonth ? Integer.valueOf(month.group(2)) : onDay ? Integer.valueOf(day.group(2)) : null,
                inMonth ? Integer.valueOf(month.group(3)) : null,
                dueDate,
                dueDate != null
                        ? date.group(1) != null
                        : inMonth ? month.group(1) != null : onDay && day.group(1) != null,
                hasData ? monthlyDay(data.group(1), data.group(2)) : null,
                hasData ? monthlyDay(data.group(3), data.group(4)) : null,
                named(TO, text, duty),
                named(VIA, text, duty),
                references.isEmpty() ? null : references.getFirst().reference(),
                text.places());
    }

    private static MonthlyDay monthlyDay(String day, @Nullable String month) {
        return new MonthlyDay(Integer.parseInt(day), "truoc".equals(month) ? -1 : "sau".equals(month) ? 1 : 0);
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

    private static Cycle cycle(String named) {
        return switch (named) {
            case "tuan" -> Cycle.WEEK;
            case "thang" -> Cycle.MONTH;
            case "quy" -> Cycle.QUARTER;
            case "nam" -> Cycle.YEAR;
            case "dot xuat" -> Cycle.AD_HOC;
            default -> Cycle.HALF_YEAR;
        };
    }
}
