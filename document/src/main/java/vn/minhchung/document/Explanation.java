package vn.minhchung.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in Vietnamese what was noticed, and for each task which evidence decided. */
final class Explanation {

    private static final Properties FINDINGS = load();

    private Explanation() {}

    private static Properties load() {
        var words = new Properties();
        var stream = Explanation.class.getResourceAsStream("findings.properties");
        if (stream == null) {
            throw new IllegalStateException("findings.properties is missing");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The finding in a sentence, with the line it is about. */
    static String sentence(Finding finding) {
        var pattern = FINDINGS.getProperty(finding.code().name(), finding.code().name());
        if (pattern.contains("{0}.{1}")) {
            pattern = pattern.replace(
                    "{0}.{1}", number(finding.args().get(0), finding.args().get(1)));
        }
        var words = new MessageFormat(pattern.replace("'", "''"), Locale.ROOT)
                .format(finding.args().toArray());
        return words
                + finding.places().stream()
                        .findFirst()
                        .map(place -> " (dòng " + place.line() + ")")
                        .orElse("");
    }

    /** Several findings of one kind in a sentence; null when each says something of its own. */
    static @Nullable String sentence(List<Finding> alike) {
        var pattern = FINDINGS.getProperty(alike.getFirst().code().name() + ".many");
        var which = alike.stream()
                .map(finding -> finding.args().size() > 1
                        ? number(finding.args().get(0), finding.args().get(1))
                        : "“" + finding.args().getFirst() + "”")
                .collect(Collectors.joining(", "));
        return pattern == null ? null : MessageFormat.format(pattern, String.valueOf(alike.size()), which);
    }

    private static String number(String group, String number) {
        return group.isEmpty() || number.startsWith(group + ".") ? number : group + "." + number;
    }

    static void of(ParsedTask task, ParsedDocument document, PrintStream out) {
        out.println("    hình thức: " + form(task.form()));
        field("nội dung ", task.content(), document, out);
        field("chủ trì  ", task.lead(), document, out);
        field("phối hợp ", task.coordinating(), document, out);
        field("kết quả  ", task.result(), document, out);
        field("thời hạn ", task.deadline(), document, out);
        var deadline = task.deadline().value();
        out.println("      → " + kind(deadline)
                + deadline.start().map(start -> ", từ " + Summary.day(start)).orElse("")
                + deadline.due().map(due -> ", đến " + Summary.day(due)).orElse(", không có ngày")
                + (deadline.recurring() ? ", duy trì thường xuyên" : "")
                + (deadline.central() ? ", theo cấp trên" : ""));
    }

    private static void field(String name, Extracted<?> value, ParsedDocument document, PrintStream out) {
        var confidence = value.confidence();
        out.println("    " + name + ": " + (int) Math.round(100 * confidence.score()) + "% "
                + reason(confidence.reason()) + where(value.places(), document.source()));
    }

    private static String where(List<SourcePlace> places, SourceText source) {
        if (places.isEmpty()) {
            return "";
        }
        var page = places.getFirst().page();
        var cell = source.cell(places.getFirst());
        return ", dòng "
                + places.stream()
                        .map(place -> String.valueOf(place.line()))
                        .distinct()
                        .collect(Collectors.joining(", "))
                + (cell == null ? "" : ", ô " + cell)
                + (page == null ? "" : ", trang " + page)
                + ": “" + shortened(places.stream().map(source::at).collect(Collectors.joining(" … "))) + "”";
    }

    private static String shortened(String words) {
        var line = words.replace(SourceLine.BREAK, ' ').strip();
        return line.length() <= 70 ? line : line.substring(0, 67) + "…";
    }

    private static String form(ParsedTask.Form form) {
        return switch (form) {
            case ROW -> "dòng của bảng nhiệm vụ";
            case MATRIX -> "dòng của bảng phân công, cột là cơ quan";
            case LABELLED -> "đoạn văn có dòng ghi chủ trì, thời hạn";
            case SENTENCE -> "câu giao việc, hoặc gạch đầu dòng dưới tên cơ quan";
        };
    }

    private static String reason(Confidence.Reason reason) {
        return switch (reason) {
            case PRINTED -> "in đúng chỗ";
            case JOINED -> "ghép từ các phần bị ngắt trang";
            case POSITION -> "suy từ vị trí dòng";
            case INFERRED -> "suy từ câu, ô khác hoặc cách hiểu thông thường";
            case DAMAGED -> "chữ do máy nhận dạng";
            case UNCLEAR -> "chưa hiểu hết câu chữ";
            case YEAR_ASSUMED -> "năm lấy theo ngày văn bản";
            case REPAIRED -> "chữ dính liền đã được tách";
            case ABSENT -> "văn bản không ghi";
        };
    }

    private static String kind(Deadline deadline) {
        return switch (deadline) {
            case Deadline.ByDate date -> date.before() ? "trước ngày" : "theo ngày";
            case Deadline.InMonth _ -> "theo tháng";
            case Deadline.InQuarter _ -> "theo quý";
            case Deadline.InHalfYear _ -> "nửa năm";
            case Deadline.InYear _ -> "theo năm";
            case Deadline.InPeriod _ -> "theo giai đoạn";
            case Deadline.Recurring recurring -> Deadlines.inWords(recurring);
            case Deadline.Roadmap roadmap ->
                "theo lộ trình tại " + roadmap.reference().number();
            case Deadline.AfterEvent event -> "sau sự kiện “" + event.event() + "”";
            case Deadline.Central _ -> "theo chỉ đạo cấp trên";
            case Deadline.Unstated _ -> "chưa có căn cứ thời hạn";
        };
    }
}
