package vn.minhchung.document;

import vn.minhchung.document.format.Formats;
import vn.minhchung.document.structure.PlanReader;

/**
 * Reads an administrative document (đọc văn bản hành chính) from a file: .docx, .pdf with a text layer, .html, .md, .txt or
 * tab-separated text. Never throws on bad input: what is wrong with a file is a {@link Finding}. Stateless and thread-safe.
 */
public final class DocumentReader {

    private DocumentReader() {}

    /** Everything that could be read; {@code fileName} helps to tell the format. */
    public static ParsedDocument read(String fileName, byte[] content) {
        var file = Formats.read(fileName, content);
        return file.source().isBlank()
                ? ParsedDocument.unreadable(file.findings())
                : PlanReader.read(file.source(), file.findings());
    }
}
