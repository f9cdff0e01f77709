package vn.minhchung.document;

import java.util.List;
import vn.minhchung.document.format.Formats;
import vn.minhchung.document.structure.PlanReader;

/**
 * Reads an administrative document (đọc văn bản hành chính) from a file: .docx, .pdf, .html, .md, .txt or tab-separated text; pictures and
 * scanned pages where Tesseract is installed. Never throws on bad input: what is wrong with a file is a {@link Finding}. Stateless and thread-safe.
 */
public final class DocumentReader {

    /** Files of more bytes are refused; a plan of 500 pages has a twentieth of this. */
    public static final int LARGEST = 128 << 20;

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
        var file = Formats.read(fileName, content, progress);
        return file.source().isBlank()
                ? ParsedDocument.unreadable(file.findings())
                : PlanReader.read(file.source(), file.findings());
    }

    /** Reads text again that came from a file read before: what its lines say, without the findings about the file. */
    public static ParsedDocument read(SourceText source) {
        return source.isBlank() ? ParsedDocument.unreadable(List.of()) : PlanReader.read(source, List.of());
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
