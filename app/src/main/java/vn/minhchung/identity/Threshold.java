package vn.minhchung.identity;

import vn.minhchung.dated.DatedName;

/** A security value that law or regulation decides (ngưỡng an toàn); the values are dated rows, see {@link Thresholds}. */
enum Threshold implements DatedName {
    /** Wrong passwords or codes in a row before the name is locked. */
    FAILURES_BEFORE_LOCK(3, 10),
    /** How long such a lock lasts, minutes. */
    LOCK_MINUTES(5, 1440),
    /** Minutes without the user's own requests until the password is asked again. */
    IDLE_LOCK_MINUTES(2, 60),
    /** The same for administrators. */
    ADMINISTRATOR_IDLE_LOCK_MINUTES(2, 60),
    /** Hours after which a session ends whatever happens. */
    SESSION_HOURS(1, 24),
    /** Days without a sign-in after which an account is closed until renewed. */
    DORMANT_DAYS(7, 366),
    /** Days after which an administrator must choose another password. */
    ADMINISTRATOR_PASSWORD_DAYS(7, 366),
    /** Shortest password, characters. */
    PASSWORD_LENGTH(8, 64),
    /** So many earlier passwords may not be used again. */
    PASSWORDS_REMEMBERED(1, 24);

    private final int least;
    private final int most;

    Threshold(int least, int most) {
        this.least = least;
        this.most = most;
    }

    @Override
    public int least() {
        return least;
    }

    @Override
    public int most() {
        return most;
    }
}
