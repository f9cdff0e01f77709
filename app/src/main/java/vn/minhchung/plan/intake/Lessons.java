package vn.minhchung.plan.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Deadlines;
import vn.minhchung.vietnamese.Fold;

/**
 * What earlier corrections say about a document of the same issuer (bài học từ cách đã sửa). An example is followed only where the words
 * are the same; a deadline that was corrected to a day, only in a document of the same year.
 */
record Lessons(List<Example> examples) {

    Map<String, Headings.Role> columns() {
        var roles = new HashMap<String, Headings.Role>();
        of(Example.Kind.COLUMN).forEach(one -> roles.put(one.key(), Headings.Role.valueOf(one.corrected())));
        return roles;
    }

    /** The title without what people cut off before. */
    String title(String printed) {
        var title = printed;
        for (var one : of(Example.Kind.TITLE_START)) {
            if (Fold.inPlace(title).startsWith(one.key())
                    && title.length() > one.key().length()) {
                title = title.substring(one.key().length()).strip();
            }
        }
        for (var one : of(Example.Kind.TITLE_END)) {
            if (Fold.inPlace(title).endsWith(one.key())
                    && title.length() > one.key().length()) {
                title = title.substring(0, title.length() - one.key().length()).strip();
            }
        }
        return title.isBlank() ? printed : title;
    }

    /** The row with its deadline as people have put such words right. */
    Row.Body deadline(Row.Body body, @Nullable LocalDate issuedOn) {
        return find(Example.Kind.DEADLINE, body.deadline())
                .filter(one -> holds(one, issuedOn))
                .map(one -> body.taught(Column.DEADLINE, one.corrected(), one.taught(body.deadline())))
                .orElse(body);
    }

    /** A cycle or an event is the same every year, a day is not. */
    private static boolean holds(Example one, @Nullable LocalDate issuedOn) {
        Deadline understood = Deadlines.parse(one.corrected(), null);
        return understood.due().isEmpty() || issuedOn != null && one.year() != null && one.year() == issuedOn.getYear();
    }

    Optional<Example> agency(String name) {
        return find(Example.Kind.AGENCY, name);
    }

    private Optional<Example> find(Example.Kind kind, String words) {
        var key = Fold.fold(words);
        return of(kind).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private List<Example> of(Example.Kind kind) {
        return examples.stream().filter(one -> one.kind() == kind).toList();
    }
}
