package vn.minhchung.identity;

/** How far a session has come; anything but {@link #OPEN} reaches only the page that leads on. */
enum Stage {
    /** The password was right, the code from the phone is still to come. */
    SECOND_FACTOR("/dang-nhap/ma"),
    /** Idle for too long: the password is asked again, the page and what was typed stay. */
    LOCKED("/mo-khoa"),
    /** The password is a one-time one, or too old for an administrator. */
    NEW_PASSWORD("/dang-nhap/mat-khau-moi"),
    /** An administrator without a second factor. */
    ENROLMENT("/dang-nhap/xac-thuc"),
    OPEN("/");

    private final String path;

    Stage(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
