package vn.minhchung.document;

/** The level of administration or kind of subject a criterion is for (cấp, đối tượng áp dụng). */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    ENTERPRISE,
    INDIVIDUAL
}
