package vn.minhchung.document.structure;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Confidence.Reason;
import vn.minhchung.document.Level;
import vn.minhchung.document.Target;
import vn.minhchung.document.structure.Figures.Figure;
import vn.minhchung.document.structure.Figures.Setting;
import vn.minhchung.document.time.Stretch.Unit;
import vn.minhchung.document.time.TimeExpression.Span;
import vn.minhchung.document.time.TimeParser;
import vn.minhchung.vietnamese.Fold;

/**
 * Reads the figures to be reached in a sentence: percentages, and counts that are given as a least or a most. Counts that
 * only describe ("12 cơ sở dữ liệu") are no targets. {@link Figures} finds them, {@link Subjects} what they are about.
 */
final class Targets {

    private static final Pattern CELL =
            Pattern.compile("\\s*([^\\d]{0,30})(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:[.,]\\d+)?)(?:\\s*%?\\s*(?:-|–|den)\\s*"
                    + "(\\d{1,3}(?:\\.\\d{3})+|\\d+(?:[.,]\\d+)?))?(?![\\d/.,])\\s*([^\\d]{0,40})");

    /** Ends a clause: a semicolon, or a full stop that is none inside a figure or "...". */
    private static final Pattern CLAUSE_END = Pattern.compile(";|(?<![.\\d])\\.(?=\\s|$)|(?<=\\d{4})\\.(?=\\s|$)");

    private static final Pattern BY = Pattern.compile(
            "(?:den|het|truoc)\\s+(?:het\\s+|cuoi\\s+|n\\S{1,3}m\\s+)*(?:(?:ngay\\s+)?(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})"
                    + "|thang\\s+(\\d{1,2})(?:\\s+nam\\s+|\\s*/\\s*)(\\d{4})|(\\d{4})\\b)"
                    + "|^\\W*(?:trong\\s+)?nam\\s+(\\d{4})\\s*[:,]");
    private static final Pattern SPAN =
            Pattern.compile("giai doan\\s+(?:19|20)\\d{2}\\s*(?:-|–|den)\\s*((?:19|20)\\d{2})");
    private static final Pattern OF_YEAR =
            Pattern.compile("(?<!doan )(?:\\bnam|trong nam)\\s+((?:19|20)\\d{2})[\\s.:]*$");

    /** "Năm 2027 giảm 20%" names nothing that is counted. */
    private static final Pattern ONLY_CHANGE = Pattern.compile("(?:giam|tang|nang|con)(?: (?:them|len|xuong|con))?");

    /** What has been reached is no target. */
    private static final Pattern TOLD = Pattern.compile("\\buoc (?:dat|thuc hien|tang|giam|khoang)\\b");

