package vn.minhchung.plan;

import java.util.UUID;

/** Who is given a task (đơn vị được giao): one unit, or all units of a class on the day the plan is issued. */
public sealed interface Owner {

    /** One unit (một đơn vị). */
    record OneUnit(UUID unit) implements Owner {}

    /** A class of units, such as "UBND cấp xã" (nhóm đơn vị); its members are frozen on the day of issue. */
    record UnitClass(UUID unitClass) implements Owner {}
}
