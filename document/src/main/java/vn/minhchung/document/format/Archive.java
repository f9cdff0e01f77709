package vn.minhchung.document.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.format.Formats.Read;

/** Tells what kind of document a zip archive is, and whether it may be unpacked, before anything unpacks it. */
final class Archive {

    /** What a document may unpack to, most of it pictures; a plan of 500 pages stays far below. */
    private static final long LARGEST = 256L << 20;

    /** What the text of a document may unpack to: its tree takes ten times as much memory. */
    private static final long LARGEST_PART = 64L << 20;

    private static final int MOST_PARTS = 5_000;

    /** Text shrinks to a tenth, repeated cells to a fortieth; what shrinks more was made to burst. */
    private static final long SHRINKS_MOST = 150;

    private static final long HARMLESS = 8L << 20;

    static {
        // Sizes are counted here. POI's own limit is one to a hundred, and a form of a few thousand equal paragraphs
        // shrinks more.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private Archive() {}

    static Read read(byte[] content) {
        var name = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var buffer = new byte[1 << 16];
            long total = 0;
            int parts = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var part = entry.getName().toLowerCase(Locale.ROOT);
                name = name.isEmpty() ? format(part) : name;
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    if (part.equals("mimetype") && size == 0) {
                        name = openDocument(new String(buffer, 0, Math.max(0, read), StandardCharsets.US_ASCII));
                    }
                    size += read;
                    if (total + size > LARGEST || size > LARGEST_PART && part.endsWith(".xml")) {
                        return Read.failed(Code.TOO_LARGE.about(name.isEmpty() ? ".zip" : name));
                    }
                }
                total += size;
                if (++parts > MOST_PARTS || total > HARMLESS && total > SHRINKS_MOST * content.length) {
                    return Read.failed(Code.TOO_LARGE.about(name.isEmpty() ? ".zip" : name));
                }
            }
        } catch (IOException | RuntimeException damaged) {
            // names of entries that are no text are an IllegalArgumentException
            return Read.failed(Code.UNREADABLE.about(name.isEmpty() ? ".zip" : name));
        }
        return switch (name) {
            case ".docx" -> Docx.read(content);
            case ".xlsx" -> Xlsx.read(content);
            case "" -> Read.failed(Code.OTHER_FORMAT.about("ZIP (.zip)"));
            default -> Read.failed(Code.OTHER_FORMAT.about(name));
        };
    }

    private static String format(String part) {
        if (part.startsWith("word/")) {
            return ".docx";
        }
        if (part.startsWith("xl/")) {
            return part.endsWith(".bin") && part.contains("workbook") ? "Excel (.xlsb)" : ".xlsx";
        }
        return part.startsWith("ppt/") ? "PowerPoint (.pptx)" : "";
    }

    private static String openDocument(String type) {
        if (type.contains("opendocument.text")) {
            return "OpenDocument (.odt)";
        }
        if (type.contains("opendocument.spreadsheet")) {
            return "OpenDocument (.ods)";
        }
        return type.contains("epub") ? "EPUB (.epub)" : "OpenDocument (.odp)";
    }
}