    private static final Pattern FROM = Pattern.compile("tu\\s+ngay\\s+(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

    /** Where the words of the next figure begin. */
    private static final Pattern PART = Pattern.compile(",?\\s+trong do\\b");

    private static final Pattern LEVEL = Pattern.compile("\\bcap (tinh|huyen|xa)\\b");
    private static final Pattern LEVEL_AT_THE_END = Pattern.compile("\\s+(?:o |doi voi )?cap (?:tinh|huyen|xa)$");
    private static final Pattern ONLY_LEVEL = Pattern.compile("(?:o |doi voi )?cap (?:tinh|huyen|xa)");

    /** How far the words that belong to a figure are looked for. */
    private static final int LONGEST_WORDS = 600;

    private final Passage text;
    private final @Nullable Level level;
    private final @Nullable LocalDate by;
    private final @Nullable LocalDate issued;
    private final Reason reason;
    private final Setting setting;
    private final List<Target> targets = new ArrayList<>();

    /** How many targets the sentences before have. */
    private int sentenceTargets;

    private Targets(
            Passage text,
            @Nullable Level level,
            @Nullable LocalDate by,
            @Nullable LocalDate issued,
            Reason reason,
            Setting setting) {
        this.text = text;
        this.level = level;
        this.by = by;
        this.issued = issued;
        this.reason = reason;
        this.setting = setting;
    }

    /** The targets of {@code text}, all for {@code level}, to be reached {@code by} that day unless the text names another; a year before the document was {@code issued} is no aim. */
    static List<Target> in(
            Passage text, @Nullable Level level, @Nullable LocalDate by, @Nullable LocalDate issued, Reason reason) {
        return new Targets(text, level, by, issued, reason, Setting.WORK).read();
    }

    /** The targets of an objective: as {@link #in}, and the amounts it names. */
    static List<Target> ofObjective(
            Passage text, @Nullable Level level, @Nullable LocalDate by, @Nullable LocalDate issued, Reason reason) {
        return new Targets(text, level, by, issued, reason, Setting.OBJECTIVE).read();
    }

    /** The targets in words on the aim as a whole. */
    static List<Target> ofAim(
            Passage text, @Nullable Level level, @Nullable LocalDate by, @Nullable LocalDate issued, Reason reason) {
        return new Targets(text, level, by, issued, reason, Setting.AIM).read();
    }

    /** The numbers with a unit in {@code text} that yield no target, though they do not seem only to describe. */
    static List<Passage> unread(Passage text, boolean objective) {
        var unread = new ArrayList<Passage>();
        int from = 0;
        for (int to : clauseEnds(text)) {
            if (to > from && !TOLD.matcher(text.folded().substring(from, to)).find()) {
                var figures = Figures.in(text, from, to, objective ? Setting.OBJECTIVE : Setting.WORK);
                unread.addAll(Figures.unread(text, from, to, figures));
            }
            from = Math.min(to + 1, text.length());
        }
        return unread;
    }

    private static List<Integer> clauseEnds(Passage text) {
        var ends = new ArrayList<Integer>();
        var end = CLAUSE_END.matcher(text.folded());
        while (end.find()) {
            ends.add(end.start());
        }
        ends.add(text.length());
        return ends;
    }

    private List<Target> read() {
        int from = 0;
        int sentence = 0;
        for (int to : clauseEnds(text)) {
            if (to > from) {
                clause(sentence, from, to);
            }
            if (to < text.length() && text.text().charAt(to) == '.') {
                subjectsFromBehind();
                sentence = to + 1;
                sentenceTargets = targets.size();
            }
            from = Math.min(to + 1, text.length());
        }
        subjectsFromBehind();
        return targets;
    }

    /** "Năm 2026 đạt 60%, năm 2027 đạt 70% hồ sơ": a figure that names nothing is about what the next of its sentence names. */
    private void subjectsFromBehind() {
        for (int i = targets.size() - 2; i >= sentenceTargets; i--) {
            var target = targets.get(i);
            var next = targets.get(i + 1);
            if (target.subject().isEmpty()) {
                targets.set(
                        i,
                        new Target(
                                target.value(),
                                target.upper(),
                                target.unit(),
                                target.comparison(),
                                next.subject(),
                                level == null ? level(next.subject()) : level,
                                target.start(),
                                target.by()));
            }
        }
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
                cell.slice(figure.start(2), figure.end(2)).extracted(Figures.number(figure.group(2)), reason),
                figure.group(3) == null ? null : Figures.number(figure.group(3)),
                measured,
                Figures.comparison(figure.group(1), figure.group(4)),
                subject,
                level,
                null,
                by);
    }

    private void clause(int sentence, int from, int to) {
        var folded = text.folded();
        var figures = Figures.in(text, from, to, setting);
        int begin = from;
        for (int i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            int next = i + 1 < figures.size() ? cut(folded, figure, figures.get(i + 1)) : to;
            int first = Math.max(figure.number() - LONGEST_WORDS, Math.min(begin, figure.from()));
            var before = text.slice(first, Math.max(first, figure.from()));
            var after = text.slice(figure.end(), Math.max(figure.end(), Math.min(next, figure.end() + LONGEST_WORDS)));
            begin = next;
            var ahead = FigureTimes.before(before);
            var behind = FigureTimes.behind(after);
            if (TOLD.matcher(before.folded()).find() || figures.size() > 1 && isPast(behind == null ? ahead : behind)) {
                continue;
            }
            var subject = subject(
                    text, figure, ahead == null ? before : ahead.words(), behind == null ? after : behind.words());
            var last = targets.isEmpty() ? "" : targets.getLast().subject();
            subject =
                    ahead != null && ONLY_CHANGE.matcher(Fold.inPlace(subject)).matches() ? "" : subject;
            subject = subject.isEmpty() ? last : ofSameKind(subject, last);
            var told = due(
                    folded.substring(Math.max(sentence, figure.number() - LONGEST_WORDS / 2), figure.number()),
                    dueBehind(after.folded(), by));
            targets.add(new Target(
                    text.slice(figure.number(), figure.numberEnd()).extracted(figure.value(), reason),
                    figure.upper(),
                    figure.unit(),
                    figure.comparison(),
                    subject,
                    level == null ? level(subject) : level,
                    start(folded.substring(figure.end(), Math.min(to, figure.end() + LONGEST_WORDS))),
                    behind != null ? behind.by() : ahead != null ? ahead.by() : told));
        }
    }

