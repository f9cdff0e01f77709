package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.ParsedTask.Form;
import vn.minhchung.document.TaskGroup;
import vn.minhchung.document.structure.Marker.Kind;
import vn.minhchung.document.structure.Outline.Entry;

/**
 * Compares what was read with the number of tasks or of their groups that a sentence or a heading states: "Kế hoạch này gồm 12 nhiệm vụ
 * thuộc 03 nhóm", "Gồm 05 nhiệm vụ cụ thể như sau:", "(5 nhiệm vụ)". Only words that speak of the document itself, or of what stands right
 * below them, state such a number; a number of tasks that were done, given by others or counted in a cited document does not.
 */
final class StatedCounts {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("một", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("năm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9),
            Map.entry("mười", 10),
            Map.entry("mười một", 11),
            Map.entry("mười hai", 12),
            Map.entry("mười lăm", 15),
            Map.entry("hai mươi", 20));

    private static final String NUMBER =
            "(\\d{1,3}|mười một|mười hai|mười lăm|hai mươi|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)"
                    + "(?:\\s*\\([\\p{L}\\d ]{1,12}\\))?";

    private static final String TASKS = NUMBER + "\\s+(?:đầu )?(?:nhiệm vụ|công việc|đầu việc)(?!\\p{L})";
    private static final String GROUPS =
            NUMBER + "\\s+nhóm(?!\\p{L})(?: (?:nhiệm vụ|giải pháp|việc|công việc|nội dung|lĩnh vực|và|,))*";

    private static final String THIS =
            "(?:kế hoạch|chương trình(?: hành động)?|chỉ thị|công văn|thông báo|quyết định|nghị quyết|phụ lục"
                    + "|danh mục|văn bản|đề án)";
    private static final String HAS = "(?:gồm có|gồm|bao gồm|có tổng số|có tổng cộng|có|xác định|đề ra|phân công|giao)";

    /** The document says of itself what it holds. */
    private static final Pattern OF_ITSELF = Pattern.compile("(?:^|[.;,] |\\(|ban hành |xây dựng |tại )" + THIS
            + "(?: nhiệm vụ)? (?:(?:này|kèm theo)(?: [^.;\\d]{0,40}?)? )?(?:với [^.;\\d]{0,30} )?" + HAS
            + "(?: tổng (?:số|cộng))? (?=" + NUMBER + " )");

    /** A list begins: "… 05 nhiệm vụ cụ thể như sau:". */
    private static final Pattern LEADS_IN = Pattern.compile("(?:^|.*[ ,(])(?=(?:" + TASKS + "|" + GROUPS
            + ")[^.;:]{0,80}?(?:như sau|sau đây|sau|dưới đây)\\s*:?\\s*$)");

    /** A heading counts what stands below it: "II. NHIỆM VỤ (gồm 5 nhiệm vụ)". */
    private static final Pattern OF_HEADING = Pattern.compile(
            ".*\\((?:gồm |tổng số |tổng cộng |có )*(?=(?:" + TASKS + "|" + GROUPS + ")[^()]{0,40}\\)\\s*[.:]?\\s*$)");

    private static final Pattern IN_TOTAL =
            Pattern.compile("tổng (?:số|cộng)(?: nhiệm vụ)?(?: có| là|:)* (?=" + TASKS + ")");

    /** What has been done, or what others hold. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:^|[ ,(])(?:đã|được giao|hoàn thành|thực hiện xong|trong đó|còn lại|quá hạn|các năm|năm trước)(?: |$)");

    private static final Pattern FIRST_TASKS = Pattern.compile("^" + TASKS);
    private static final Pattern FIRST_GROUPS = Pattern.compile("^" + GROUPS);
    private static final Pattern IN_GROUPS = Pattern.compile(
            "^" + TASKS + "[^.;:\\d]{0,40}?(?:thuộc|trong|chia thành|phân thành|của|ở|theo)\\s+(" + GROUPS + ")");

    private final Outline outline;
    private final List<TaskGroup> groups;
    private final List<ParsedTask> tasks;
    private final List<Finding> findings = new ArrayList<>();

    private StatedCounts(Outline outline, List<TaskGroup> groups, List<ParsedTask> tasks) {
        this.outline = outline;
        this.groups = groups;
        this.tasks = tasks;
    }

    static List<Finding> compare(Outline outline, List<TaskGroup> groups, List<ParsedTask> tasks) {
        var counts = new StatedCounts(outline, groups, tasks);
        var entries = outline.entries();
        for (int i = 0; i < entries.size(); i++) {
            counts.read(entries.get(i), i);
        }
        return counts.findings;
    }

    private void read(Entry entry, int at) {
        var text = entry.paragraph().text();
        if (text.length() > 1_200 || isGroup(entry)) {
            return;
        }
        var words = text.text().toLowerCase(Locale.ROOT);
        if (words.length() != text.length()
                || !words.contains("nhiệm vụ") && !words.contains("nhóm") && !words.contains("việc")) {
            return;
        }
        var heading = OF_HEADING.matcher(words);
        if (heading.lookingAt()) {
            compare(text, heading.end(), below(entry, at), true);
            return;
        }
        var itself = OF_ITSELF.matcher(words);
        if (itself.find() && speaksOfItself(text, words, itself)) {
            compare(text, itself.end(), new Part(0, Integer.MAX_VALUE, List.of()), false);
            return;
        }
        var total = IN_TOTAL.matcher(words);
        if (total.lookingAt()) {
            compare(text, total.end(), new Part(0, Integer.MAX_VALUE, List.of()), false);
            return;
        }
        var leads = LEADS_IN.matcher(words);
        if (leads.lookingAt()
                && !ELSEWHERE.matcher(words.substring(0, leads.end())).find()) {
            compare(text, leads.end(), below(entry, at), false);
        }
    }

    /** A table already compares the groups whose title states a number. */
    private boolean isGroup(Entry entry) {
        int line = entry.paragraph().text().firstLine();
        return groups.stream()
                .filter(group -> group.declaredCount() != null)
                .flatMap(group -> group.places().stream())
                .anyMatch(place -> place.line() == line);
    }

    private static boolean speaksOfItself(Passage text, String words, Matcher itself) {
        int sentence = Math.max(0, words.lastIndexOf(". ", itself.start()));
        return References.in(text.text()).stream()
                        .noneMatch(found -> found.start() >= itself.start() && found.start() < itself.end())
                && !ELSEWHERE.matcher(words.substring(sentence, itself.end())).find();
    }

    /** The lines that a statement is about, and the paragraphs directly below it. */
    private record Part(int from, int to, List<Paragraph> points) {

        boolean holds(ParsedTask task) {
            var places = task.content().places();
            return !places.isEmpty()
                    && places.getFirst().line() >= from
                    && places.getFirst().line() < to;
        }
    }

    /** What stands below a heading; below a sentence, what follows it in its section. */
    private Part below(Entry entry, int at) {
        var paragraph = entry.paragraph();
        var entries = outline.entries();
        boolean opens = paragraph.marker() != null
                && at + 1 < entries.size()
                && (entries.get(at + 1).under(paragraph) || paragraph.isTitle() || paragraph.is(Kind.ROMAN));
        var home = opens
                ? paragraph
                : entry.above().isEmpty() ? null : entry.above().getLast();
        int to = Integer.MAX_VALUE;
        var points = new ArrayList<Paragraph>();
        for (var below : entries.subList(at + 1, entries.size())) {
            if (home != null && !below.under(home)) {
                to = below.paragraph().text().firstLine();
                break;
            }
            if (below.paragraph().marker() != null
                    && (home == null ? below.above().isEmpty() : below.above().getLast() == home)) {
                points.add(below.paragraph());
            }
        }
        return new Part(paragraph.text().firstLine(), to, points);
    }

    private void compare(Passage text, int from, Part part, boolean heading) {
        var rest = text.text().substring(from).toLowerCase(Locale.ROOT);
        var here = tasks.stream().filter(part::holds).toList();
        var count = FIRST_TASKS.matcher(rest);
        var inGroups = FIRST_GROUPS.matcher(rest);
        if (heading && here.isEmpty()) {
            return; // a list of headings, whose tasks stand elsewhere
        }
        if (count.find()) {
            long whole = here.stream()
                    .map(task -> Objects.requireNonNullElse(task.group(), "") + " "
                            + task.number().replaceAll("(?<=\\d)\\.\\d+$", ""))
                    .distinct()
                    .count();
            long rows = here.stream()
                    .filter(task -> task.form() == Form.ROW || task.form() == Form.MATRIX)
                    .count();
            agree(
                    text.slice(from, from + count.end()),
                    number(count),
                    here.size(),
                    whole,
                    rows == 0 ? whole : rows,
                    here.isEmpty() ? 0 : part.points().size());
            var both = IN_GROUPS.matcher(rest);
            if (both.find()) {
                groups(
                        text.slice(from + both.start(2), from + both.end(2)),
                        number(FIRST_GROUPS, both.group(2)),
                        here,
                        part);
            }
        } else if (inGroups.find() && !here.isEmpty()) {
            groups(text.slice(from, from + inGroups.end()), number(inGroups), here, part);
        }
    }

    private void groups(Passage words, int stated, List<ParsedTask> here, Part part) {
        long found = here.stream()
                .map(task -> Objects.requireNonNullElse(task.group(), ""))
                .distinct()
                .count();
        long parts = here.stream()
                .map(task -> Objects.requireNonNullElse(task.subgroup(), ""))
                .distinct()
                .count();
        agree(words, stated, (int) found, parts, part.points().size());
    }

    private void agree(Passage words, int stated, int found, long... others) {
        boolean agrees = stated == found;
        for (long other : others) {
            agrees |= stated == other;
        }
        var code = agrees ? Code.STATED_COUNT_AGREES : Code.STATED_COUNT_DIFFERS;
        findings.add(code.at(words.places(), words.stripEnd(", ").text(), agrees ? stated : found));
    }

    private static int number(Pattern pattern, String words) {
        var matcher = pattern.matcher(words);
        return matcher.find() ? number(matcher) : 0;
    }

    private static int number(Matcher found) {
        var printed = found.group(1);
        var word = WORDS.get(printed);
        return word == null ? Integer.parseInt(printed) : word;
    }
}
