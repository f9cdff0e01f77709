package vn.minhchung.web;

import java.util.List;
import vn.minhchung.access.Actor;

/** What global search (tìm kiếm chung, Ctrl+K) can find; each module implements it for its own things. */
public interface SearchSource {

    /** Message key of the heading over its hits. */
    String groupKey();

    /** Position of its group among the others; lower is higher. */
    int order();

    /**
     * Hits that the actor may see, best first.
     *
     * @param folded the words sought, folded: lower case, no diacritics
     * @param limit at most so many
     */
    List<Hit> search(String folded, int limit, Actor actor);

    /**
     * One hit (kết quả tìm kiếm).
     *
     * @param title the first line; @param detail the second, may be empty; @param path where it leads; @param icon sprite name
     */
    record Hit(String title, String detail, String path, String icon) {}
}
