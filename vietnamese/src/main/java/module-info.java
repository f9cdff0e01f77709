/** Vietnamese text (tiếng Việt): normal form, folding for search, tone placement, names, numbers and dates in words. */
module vn.minhchung.vietnamese {
    requires static transitive org.jspecify;

    exports vn.minhchung.vietnamese;
}
