package vn.minhchung.organisation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.minhchung.audit.SubjectNames;

/** Names units, classes and people in the trail. */
@Component
class OrganisationSubjects implements SubjectNames {

    private final CurrentDirectory directory;
    private final Posts posts;

    OrganisationSubjects(CurrentDirectory directory, Posts posts) {
        this.directory = directory;
        this.posts = posts;
    }

    @Override
    public Optional<String> name(String kind, String identifier) {
        return switch (kind) {
            case "organisation.unit" -> directory.get().bySlug(identifier).map(Unit::shortName);
            case "organisation.class" ->
                directory.get().classes().stream()
                        .filter(one -> one.slug().equals(identifier))
                        .map(UnitClass::name)
                        .findFirst();
            case OrganisationChanged.PERSON ->
                SubjectNames.key(identifier).flatMap(posts::person).map(Person::name);
            default -> Optional.empty();
        };
    }
}
