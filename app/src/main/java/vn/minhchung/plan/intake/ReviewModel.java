package vn.minhchung.plan.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of the review screen (dữ liệu cho màn hình đối chiếu); page and fragments use the same. */
@Component
class ReviewModel {

    private final Agencies agencies;
    private final Reviews reviews;
    private final Examples examples;
    private final Clock clock;

    ReviewModel(Agencies agencies, Reviews reviews, Examples examples, Clock clock) {
        this.examples = examples;
        this.agencies = agencies;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** A place where a content can be divided (chỗ có thể tách): after {@code at} characters. */
    record Cut(int at, String before, String after) {}

    void fill(Model page, Review review, @Nullable String filter, @Nullable UUID row, @Nullable String panel) {
        var chosenFilter = filter(filter);
        var shown = review.filtered(chosenFilter);
        var chosen = review.find(row).orElse(shown.isEmpty() ? null : shown.getFirst());
        page.addAttribute("draft", review.draft());
        page.addAttribute("review", review);
        page.addAttribute("filter", chosenFilter);
        page.addAttribute("loc", chosenFilter == Review.Filter.ALL ? null : slug(chosenFilter));
        page.addAttribute("taskGroups", review.groups(shown));
        page.addAttribute("chosen", row == null ? null : chosen);
        page.addAttribute("khung", panel);
        page.addAttribute("dong", row);
        page.addAttribute("readTime", review.draft().readMillis());
        page.addAttribute(
                "taughtColumns",
                examples.columns(review.draft(), Headings.in(review.source())).entrySet().stream()
                        .collect(Collectors.groupingBy(
                                one -> one.getValue().document(),
                                LinkedHashMap::new,
                                Collectors.mapping(one -> "“" + one.getKey() + "”", Collectors.joining(", ")))));
        page.addAttribute("now", clock.instant());
        if ("co-quan".equals(panel)) {
            page.addAttribute(
                    "offers", agencies.all(reviews.when(review.draft()).today()));
            page.addAttribute("choices", reviews.choices(review.draft().id()).values());
        }
        if ("tach".equals(panel) && chosen != null) {
            page.addAttribute("cuts", cuts(chosen.body().content()));
        }
    }

    static Review.Filter filter(@Nullable String slug) {
        for (var filter : Review.Filter.values()) {
            if (slug(filter).equals(slug)) {
                return filter;
            }
        }
        return Review.Filter.ALL;
    }

    static String slug(Review.Filter filter) {
        return switch (filter) {
            case ALL -> "tat-ca";
            case LOOK -> "can-xem";
            case NAMES -> "co-quan";
            case UNCLEAR -> "chua-ro";
            case TIMES -> "thoi-han";
            case PAST -> "han-qua";
        };
    }

    /** Ends of sentences and clauses, where a task is usually divided. */
    static List<Cut> cuts(String content) {
        var cuts = new ArrayList<Cut>();
        var matcher =
                Pattern.compile("[.;]\\s+|,\\s+(?=đồng thời|trong đó)|:\\s+").matcher(content.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            int at = matcher.end();
            if (at < content.length()) {
                cuts.add(new Cut(
                        at,
                        content.substring(Math.max(0, at - 60), at).strip(),
                        content.substring(at, Math.min(content.length(), at + 60))
                                .strip()));
            }
        }
        return cuts;
    }
}
