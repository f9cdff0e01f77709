package vn.minhchung.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of layouts: a random plan, written in any of them, is read back as the same plan. */
class GeneratedPlanTests {

    private static final List<String> VERBS = List.of(
            "Xây dựng", "Rà soát", "Ban hành", "Nâng cấp", "Hoàn thiện", "Khảo sát", "Số hóa", "Chuẩn hóa", "Tập huấn");
    private static final List<String> OBJECTS = List.of(
            "cơ sở dữ liệu đất đai",
            "quy chế phối hợp quản lý hạ tầng, kỹ thuật",
            "hệ thống thông tin nguồn",
            "danh mục dịch vụ công; quy trình nội bộ",
            "mạng lưới trạm quan trắc",
            "bộ tiêu chí đánh giá",
            "hồ sơ lưu trữ lịch sử",
            "kỹ năng số cho người dân");
    private static final List<String> ENDS = List.of(
            "trên địa bàn tỉnh",
            "tại các xã, phường",
            "theo mô hình mới",
            "gắn với cải cách hành chính",
            "phục vụ người dân");
    private static final List<String> AGENCIES = List.of(
            "Sở Nội vụ",
            "Sở Tài chính",
            "Công an tỉnh",
            "Sở Văn hóa, Thể thao và Du lịch",
            "Sở Nông nghiệp và Môi trường",
            "Văn phòng UBND tỉnh",
            "UBND các xã, phường",
            "Ban Quản lý các khu công nghiệp",
            "Trung tâm Phục vụ hành chính công tỉnh",
            "Báo và Phát thanh, truyền hình tỉnh");
    private static final List<String> GROUPS = List.of("Thể chế", "Hạ tầng số", "Nguồn nhân lực", "An toàn thông tin");

    private static final List<String> RESULTS = List.of(
            "Quyết định của UBND tỉnh", "Báo cáo tổng hợp", "Kế hoạch được ban hành", "Phần mềm đưa vào sử dụng");

    /** For each column the headings that plans give it. */
    private static final List<List<String>> HEADINGS = List.of(
            List.of("TT", "STT", "Số TT"),
            List.of("Nội dung nhiệm vụ", "Nhiệm vụ", "Nội dung công việc"),
            List.of("Cơ quan chủ trì", "Đơn vị chủ trì", "Chủ trì"),
            List.of("Cơ quan phối hợp", "Đơn vị phối hợp", "Phối hợp"),
            List.of("Thời gian hoàn thành", "Thời hạn", "Thời gian thực hiện", "Tiến độ"),
            List.of("Sản phẩm", "Kết quả", "Sản phẩm, kết quả"));

    /** @param due as written; empty when the plan says nothing */
    private record Task(
            int group, String content, List<String> lead, List<String> helpers, String due, String result) {}

    private record Plan(List<Task> tasks, Random random) {}

