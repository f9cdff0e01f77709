package vn.minhchung.plan.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.minhchung.organisation.Reach;
import vn.minhchung.plan.Flag;
import vn.minhchung.plan.PlanSetting;
import vn.minhchung.plan.PlanSettings;
import vn.minhchung.plan.Timeliness;
import vn.minhchung.web.Formats;
import vn.minhchung.web.ListState;
import vn.minhchung.web.Lists;
import vn.minhchung.web.Proof;
import vn.minhchung.web.Selection;
import vn.minhchung.web.Words;

/** What the proofs of counts have in common: they ask the list they lead to, and say by which rule. */
@Component
class SelectionProofs {

    /** What can be told of a task from the document alone. */
    private static final Set<String> DOCUMENT = Set.of("ke-hoach", "muc", "so");

    private final Lists lists;
    private final PlanSettings settings;
    private final Formats formats;
    private final Words words;
    private final Clock clock;

    SelectionProofs(Lists lists, PlanSettings settings, Formats formats, Words words, Clock clock) {
        this.lists = lists;
        this.settings = settings;
        this.formats = formats;
        this.words = words;
        this.clock = clock;
    }

    /** Whether it asks how things stand, beyond what the plan itself says. */
    static boolean asksForState(Selection selection) {
        return !DOCUMENT.containsAll(selection.filters().keySet());
    }

    long count(ListState<?> rows, Reach reach) {
        return lists.count(rows, TaskLists.parameters(reach, today()));
    }

    <R> Proof.Records records(ListState<R> rows, Reach reach, int shown, String... columns) {
        return lists.records(rows, word("plan.room.tasks"), TaskLists.parameters(reach, today()), shown, columns);
    }

    /** The proof of the number of {@code records}: {@code what} it is, as the number of what is {@code counted}. */
    Proof counted(
            String what, String counted, ListState<?> rows, Selection selection, Reach reach, Proof.Records records) {
        var value = formats.number(records.total());
        return new Proof(
                word(what),
                lists.description(rows),
                value,
                null,
                null,
                Proof.Formula.count(new Proof.Part(word(counted), value), rules(selection, reach)),
                List.of(records),
                List.of(source()),
                null);
    }

    /** By which rules the records were chosen, a sentence each. */
    String[] rules(Selection selection, Reach reach) {
        var today = today();
        var rules = new ArrayList<String>();
        if (!reach.all()) {
            rules.add(word("plan.proof.reach"));
        }
        if (asksForState(selection)) {
            rules.add(word("plan.proof.derived"));
        }
        if (names(selection, "han", Timeliness.OVERDUE)) {
            rules.add(word("plan.proof.rule.overdue"));
        }
        if (names(selection, "han", Timeliness.DUE_SOON)) {
            rules.add(rule("plan.proof.rule.due-soon", PlanSetting.DUE_SOON_DAYS, today));
        }
        if (names(selection, "co", Flag.SILENT)) {
            rules.add(rule("plan.proof.rule.silent", PlanSetting.SILENT_DAYS, today));
        }
        return rules.toArray(String[]::new);
    }

    private static boolean names(Selection selection, String filter, Enum<?> constant) {
        return selection.values(filter).contains(constant.name());
    }

    private String rule(String key, PlanSetting name, LocalDate today) {
        var setting = settings.inForce(name, today);
        return word(key, setting.value(), formats.date(setting.validFrom()), setting.basis());
    }

    /** Worked out from what units recorded, this moment. */
    Proof.Source source() {
        return new Proof.Source(
                Proof.Origin.AUTOMATIC, word("plan.proof.source"), formats.moment(clock.instant()), null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    String word(String key, Object... arguments) {
        return words.text(key, arguments);
    }
}
