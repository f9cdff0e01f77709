package vn.minhchung.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.vietnamese.Fold;

/** Asks every source at once (tìm kiếm chung). */
@Component
class Search {

    /** Fewer letters than this find everything and nothing. */
    private static final int SHORTEST = 2;

    private final List<SearchSource> sources;

    record Found(String groupKey, List<SearchSource.Hit> hits) {}

    Search(List<SearchSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::order))
                .toList();
    }

    /** What the actor may see of what matches, group by group; at most {@code limit} in each. */
    List<Found> find(String words, int limit, Actor actor) {
        var folded = Fold.fold(words);
        if (folded.length() < SHORTEST) {
            return List.of();
        }
        return sources.stream()
                .map(source -> new Found(source.groupKey(), source.search(folded, limit, actor)))
                .filter(found -> !found.hits().isEmpty())
                .toList();
    }
}
