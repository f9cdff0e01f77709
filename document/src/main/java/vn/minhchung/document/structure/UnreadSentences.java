package vn.minhchung.document.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.minhchung.document.Criterion;
import vn.minhchung.document.Duty;
import vn.minhchung.document.Extracted;
import vn.minhchung.document.Finding;
import vn.minhchung.document.Finding.Code;
import vn.minhchung.document.ParsedTask;
import vn.minhchung.document.Phase;
import vn.minhchung.document.Reporting;
import vn.minhchung.document.SourcePlace;

/** Tells which paragraphs of sections of tasks became nothing, so that no work is lost without a word. */
final class UnreadSentences {

    private static final int SHOWN = 90;

    private UnreadSentences() {}

    /** What a paragraph may have become. */
    record Read(
            List<ParsedTask> tasks,
            List<Criterion> criteria,
            List<Reporting> reporting,
            List<Phase> phases,
            List<Duty> duties) {

        private Set<Integer> lines() {
            var lines = new HashSet<Integer>();
            for (var task : tasks) {
                List.of(task.content(), task.lead(), task.coordinating(), task.result(), task.deadline())
                        .forEach(part -> add(part, lines));
            }
            criteria.forEach(criterion -> add(criterion.text(), lines));
            reporting.forEach(report -> add(report.text(), lines));
            phases.forEach(phase -> add(phase.heading(), lines));
            for (var duty : duties) {
                add(duty.heading(), lines);
                duty.items().forEach(item -> add(item.text(), lines));
            }
            return lines;
        }

        private static void add(Extracted<?> part, Set<Integer> lines) {
            part.places().stream().map(SourcePlace::line).forEach(lines::add);
        }
    }

    /** A finding for each of {@code sentences} no line of which was read as anything. */
    static List<Finding> among(List<Passage> sentences, Read read) {
        var lines = read.lines();
        return sentences.stream()
                .filter(sentence -> sentence.places().stream().noneMatch(place -> lines.contains(place.line())))
                .map(sentence -> Code.SENTENCE_UNREAD.at(sentence.places(), beginning(sentence.text())))
                .toList();
    }

    private static String beginning(String text) {
        int end = text.length() <= SHOWN ? -1 : text.lastIndexOf(' ', SHOWN);
        return end < 0 ? text.substring(0, Math.min(text.length(), SHOWN)) : text.substring(0, end) + " …";
    }
}
