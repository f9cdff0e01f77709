package vn.minhchung.document.structure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Comparison;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Level;
import vn.minhchung.document.Target;
import vn.minhchung.vietnamese.Fold;

/**
 * Finds the figures to be reached in a sentence: percentages, and counts that are given as a least or a most. Counts that
 * only describe ("12 cơ sở dữ liệu") are no targets.
 */
final class Targets {

    private static final String FIGURE = "(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:[.,]\\d+)?)";
    private static final Pattern PERCENT = Pattern.compile("(?<![\\d.,])" + FIGURE + "\\s*%?\\s*(?:-|–|den)\\s*"
            + FIGURE + "\\s*(?:%|phan tram)|(?<![\\d.,])" + FIGURE + "\\s*(?:%|phan tram)");
    private static final Pattern COUNT =
            Pattern.compile("(?:toi thieu|it nhat|khong duoi|khong qua|toi da)\\s+(?:la\\s+|dat\\s+)?" + FIGURE
                    + "\\s+(?!ngay|thang|nam\\b|lan)([\\p{L}]+(?:\\s[\\p{L}]+){0,2})");

    /** An amount that an objective names, in a unit that measures: "đón 9,5 triệu lượt khách", "đạt 42.000 tỷ đồng". */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:dat|don|thu hut|khoang|tren|toi thieu|it nhat|len|tang|giam|con|xuong|trong|huy dong|bo tri|hoan"
                    + " thanh|duoi|khong qua|vuot qua|toi da)\\s+(?:tu\\s+)?"
                    + FIGURE
                    + "(?:\\s*(?:-|–|den)\\s*" + FIGURE
                    + ")?\\s+((?:trieu|nghin|ngan|ty|tram)?\\s*(?:ty )?(?:dong|usd|luot khach|luot|ha|hec"
                    + " ta|km|mw|kwh|tan|ta|kg|trieu|m2|m3|nguoi|lao dong|can ho|can nha|tai khoan|thue bao|ho|doanh nghiep|hop tac"
                    + " xa)(?:/[a-z]{1,8})?)\\b");

    private static final Pattern CELL = Pattern.compile("\\s*([^\\d]{0,30})" + FIGURE + "(?:\\s*%?\\s*(?:-|–|den)\\s*"
            + FIGURE + ")?(?![\\d/.,])\\s*([^\\d]{0,40})");

    /** Ends a clause: a semicolon, or a full stop that is none inside a figure or "...". */
    private static final Pattern CLAUSE_END = Pattern.compile(";|(?<![.\\d])\\.(?=\\s|$)|(?<=\\d{4})\\.(?=\\s|$)");

    private static final Pattern AT_LEAST = Pattern.compile(
            "(?:toi thieu|it nhat|khong duoi|khong thap hon|thi\\S{1,2}u|≥|>=)\\s*(?:dat\\s+|la\\s+)?(?:tu\\s+)?$");
    private static final Pattern MORE = Pattern.compile("(?:tren|hon|vuot|>)\\s*$");
    private static final Pattern AT_MOST = Pattern.compile("(?:khong qua|toi da|khong vuot qua|≤|<=)\\s*$");
    private static final Pattern LESS = Pattern.compile("(?:duoi|<)\\s*$");
    private static final Pattern UPWARDS = Pattern.compile("^\\s*(?:[^\\s,;.]+\\s+){0,4}tro len");

    private static final Pattern REACHED = Pattern.compile(
            "(?:\\bdat|\\blen|\\bla|\\bbang|\\bmuc|\\bxuong|\\bcon|\\bbinh quan|\\bkhoang|[(:])\\s*(?:toi thieu|it"
                    + " nhat|tren|hon|tu|khong duoi|duoi|khong qua)?\\s*$");

    /** What follows a figure but says nothing of what is counted: "vào cuối năm 2026", "/năm". */
    private static final Pattern ONLY_TIME = Pattern.compile("(?:/|moi |hang"
            + " )(?:nam|thang|quy)|(?:vao|den|truoc|trong)\\s+(?:het\\s+|cuoi\\s+|dau\\s+)?(?:nam|thang|quy|ngay)\\b.{0,24}|so"
            + " voi .{0,60}|tro len");

    private static final Pattern BY = Pattern.compile(
            "(?:den|het|truoc)\\s+(?:het\\s+|cuoi\\s+|n\\S{1,3}m\\s+)*(?:(?:ngay\\s+)?(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})"
                    + "|thang\\s+(\\d{1,2})(?:\\s+nam\\s+|\\s*/\\s*)(\\d{4})|(\\d{4})\\b)"
                    + "|^\\W*(?:trong\\s+)?nam\\s+(\\d{4})\\s*[:,]");
    private static final Pattern BY_BEHIND =
            Pattern.compile("\\b(?:vao|den|truoc|trong)\\s+(?:het\\s+|cuoi\\s+)?nam\\s+((?:19|20)\\d{2})\\b");
    private static final Pattern SPAN =
            Pattern.compile("giai doan\\s+(?:19|20)\\d{2}\\s*(?:-|–|den)\\s*((?:19|20)\\d{2})");
    private static final Pattern OF_YEAR =
            Pattern.compile("(?<!doan )(?:\\bnam|trong nam)\\s+((?:19|20)\\d{2})[\\s.:]*$");
    /** What has been reached is no target. */
    private static final Pattern TOLD = Pattern.compile("\\buoc (?:dat|thuc hien|tang|giam|khoang)\\b");

    private static final Pattern FROM = Pattern.compile("tu\\s+ngay\\s+(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern PURPOSE = Pattern.compile(",?\\s+(?:de|nham)\\s+.*");
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:[-+,;:.(\\s]|(?:khong qua|toi da|toi thieu|it nhat|khong duoi|tren|duoi|trong do|dong thoi|phan dau"
                    + "|bao dam|dam bao|va|doi voi|hoan thanh|trien khai)\\b)+");
    private static final Pattern TAIL =
            Pattern.compile("(?:[-,;:.(\\s]|\\b(?:phan dau|dat|len|la|bang|muc|xuong|con|duoi|khong qua|tu|toi thieu|it"
                    + " nhat|tren|hon|va|bao dam|dam bao|co))+$");

    /** Words that only look like those of {@link #TAIL} when they are folded. */
    private static final Pattern ENDS_IN_A_NOUN =
            Pattern.compile("(?:đất|đầu tư|cơ|con|tự)[\\s,;:(]*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How far the words that belong to a figure are looked for. */
    private static final int LONGEST_WORDS = 600;

    private Targets() {}

    /** The targets of {@code text}, all for {@code level}, to be reached {@code by} that day unless the text names another. */
    static List<Target> in(Passage text, @Nullable Level level, @Nullable LocalDate by, Reason reason) {
        var targets = new ArrayList<Target>();
        int from = 0;
        var end = CLAUSE_END.matcher(text.folded());
        int sentence = 0;
        var ends = new ArrayList<Integer>();
        while (end.find()) {
            ends.add(end.start());
        }
        ends.add(text.length());
        for (int to : ends) {
            if (to > from) {
                clause(text, sentence, from, to, level, by, reason, targets);
            }
            if (to < text.length() && text.text().charAt(to) == '.') {
                sentence = to + 1;
            }
            from = Math.min(to + 1, text.length());
        }
        return targets;
    }

    /** The targets of an objective: as {@link #in}, and the amounts it names. */
    static List<Target> ofObjective(Passage text, @Nullable Level level, @Nullable LocalDate by, Reason reason) {
        var targets = new ArrayList<>(in(text, level, by, reason));
        var amount = AMOUNT.matcher(text.folded());
        while (amount.find()) {
            int from = Math.max(
                            text.text().lastIndexOf(';', amount.start()),
                            text.text().lastIndexOf('.', amount.start()))
                    + 1;
            var value = text.slice(amount.start(1), amount.end(1));
            boolean known =
                    targets.stream().anyMatch(target -> target.value().places().equals(value.places()));
            if (!known) {
                targets.add(new Target(
                        value.extracted(number(amount.group(1)), reason),
                        amount.group(2) == null ? null : number(amount.group(2)),
                        text.slice(amount.start(3), amount.end(3)).text(),
                        comparison(
                                text.folded().substring(Math.max(from, amount.start() - 12), amount.start(1)),
                                text.folded().substring(amount.end())),
                        text.slice(from, amount.end()).strip().text(),
                        level,
                        null,
                        due(
                                text.folded().substring(from, amount.start()),
                                dueBehind(text.folded().substring(amount.end()), by))));
            }
        }
        return targets;
    }

    /** What a cell of a table of indicators sets: "≥ 68,5", "70 - 72", "Trên 2.150"; null when it holds no figure. */
    static @Nullable Target ofCell(
            Passage cell, String subject, String unit, @Nullable Level level, @Nullable LocalDate by, Reason reason) {
        var figure = CELL.matcher(cell.folded());
        if (!figure.matches()) {
            return null;
        }
        var measured = unit.isEmpty()
                ? cell.slice(figure.start(4), figure.end(4)).strip().text()
                : unit;
        return new Target(
                cell.slice(figure.start(2), figure.end(2)).extracted(number(figure.group(2)), reason),
                figure.group(3) == null ? null : number(figure.group(3)),
                measured,
                comparison(figure.group(1), figure.group(4)),
                subject,
                level,
                null,
                by);
    }

    private static void clause(
            Passage text,
            int sentence,
            int from,
            int to,
            @Nullable Level level,
            @Nullable LocalDate by,
            Reason reason,
            List<Target> targets) {
        var folded = text.folded();
        var percent = PERCENT.matcher(folded).region(from, to);
        var figures = percent.results()
                .map(found -> new int[] {found.start(), found.end()})
                .toList();
        for (int i = 0; i < figures.size(); i++) {
            int start = figures.get(i)[0];
            int stop = figures.get(i)[1];
            int clauseStart = Math.max(start - LONGEST_WORDS, i == 0 ? from : figures.get(i - 1)[1]);
            int clauseEnd = i + 1 < figures.size() ? beforeNext(folded, stop, figures.get(i + 1)[0]) : to;
            var match = PERCENT.matcher(folded);
            if (!match.find(start)) {
                continue;
            }
            var lower = match.group(1) != null ? match.group(1) : match.group(3);
            var before = text.slice(clauseStart, start);
            if (TOLD.matcher(before.folded()).find()) {
                continue;
            }
            var after = text.slice(stop, Math.min(clauseEnd, stop + LONGEST_WORDS));
            var value = text.slice(start, stop);
            targets.add(new Target(
                    value.extracted(number(lower), reason),
                    match.group(2) == null ? null : number(match.group(2)),
                    "%",
                    comparison(before.folded(), after.folded()),
                    subject(before, after),
                    level,
                    start(folded.substring(stop, Math.min(to, stop + LONGEST_WORDS))),
                    due(
                            folded.substring(Math.max(sentence, start - LONGEST_WORDS), start),
                            dueBehind(after.folded(), by))));
        }
        if (figures.isEmpty()) {
            var count = COUNT.matcher(folded).region(from, to);
            while (count.find()) {
                var value = text.slice(count.start(1), count.end(1));
                targets.add(new Target(
                        value.extracted(number(count.group(1)), reason),
                        null,
                        text.slice(count.start(2), count.end(2)).text(),
                        comparison(folded.substring(count.start(), count.start(1)), ""),
                        text.slice(
                                        Math.max(from, count.start() - LONGEST_WORDS),
                                        Math.min(to, count.end() + LONGEST_WORDS))
                                .strip()
                                .text(),
                        level,
                        start(folded.substring(count.end(), Math.min(to, count.end() + LONGEST_WORDS))),
                        due(folded.substring(Math.max(sentence, count.start() - LONGEST_WORDS), count.start()), by)));
            }
        }
    }

    /** Where the words of one figure end when another follows in the same clause: at the comma or "và" before it. */
    private static int beforeNext(String text, int from, int next) {
        var between = text.substring(from, next);
        int comma = between.lastIndexOf(',');
        int and = between.lastIndexOf(" va ");
        int cut = Math.max(comma, and);
        return cut < 0 ? next : from + cut;
    }

    private static String subject(Passage before, Passage after) {
        var rest = after.strip();
        rest = rest.from(lead(rest, Pattern.compile("^[)\\s,]*(?:tro len\\s+)?")))
                .strip();
        if (ONLY_TIME.matcher(rest.stripEnd(".,;:").folded()).matches()) {
            rest = rest.slice(0, 0);
        }
        boolean reached = REACHED.matcher(before.folded()).find() || rest.isEmpty();
        var head = before.from(lead(before, LEAD_IN)).strip();
        var tail = TAIL.matcher(head.folded());
        if (!ENDS_IN_A_NOUN.matcher(head.text()).find() && tail.find()) {
            head = head.slice(0, tail.start());
        }
        if (!reached) {
            // only the verb right before the figure: "…, đồng thời tái sử dụng 100% dữ liệu"
            int comma = head.text().lastIndexOf(',');
            head = head.from(comma + 1).strip();
            head = head.from(lead(head, LEAD_IN)).strip();
            if (head.text().split("\\s+").length > 6 || head.folded().matches(".*\\b(?:nam|thang|ngay)\\b.*\\d.*")) {
                head = head.slice(0, 0);
            }
            var purpose = PURPOSE.matcher(rest.folded());
            if (purpose.find() && purpose.start() > 12) {
                rest = rest.slice(0, purpose.start());
            }
        }
        return head.plus(" ", rest).stripEnd(",;:.").text();
    }

    private static int lead(Passage text, Pattern pattern) {
        Matcher matcher = pattern.matcher(text.folded());
        return matcher.find() ? matcher.end() : 0;
    }

    private static Comparison comparison(String before, String after) {
        if (AT_MOST.matcher(before).find()) {
            return Comparison.AT_MOST;
        }
        if (AT_LEAST.matcher(before).find() || UPWARDS.matcher(after).find()) {
            return Comparison.AT_LEAST;
        }
        if (MORE.matcher(before).find()) {
            return Comparison.MORE_THAN;
        }
        return LESS.matcher(before).find() ? Comparison.LESS_THAN : Comparison.EQUAL;
    }

    private static BigDecimal number(String printed) {
        var plain = printed.matches("\\d{1,3}(?:\\.\\d{3})+") ? printed.replace(".", "") : printed.replace(',', '.');
        return new BigDecimal(plain);
    }

    private static @Nullable LocalDate start(String clause) {
        var matcher = FROM.matcher(clause);
        return matcher.find() ? References.date(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    private static @Nullable LocalDate dueBehind(String after, @Nullable LocalDate otherwise) {
        var matcher = BY_BEHIND.matcher(after);
        return matcher.find() ? Year.parse(matcher.group(1)).atMonth(12).atEndOfMonth() : otherwise;
    }

    /** As {@link #due}; a heading that ends in a year, "Các chỉ tiêu năm 2026", names it too. */
    static @Nullable LocalDate dueOfHeading(String heading, @Nullable LocalDate otherwise) {
        var due = due(heading, otherwise);
        var ends = OF_YEAR.matcher(heading);
        var span = SPAN.matcher(heading);
        if (span.find() && Objects.equals(due, otherwise)) {
            return Year.parse(span.group(1)).atMonth(12).atEndOfMonth();
        }
        return ends.find() && Objects.equals(due, otherwise)
                ? Year.parse(ends.group(1)).atMonth(12).atEndOfMonth()
                : due;
    }

    /** The last "đến hết năm 2025" or the like before the figure. */
    static @Nullable LocalDate due(String before, @Nullable LocalDate otherwise) {
        var due = otherwise;
        var matcher = BY.matcher(before);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                due = References.date(matcher.group(1), matcher.group(2), matcher.group(3));
            } else if (matcher.group(4) != null) {
                int month = Integer.parseInt(matcher.group(4));
                due = month >= 1 && month <= 12
                        ? YearMonth.of(Integer.parseInt(matcher.group(5)), month)
                                .atEndOfMonth()
                        : due;
            } else {
                var year = matcher.group(6) != null ? matcher.group(6) : matcher.group(7);
                due = Year.parse(year).atMonth(12).atEndOfMonth();
            }
        }
        return due;
    }

    /** The figures of both texts, each once though it stands in both. */
    static List<Target> union(List<Target> content, List<Target> result) {
        var all = new ArrayList<>(content);
        var open = new ArrayList<>(content);
        for (var target : result) {
            var same = open.stream()
                    .filter(other ->
                            other.value().value().compareTo(target.value().value()) == 0
                                    && other.unit().equals(target.unit()))
                    .max((a, b) ->
                            Double.compare(alike(a.subject(), target.subject()), alike(b.subject(), target.subject())));
            if (same.isPresent() && alike(same.get().subject(), target.subject()) >= 0.2) {
                open.remove(same.get());
            } else {
                all.add(target);
            }
        }
        return all;
    }

    /** The share of common words. */
    private static double alike(String a, String b) {
        var left = new HashSet<>(List.of(Fold.fold(a).split("\\W+")));
        var right = new HashSet<>(List.of(Fold.fold(b).split("\\W+")));
        int all = left.size() + right.size();
        left.retainAll(right);
        return 2.0 * left.size() / all;
    }
}
