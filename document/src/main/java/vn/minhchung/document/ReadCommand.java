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

/**
 * Reads a document from the command line (lệnh đọc văn bản): {@code FILE} for a summary, {@code --explain} with the evidence for each task,
 * {@code --json} for JSON and nothing else on standard output. Exit status 0 read (findings included), 1 the file cannot
 * be opened, 2 wrong usage, 3 no text could be read: the findings, also on standard error, say why and how to mend it.
 */
public final class ReadCommand {

    private static final Set<String> OPTIONS = Set.of("--json", "--explain");

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int UNREADABLE = 3;

    private ReadCommand() {}

    public static void main(String[] args) {
        // POI asks for a logging framework; there is none, and its advice about that helps nobody here
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        // what POI finds wrong with a broken file is a finding
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
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
        } catch (OutOfMemoryError moreThanThereIs) {
            tooLarge = true;
            content = new byte[0];
        } catch (IOException cannotOpen) {
            err.println("cannot open " + file + ": " + cannotOpen.getMessage());
            return FAILED;
        }
        var name = String.valueOf(file.getFileName());
        var document = tooLarge ? DocumentReader.tooLarge(name) : DocumentReader.read(name, content);
        boolean unreadable = document.source().isBlank();
        if (json) {
            out.println(PlanJson.write(document));
        } else if (!unreadable) {
            new Summary(document, out, explain).print();
        }
        if (unreadable) {
            document.findings().forEach(finding -> err.println(Explanation.sentence(finding)));
        }
        return unreadable ? UNREADABLE : DONE;
    }
}
