package vn.minhchung.access;

import java.util.UUID;

/** A role in force today for one unit (vai trò được giao tại đơn vị). */
public record Grant(Role role, UUID unit) {}
