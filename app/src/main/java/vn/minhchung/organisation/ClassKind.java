package vn.minhchung.organisation;

/** What sort of owner a class of units is (tính chất nhóm đơn vị). */
public enum ClassKind {
    /** Cấp xã: one member for each commune. */
    COMMUNES,
    /** Các cơ quan. */
    AUTHORITIES,
    /** Doanh nghiệp. */
    ENTERPRISES,
    /** Chủ thể chung, không có một đơn vị chịu trách nhiệm: who belongs to it is for the province to say. */
    OPEN
}
