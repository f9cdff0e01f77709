package vn.minhchung.platform;

/** The database given by configuration cannot carry Minh Chứng (cơ sở dữ liệu không đáp ứng); the message says what to change. */
class DatabaseUnfit extends RuntimeException {

    private final String remedy;

    DatabaseUnfit(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
