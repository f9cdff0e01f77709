package vn.minhchung.document;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells on the command line, in Vietnamese, everything that was read from a document. */
final class Summary {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ParsedDocument document;
    private final PrintStream out;
    private final boolean explain;

    /** @param explain with the evidence for each task */
    Summary(ParsedDocument document, PrintStream out, boolean explain) {
        this.document = document;
        this.out = out;
        this.explain = explain;
    }

    void print() {
        head();
        tasks();
        section("Tiêu chí", document.criteria(), criterion -> {
            line(criterion.section() + " " + criterion.text().value());
            criterion.targets().forEach(this::target);
        });
        section("Chỉ tiêu khác", document.targets(), this::target);
        section(
                "Chế độ báo cáo",
                document.reporting(),
                report -> line(cycle(report) + ": " + report.text().value()));
        section(
                "Giai đoạn",
                document.phases(),
                phase -> line(day(phase.start()) + " – " + day(phase.end()) + ": "
                        + phase.heading().value()));
        section("Khen thưởng", document.awards(), award -> line(award.form().value()));
        section("Trách nhiệm tổ chức thực hiện", document.duties(), this::duty);
        section(
                "Nơi nhận",
                document.metadata().recipients(),
                recipient -> line(
                        recipient.name().value() + (recipient.mark() == null ? "" : " (" + recipient.mark() + ")")));
        var signer = document.metadata().signer();
        section(
                "Người ký",
                signer == null ? List.of() : List.of(signer),
                one -> line(
                        Stream.of(one.authority(), one.position(), one.name().value())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", "))));
        section("Ghi nhận khi đọc", List.copyOf(alike(document.findings())), this::findings);
    }

    /** The findings of each kind together, in the order of the first of them. */
    private static Collection<List<Finding>> alike(List<Finding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::code, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** One line for many that say the same of different tasks. */
    private void findings(List<Finding> alike) {
        var together = alike.size() < 3 ? null : Explanation.sentence(alike);
        var severity = severity(alike.getFirst().severity()) + ": ";
        if (together == null) {
            alike.forEach(finding -> line(severity + Explanation.sentence(finding)));
        } else {
            line(severity + together);
        }
    }

    /** The day as Vietnamese offices write it. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    private void head() {
        var metadata = document.metadata();
        field("Văn bản", words(metadata.type()) + " " + words(metadata.number()));
        field("Về", words(metadata.title()));
        field(
                "Ban hành",
                words(metadata.issuer()) + ", " + words(metadata.place()) + ", "
                        + (metadata.date() == null ? "—" : day(metadata.date().value())));
        section(
                "Căn cứ ban hành",
                metadata.legalBases(),
                basis -> line(basis.text().value()));
    }

    private void tasks() {
        out.println();
        out.println(
                document.tasks().size() + " nhiệm vụ, " + document.criteria().size() + " tiêu chí, "
                        + document.reporting().size() + " chế độ báo cáo, "
                        + document.awards().size()
                        + " hình thức khen thưởng, " + document.phases().size() + " giai đoạn, "
                        + document.duties().size() + " mục trách nhiệm");
        var titles = document.groups().stream()
                .collect(Collectors.toMap(TaskGroup::number, TaskGroup::title, (first, second) -> first));
        String before = null;
        for (var task : document.tasks()) {
            if (task.group() != null && !task.group().equals(before)) {
                long tasks = document.tasks().stream()
                        .filter(other -> task.group().equals(other.group()))
                        .count();
                out.println();
                out.println(("Nhóm " + task.group() + ". " + titles.getOrDefault(task.group(), "")).strip() + " ("
                        + tasks + " nhiệm vụ)");
            }
            before = task.group();
            task(task);
        }
    }

    private void task(ParsedTask task) {
        out.println();
        out.println((task.group() == null ? "" : task.group() + ".") + task.number() + " "
                + task.content().value());
        part("chủ trì", names(task.lead()));
        part("phối hợp", names(task.coordinating()));
        part("kết quả", task.result().value());
        var deadline = task.deadline().value();
        part(
                "thời hạn",
                deadline instanceof Deadline.Unstated && deadline.raw().isEmpty()
                        ? "không ghi"
                        : deadline.raw()
                                + deadline.due().map(due -> " → " + day(due)).orElse(""));
        task.targets().forEach(this::target);
        if (explain) {
            Explanation.of(task, document, out);
        }
    }

    private void part(String name, String words) {
        if (!words.isEmpty()) {
            out.println("    " + name + ": " + words);
        }
    }

    private static String names(Extracted<List<AgencyMention>> agencies) {
        return agencies.value().stream().map(AgencyMention::name).collect(Collectors.joining("; "));
    }

    private void target(Target target) {
        part(
                "chỉ tiêu",
                target.comparison().sign() + " " + figure(target) + " " + target.subject()
                        + (target.by() == null ? "" : ", đến " + day(target.by())));
    }

    /** With its unit, as it is written in Vietnamese: 1234.5 is 1234,5. */
    private static String figure(Target target) {
        return target.value().value().toPlainString().replace('.', ',')
                + (target.upper() == null
                        ? ""
                        : "–" + target.upper().toPlainString().replace('.', ','))
                + (target.unit().startsWith("%") ? "" : " ")
                + target.unit();
    }

    private void duty(Duty duty) {
        line(duty.number() + ". " + duty.heading().value());
        duty.items()
                .forEach(item -> line("    " + item.number() + " " + item.text().value()));
    }

    private <T> void section(String title, List<T> values, Consumer<T> print) {
        if (!values.isEmpty()) {
            out.println();
            out.println(title + ":");
            values.forEach(print);
        }
    }

    private void field(String name, String words) {
        out.println(name + ": " + words);
    }

    private void line(String words) {
        out.println("  " + words);
    }

    private static String cycle(Reporting report) {
        return switch (report.cycle()) {
            case WEEK -> "hằng tuần";
            case MONTH -> "hằng tháng";
            case QUARTER -> "hằng quý";
            case HALF_YEAR -> "sáu tháng";
            case YEAR -> "hằng năm";
            case AD_HOC -> "đột xuất";
        };
    }

    private static String severity(Finding.Severity severity) {
        return switch (severity) {
            case INFO -> "Ghi nhận";
            case WARNING -> "Lưu ý";
            case ERROR -> "Lỗi";
        };
    }

    private static String words(@Nullable Extracted<?> value) {
        return value == null ? "—" : String.valueOf(value.value());
    }
}
