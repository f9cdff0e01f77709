package vn.minhchung.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.vietnamese.LegacyEncoding;
import vn.minhchung.vietnamese.NormalForm;

/** Collects the lines of a document. */
final class Lines {

    private static final Pattern SPACE = Pattern.compile("[ \\t\\x0B]+");

    private static final Pattern TASK =
            Pattern.compile("[*_ ]*(?:noi dung|nhiem vu|cong viec|ten nhiem vu)(?: [a-z ]{0,30})?[*_ ]*");
    private static final Pattern TERMS = Pattern.compile(
            "[*_ ]*(?:thoi gian|thoi han|tien do|chu tri|don vi|co quan|phan cong)(?: [a-z ,]{0,30})?[*_ ]*");

    private final List<SourceLine> lines = new ArrayList<>();
    private @Nullable Integer page;

    void page(int number) {
        page = number;
    }

    /** A paragraph; line breaks in it separate lines. */
    void text(String paragraph) {
        for (var line : paragraph.split("\\R", -1)) {
            add(SPACE.matcher(line).replaceAll(" ").strip());
        }
    }

    /** A table: rows of cells. One of two columns only arranges text side by side, so its cells are lines. */
    void table(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean arranged = width <= 2 && (rows.isEmpty() || !isTaskHeading(rows.getFirst()));
        for (var row : rows) {
            if (arranged) {
                row.stream().filter(cell -> !cell.isBlank()).forEach(this::text);
            } else {
                row(row);
            }
        }
    }

    /** Whether a first row of two cells heads a table of tasks after all: "Nhiệm vụ", "Thời hạn". */
    static boolean isTaskHeading(List<String> cells) {
        return cells.size() == 2
                && cells.stream().allMatch(cell -> cell.length() < 60)
                && cells.stream().anyMatch(cell -> TASK.matcher(Fold.fold(cell)).matches())
                && cells.stream()
                        .anyMatch(cell -> TERMS.matcher(Fold.fold(cell)).matches());
    }

    /** Whether a cell holds the number of a row and nothing else; behind a merged first cell it begins an item of the same group. */
    static boolean isNumber(String cell) {
        return cell.strip().matches("\\d{1,3}(?:\\.\\d{1,3})*[.)]?");
    }

    void row(List<String> cells) {
        add(cells.stream().map(Lines::cell).collect(Collectors.joining("\t")));
    }

    private static String cell(String text) {
        return text.lines()
                .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(String.valueOf(SourceLine.BREAK)));
    }

    private void add(String text) {
        lines.add(new SourceLine(lines.size() + 1, text, page));
    }

    /** The lines as they were given. */
    List<String> texts() {
        return lines.stream().map(SourceLine::text).toList();
    }

    /** The encoding of the whole, when it is one from before Unicode. */
    Optional<LegacyEncoding> legacy() {
        return LegacyEncoding.of(lines.stream()
                .map(SourceLine::text)
                .limit(400)
                .map(CapitalFont::plain)
                .collect(Collectors.joining(" ")));
    }

    /** The lines in Unicode and normal form. */
    SourceText source() {
        var legacy = legacy();
        return new SourceText(lines.stream()
                .map(line -> new SourceLine(
                        line.number(),
                        SPACE.matcher(NormalForm.of(CapitalFont.raised(
                                                legacy.map(encoding -> encoding.toUnicode(line.text()))
                                                        .orElse(CapitalFont.plain(line.text()))))
                                        .replace('\t', TAB))
                                .replaceAll(" ")
                                .replace(TAB, '\t'),
                        line.page()))
                .toList());
    }

    /** Stands for the tab between cells while spaces are put in order. */
    private static final char TAB = '\u2063';
}
