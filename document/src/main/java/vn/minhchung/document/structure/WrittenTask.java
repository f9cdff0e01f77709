package vn.minhchung.document.structure;

import java.util.Map;
import vn.minhchung.document.ParsedTask.Form;
import vn.minhchung.document.structure.Columns.Field;
import vn.minhchung.document.structure.Outline.Entry;

/**
 * A task that was found in the text, and the paragraph it stands in.
 *
 * @param label the number printed before it, or empty
 * @param cells the words for each of its parts
 * @param leadAbove whether its lead stands in a heading above
 */
record WrittenTask(
        Entry entry, String label, Passage content, Map<Field, Passage> cells, boolean leadAbove, Form form) {

    /** The number or letter that the paragraph begins with. */
    static String label(Entry entry) {
        var marker = entry.paragraph().marker();
        return marker == null || marker.kind() == Marker.Kind.DASH || marker.kind() == Marker.Kind.PLUS
                ? ""
                : marker.label();
    }
}
