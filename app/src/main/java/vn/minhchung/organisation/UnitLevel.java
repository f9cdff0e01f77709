package vn.minhchung.organisation;

/** The level of a unit (cấp). Districts ended on 1 July 2025; a village is no administrative level but lies below a commune. */
public enum UnitLevel {
    /** Trung ương. */
    NATIONAL,
    /** Khu vực: a central body that serves several provinces. */
    REGION,
    /** Cấp tỉnh. */
    PROVINCE,
    /** Cấp huyện, until 1 July 2025. */
    DISTRICT,
    /** Cấp xã. */
    COMMUNE,
    /** Thôn, bản, tổ dân phố. */
    VILLAGE
}
