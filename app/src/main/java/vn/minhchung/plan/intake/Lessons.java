package vn.minhchung.plan.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Deadline;
import vn.minhchung.document.Deadlines;
import vn.minhchung.plan.Provision;
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
        for (var one : of(Example.Kind.TITLE_WORDS)) {
            title = new Rewording(one.key(), one.corrected()).in(title);
        }
        return title.isBlank() ? printed : title;
    }

    /** An item for the level, or with the details of a report, that people have said of the same words. */
    Draft.Item item(Draft.Item item) {
        var level = ItemForm.asksLevel(item.kind()) ? find(Example.Kind.LEVEL, item.text()) : Optional.<Example>empty();
        if (level.isPresent()) {
            var one = level.get();
            return item.taught(
                    one.corrected().isEmpty() ? null : one.corrected(),
                    item.unit(),
                    item.more().facts(),
                    one.taught(item.text()));
        }
        return item.kind() != Provision.Kind.REPORTING
                ? item
                : find(Example.Kind.REPORT, item.text())
                        .map(one -> {
                            var report = Report.of(one.corrected());
                            return item.taught(item.level(), report.cycle(), report.facts(), one.taught(item.text()));
                        })
                        .orElse(item);
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

    Optional<Example> column(String heading) {
        return find(Example.Kind.COLUMN, heading);
    }

    private Optional<Example> find(Example.Kind kind, String words) {
        var key = Fold.fold(words);
        return of(kind).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private List<Example> of(Example.Kind kind) {
        return examples.stream().filter(one -> one.kind() == kind).toList();
    }

    /**
     * What people have said about a report (chế độ báo cáo đã sửa).
     *
     * @param cycle a {@link vn.minhchung.document.Reporting.Cycle}; null when it has none
     */
    record Report(@Nullable String cycle, Map<String, String> facts) {

        private static final String CYCLE = "cycle";

        /** One fact to a line, "due-day=15". */
        String written() {
            var lines = new TreeMap<>(facts);
            if (cycle != null) {
                lines.put(CYCLE, cycle);
            }
            return lines.entrySet().stream()
                    .map(fact -> fact.getKey() + "=" + fact.getValue())
                    .collect(Collectors.joining("\n"));
        }

        static Report of(String written) {
            var facts = new TreeMap<String, String>();
            written.lines().forEach(line -> {
                int end = line.indexOf('=');
                facts.put(line.substring(0, end), line.substring(end + 1));
            });
            return new Report(facts.remove(CYCLE), facts);
        }
    }

    /** A few words in the middle of a text that were put right (chữ được sửa). */
    record Rewording(String printed, String corrected) {

        private static final int MOST_WORDS = 8;

        /** What differs between two texts that begin or end alike; nothing with a figure in it, which is of one document. */
        static Optional<Rewording> of(String printed, String corrected) {
            var before = printed.strip().split("\\s+");
            var after = corrected.strip().split("\\s+");
            int most = Math.min(before.length, after.length);
            int start = 0;
            while (start < most && before[start].equals(after[start])) {
                start++;
            }
            int end = 0;
            while (end < most - start && before[before.length - 1 - end].equals(after[after.length - 1 - end])) {
                end++;
            }
            var was = String.join(" ", Arrays.asList(before).subList(start, before.length - end));
            var is = String.join(" ", Arrays.asList(after).subList(start, after.length - end));
            return start + end == 0
                            || was.isEmpty()
                            || is.isEmpty()
                            || before.length - start - end > MOST_WORDS
                            || (was + is).chars().anyMatch(Character::isDigit)
                    ? Optional.empty()
                    : Optional.of(new Rewording(was, is));
        }

        /** The text with these words put right wherever they stand as whole words. */
        String in(String text) {
            var words = new StringBuilder();
            int done = 0;
            var found = Pattern.compile("(?<![a-z0-9])" + Pattern.quote(Fold.fold(printed)) + "(?![a-z0-9])")
                    .matcher(Fold.inPlace(text));
            while (found.find()) {
                words.append(text, done, found.start()).append(corrected);
                done = found.end();
            }
            return words.append(text, done, text.length()).toString();
        }
    }
}
