package vn.minhchung.document.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.NormalForm;

/** Reads plain text, tab-separated text and Markdown, whose table rows become rows with tabs. */
final class PlainText {

    private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)*\\|?\\s*");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private PlainText() {}

    static SourceText read(String text) {
        var lines = new ArrayList<SourceLine>();
        int page = 1;
        boolean paged = text.indexOf('\f') >= 0;
        for (var printed : NormalForm.of(text).split("\\R", -1)) {
            for (var part : printed.split("\f", -1)) {
                if (!lines.isEmpty() && paged && printed.indexOf('\f') >= 0) {
                    page++;
                }
                lines.add(new SourceLine(lines.size() + 1, row(part), paged ? page : null));
            }
        }
        return new SourceText(lines);
    }

    /** A Markdown table row as a row with tabs; its rule under the heading as an empty line; any other line as it is. */
    private static String row(String line) {
        var stripped = line.strip();
        if (!stripped.startsWith("|") || stripped.length() < 3) {
            return line;
        }
        if (RULE.matcher(stripped).matches()) {
            return "";
        }
        var inner = stripped.substring(1, stripped.endsWith("|") ? stripped.length() - 1 : stripped.length());
        return List.of(inner.split("(?<!\\\\)\\|", -1)).stream()
                .map(cell ->
                        BREAK.matcher(cell.replace("\\|", "|")).replaceAll(" ").strip())
                .collect(Collectors.joining("\t"));
    }

    /** The text of the bytes, or null when they are no text. */
    static @Nullable String decode(byte[] content) {
        for (var charset : charsets(content)) {
            try {
                var text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content))
                        .toString();
                return isText(text) ? text : null;
            } catch (CharacterCodingException notThisOne) {
                // the next one
            }
        }
        return null;
    }

    /** A byte order mark decides; otherwise UTF-8 (which no other text happens to be), then the Windows code page. */
    private static List<Charset> charsets(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        return Charset.isSupported("windows-1258")
                ? List.of(StandardCharsets.UTF_8, Charset.forName("windows-1258"))
                : List.of(StandardCharsets.UTF_8);
    }

    private static boolean isText(String text) {
        long control = text.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0xFFFD)
                .count();
        return control * 200 <= text.length();
    }
}
