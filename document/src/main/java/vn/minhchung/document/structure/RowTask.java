package vn.minhchung.document.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.SourcePlace;
import vn.minhchung.document.SourceText;
import vn.minhchung.document.TaskGroup;
import vn.minhchung.document.structure.Columns.Field;

/** A task of a table whose cells may still grow: the rest of a row may stand on the next page. */
final class RowTask {

    static final String SUPERSCRIPT = "\u00B9\u00B2\u00B3\u2070\u2074-\u2079";

    /** What refers to a footnote. */
    static final Pattern NOTE_MARK = Pattern.compile(
            "\\s*(?:[" + SUPERSCRIPT + "]+|\\[\\^?\\d{1,2}\\]|<sup>\\d{1,2}</sup>)(?:\\s+(?=[.,;:)]))?");

    @Nullable
    TaskGroup group;

    @Nullable
    String subgroup;

    String number;
    final Map<Field, Passage> cells = new EnumMap<>(Field.class);
    final List<Note> notes = new ArrayList<>();
    final List<SourcePlace> joinedAt = new ArrayList<>();
    boolean numberGuessed;

    /** Whether recognition has lost the number and no row around tells it. */
    boolean numberUnclear;

    boolean leadAbove;

    final Columns columns;
    final Row row;

    RowTask(@Nullable TaskGroup group, @Nullable String subgroup, String number, Columns columns, Row row) {
        this.group = group;
        this.subgroup = subgroup;
        this.number = number;
        this.columns = columns;
        this.row = row;
    }

    Passage cell(Field field, SourceText source) {
        return cells.getOrDefault(field, Passage.empty(source));
    }

    /** A footnote whose lines may go on. */
    static final class Note {
        final String mark;
        Passage text;

        Note(String mark, Passage text) {
            this.mark = mark;
            this.text = text;
        }
    }
}
