package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.SourceText;

/** Finds out what kind of file it is and reads its lines. */
public final class Formats {

    private Formats() {}

    /** The lines of a file, and what went wrong. */
    public record Read(SourceText source, List<Finding> findings) {

        static Read failed(Finding finding) {
            return new Read(SourceText.EMPTY, List.of(finding));
        }
    }

    /** Reads {@code content}; the bytes decide the format, the name only breaks ties. */
    public static Read read(String fileName, byte[] content) {
        if (content.length == 0) {
            return Read.failed(Code.EMPTY_FILE.about());
        }
        var source = PlainText.read(content);
        if (source == null) {
            return Read.failed(Code.UNKNOWN_FORMAT.about(fileName));
        }
        return new Read(source, new ArrayList<>());
    }
}
