package vn.minhchung.document.structure;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph put together from its lines.
 *
 * @param text without the marker
 */
record Paragraph(@Nullable Marker marker, Passage text) {

    boolean is(Marker.Kind kind) {
        return marker != null && marker.kind() == kind;
    }

    /** A title rather than a sentence: short, and not ended like one. */
    boolean isTitle() {
        return text.length() <= 160 && !text.text().matches("(?s).*(?<!\\./)[.;,]");
    }
}
