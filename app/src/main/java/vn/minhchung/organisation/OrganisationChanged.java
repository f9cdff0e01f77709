package vn.minhchung.organisation;

import java.util.Map;
import java.util.UUID;
import vn.minhchung.audit.Auditable;

/** A unit, class, person or post was changed; leaves its trace in the audit trail. */
record OrganisationChanged(
        String auditSubject, String auditAction, Map<String, ?> auditBefore, Map<String, ?> auditAfter)
        implements Auditable {

    static final String PERSON = "organisation.person";

    /** A person as a value of an entry, shown by name. */
    static String person(UUID id) {
        return PERSON + ":" + id;
    }

    static OrganisationChanged unit(Unit unit, String action, Map<String, ?> before, Map<String, ?> after) {
        return new OrganisationChanged(
                "organisation.unit:" + unit.slug(), "organisation.audit." + action, before, after);
    }

    static OrganisationChanged unitClass(UnitClass one, String action, Map<String, ?> before, Map<String, ?> after) {
        return new OrganisationChanged(
                "organisation.class:" + one.slug(), "organisation.audit." + action, before, after);
    }
}
