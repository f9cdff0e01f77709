package vn.minhchung.document.format;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.vietnamese.Fold;

/** Knows the headings of task tables in text that is only lined up, by their words. */
final class TableHeadings {

    private static final Pattern NAME = Pattern.compile(
            "(?:so )?(?:tt|stt|thu tu)|(?:ten )?(?:noi dung|nhiem vu|cong viec|hoat dong).*|(?:co quan|don vi|phan"
                    + " cong|nguoi|bo phan)(?: .*)?|(?:chu tri|phoi hop|thoi gian|thoi han|tien do|san pham|ket qua|ghi"
                    + " chu|kinh phi)(?: .*)?");
    private static final Pattern FIRST = Pattern.compile("\\s*(?:(?:so )?(?:s?tt|thu tu)|so thu tu)\\.?(?:\\s.*)?");

    /** The words of usual names of columns. */
    private static final Set<String> WORDS = words(
            "so tt stt thu tu ten noi dung nhiem vu cong viec hoat co quan don vi phan nguoi bo chu tri phoi hop thoi"
                    + " gian han tien do san pham ket qua ghi kinh phi hoan thanh thuc hien cap trinh dau ra can phu trach"
                    + " giao lo du kien muc chi tieu giai phap linh vuc nhom moi tham muu hinh to chuc lanh dao yeu cau va"
                    + " nguon von van ban trieu dong dia diem");

    /** Of these a heading has two: what is to be done, by whom, when, with what result. */
    private static final Set<String> TELLING = words("dung vu viec chu hop gian han do pham qua");

    /** A few words in small letters, as the name of a column goes on. */
    private static final Pattern REST = Pattern.compile("\\p{Ll}\\p{L}*(?: [\\p{L}()]+){0,3}");

    /** So many lines above or below its first word belong to a heading. */
    private static final int HIGHEST = 4;

    private TableHeadings() {}

    private static Set<String> words(String words) {
        return Arrays.stream(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a folded cell is the heading of a column of tasks. */
    static boolean isName(String folded) {
        return NAME.matcher(folded.strip()).matches();
    }

    /** Whether the heading of the first column, "TT", stands in the line. */
    static boolean isFirst(String line) {
        return AlignedLine.isUsable(line)
                && FIRST.matcher(Fold.inPlace(line.replace('\f', ' '))).matches();
    }

    /** The lines of the heading around line {@code at}, from the first to behind the last; null when it is none. */
    static int @Nullable [] around(List<String> lines, int at, int earliest, int latest) {
        int from = at;
        while (from > Math.max(earliest, at - HIGHEST) && isAbove(lines.get(from - 1))) {
            from--;
        }
        int to = at + 1;
        // where the first word stands in the middle, as many lines stand below it as above; what goes on after that
        // begins small
        int middle = from < at ? at + at - from : latest;
        while (to < Math.min(latest, at + 1 + HIGHEST)
                && isBelow(lines.get(to))
                && (to <= middle || isRest(lines.get(to)))) {
            to++;
        }
        long telling = lines.subList(from, to).stream()
                .flatMap(line -> Arrays.stream(Fold.inPlace(line).split("[^a-z]+")))
                .filter(TELLING::contains)
                .distinct()
                .count();
        return telling >= 2 ? new int[] {from, to} : null;
    }

    /** Whether the line may be the upper part of a heading whose first word, as often, stands in the middle. */
    static boolean isAbove(String line) {
        var words = folded(line);
        long known = Arrays.stream(words).filter(WORDS::contains).count();
        return isPart(line, words)
                && (known == words.length || known >= words.length * 0.6 && AlignedLine.pieces(line).length > 1);
    }

    private static boolean isBelow(String line) {
        var words = folded(line);
        return isPart(line, words) && (Arrays.stream(words).allMatch(WORDS::contains) || isRest(line));
    }

    private static boolean isRest(String line) {
        return Arrays.stream(AlignedLine.pieces(line))
                .allMatch(piece -> REST.matcher(piece).matches());
    }

    private static String[] folded(String line) {
        return Fold.fold(line).strip().split("\\s+");
    }

    private static boolean isPart(String line, String[] words) {
        return !line.isBlank()
                && AlignedLine.isUsable(line)
                && !isFirst(line)
                && !AlignedLine.NUMBER.matcher(words[0]).matches();
    }
}
