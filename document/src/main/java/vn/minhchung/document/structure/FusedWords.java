package vn.minhchung.document.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.vietnamese.Fold;

/**
 * Finds words that justified PDFs and web pages print together ("phối hợpvới", "tỉnhBắc Kạn"). A Vietnamese word is one syllable: what has two and
 * comes apart in one way only into syllables that are in use is two words.
 */
final class FusedWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}{4,24}");

    /** One group of vowels between consonants. */
    private static final Pattern SYLLABLE =
            Pattern.compile("[bcdghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?");

    /** An abbreviation in front: "UBNDtỉnh". */
    private static final Pattern ABBREVIATION =
            Pattern.compile("^(?:UBND|HĐND|MTTQ|BCH|THPT|THCS|CNTT|TTHC|QSDĐ)(?=\\p{Ll})");

    /** "ngày15", "tháng3/2026", "năm2026". */
    private static final Pattern BEFORE_FIGURE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:ngày|tháng|năm|quý|trước|đến|khoảng|ít nhất)(?=\\d)");

    private static final Set<String> SYLLABLES = load();
    private static final int MOST = 4;

    private FusedWords() {}

    private static Set<String> load() {
        var stream = FusedWords.class.getResourceAsStream("syllables.txt");
        if (stream == null) {
            throw new IllegalStateException("syllables.txt is missing");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a space is missing in {@code text}, in ascending order. */
    static List<Integer> breaks(String text) {
        var breaks = new ArrayList<Integer>();
        var words = WORD.matcher(text);
        while (words.find()) {
            var word = words.group();
            if (word.chars().allMatch(c -> c < 128)) {
                continue;
            }
            var abbreviation = ABBREVIATION.matcher(word);
            int from = abbreviation.find() ? abbreviation.end() : 0;
            var rest = word.substring(from);
            if (from > 0) {
                breaks.add(words.start() + from);
            }
            if (SYLLABLE.matcher(Fold.inPlace(rest)).matches()) {
                continue;
            }
            var ends = apart(rest.toLowerCase(Locale.ROOT));
            if (ends != null) {
                int start = words.start() + from;
                ends.forEach(end -> breaks.add(start + end));
            }
        }
        var figures = BEFORE_FIGURE.matcher(text);
        while (figures.find()) {
            breaks.add(figures.end());
        }
        return breaks.stream().sorted().distinct().toList();
    }

    /** Where the syllables of {@code word} end but the last, or null unless there is exactly one way to take it apart. */
    private static @Nullable List<Integer> apart(String word) {
        var ways = new ArrayList<List<Integer>>();
        apart(word, 0, List.of(), ways);
        return ways.size() == 1 ? ways.getFirst() : null;
    }

    private static void apart(String word, int from, List<Integer> ends, List<List<Integer>> ways) {
        if (from == word.length()) {
            ways.add(ends.subList(0, ends.size() - 1));
            return;
        }
        if (ends.size() == MOST) {
            return;
        }
        for (int end = from + 2; end <= Math.min(word.length(), from + LONGEST); end++) {
            if (SYLLABLES.contains(word.substring(from, end))) {
                var longer = new ArrayList<>(ends);
                longer.add(end);
                apart(word, end, longer, ways);
            }
        }
    }

    /** "nghiêng", "khuếch" … */
    private static final int LONGEST = 7;
}