    /** What was reached in a year before the document is told only to compare: "… (năm 2025 đạt 97%)". */
    private boolean isPast(FigureTimes.@Nullable Found time) {
        return time != null && time.bare() && issued != null && time.by().getYear() < issued.getYear();
    }

    /** "Tỷ lệ hồ sơ trực tuyến đạt 80% cấp tỉnh, 70% cấp xã": the level alone stands for the same on that level. */
    private static String ofSameKind(String subject, String last) {
        if (last.isEmpty() || !ONLY_LEVEL.matcher(Fold.inPlace(subject)).matches()) {
            return subject;
        }
        var before = LEVEL_AT_THE_END.matcher(Fold.inPlace(last));
        return (before.find() ? last.substring(0, before.start()) : last) + " " + subject;
    }

    /** The level that the subject names, unless it names several: "100% UBND cấp xã". */
    private static @Nullable Level level(String subject) {
        var named = LEVEL.matcher(Fold.inPlace(subject))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return named.size() != 1
                ? null
                : switch (named.getFirst()) {
                    case "tinh" -> Level.PROVINCE;
                    case "huyen" -> Level.DISTRICT;
                    default -> Level.COMMUNE;
                };
    }

    /** A count is part of its subject, an amount of money is not: "ít nhất 03 lớp tập huấn", "thu ngân sách đạt 5.500 tỷ đồng". */
    private static String subject(Passage text, Figure figure, Passage before, Passage after) {
        return Subjects.of(
                before,
                text.folded().substring(figure.from(), figure.number()),
                figure.counted(text),
                figure.isOnlyMeasured()
                        && !Units.isMoneyOrShare(figure.unit())
                        && !figure.unit().startsWith("/"),
                after);
    }

    /**
     * Where the words of one figure end when another follows in the same clause: at "trong đó"; behind a figure that ends its own words at once,
     * "đạt 75%, …"; else at the last comma or "và" before the next.
     */
    private static int cut(String folded, Figure figure, Figure next) {
        var between = folded.substring(figure.end(), Math.max(figure.end(), next.from()));
        var part = PART.matcher(between);
        if (part.find()) {
            return figure.end() + part.start();
        }
        if (between.matches("\\s*(?:,|va\\b|\\((?!nam [^()]*\\))).*")) {
            return figure.end();
        }
        int cut = Math.max(Math.max(between.lastIndexOf(", "), between.lastIndexOf(" va ")), between.lastIndexOf('('));
        return cut < 0 ? next.from() : figure.end() + cut;
    }

    private static @Nullable LocalDate start(String clause) {
        var matcher = FROM.matcher(clause);
        return matcher.find() ? References.date(matcher.group(1), matcher.group(2), matcher.group(3)) : null;
    }

    /** The time behind a figure: "… vào cuối năm 2026", "… giai đoạn 2026 - 2030". */
    private static @Nullable LocalDate dueBehind(String after, @Nullable LocalDate otherwise) {
        for (var expression : TimeParser.parse(after)) {
            if (expression instanceof Span span && !span.open()) {
                var last = span.stretches().getLast();
                boolean stage = after.substring(0, span.start()).endsWith("giai doan ");
                if ((span.lead() < span.start() || stage) && last.isDated()) {
                    return last.last();
                }
            }
        }
        return otherwise;
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
        var due = TimeParser.parse(before).stream()
                .filter(expression -> expression instanceof Span span
                        && span.lead() < span.start()
                        && !span.open()
                        && span.stretches().getLast().unit() == Unit.QUARTER
                        && span.stretches().getLast().isDated())
                .map(expression -> ((Span) expression).stretches().getLast().last())
                .reduce((first, last) -> last)
                .orElse(otherwise);
        var stage = SPAN.matcher(before);
        while (stage.find()) {
            due = Year.parse(stage.group(1)).atMonth(12).atEndOfMonth();
        }
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
