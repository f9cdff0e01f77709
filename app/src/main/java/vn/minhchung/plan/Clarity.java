package vn.minhchung.plan;

/** What a task must say clearly ("6 rõ"; Kế hoạch 21/KH-UBND, mục I.2.2). */
public enum Clarity {
    /** Rõ người. */
    WHO,
    /** Rõ việc. */
    WHAT,
    /** Rõ thời gian. */
    WHEN,
    /** Rõ kết quả. */
    RESULT,
    /** Rõ trách nhiệm. */
    RESPONSIBILITY,
    /** Rõ thẩm quyền. */
    AUTHORITY
}
