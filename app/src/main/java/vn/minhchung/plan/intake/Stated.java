package vn.minhchung.plan.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.minhchung.document.Finding;

/**
 * A number of tasks or groups that the document states in a sentence (số nhiệm vụ văn bản tự ghi), against what there is now.
 *
 * @param number in figures; null where it is written in words
 */
record Stated(Draft.Noticed finding, @Nullable Integer number, boolean agrees) {

    private static final Pattern TASKS = Pattern.compile("(\\d{1,4}) nhiệm vụ\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    /** @param tasks how many there are after what people have changed */
    static List<Stated> in(List<Draft.Noticed> findings, int tasks) {
        return findings.stream()
                .filter(finding -> finding.code() == Finding.Code.STATED_COUNT_AGREES
                        || finding.code() == Finding.Code.STATED_COUNT_DIFFERS)
                .map(finding -> of(finding, tasks))
                .toList();
    }

    private static Stated of(Draft.Noticed finding, int tasks) {
        var words = TASKS.matcher(finding.args().getFirst());
        var number = words.matches() ? Integer.valueOf(words.group(1)) : null;
        if (finding.code() == Finding.Code.STATED_COUNT_AGREES || number == null || number != tasks) {
            return new Stated(finding, number, finding.code() == Finding.Code.STATED_COUNT_AGREES);
        }
        var now = new Draft.Noticed(
                Finding.Severity.INFO,
                Finding.Code.STATED_COUNT_AGREES,
                List.of(finding.args().getFirst(), Integer.toString(tasks)),
                finding.line());
        return new Stated(now, number, true);
    }

    public String words() {
        return finding.args().getFirst();
    }
}
