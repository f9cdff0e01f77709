package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.structure.Marker.Kind;
import vn.minhchung.vietnamese.Resemblance;

/** The paragraphs of a document, each with the numbered paragraphs it stands under. */
record Outline(List<Entry> entries, boolean damaged) {

    private static final int HEAD_OF_DASHES = 19;

    /** A paragraph and what it stands under, outermost first. */
    record Entry(Paragraph paragraph, List<Paragraph> above) {

        /** Where it stands, such as "II.2.1.a". */
        String path() {
            var labels = new ArrayList<String>();
            String decimal = null;
            for (var paragraph : above) {
                var marker = paragraph.marker();
                if (marker != null && marker.kind() == Kind.DECIMAL) {
                    decimal = marker.label();
                } else if (marker != null && (marker.kind() == Kind.ROMAN || marker.kind() == Kind.LETTER)) {
                    if (decimal != null) {
                        labels.add(decimal);
                        decimal = null;
                    }
                    labels.add(marker.label());
                }
            }
            if (decimal != null) {
                labels.add(decimal);
            }
            return String.join(".", labels);
        }

        boolean under(Paragraph heading) {
            return above.stream().anyMatch(paragraph -> paragraph == heading);
        }
    }

    static Outline of(List<Paragraph> paragraphs, boolean damaged) {
        var entries = new ArrayList<Entry>();
        var stack = new ArrayList<Paragraph>();
        // the names of agencies behind a dash, below which more dashes stand
        var heads = Collections.newSetFromMap(new IdentityHashMap<Paragraph, Boolean>());
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            if (i + 1 < paragraphs.size() && headsDashes(paragraph, paragraphs.get(i + 1))) {
                heads.add(paragraph);
            }
            if (paragraph.marker() == null) {
                if (paragraph.text().folded().startsWith("phu luc")
                        || paragraph.text().folded().startsWith("noi nhan")) {
                    stack.clear();
                }
                while (!stack.isEmpty() && rank(stack.getLast(), heads) >= HEAD_OF_DASHES) {
                    stack.removeLast();
                }
                entries.add(new Entry(paragraph, List.copyOf(stack)));
                continue;
            }
            int rank = rank(paragraph, heads);
            if (paragraph.is(Kind.LETTER)) {
                paragraph = withLostLetter(paragraph, stack);
            }
            while (!stack.isEmpty() && rank(stack.getLast(), heads) >= rank) {
                stack.removeLast();
            }
            entries.add(new Entry(paragraph, List.copyOf(stack)));
            stack.add(paragraph);
        }
        return new Outline(entries, damaged);
    }

    /** Recognition may lose the letter of ") Đối với …": it is the one after the last. */
    private static Paragraph withLostLetter(Paragraph paragraph, List<Paragraph> stack) {
        var marker = paragraph.marker();
        if (marker == null || !marker.label().isEmpty()) {
            return paragraph;
        }
        var last = stack.stream()
                .filter(above -> above.is(Kind.LETTER))
                .reduce((a, b) -> b)
                .map(Paragraph::marker)
                .map(Marker::label)
                .orElse("");
        var label = last.isEmpty() ? "a" : String.valueOf((char) (last.charAt(0) + 1));
        return new Paragraph(new Marker(Kind.LETTER, label), paragraph.text());
    }

    /** "* Sở Nội vụ:" and then "- Rà soát biên chế": both are dashes, and the second stands below the first. */
    private static boolean headsDashes(Paragraph paragraph, Paragraph next) {
        var text = paragraph.text();
        return paragraph.is(Kind.DASH)
                && next.is(Kind.DASH)
                && text.text().endsWith(":")
                && !next.text().text().endsWith(":")
                && Owners.isOnlyName(text.stripEnd(":").text());
    }

    private static int rank(Paragraph paragraph, Set<Paragraph> heads) {
        if (heads.contains(paragraph)) {
            return HEAD_OF_DASHES;
        }
        var marker = paragraph.marker();
        return marker == null ? Integer.MAX_VALUE : marker.part() ? 0 : rank(marker.kind(), marker.label());
    }

    private static int rank(Kind kind, String label) {
        return switch (kind) {
            case ROMAN -> 1;
            case DECIMAL -> 2 + (int) label.chars().filter(c -> c == '.').count();
            case LETTER -> Character.isDigit((label + " ").charAt(0)) ? 15 : 10;
            case DASH -> 20;
            case PLUS -> 21;
        };
    }

    /** Whether {@code text} has these folded words; in damaged text, something that resembles them. */
    boolean says(Passage text, String words) {
        return damaged
                ? Resemblance.contains(text.text(), words)
                : text.folded().contains(words);
    }

    /**
     * The headings that say {@code topic}: a heading whose own parts say it again gives way to those parts, so "II. Nội
     * dung, tiêu chí thi đua" yields to "2. Các tiêu chí và chỉ tiêu".
     */
    List<Paragraph> headings(Predicate<Passage> topic) {
        var all = entries.stream()
                .filter(entry -> entry.paragraph().is(Kind.ROMAN)
                        || entry.paragraph().is(Kind.DECIMAL)
                        || entry.paragraph().is(Kind.LETTER))
                .filter(entry -> entry.paragraph().isTitle()
                        && !entry.paragraph().text().text().endsWith("./.")
                        && topic.test(entry.paragraph().text()))
                .toList();
        return all.stream()
                .filter(entry -> all.stream().noneMatch(other -> other.under(entry.paragraph())))
                .map(Entry::paragraph)
                .toList();
    }

    /** Everything that stands under {@code heading}. */
    List<Entry> under(@Nullable Paragraph heading) {
        return heading == null
                ? List.of()
                : entries.stream().filter(entry -> entry.under(heading)).collect(Collectors.toList());
    }
}
