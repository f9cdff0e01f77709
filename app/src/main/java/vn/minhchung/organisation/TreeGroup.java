package vn.minhchung.organisation;

import static vn.minhchung.organisation.UnitKind.*;

import java.util.EnumSet;
import java.util.Set;

/** The parts of the tree of units, in the order shown. */
enum TreeGroup {
    EXECUTIVE(EnumSet.of(
            UnitKind.PROVINCE, OFFICE, SERVICE_CENTRE, DEPARTMENT, INSPECTORATE, MANAGEMENT_BOARD, DIVISION)),
    COORDINATION(EnumSet.of(STEERING_COMMITTEE, TASK_FORCE, COUNCIL)),
    VERTICAL(EnumSet.of(POLICE, MILITARY, TAX, SOCIAL_INSURANCE, BANK, STATISTICS, TREASURY, JUDGMENT_ENFORCEMENT)),
    WARDS(EnumSet.of(WARD)),
    COMMUNES(EnumSet.of(COMMUNE, TOWNSHIP)),
    DISTRICTS(EnumSet.of(UnitKind.DISTRICT)),
    POLITICAL(EnumSet.of(PARTY, PEOPLES_COUNCIL, DEPUTIES, COURT, PROCURACY, FRONT, MASS_ORGANISATION, ASSOCIATION)),
    SERVICES(EnumSet.of(MEDIA, ENTERPRISE)),
    CENTRAL(EnumSet.of(MINISTRY));

    private final Set<UnitKind> kinds;

    TreeGroup(Set<UnitKind> kinds) {
        this.kinds = kinds;
    }

    boolean holds(Unit unit) {
        return kinds.contains(unit.kind());
    }
}
