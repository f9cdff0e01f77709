package vn.minhchung.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.minhchung.access.Actor;
import vn.minhchung.vietnamese.Fold;
import vn.minhchung.web.SearchSource;
import vn.minhchung.web.Words;

/** Finds units by parts of their names; those of today first, in memory, for there are about a thousand. */
@Component
class UnitSearch implements SearchSource {

    private final CurrentDirectory directory;
    private final Words words;
    private final Clock clock;

    UnitSearch(CurrentDirectory directory, Words words, Clock clock) {
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String groupKey() {
        return "organisation.room";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> search(String folded, int limit, Actor actor) {
        var now = directory.get();
        var today = LocalDate.now(clock);
        return now.units().stream()
                .filter(unit -> UnitTree.searchable(unit).contains(folded))
                .sorted(Comparator.comparing((Unit unit) -> !unit.inForce(today))
                        .thenComparing(unit -> !Fold.fold(unit.shortName()).endsWith(folded))
                        .thenComparing(unit -> unit.level() == UnitLevel.COMMUNE
                                && !unit.kind().isCommune()))
                .limit(limit)
                .map(unit -> new Hit(unit.shortName(), detail(now, unit, today), "/don-vi/" + unit.slug(), "building"))
                .toList();
    }

    private String detail(Directory now, Unit unit, LocalDate today) {
        var kind = words.text("organisation.unit-kind." + unit.kind());
        if (unit.validTo() != null && !unit.inForce(today)) {
            var parent = unit.parent() == null ? "" : now.get(unit.parent()).shortName();
            return words.text("organisation.search.past", kind, parent);
        }
        return unit.name().equals(unit.shortName()) ? kind : unit.name();
    }
}
