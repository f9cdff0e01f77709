package vn.minhchung.plan;

/** A unit's part in a task (vai trò của đơn vị trong nhiệm vụ). */
public enum Part {
    /** Chủ trì. */
    LEAD,
    /** Phối hợp. */
    COORDINATE
}
