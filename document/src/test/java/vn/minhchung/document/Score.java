package vn.minhchung.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.minhchung.vietnamese.Fold;

/**
 * Scores a document as it was read against the reviewed result ("gold"), both in the schema plan-eval/1: one figure from 0 to 1
 * for each field. Tasks and criteria are matched by their words, so numbering need not agree.
 */
final class Score {

    private static final double SAME_WORDS = 0.6;

    private final Map<String, Double> fields = new LinkedHashMap<>();
    private final List<String> errors = new ArrayList<>();

    private Score() {}

    static Score of(ParsedDocument document, String gold, String rendering) {
        var mapper = JsonMapper.builder().build();
        var score = new Score();
        score.compare(mapper.readTree(PlanJson.write(document)), mapper.readTree(gold), rendering);
        return score;
    }

    Map<String, Double> fields() {
        return fields;
    }

    List<String> errors() {
        return errors;
    }

    private void compare(JsonNode read, JsonNode gold, String rendering) {
        metadata(
                read.path("document"),
                gold.path("document"),
                gold.path("renderings").path(rendering));
        if (!gold.path("tasks").isEmpty() || !read.path("tasks").isEmpty()) {
            tasks(read, gold);
        }
        if (!gold.path("criteria").isEmpty()) {
            var matched = matchByWords(read.path("criteria"), gold.path("criteria"), "text");
            f1(
                    "criteria",
                    matched.size(),
                    read.path("criteria").size(),
                    gold.path("criteria").size());
            share("criteria.level", matched, (p, g) -> text(p, "level").equals(text(g, "level")));
        }
        targets(read, gold);
        lists(read, gold);
    }

    private void metadata(JsonNode read, JsonNode gold, JsonNode printed) {
        int right = 0;
        int all = 0;
        for (var field : List.of("type", "number", "date", "place", "issuer", "title")) {
            boolean overridden = !field.equals("title") && printed.has(field);
            if (overridden && field.equals("issuer") && printed.get(field).isNull()) {
                continue;
            }
            var expected = overridden ? printed.get(field) : gold.path(field);
            var found = read.path(field);
            all++;
            boolean good = expected.isNull()
                    ? found.isNull()
                    : field.equals("title") || field.equals("issuer")
                            ? dice(found.asString(""), expected.asString()) >= 0.85
                            : Fold.fold(found.asString("")).equals(Fold.fold(expected.asString()));
            right += good ? 1 : 0;
            if (!good) {
                errors.add("document." + field + ": " + found + " instead of " + expected);
            }
        }
        if (!text(gold.path("signer"), "name").isEmpty()) {
            all++;
            right += dice(text(read.path("signer"), "name"), text(gold.path("signer"), "name")) >= 0.8 ? 1 : 0;
        }
        fields.put("document.fields", right / (double) all);
        var numbers = new HashSet<String>();
        read.path("legal_bases").forEach(basis -> numbers.add(Fold.fold(text(basis, "number"))));
        var expected = new HashSet<String>();
        gold.path("legal_bases").forEach(basis -> expected.add(Fold.fold(text(basis, "number"))));
        numbers.remove("");
        expected.remove("");
        var both = new HashSet<>(numbers);
        both.retainAll(expected);
        f1("legal_bases", both.size(), numbers.size(), expected.size());
        var recipients = match(
                nodes(read.path("recipients")),
                nodes(gold.path("recipients")),
                (p, g) -> dice(p.asString(), g.asString()),
                0.7);
        f1(
                "recipients",
                recipients.size(),
                read.path("recipients").size(),
                gold.path("recipients").size());
    }

    private void tasks(JsonNode read, JsonNode gold) {
        var matched = matchByWords(read.path("tasks"), gold.path("tasks"), "content");
        f1(
                "tasks",
                matched.size(),
                read.path("tasks").size(),
                gold.path("tasks").size());
        agencies("lead", matched);
        agencies("coordinating", matched);
        share(
                "content.complete",
                matched,
                (p, g) -> Math.abs(plain(p, "content").length()
                                - plain(g, "content").length())
                        <= Math.max(6, 0.03 * plain(g, "content").length()));
        share(
                "result.text",
                matched.stream()
                        .filter(pair -> !text(pair.gold(), "result").isEmpty())
                        .toList(),
                (p, g) -> dice(text(p, "result"), text(g, "result")) >= 0.9);
        share("group", matched, (p, g) -> text(p, "group").equals(text(g, "group")));
        share("subgroup", matched, (p, g) -> text(p, "subgroup").equals(text(g, "subgroup")));
        share("number", matched, (p, g) -> text(p, "no").equals(text(g, "no")));
        share("deadline.kind", matched, (p, g) -> isOneOf(deadline(p, "kind"), g.path("deadline"), "kind"));
        var dated = matched.stream()
                .filter(pair -> !deadline(pair.gold(), "end").isEmpty())
                .toList();
        var undated = matched.stream()
                .filter(pair -> deadline(pair.gold(), "end").isEmpty())
                .toList();
        share("deadline.end_date", dated, (p, g) -> deadline(p, "end").equals(deadline(g, "end")));
        share("deadline.no_invented_date", undated, (p, g) -> deadline(p, "end").isEmpty());
        share("deadline.start_date", dated, (p, g) -> deadline(p, "start").equals(deadline(g, "start")));
        share("deadline.recurring_flag", matched, (p, g) -> deadline(p, "recurring")
                .equals(deadline(g, "recurring")));
        share("deadline.central_flag", matched, (p, g) -> deadline(p, "central").equals(deadline(g, "central")));
        share("deadline.reference", matched, (p, g) -> Fold.fold(
                        text(p.path("deadline").path("reference"), "number"))
                .equals(Fold.fold(text(g.path("deadline").path("reference"), "number"))));
    }

