package vn.minhchung.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.minhchung.document.format.Formats;
import vn.minhchung.document.structure.PlanReader;

/**
 * Reads an administrative document (đọc văn bản hành chính) from a file: .docx, .doc, .xlsx, .pdf, .html, .md, .txt, tables as text;
 * pictures and scanned pages where Tesseract is installed. Never throws on bad input: what is wrong with a file is a {@link Finding}. Stateless and thread-safe.
 */
public final class DocumentReader {

    /** How the names of files end that can be read; the bytes decide what a file is. */
    public static final List<String> SUFFIXES = List.of(
            ".docx",
            ".doc",
            ".xlsx",
            ".pdf",
            ".html",
            ".htm",
            ".md",
            ".markdown",
            ".txt",
            ".tsv",
            ".csv",
            ".png",
            ".jpg",
            ".jpeg",
            ".tif",
            ".tiff");

    /** Files of more bytes are refused; a plan of 500 pages has a twentieth of this. */
    public static final int LARGEST = 128 << 20;

    private static final Set<Finding.Code> OF_THE_FILE =
            EnumSet.range(Finding.Code.EMPTY_FILE, Finding.Code.LEGACY_ENCODING);

    private DocumentReader() {}

    /** Everything that could be read; {@code fileName} helps to tell the format. */
    public static ParsedDocument read(String fileName, byte[] content) {
        return read(fileName, content, (page, pages) -> {});
    }

    /** As {@link #read(String, byte[])}, telling {@code progress} about each page that is recognised. */
    public static ParsedDocument read(String fileName, byte[] content, ReadingProgress progress) {
        if (content.length > LARGEST) {
            return tooLarge(fileName);
        }
        try {
            var file = Formats.read(fileName, content, progress);
            return file.source().isBlank()
                    ? ParsedDocument.unreadable(nonEmpty(file.findings()))
                    : PlanReader.read(file.source(), file.findings());
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            // the limits of the formats let a document through whose parts take more memory than this machine gives
            return tooLarge(fileName);
        }
    }

    /**
     * Reads the lines of a file again, some of which a person has put right.
     *
     * @param findings of the first reading: those about the file hold on, those about its words are found anew
     */
    public static ParsedDocument read(SourceText source, List<Finding> findings) {
        var ofTheFile = findings.stream()
                .filter(finding -> OF_THE_FILE.contains(finding.code()))
                .toList();
        return source.isBlank() ? ParsedDocument.unreadable(ofTheFile) : PlanReader.read(source, ofTheFile);
    }

    private static List<Finding> nonEmpty(List<Finding> findings) {
        return findings.isEmpty() ? List.of(Finding.Code.EMPTY_FILE.about()) : findings;
    }

    /** Whether scanned pages can be recognised here: Tesseract is installed, with its Vietnamese data. */
    public static boolean recognisesScans() {
        return Formats.recognisesScans();
    }

    /** What is said of a file that is too large to be read. */
    static ParsedDocument tooLarge(String fileName) {
        return ParsedDocument.unreadable(List.of(Finding.Code.TOO_LARGE.about(fileName)));
    }
}
