package vn.minhchung.document.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.LegacyEncoding;
import vn.minhchung.vietnamese.NormalForm;

/** Reads plain text, tab-separated text and Markdown, whose table rows become rows with tabs. */
final class PlainText {

    private static final Pattern RULE = Pattern.compile("\\|?\\s*:?-{2,}:?\\s*(?:\\|\\s*:?-{2,}:?\\s*)*\\|?\\s*");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    /** A sign that would mean something in Markdown, as web editors write it; a stroke stays, it is for the cells. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\([-._+>()\\[\\]])");

    private static final Pattern RECIPIENTS = Pattern.compile("^[*_]*N[ơo]i nh[ậa]n\\s*:");
    private static final Pattern ITEM = Pattern.compile("(?<=[:;.,])[*_]*\\s+(?=[-–+•]\\s?\\S)");
    private static final Pattern BOLD_ENDS = Pattern.compile("(?<=\\S\\*\\*)\\s+(?=\\*\\*\\S)");

    private static final Pattern HEADING = Pattern.compile("^\\s{0,3}#{1,6}\\s+(?=\\S)");
    private static final Pattern EMPHASIS = Pattern.compile("\\s*([*_]{1,3})(?=[^\\s*_])(.*[^\\s*_])\\1\\s*");

    private PlainText() {}

    static SourceText read(String encoded) {
        var text = LegacyEncoding.of(encoded)
                .map(encoding -> encoding.toUnicode(encoded))
                .orElse(encoded);
        var lines = new ArrayList<SourceLine>();
        int page = 1;
        boolean paged = text.indexOf('\f') >= 0;
        boolean arranged = false;
        boolean inTable = false;
        var normal = ESCAPED.matcher(NormalForm.of(text)).replaceAll("$1");
        var printedLines = DelimitedText.rows(normal)
                .orElseGet(() ->
                        TornRows.joined(AlignedTables.in(SideBySide.apart(Arrays.asList(normal.split("\\R", -1))))));
        for (var printed : printedLines) {
            for (var part : printed.split("\f", -1)) {
                if (!lines.isEmpty() && paged && printed.indexOf('\f') >= 0) {
                    page++;
                }
                boolean table = part.strip().startsWith("|") && part.strip().length() >= 3;
                if (table && !inTable) {
                    arranged = cells(part).size() <= 2 && !Lines.isTaskHeading(cells(part));
                }
                inTable = table;
                var texts = table && arranged
                        ? sideBySide(part)
                        : RECIPIENTS.matcher(part.strip()).find() && !table
                                ? apart(part.strip()).map(PlainText::plain).toList()
                                : List.of(row(part));
                for (var line : texts) {
                    lines.add(new SourceLine(lines.size() + 1, line, paged ? page : null));
                }
            }
        }
        return new SourceText(lines);
    }

    /** A table of two columns only arranges text side by side, so its cells are lines. */
    private static List<String> sideBySide(String line) {
        if (RULE.matcher(line.strip()).matches()) {
            return List.of("");
        }
        return cells(line).stream()
                .flatMap(cell -> Arrays.stream(BREAK.split(cell)))
                .flatMap(part -> apart(part.strip()))
                .map(PlainText::plain)
                .toList();
    }

    /** A signature or a list of recipients that recognition has written as one line. */
    private static Stream<String> apart(String cell) {
        return RECIPIENTS.matcher(cell).find()
                ? Arrays.stream(ITEM.split(cell))
                : Arrays.stream(BOLD_ENDS.split(cell)).map(part -> part.strip());
    }

    /** Without the marks of a heading, and of emphasis that reaches over the whole line. */
    private static String plain(String line) {
        var whole = EMPHASIS.matcher(HEADING.matcher(line).replaceFirst(""));
        return whole.matches() && whole.group(2).indexOf(whole.group(1)) < 0 ? whole.group(2) : whole.replaceAll("$0");
    }

    /** A row without strokes at its ends: "TT | Nội dung | Chủ trì". */
    private static boolean isUnframed(String line) {
        int first = line.indexOf(" |");
        return first >= 0 && line.indexOf(" |", first + 2) > 0;
    }

    private static List<String> cells(String line) {
        var stripped = line.strip();
        var inner = stripped.substring(
                stripped.startsWith("|") ? 1 : 0, stripped.endsWith("|") ? stripped.length() - 1 : stripped.length());
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }

    /** A Markdown table row as a row with tabs; its rule under the heading as an empty line; any other line as it is. */
    private static String row(String line) {
        var stripped = line.strip();
        boolean open = stripped.startsWith("|");
        if (stripped.length() < 3 || !open && !isUnframed(stripped)) {
            return plain(line);
        }
        if (RULE.matcher(stripped).matches()) {
            return "";
        }
        return cells(line).stream()
                .map(cell -> Arrays.stream(BREAK.split(cell))
                        .map(part -> plain(part.strip()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(String.valueOf(SourceLine.BREAK))))
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

    /** A byte order mark decides, or else the zeros of UTF-16; otherwise UTF-8 (which no other text happens to be), then the Windows code page. */
    private static List<Charset> charsets(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        if (zeros(content, 1) * 5 > content.length) {
            return List.of(StandardCharsets.UTF_16LE);
        }
        if (zeros(content, 0) * 5 > content.length) {
            return List.of(StandardCharsets.UTF_16BE);
        }
        if (isLegacy(content)) {
            return List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1);
        }
        return Charset.isSupported("windows-1258")
                ? List.of(StandardCharsets.UTF_8, Charset.forName("windows-1258"))
                : List.of(StandardCharsets.UTF_8);
    }

    /** How many bytes at even or odd places are zero: in UTF-16 the upper half of Western letters is, though not that of all Vietnamese ones. */
    private static int zeros(byte[] content, int from) {
        int zeros = 0;
        for (int i = from; i < content.length; i += 2) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isLegacy(byte[] content) {
        return LegacyEncoding.of(new String(content, 0, Math.min(content.length, 20_000), StandardCharsets.ISO_8859_1))
                .isPresent();
    }

    private static boolean isText(String text) {
        long control = text.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0xFFFD)
                .count();
        return control * 200 <= text.length();
    }
}