    private void agencies(String field, List<Pair> matched) {
        int right = 0;
        int read = 0;
        int gold = 0;
        for (var pair : matched) {
            var found = match(
                    nodes(pair.read().path(field)),
                    nodes(pair.gold().path(field)),
                    (p, g) -> sameAgency(p.asString(), g.asString()),
                    1);
            right += found.size();
            read += pair.read().path(field).size();
            gold += pair.gold().path(field).size();
            if (found.size() != pair.gold().path(field).size()) {
                errors.add(field + ": " + pair.read().path(field) + " instead of "
                        + pair.gold().path(field));
            }
        }
        f1(field, right, read, gold);
    }

    private static double sameAgency(String read, String gold) {
        return agency(read).equals(agency(gold)) ? 1 : 0;
    }

    private static String agency(String name) {
        return Fold.fold(name)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("\\btheo chuc nang.*$", "")
                .replace("uy ban nhan dan", "ubnd")
                .replaceAll("^van phong ubnd$", "van phong ubnd tinh")
                .strip();
    }

    private void targets(JsonNode read, JsonNode gold) {
        var expected = allTargets(gold);
        if (expected.isEmpty()) {
            return;
        }
        var found = allTargets(read);
        var matched = match(found, expected, Score::alikeTargets, 0.01);
        var optional = new ArrayList<JsonNode>();
        gold.path("other_targets").forEach(optional::add);
        gold.path("duty_targets").forEach(optional::add);
        var extra = new ArrayList<>(found);
        matched.forEach(pair -> extra.remove(pair.read()));
        int counted =
                found.size() - match(extra, optional, Score::alikeTargets, 0.01).size();
        f1("targets", matched.size(), counted, expected.size());
        share("targets.comparator", matched, (p, g) -> isOneOf(text(p, "comparator"), g, "comparator"));
        share(
                "targets.comparator_lenient",
                matched,
                (p, g) -> isOneOf(text(p, "comparator"), g, "comparator")
                        || List.of("=", ">=").containsAll(List.of(text(p, "comparator"), text(g, "comparator"))));
        share(
                "targets.level",
                matched,
                (p, g) -> !g.has("level") || text(p, "level").equals(text(g, "level")));
        share("targets.year", matched, (p, g) -> year(g).isEmpty() || year(p).equals(year(g)));
        share("targets.range_upper", matched, (p, g) -> Objects.equals(number(p, "value_max"), number(g, "value_max")));
    }

    private static List<JsonNode> allTargets(JsonNode document) {
        var targets = new ArrayList<JsonNode>();
        document.path("tasks").forEach(task -> task.path("targets").forEach(targets::add));
        document.path("criteria").forEach(criterion -> criterion.path("targets").forEach(targets::add));
        document.path("targets").forEach(targets::add);
        return targets;
    }

    private static double alikeTargets(JsonNode read, JsonNode gold) {
        if (!Objects.equals(number(read, "value"), number(gold, "value"))
                || text(read, "unit").equals("%") != text(gold, "unit").equals("%")) {
            return 0;
        }
        var a = grams(text(read, "subject"));
        var b = grams(text(gold, "subject"));
        double best = Math.max(dice(a, b), 0.9 * Math.max(cover(a, b), cover(b, a)));
        return best < 0.45 ? 0 : best + (text(read, "level").equals(text(gold, "level")) ? 0.1 : 0);
    }

    private static String year(JsonNode target) {
        return target.path("year").isNumber()
                ? target.path("year").asString()
                : text(target, "by").replaceAll("-.*", "");
    }

