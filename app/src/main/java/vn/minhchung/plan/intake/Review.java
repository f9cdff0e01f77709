package vn.minhchung.plan.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.SourceLine;
import vn.minhchung.plan.Clarity;

/** A draft as it is looked at (màn hình đối chiếu): its rows understood, its gaps found, its counts made. */
record Review(
        Draft draft,
        List<SourceLine> source,
        List<Line> rows,
        @Nullable Sameness sameness,
        List<ClarityGap> planGaps,
        List<UnknownName> unknown,
        List<Drafts.Acceptance> acceptances,
        List<Problem> problems,
        Drafts.@Nullable Edit lastEdit,
        UUID newestEdit,
        int units,
        int assignments) {

    /**
     * A row, understood.
     *
     * @param label the number people call it by, "IV.2"
     * @param open the gaps that must be decided and are not
     */
    record Line(
            Row row,
            String label,
            List<Named> lead,
            List<Named> coordinating,
            Deadline deadline,
            List<ClarityGap> gaps,
            List<ClarityGap> open,
            boolean past) {

        public Row.Body body() {
            return row.body();
        }

        /** Names of which more is to be said than that they are known. */
        public List<Named> told() {
            return Stream.concat(lead.stream(), coordinating.stream())
                    .filter(named -> named.meaning().why() != null)
                    .toList();
        }

        public List<ClarityGap> advice() {
            return gaps.stream().filter(gap -> !gap.mustBeDecided()).toList();
        }

        public Degree degree(Clarity dimension) {
            return Degree.of(dimension, gaps);
        }

        /** Whether a person has still to look at a cell. */
        public boolean toLook() {
            return !body().seen() && !body().doubts().isEmpty();
        }

        public boolean doubtful(Column column) {
            return !body().seen() && body().doubts().stream().anyMatch(doubt -> doubt.column() == column);
        }

        /** What is to be said beside a cell: why it is doubted, or by which correction it was put right; null for nothing. */
        public Row.@Nullable Grade reason(String name) {
            var column = Column.valueOf(name);
            return body().seen()
                    ? null
                    : body().grade(column)
                            .filter(grade -> grade.isDoubt() || grade.taught() != null)
                            .orElse(null);
        }

        public boolean unknownNames() {
            return lead.stream().anyMatch(Named::unknown)
                    || coordinating.stream().anyMatch(Named::unknown);
        }

        public List<Integer> lines(Column column) {
            return Row.lines(body().spans(), column);
        }

        /** Whether its deadline should be looked at together with all that are worded alike. */
        public boolean deadlineOpen() {
            return !body().deadline().isBlank()
                    && (doubtful(Column.DEADLINE)
                            || deadline instanceof Deadline.Unstated
                                    && body().grade(Column.DEADLINE).isPresent()
                            || open.stream().anyMatch(gap -> gap.dimension() == Clarity.WHEN));
        }

        public int firstLine() {
            return body().spans().stream().mapToInt(Row.Span::line).min().orElse(0);
        }

        public int tasksInside() {
            return Wording.tasksIn(body().content());
        }
    }

    /** A name nobody knows yet, once for all rows (cơ quan chưa rõ). */
    record UnknownName(String name, String folded, long leads, long coordinates, List<Agencies.Offer> offers) {}

    /** Deadlines of the same words, decided together (thời hạn cùng câu chữ). */
    record SameWords(String words, Deadline deadline, List<Line> lines) {

        private static final int SHOWN = 10;

        /** As many as fit beside the words. */
        public List<Line> first() {
            return lines.subList(0, Math.min(SHOWN, lines.size()));
        }
    }

    /** What stands in the way of issuing (điều còn vướng); key of a message and its arguments. */
    record Problem(String key, List<Object> args, String path) {}

    /** A group with what was declared and what was found (nhóm nhiệm vụ, đối chiếu số lượng). */
    record GroupCount(String number, String title, @Nullable Integer declared, List<Line> lines) {
        public int found() {
            return lines.size();
        }

        public boolean agrees() {
            return declared == null || declared == found();
        }

        /** Where on the page it begins. */
        public String anchor() {
            return number.isEmpty() ? "#r-" + lines.getFirst().row().id() : "#g-" + number;
        }
    }

    /** The filters of the table (bộ lọc). */
    enum Filter {
        ALL,
        LOOK,
        NAMES,
        UNCLEAR,
        TIMES,
        PAST
    }

    public List<Line> filtered(Filter filter) {
        return rows.stream().filter(line -> matches(line, filter)).toList();
    }

    static boolean matches(Line line, Filter filter) {
        return switch (filter) {
            case ALL -> true;
            case LOOK -> line.toLook();
            case NAMES -> line.unknownNames();
            case UNCLEAR -> !line.open().isEmpty();
            case TIMES -> line.deadlineOpen();
            case PAST -> line.past();
        };
    }

    public long count(Filter filter) {
        return switch (filter) {
            case NAMES -> unknown.size();
            case TIMES -> deadlines().size();
            default -> filtered(filter).size();
        };
    }

    /** Deadlines that a person should decide, each wording once, the most frequent first. */
    public List<SameWords> deadlines() {
        return rows.stream()
                .filter(Line::deadlineOpen)
                .collect(Collectors.groupingBy(line -> line.body().deadline(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new SameWords(
                        entry.getKey(),
                        entry.getValue().getFirst().deadline(),
                        rows.stream()
                                .filter(line -> line.body().deadline().equals(entry.getKey()))
                                .toList()))
                .sorted(Comparator.comparing(wording -> -wording.lines().size()))
                .toList();
    }

    /** How many cells of a column are doubted for the same reason. */
    public long alike(Row.Grade doubt) {
        return rows.stream()
                .filter(line -> !line.body().seen()
                        && line.body().doubts().stream()
                                .anyMatch(other -> other.column() == doubt.column()
                                        && other.confidence().reason()
                                                == doubt.confidence().reason()))
                .count();
    }

    Optional<Line> find(@Nullable UUID row) {
        return rows.stream().filter(line -> line.row().id().equals(row)).findFirst();
    }

    /**
     * The groups in the order of the document, with those rows of theirs that {@code shown} contains. Tasks without a group stand where
     * they do in the document, between the groups.
     */
    public List<GroupCount> groups(Collection<Line> shown) {
        var order = new ArrayList<String>();
        order.add("");
        draft.reading().groups().forEach(group -> order.add(group.number()));
        var inGroup = new HashMap<String, List<Line>>();
        var behindGroup = new HashMap<String, List<Line>>();
        var last = "";
        for (var line : rows) {
            var group = line.body().group();
            if (!group.isEmpty()) {
                if (!order.contains(group)) {
                    order.add(order.indexOf(last) + 1, group);
                }
                last = group;
            }
            if (shown.contains(line)) {
                (group.isEmpty() ? behindGroup : inGroup)
                        .computeIfAbsent(last, number -> new ArrayList<>())
                        .add(line);
            }
        }
        return order.stream()
                .distinct()
                .<GroupCount>mapMulti((number, out) -> {
                    if (!number.isEmpty()) {
                        out.accept(group(number, inGroup.getOrDefault(number, List.of())));
                    }
                    if (behindGroup.containsKey(number)) {
                        out.accept(new GroupCount("", "", null, behindGroup.getOrDefault(number, List.of())));
                    }
                })
                .toList();
    }

    private GroupCount group(String number, List<Line> lines) {
        return draft.reading().groups().stream()
                .filter(group -> group.number().equals(number))
                .findFirst()
                .map(group -> new GroupCount(number, group.title(), group.declaredCount(), lines))
                .orElseGet(() -> new GroupCount(number, "", null, lines));
    }

    public List<GroupCount> groups() {
        return groups(rows);
    }

    public boolean grouped() {
        return groups().stream().anyMatch(group -> !group.number().isEmpty());
    }

    /** Whether the document says of any group how many tasks it has. */
    public boolean countsDeclared() {
        return draft.reading().groups().stream().anyMatch(group -> group.declaredCount() != null);
    }

    /** The next row with a cell to look at, from {@code row} on and around; {@code row} itself when there is none. */
    UUID nextToLook(UUID row) {
        var at = rows.stream().map(line -> line.row().id()).toList().indexOf(row);
        return Stream.concat(rows.stream().skip(at + 1L), rows.stream())
                .filter(Line::toLook)
                .map(line -> line.row().id())
                .findFirst()
                .orElse(row);
    }

    /** What the document states in its sentences. */
    public List<Stated> stated() {
        return Stated.in(draft.reading().findings(), rows.size());
    }

    /** Whether the document states any number of tasks or groups. */
    public boolean counted() {
        return declared() > 0 || !stated().isEmpty();
    }

    /** The number that the rows are held against: that of the groups, else the one of a sentence that differs or is met. */
    public int expected() {
        var numbers = stated().stream()
                .filter(one -> !one.agrees() || Objects.equals(one.number(), rows.size()))
                .map(Stated::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return declared() > 0 ? declared() : numbers.size() == 1 ? numbers.getFirst() : 0;
    }

    public int declared() {
        return draft.reading().groups().stream()
                .mapToInt(group -> group.declaredCount() == null ? 0 : group.declaredCount())
                .sum();
    }

    /** What the document states: "10 + 10 + 6", group by group, or the words of its sentences. */
    public String sum() {
        return !countsDeclared()
                ? stated().stream().map(Stated::words).distinct().collect(Collectors.joining("; "))
                : draft.reading().groups().stream()
                        .map(group -> group.declaredCount() == null
                                ? "?"
                                : group.declaredCount().toString())
                        .collect(Collectors.joining(" + "));
    }

    public boolean agrees() {
        return stated().stream().allMatch(Stated::agrees) && groups().stream().allMatch(GroupCount::agrees);
    }

    public boolean overlongGroups() {
        return draft.reading().groups().stream().anyMatch(group -> group.title().length() > Intake.MOST_GROUP_TITLE);
    }

    public boolean hasTasks() {
        return !rows.isEmpty() || !draft.reading().groups().isEmpty();
    }

    /** Gaps without a decision, of the rows and of the plan. */
    public int openGaps() {
        return rows.stream().mapToInt(line -> line.open().size()).sum()
                + openPlanGaps().size();
    }

    public List<ClarityGap> openPlanGaps() {
        return planGaps.stream()
                .filter(gap -> gap.mustBeDecided() && acceptance(null, gap).isEmpty())
                .toList();
    }

    public Optional<Drafts.Acceptance> acceptance(@Nullable UUID row, ClarityGap gap) {
        return acceptances.stream()
                .filter(one ->
                        Objects.equals(one.row(), row) && one.fingerprint().equals(gap.fingerprint()))
                .findFirst();
    }

    /** Open gaps by rule, the most frequent first: what is accepted together with one reason. */
    public Map<Rule, List<Line>> openByRule() {
        return byRule(Line::open);
    }

    /** What could be said more clearly, by rule, the most frequent first; nobody has to answer. */
    public Map<Rule, List<Line>> adviceByRule() {
        return byRule(Line::advice);
    }

    private Map<Rule, List<Line>> byRule(Function<Line, List<ClarityGap>> gaps) {
        return Arrays.stream(Rule.values())
                .map(rule -> Map.entry(
                        rule,
                        rows.stream()
                                .filter(line -> gaps.apply(line).stream().anyMatch(gap -> gap.rule() == rule))
                                .toList()))
                .filter(entry -> !entry.getValue().isEmpty())
                .sorted((a, b) ->
                        Integer.compare(b.getValue().size(), a.getValue().size()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** Of the plan as a whole. */
    public List<ClarityGap> planAdvice() {
        return planGaps.stream().filter(gap -> !gap.mustBeDecided()).toList();
    }

    public int advice() {
        return rows.stream().mapToInt(line -> line.advice().size()).sum()
                + planAdvice().size();
    }

    /** How many tasks are clear, partly clear and unclear in one dimension. */
    public Map<Degree, Long> degrees(Clarity dimension) {
        return rows.stream().collect(Collectors.groupingBy(line -> line.degree(dimension), Collectors.counting()));
    }

    /** Tasks in which nothing has to be decided any more. */
    public long clearEnough() {
        return rows.stream().filter(line -> line.open().isEmpty()).count();
    }

    public long fullyClear() {
        return rows.stream().filter(line -> line.gaps().isEmpty()).count();
    }

    @Nullable
    LocalDate issuedOn() {
        return draft.details().issuedOn();
    }
}
