package vn.minhchung.calendar;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.minhchung.audit.SubjectNames;
import vn.minhchung.web.Formats;

/** Names office hours in the trail: whose, and from which day on. */
@Component
class CalendarSubjects implements SubjectNames {

    private final OfficeDays hours;
    private final Formats formats;

    CalendarSubjects(OfficeDays hours, Formats formats) {
        this.hours = hours;
        this.formats = formats;
    }

    @Override
    public Optional<String> name(String kind, String identifier) {
        return kind.equals("calendar.hours")
                ? SubjectNames.key(identifier)
                        .flatMap(hours::findById)
                        .map(row ->
                                (row.unitName() == null ? "" : row.unitName() + ", ") + formats.date(row.validFrom()))
                : Optional.empty();
    }
}
