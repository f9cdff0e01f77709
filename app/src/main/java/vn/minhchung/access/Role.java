package vn.minhchung.access;

/** What a person may do (vai trò); always granted for one unit and a span of days, see {@link Grant}. */
public enum Role {
    /** Công chức, chuyên viên: works the tasks of the unit. */
    OFFICER,
    /** Lãnh đạo đơn vị: accepts and returns tasks for the unit, names who is in charge. */
    UNIT_LEADER,
    /** Đơn vị tổng hợp (Công an tỉnh for Plan 21): imports and issues plans, confirms what is done. */
    AGGREGATOR,
    /** Lãnh đạo tỉnh: sees all of the province. */
    LEADER,
    /** Quản trị đơn vị: keeps the accounts of the unit and those below it. */
    UNIT_ADMINISTRATOR,
    /** Quản trị hệ thống: units, calendar, all accounts. Must use a second factor. */
    ADMINISTRATOR,
    /** Thanh tra, kiểm toán: reads everything, the audit trail too; changes nothing. */
    AUDITOR
}
