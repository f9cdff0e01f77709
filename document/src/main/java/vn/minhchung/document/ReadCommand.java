package vn.minhchung.document;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document from the command line (lệnh đọc văn bản): {@code FILE} for a summary, {@code --explain} with the evidence for each task,
 * {@code --json} for JSON and nothing else on standard output. Exit status 0 read (findings included), 1 the file cannot be opened, 2 wrong usage.
 */
public final class ReadCommand {

    private static final Set<String> OPTIONS = Set.of("--json", "--explain");

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private ReadCommand() {}

    public static void main(String[] args) {
        // POI asks for a logging framework; there is none, and its advice about that helps nobody here
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // whatever the libraries log, standard output carries only the answer
        System.setOut(err);
        System.exit(run(out, err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        boolean json = Arrays.asList(args).contains("--json");
        var files = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        boolean explain = Arrays.asList(args).contains("--explain");
        boolean unknown = Arrays.stream(args).anyMatch(arg -> arg.startsWith("--") && !OPTIONS.contains(arg));
        if (files.size() != 1 || unknown || json && explain) {
            err.println("usage: read FILE [--json | --explain]");
            return WRONG_USAGE;
        }
        byte[] content;
        boolean tooLarge;
        var file = Path.of(files.getFirst());
        try {
            tooLarge = Files.size(file) > DocumentReader.LARGEST;
            content = tooLarge ? new byte[0] : Files.readAllBytes(file);
        } catch (IOException cannotOpen) {
            err.println("cannot open " + file + ": " + cannotOpen.getMessage());
            return FAILED;
        }
        var name = String.valueOf(file.getFileName());
        var document = tooLarge ? DocumentReader.tooLarge(name) : DocumentReader.read(name, content);
        if (json) {
            out.println(PlanJson.write(document));
        } else {
            summary(document, explain, out);
        }
        return DONE;
    }

    private static void summary(ParsedDocument document, boolean explain, PrintStream out) {
        var metadata = document.metadata();
        out.println(words(metadata.type()) + " " + words(metadata.number()) + " " + words(metadata.date()));
        out.println(words(metadata.title()));
        out.println(words(metadata.issuer()) + ", " + words(metadata.place()));
        var perGroup = new TreeMap<String, Integer>();
        document.tasks().forEach(task -> perGroup.merge(task.group() == null ? "-" : task.group(), 1, Integer::sum));
        out.println();
        out.printf(
                "%d nhiệm vụ %s, %d tiêu chí, %d chế độ báo cáo, %d hình thức khen thưởng, %d giai đoạn, %d mục trách nhiệm%n",
                document.tasks().size(),
                perGroup,
                document.criteria().size(),
                document.reporting().size(),
                document.awards().size(),
                document.phases().size(),
                document.duties().size());
        for (var task : document.tasks()) {
            out.println();
            out.println((task.group() == null ? "" : task.group() + ".") + task.number() + " "
                    + task.content().value());
            out.println("    chủ trì:  "
                    + String.join(
                            "; ",
                            task.lead().value().stream()
                                    .map(AgencyMention::name)
                                    .toList()));
            out.println("    phối hợp: "
                    + String.join(
                            "; ",
                            task.coordinating().value().stream()
                                    .map(AgencyMention::name)
                                    .toList()));
            var deadline = task.deadline().value();
            out.println("    thời hạn: " + deadline.raw()
                    + deadline.due().map(due -> " → " + due).orElse(""));
            if (explain) {
                Explanation.of(task, document, out);
            }
        }
        for (var criterion : document.criteria()) {
            out.println();
            out.println(criterion.section() + " " + criterion.text().value());
        }
        if (!document.findings().isEmpty()) {
            out.println();
            document.findings()
                    .forEach(finding -> out.println(severity(finding.severity()) + " " + finding.code() + ": "
                            + Explanation.sentence(finding)));
        }
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
