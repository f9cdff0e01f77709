package vn.minhchung.identity;

/** A security value that law or regulation decides (ngưỡng an toàn); the amounts are dated rows, see {@link Thresholds}. */
enum Threshold {
    /** Wrong passwords or codes in a row before the name is locked. */
    FAILURES_BEFORE_LOCK,
    /** How long such a lock lasts, minutes. */
    LOCK_MINUTES,
    /** Minutes without the user's own requests until the password is asked again. */
    IDLE_LOCK_MINUTES,
    /** Hours after which a session ends whatever happens. */
    SESSION_HOURS,
    /** Days without a sign-in after which an account is closed until renewed. */
    DORMANT_DAYS,
    /** Days after which an administrator must choose another password. */
    ADMINISTRATOR_PASSWORD_DAYS,
    /** Shortest password, characters. */
    PASSWORD_LENGTH,
    /** So many earlier passwords may not be used again. */
    PASSWORDS_REMEMBERED
}
