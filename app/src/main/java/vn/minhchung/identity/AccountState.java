package vn.minhchung.identity;

/** Whether one can sign in with an account; computed when asked, stored nowhere. */
enum AccountState {
    ACTIVE,
    /** The one-time password has not been replaced yet. */
    NEW,
    /** Too many mistakes; opens by itself after a while. */
    LOCKED,
    /** Nobody has signed in for too long. */
    DORMANT,
    CLOSED
}
