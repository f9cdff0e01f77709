package vn.minhchung.organisation;

/** On what ground a post is held (hình thức giữ chức vụ). */
public enum PostKind {
    /** Chính thức. */
    HELD,
    /** Giao quyền, giao phụ trách (Quyền …); ends on a day set at the start. */
    ACTING,
    /** Ủy quyền; ends on a day set at the start. */
    DELEGATED
}
