package vn.minhchung.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a document as it was read (văn bản gốc), line by line: what every {@link SourcePlace} points into. */
public record SourceText(List<SourceLine> lines) {

    /** A document of which nothing could be read. */
    public static final SourceText EMPTY = new SourceText(List.of());

    public SourceText {
        lines = List.copyOf(lines);
    }

    /** The lines of {@code texts} numbered from 1, without pages. */
    public static SourceText of(List<String> texts) {
        var lines = new ArrayList<SourceLine>(texts.size());
        for (var text : texts) {
            lines.add(new SourceLine(lines.size() + 1, text, null));
        }
        return new SourceText(lines);
    }

    /** The line with this number, counted from 1. */
    public SourceLine line(int number) {
        return lines.get(number - 1);
    }

    /** The characters a place covers. */
    public String at(SourcePlace place) {
        return line(place.line()).text().substring(place.start(), place.end());
    }

    /** Which cell of a table row a place begins in, counted from 1; null outside tables. */
    public @Nullable Integer cell(SourcePlace place) {
        var line = line(place.line());
        return line.isRow()
                ? 1
                        + (int) line.text()
                                .substring(0, place.start())
                                .chars()
                                .filter(c -> c == '\t')
                                .count()
                : null;
    }

    /** The page of a line, where the format knows pages. */
    public @Nullable Integer page(int line) {
        return line(line).page();
    }

    /** Whether there is anything to read. */
    public boolean isBlank() {
        return lines.stream().allMatch(line -> line.text().isBlank());
    }
}
