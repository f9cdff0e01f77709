package vn.minhchung.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints how well the five renderings of the published plans are read, a line for each field: {@code ./x score}. */
final class ScoreTable {

    private static final Map<String, String> RENDERINGS = new LinkedHashMap<>();

    static {
        RENDERINGS.put(Plans.PLAN_21, "21-KH-UBND-2025.gold.json");
        RENDERINGS.put(Plans.PLAN_230_WEB, "230-KH-UBND-2022.gold.json");
        RENDERINGS.put(Plans.PLAN_230_PDF, "230-KH-UBND-2022.gold.json");
        RENDERINGS.put(Plans.PLAN_154, "154-KH-UBND-2022.gold.json");
        RENDERINGS.put(Plans.PLAN_154_DAMAGED, "154-KH-UBND-2022.gold.json");
    }

    private ScoreTable() {}

    public static void main(String[] arguments) {
        var scores = new LinkedHashMap<String, Map<String, Double>>();
        RENDERINGS.forEach((rendering, gold) -> scores.put(
                rendering,
                Score.of(Plans.read(rendering), Plans.text(gold), rendering).fields()));
        var fields = new TreeSet<String>();
        scores.values().forEach(score -> fields.addAll(score.keySet()));
        row("Field", RENDERINGS.keySet().stream().collect(Collectors.joining(" | ")));
        row("---", RENDERINGS.keySet().stream().map(_ -> "---").collect(Collectors.joining(" | ")));
        for (var field : fields) {
            row(
                    field,
                    scores.values().stream()
                            .map(score -> figure(score.get(field)))
                            .collect(Collectors.joining(" | ")));
        }
    }

    private static String figure(@Nullable Double score) {
        return score == null ? "" : String.format(Locale.ROOT, "%.3f", score);
    }

    private static void row(String name, String cells) {
        System.out.println("| " + name + " | " + cells + " |");
    }
}
