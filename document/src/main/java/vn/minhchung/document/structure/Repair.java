package vn.minhchung.document.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.SourceLine;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Resemblance;

/**
 * Puts right the words that every administrative document uses where recognition has damaged them: names of agencies, labels, words
 * about time. What is not in the list stays as it is; nothing is guessed.
 */
final class Repair {

    /** A token with the signs around it. */
    private static final Pattern TOKEN = Pattern.compile("[^\\s\\u2028]+");

    /** A digit that recognition does not put for a letter. */
    private static final Pattern DIGIT = Pattern.compile("[2-57-9]|\\d{2}");

    /** Letters that recognition without Vietnamese data never prints. */
    private static final Pattern SOUND = Pattern.compile("[\\u1EA0-\\u1EF9đĐơƠưƯ]");

    private static final Pattern SIGNS = Pattern.compile("^([\\[(\"“'*•+-]*)(.*?)([\\])\"”'*.,;:/]*)$", Pattern.DOTALL);

    /** A digit or a Roman numeral in the neighbourhood makes short words about time certain. */
    private static final List<Rule> TIMES = List.of(
            new Rule("(?iu)(?<![\\p{L}&])n\\S{1,2}m(?=\\s+(?:19|20)\\d{2})", "năm"),
            new Rule("(?iu)(?<![\\p{L}&])th\\S{1,3}ng(?=\\s+\\d{1,2}(?!\\d))", "tháng"),
            new Rule("(?iu)(?<![\\p{L}&])ng[^\\s\\d]{1,2}y(?=\\s+\\d{1,2}(?!\\d))", "ngày"),
            new Rule("(?iu)(?<![\\p{L}&])qu[^\\s\\d]{1,2}(?=\\s+(?:I{1,3}|IV|[1-4])(?![\\p{L}\\d]))", "quý"),
            new Rule("(?iu)(?<![\\p{L}&])tr[^\\s\\d]{2,4}(?=\\s+(?:ngày\\s+)?\\d{1,2}/)", "trước"));

    private record Rule(Pattern pattern, String word) {
        Rule(String pattern, String word) {
            this(Pattern.compile(pattern), word);
        }
    }

    private record Phrase(String words, String key, int count) {}

    private static final TreeMap<Integer, List<Phrase>> PHRASES = load();

    private Repair() {}

    private static TreeMap<Integer, List<Phrase>> load() {
        var phrases = new TreeMap<Integer, List<Phrase>>(Comparator.reverseOrder());
        var stream = Repair.class.getResourceAsStream("phrases.txt");
        if (stream == null) {
            throw new IllegalStateException("phrases.txt is missing");
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Phrase(line, Resemblance.key(line), line.split("\\s+").length))
                    .forEach(phrase -> phrases.computeIfAbsent(phrase.count(), none -> new ArrayList<>())
                            .add(phrase));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return phrases;
    }

    static SourceText of(SourceText damaged) {
        return new SourceText(damaged.lines().stream()
                .map(line -> new SourceLine(line.number(), line(line.text()), line.page()))
                .toList());
    }

    private static String line(String line) {
        var cells = new ArrayList<String>();
        for (var cell : line.split("\t", -1)) {
            var text = phrases(cell);
            for (var rule : TIMES) {
                text = rule.pattern().matcher(text).replaceAll(found -> like(found.group(), rule.word()));
            }
            cells.add(text);
        }
        return String.join("\t", cells);
    }

    private static String phrases(String cell) {
        var tokens = TOKEN.matcher(cell).results().toList();
        var out = new StringBuilder();
        int end = 0;
        for (int i = 0; i < tokens.size(); ) {
            var repaired = new StringBuilder();
            int count = longest(tokens.stream().map(token -> token.group()).toList(), i, repaired);
            if (count == 0) {
                i++;
                continue;
            }
            out.append(cell, end, tokens.get(i).start()).append(repaired);
            end = tokens.get(i + count - 1).end();
            i += count;
        }
        return out.append(cell.substring(end)).toString();
    }

    /** How many tokens from {@code at} resemble a phrase, which is written to {@code out} with the signs around it. */
    private static int longest(List<String> tokens, int at, StringBuilder out) {
        for (var entry : PHRASES.entrySet()) {
            int count = entry.getKey();
            if (at + count > tokens.size()) {
                continue;
            }
            var words = String.join(" ", tokens.subList(at, at + count));
            var signs = SIGNS.matcher(words);
            if (!signs.matches()) {
                continue;
            }
            var phrase = nearest(signs.group(2), entry.getValue());
            if (phrase != null) {
                out.append(signs.group(1)).append(like(signs.group(2), phrase)).append(signs.group(3));
                return count;
            }
        }
        return 0;
    }

    private static @Nullable String nearest(String words, List<Phrase> phrases) {
        if (DIGIT.matcher(words).find()
                || Arrays.stream(words.split("\\s+"))
                        .allMatch(word -> SOUND.matcher(word).find())) {
            return null;
        }
        var key = Resemblance.key(
                words.replace("&", "o").replace('¢', 'e').replace('€', 'e').replace('¥', 'y'));
        String best = null;
        int least = Integer.MAX_VALUE;
        for (var phrase : phrases) {
            if (isName(phrase.words()) && !isName(words)) {
                continue;
            }
            int length = phrase.key().length();
            int allowed = length < 5 ? 0 : length < 8 ? 1 : (length + 1) / 5;
            if (Math.abs(length - key.length()) > allowed || key.length() < 3 || mismatch(words, phrase.words())) {
                continue;
            }
            int distance = Resemblance.distance(key, phrase.key());
            if (distance <= allowed && distance < least) {
                least = distance;
                best = phrase.words();
            }
        }
        return best;
    }

    /** Names of places are capitals throughout, so "an giang" is none. */
    private static boolean isName(String words) {
        return Arrays.stream(words.split("\\s+"))
                .noneMatch(word -> !word.isEmpty() && Character.isLowerCase(word.charAt(0)));
    }

    /** Each word begins as it should and is nearly as long; in a long phrase one may begin otherwise. */
    private static boolean mismatch(String words, String phrase) {
        var left = words.split("\\s+");
        var right = phrase.split("\\s+");
        int wrong = 0;
        for (int i = 0; i < left.length; i++) {
            if (Math.abs(left[i].length() - right[i].length()) > 2) {
                return true;
            }
            wrong += sameStart(left[i], right[i]) ? 0 : i == 0 ? 2 : 1;
        }
        return wrong > (left.length >= 4 ? 1 : 0);
    }

    private static boolean sameStart(String a, String b) {
        char left = start(a);
        char right = start(b);
        return left == right || left == 'o' && "aeiu".indexOf(right) >= 0;
    }

    /** The first letter, with those as one that recognition takes for each other. */
    private static char start(String word) {
        if (word.isEmpty()) {
            return ' ';
        }
        var key = Resemblance.key(word);
        char c = key.isEmpty() ? word.charAt(0) : key.charAt(0);
        return switch (c) {
            case 'p', 'b' -> 'd';
            case '&', '¢' -> 'o';
            default -> c;
        };
    }

    /** {@code word} with capitals as {@code printed} has them; a name keeps its own. */
    private static String like(String printed, String word) {
        long letters = printed.chars().filter(Character::isLetter).count();
        long capitals = printed.chars().filter(Character::isUpperCase).count();
        if (letters > 1 && capitals >= letters * 0.8) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(printed.charAt(0))
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word.startsWith("Các") || word.startsWith("Chủ tịch") || word.startsWith("Thủ trưởng")
                        ? Character.toLowerCase(word.charAt(0)) + word.substring(1)
                        : word;
    }
}