    private void lists(JsonNode read, JsonNode gold) {
        named("reporting.cycles", read.path("reporting"), gold.path("reporting"), report -> text(report, "cycle"));
        if (!gold.path("reporting").isEmpty()) {
            var same = match(
                    nodes(read.path("reporting")),
                    nodes(gold.path("reporting")),
                    (p, g) -> text(p, "cycle").equals(text(g, "cycle")) ? 1 : 0,
                    1);
            share("reporting.dates", same, (p, g) -> List.of(
                            "due_day",
                            "due_date",
                            "data_from_day",
                            "data_from_month_offset",
                            "data_to_day",
                            "data_to_month_offset")
                    .stream()
                    .allMatch(field -> !g.has(field) || text(p, field).equals(text(g, field))));
        }
        named("phases", read.path("phases"), gold.path("phases"), phase -> text(phase, "start") + text(phase, "end"));
        if (!gold.path("awards").isEmpty()) {
            var same = match(
                    nodes(read.path("awards")),
                    nodes(gold.path("awards")),
                    (p, g) -> dice(text(p, "form"), text(g, "form")),
                    SAME_WORDS);
            f1(
                    "awards",
                    same.size(),
                    read.path("awards").size(),
                    gold.path("awards").size());
        }
        if (!gold.path("duties").isEmpty()) {
            named("duties.sections", read.path("duties"), gold.path("duties"), duty -> text(duty, "no"));
            var same = match(
                    nodes(read.path("duties")),
                    nodes(gold.path("duties")),
                    (p, g) -> text(p, "no").equals(text(g, "no")) ? 1 : 0,
                    1);
            share("duties.sub_items", same, (p, g) -> text(p, "sub_items").equals(text(g, "sub_items")));
            share(
                    "duties.owner",
                    same,
                    (p, g) -> dice(text(p, "owner"), text(g, "owner")) >= 0.8
                            || text(g, "owner").isEmpty() && text(p, "owner").isEmpty());
        }
    }

    private void named(String field, JsonNode read, JsonNode gold, Function<JsonNode, String> name) {
        if (!gold.isEmpty()) {
            var same = match(nodes(read), nodes(gold), (p, g) -> name.apply(p).equals(name.apply(g)) ? 1 : 0, 1);
            f1(field, same.size(), read.size(), gold.size());
        }
    }

    private void f1(String field, int right, int read, int gold) {
        double f1 = read + gold == 0 ? 1 : 2.0 * right / (read + gold);
        fields.put(field, f1);
        if (f1 < 1) {
            errors.add(field + ": right " + right + ", read " + read + ", gold " + gold);
        }
    }

    private void share(String field, List<Pair> pairs, BiPredicate<JsonNode, JsonNode> good) {
        if (pairs.isEmpty()) {
            return;
        }
        int right = 0;
        for (var pair : pairs) {
            if (good.test(pair.read(), pair.gold())) {
                right++;
            } else {
                errors.add(field + ": " + pair.read() + " instead of " + pair.gold());
            }
        }
        fields.put(field, right / (double) pairs.size());
    }

    private record Pair(JsonNode read, JsonNode gold, double score) {}

    private static List<Pair> matchByWords(JsonNode read, JsonNode gold, String field) {
        return match(
                nodes(read),
                nodes(gold),
                (p, g) -> {
                    double same = dice(text(p, field), text(g, field));
                    boolean sameHome = text(p, "group").equals(text(g, "group"))
                            && text(p, "level").equals(text(g, "level"));
                    return same >= 0.5 && sameHome ? same + 0.05 : same;
                },
                SAME_WORDS);
    }

    /** Pairs one to one, the most alike first. */
    private static List<Pair> match(
            List<JsonNode> read,
            List<JsonNode> gold,
            BiFunction<JsonNode, JsonNode, ? extends Number> alike,
            double least) {
        var pairs = new ArrayList<Pair>();
        for (var p : read) {
            for (var g : gold) {
                double score = alike.apply(p, g).doubleValue();
                if (score >= least) {
                    pairs.add(new Pair(p, g, score));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        var chosen = new ArrayList<Pair>();
        for (var pair : pairs) {
            if (chosen.stream().noneMatch(other -> other.read() == pair.read() || other.gold() == pair.gold())) {
                chosen.add(pair);
            }
        }
        return chosen;
    }

    private static List<JsonNode> nodes(JsonNode array) {
        var nodes = new ArrayList<JsonNode>();
        array.forEach(nodes::add);
        return nodes;
    }

    private static boolean isOneOf(String value, JsonNode gold, String field) {
        return value.equals(text(gold, field))
                || nodes(gold.path(field + "_alt")).stream()
                        .anyMatch(other -> other.asString().equals(value));
    }

    private static String deadline(JsonNode task, String field) {
        return text(task.path("deadline"), field);
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }

    private static BigDecimal number(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNumber() ? value.decimalValue().stripTrailingZeros() : null;
    }

    private static String plain(JsonNode node, String field) {
        return Fold.fold(text(node, field)).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static double dice(String a, String b) {
        return dice(grams(a), grams(b));
    }

    private static double dice(Map<String, Integer> a, Map<String, Integer> b) {
        int all = a.values().stream().mapToInt(Integer::intValue).sum()
                + b.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : 2.0 * common(a, b) / all;
    }

    private static double cover(Map<String, Integer> a, Map<String, Integer> b) {
        int all = a.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : common(a, b) / (double) all;
    }

    private static int common(Map<String, Integer> a, Map<String, Integer> b) {
        return a.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), b.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    private static Map<String, Integer> grams(String text) {
        var plain = " " + Fold.fold(text).replaceAll("[^a-z0-9]+", " ").strip() + " ";
        var grams = new HashMap<String, Integer>();
        for (int i = 0; i + 3 <= plain.length(); i++) {
            grams.merge(plain.substring(i, i + 3), 1, Integer::sum);
        }
        return plain.isBlank() ? Map.of() : grams;
    }
}
