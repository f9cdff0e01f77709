package vn.minhchung.dated;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.minhchung.audit.SubjectNames;
import vn.minhchung.web.Formats;

/** Names dated values in the trail by their labels. */
@Component
class DatedSubjects implements SubjectNames {

    private final ObjectProvider<DatedValues<?>> tables;
    private final Formats formats;

    DatedSubjects(ObjectProvider<DatedValues<?>> tables, Formats formats) {
        this.tables = tables;
        this.formats = formats;
    }

    @Override
    public Optional<String> name(String kind, String identifier) {
        return tables.stream()
                .filter(values -> values.table().equals(kind))
                .flatMap(values -> Arrays.stream(values.names().getEnumConstants()))
                .filter(name -> name.name().equals(identifier))
                .map(formats::label)
                .findFirst();
    }
}
