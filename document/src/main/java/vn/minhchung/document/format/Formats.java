package vn.minhchung.document.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.ReadingProgress;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.LegacyEncoding;

/** Finds out what kind of file it is and reads its lines. */
public final class Formats {

    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Pattern MARKUP = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml.*?\\?>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|div|table|p|meta)\\b.*");

    /** Text of this many bytes has over 5,000 pages. */
    private static final int LARGEST_TEXT = 16 << 20;

    private Formats() {}

    /** The lines of a file, and what went wrong. */
    public record Read(SourceText source, List<Finding> findings) {

        static Read of(SourceText source, boolean legacy) {
            return new Read(source, legacy ? List.of(Code.LEGACY_ENCODING.about()) : List.of());
        }

        static Read failed(Finding finding) {
            return new Read(SourceText.EMPTY, List.of(finding));
        }
    }

    /** Whether Tesseract is there for pages without text. */
    public static boolean recognisesScans() {
        return Scans.HERE.canRead();
    }

    /** Reads {@code content}; the bytes decide the format, the name only tells HTML fragments from text. */
    public static Read read(String fileName, byte[] content, ReadingProgress progress) {
        return read(fileName, content, Scans.HERE, progress);
    }

    static Read read(String fileName, byte[] content, Scans scans, ReadingProgress progress) {
        if (content.length == 0) {
            return Read.failed(Code.EMPTY_FILE.about());
        }
        if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return Pdf.read(content, scans, progress);
        }
        if (startsWith(content, "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII))) {
            return Archive.read(content);
        }
        if (Pictures.isOne(content)) {
            return scans.picture(fileName, content, progress);
        }
        if (startsWith(content, OLE2)) {
            return isEncryptedPackage(content)
                    ? Read.failed(Code.ENCRYPTED.about(".docx"))
                    : Doc.read(fileName, content);
        }
        if (startsWith(content, "{\\rtf".getBytes(StandardCharsets.US_ASCII))) {
            return Read.failed(Code.OTHER_FORMAT.about("RTF (.rtf)"));
        }
        if (content.length > LARGEST_TEXT) {
            return Read.failed(Code.TOO_LARGE.about(fileName));
        }
        var text = PlainText.decode(content);
        if (text == null) {
            return Read.failed(Code.UNKNOWN_FORMAT.about(fileName));
        }
        if (text.isBlank()) {
            return Read.failed(Code.EMPTY_FILE.about());
        }
        var name = fileName.toLowerCase(Locale.ROOT);
        boolean html = name.endsWith(".html")
                || name.endsWith(".htm")
                || MARKUP.matcher(head(text)).matches();
        return Read.of(
                html ? Html.read(text) : PlainText.read(text),
                LegacyEncoding.of(text).isPresent());
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 2000));
    }

    static boolean startsWith(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** A .docx with a password is an OLE2 container with a stream of this name, written in UTF-16. */
    private static boolean isEncryptedPackage(byte[] content) {
        return new String(content, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
    }
}
