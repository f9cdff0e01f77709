package vn.minhchung.web;

/** The headings of the navigation (nhóm mục điều hướng), in the order shown. */
public enum RoomGroup {
    /** Công việc. */
    WORK,
    /** Hồ sơ gốc. */
    RECORDS,
    /** Công nhận. */
    RECOGNITION,
    /** Quản trị. */
    ADMINISTRATION,
    /** Under the person's name in the top bar: their own account. */
    ACCOUNT
}