    /** The same seeds each time, so that the build is never red by chance; {@code -Dtest.seeds=5000} tries more. */
    static LongStream seeds() {
        var chosen = Long.getLong("test.seed");
        return chosen == null ? LongStream.range(0, Integer.getInteger("test.seeds", 60)) : LongStream.of(chosen);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void tables(long seed) throws IOException {
        var plan = plan(seed);
        var rows = rows(plan, order(plan.random()));
        isSame(plan, read("a.tsv", lines(rows, "\t")), "tabs", true);
        isSame(plan, read("a.md", markdown(rows)), "Markdown", true);
        isSame(plan, DocumentReader.read("a.docx", Renderings.docx(tabbed(rows))), "Word", true);
        var narrow = withoutResults(plan);
        var printed = rows(narrow, List.of(0, 4, 1, 3, 2));
        isSame(narrow, DocumentReader.read("a.pdf", Renderings.pdf(tabbed(printed))), "PDF", true);
        // without strokes at the ends of a line nobody sees an empty first cell
        var numbered = rows(plan, List.of(0, 4, 1, 5, 2, 3));
        isSame(plan, read("a.txt", lines(numbered, " | ")), "strokes", true);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void linedUpWithSpaces(long seed) {
        var plan = plan(seed);
        isSame(plan, read("a.txt", aligned(rows(plan, List.of(0, 1, 2, 3, 4, 5)))), "spaces", true);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void mergedCells(long seed) throws IOException {
        var plan = plan(seed);
        var page = merged(plan);
        isSame(plan, read("a.html", page), "web page", true);
        isSame(plan, DocumentReader.read("a.docx", Renderings.docxOf(page)), "Word", true);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void labelledLines(long seed) {
        var plan = plan(seed);
        isSame(plan, read("a.txt", labelled(plan)), "labels", false);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void sentencesBelowAgencies(long seed) {
        var plan = plan(seed);
        var text = new StringBuilder("CHỈ THỊ\nVề việc thực hiện nhiệm vụ\nYêu cầu các cơ quan thực hiện:\n");
        var expected = new ArrayList<Task>();
        for (int i = 0; i < plan.tasks().size(); i++) {
            var task = plan.tasks().get(i);
            var words = task.content()
                    + (task.helpers().isEmpty()
                            ? ""
                            : ", phối hợp với " + task.helpers().getFirst() + " thực hiện")
                    + (task.due().isEmpty() ? "" : ", hoàn thành " + task.due()) + ".";
            text.append(i + 1)
                    .append(". ")
                    .append(task.lead().getFirst())
                    .append(":\n- ")
                    .append(words)
                    .append('\n');
            expected.add(new Task(
                    0,
                    words,
                    List.of(task.lead().getFirst()),
                    task.helpers().stream().limit(1).toList(),
                    task.due(),
                    ""));
        }
        isSame(new Plan(expected, plan.random()), read("a.txt", text.toString()), "sentences", false);
    }

    @ParameterizedTest(name = "-Dtest.seed={0}")
    @MethodSource("seeds")
    void matrices(long seed) {
        var plan = plan(seed);
        var text = new StringBuilder("TT\tNhiệm vụ\t" + String.join("\t", AGENCIES) + "\tThời hạn\n");
        for (int i = 0; i < plan.tasks().size(); i++) {
            var task = plan.tasks().get(i);
            text.append(i + 1).append('\t').append(task.content());
            for (var agency : AGENCIES) {
                text.append('\t')
                        .append(
                                task.lead().contains(agency)
                                        ? "CT"
                                        : task.helpers().contains(agency) ? "PH" : "");
            }
            text.append('\t').append(task.due()).append('\n');
        }
        var read = read("a.txt", text.toString());
        assertThat(read.tasks())
                .extracting(task -> task.content().value())
                .containsExactlyElementsOf(
                        plan.tasks().stream().map(Task::content).toList());
        for (int i = 0; i < plan.tasks().size(); i++) {
            var task = plan.tasks().get(i);
            assertThat(names(read.tasks().get(i).lead())).containsExactlyInAnyOrderElementsOf(task.lead());
            assertThat(names(read.tasks().get(i).coordinating())).containsExactlyInAnyOrderElementsOf(task.helpers());
            isSame(task.due(), read.tasks().get(i), "matrix");
        }
    }

    private static Plan plan(long seed) {
        var random = new Random(seed);
        var tasks = new ArrayList<Task>();
        int groups = 1 + random.nextInt(3);
        for (int group = 0; group < groups; group++) {
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                var content = one(VERBS, random) + " " + one(OBJECTS, random) + " " + one(ENDS, random);
                var agencies = new LinkedHashSet<String>();
                int wanted = 1 + random.nextInt(4);
                while (agencies.size() < wanted) {
                    agencies.add(one(AGENCIES, random));
                }
                var named = List.copyOf(agencies);
                int leads = Math.min(named.size(), 1 + random.nextInt(8) / 7);
                tasks.add(new Task(
                        group,
                        content,
                        named.subList(0, leads),
                        named.subList(leads, named.size()),
                        due(random),
                        random.nextInt(4) == 0 ? "" : one(RESULTS, random)));
            }
        }
        return new Plan(tasks, random);
    }

    /** Any deadline in words, or none. */
    private static String due(Random random) {
        return random.nextInt(8) == 0 ? "" : Deadlines.inWords(DeadlineGrammarTests.random(random));
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** The number mostly first, the other columns in any order. */
    private static List<Integer> order(Random random) {
        var order = new ArrayList<>(List.of(1, 2, 3, 4, 5));
        Collections.shuffle(order, random);
        order.add(random.nextInt(3) == 0 ? random.nextInt(6) : 0, 0);
        return order;
    }

    private static List<List<String>> rows(Plan plan, List<Integer> order) {
        var rows = new ArrayList<List<String>>();
        rows.add(order.stream()
                .map(column -> one(HEADINGS.get(column), plan.random()))
                .toList());
        int group = -1;
        int number = 0;
        for (var task : plan.tasks()) {
            if (task.group() != group) {
                group = task.group();
                rows.add(title(group, order));
            }
            var cells = List.of(
                    String.valueOf(++number),
                    task.content(),
                    String.join("; ", task.lead()),
                    String.join("; ", task.helpers()),
                    task.due(),
                    task.result());
            rows.add(order.stream().map(cells::get).toList());
        }
        return rows;
    }

    /** For pages that are too narrow for six columns. */
    private static Plan withoutResults(Plan plan) {
        var tasks = plan.tasks().stream()
                .map(task -> new Task(task.group(), task.content(), task.lead(), task.helpers(), task.due(), ""))
                .toList();
        return new Plan(tasks, plan.random());
    }

    /** The number of a group where numbers stand, its title right behind. */
    private static List<String> title(int group, List<Integer> order) {
        var cells = new ArrayList<>(Collections.nCopies(order.size(), ""));
        int at = order.indexOf(0);
        cells.set(at, List.of("I", "II", "III").get(group));
        cells.set((at + 1) % order.size(), GROUPS.get(group));
        return cells;
    }

    private static List<String> tabbed(List<List<String>> rows) {
        return rows.stream().map(row -> String.join("\t", row)).toList();
    }

    private static String lines(List<List<String>> rows, String glue) {
        return rows.stream().map(row -> String.join(glue, row)).collect(Collectors.joining("\n"));
    }

    private static String markdown(List<List<String>> rows) {
        var lines = rows.stream()
                .map(row -> "| " + String.join(" | ", row) + " |")
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, "|---|---|---|---|---|---|");
        return String.join("\n", lines);
    }

    /** Columns of fixed width with broken lines, as programs print them that turn PDF into text. */
    private static String aligned(List<List<String>> rows) {
        int[] widths = {5, 34, 26, 26, 34, 24};
        var out = new StringBuilder();
        for (var row : rows) {
            var cells = IntStream.range(0, 6)
                    .mapToObj(i -> wrap(row.get(i), widths[i] - 2))
                    .toList();
            int height = cells.stream().mapToInt(List::size).max().orElse(1);
            for (int line = 0; line < height; line++) {
                var printed = new StringBuilder();
                for (int i = 0; i < 6; i++) {
                    var text = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                    printed.append(text).append(" ".repeat(widths[i] - text.length()));
                }
                out.append(printed.toString().stripTrailing()).append('\n');
            }
        }
        return out.toString();
    }

    private static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** A web page whose lead cells reach over all following tasks with the same lead. */
    private static String merged(Plan plan) {
        var out = new StringBuilder(
                "<html><body><p>KẾ HOẠCH</p><table><tr><th>TT</th><th>Nhiệm vụ</th><th>Đơn vị chủ trì</th>"
                        + "<th>Đơn vị phối hợp</th><th>Thời hạn</th><th>Kết quả</th></tr>");
        var tasks = plan.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            if (i == 0 || tasks.get(i - 1).group() != task.group()) {
                out.append("<tr><td>")
                        .append(List.of("I", "II", "III").get(task.group()))
                        .append("</td><td colspan=5>")
                        .append(GROUPS.get(task.group()))
                        .append("</td></tr>");
            }
            boolean above = i > 0 && goesOn(tasks.get(i - 1), task);
            int height = 1;
            while (i + height < tasks.size() && goesOn(task, tasks.get(i + height))) {
                height++;
            }
            out.append("<tr><td>")
                    .append(i + 1)
                    .append("</td><td>")
                    .append(task.content())
                    .append("</td>");
            if (!above) {
                out.append("<td rowspan=")
                        .append(height)
                        .append('>')
                        .append(String.join("; ", task.lead()))
                        .append("</td>");
            }
            out.append("<td>")
                    .append(String.join("<br>", task.helpers()))
                    .append("</td><td>")
                    .append(task.due())
                    .append("</td><td>")
                    .append(task.result())
                    .append("</td></tr>");
        }
        return out.append("</table></body></html>").toString();
    }

    private static boolean goesOn(Task before, Task task) {
        return before.group() == task.group() && before.lead().equals(task.lead());
    }

    private static String labelled(Plan plan) {
        var out = new StringBuilder("KẾ HOẠCH\nThực hiện nhiệm vụ năm 2026\n\nI. NHIỆM VỤ, GIẢI PHÁP\n");
        int number = 0;
        for (var task : plan.tasks()) {
            out.append(++number).append(". ").append(task.content()).append(".\n");
            out.append("- Cơ quan chủ trì: ")
                    .append(String.join("; ", task.lead()))
                    .append(".\n");
            if (!task.helpers().isEmpty()) {
                out.append("- Cơ quan phối hợp: ")
                        .append(String.join("; ", task.helpers()))
                        .append(".\n");
            }
            if (!task.due().isEmpty()) {
                out.append("- Thời gian hoàn thành: ").append(task.due()).append(".\n");
            }
            if (!task.result().isEmpty()) {
                out.append("- Sản phẩm: ").append(task.result()).append(".\n");
            }
        }
        return out.toString();
    }

    private static ParsedDocument read(String name, String text) {
        return DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Extracted<List<AgencyMention>> mentions) {
        return mentions.value().stream().map(AgencyMention::name).toList();
    }

    private static void isSame(Plan plan, ParsedDocument read, String layout, boolean groups) {
        assertThat(read.tasks().stream().map(task -> task.content().value()).toList())
                .as(layout)
                .isEqualTo(plan.tasks().stream().map(Task::content).toList());
        for (int i = 0; i < plan.tasks().size(); i++) {
            var expected = plan.tasks().get(i);
            var task = read.tasks().get(i);
            assertThat(names(task.lead()))
                    .as("%s: lead of %s", layout, expected)
                    .isEqualTo(expected.lead());
            assertThat(names(task.coordinating()))
                    .as("%s: helpers of %s", layout, expected)
                    .isEqualTo(expected.helpers());
            assertThat(task.result().value())
                    .as("%s: result of %s", layout, expected)
                    .isEqualTo(expected.result());
            isSame(expected.due(), task, layout);
            if (groups) {
                assertThat(task.group())
                        .as(layout)
                        .isEqualTo(List.of("I", "II", "III").get(expected.group()));
            }
        }
    }

    /** The same kind, days, cycles and direction as the words have by themselves. */
    private static void isSame(String due, ParsedTask task, String layout) {
        assertThat(DeadlineGrammarTests.everything(task.deadline().value()))
                .as("%s: deadline of %s, %s", layout, task.content().value(), due)
                .isEqualTo(DeadlineGrammarTests.everything(Deadlines.parse(due, null)));
    }
}
