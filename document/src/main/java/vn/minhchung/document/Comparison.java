package vn.minhchung.document;

/** How a figure is to be compared, as it is written (so sánh): "tối thiểu", "trên", "không quá" or nothing. */
public enum Comparison {
    EQUAL("="),
    AT_LEAST(">="),
    MORE_THAN(">"),
    AT_MOST("<="),
    LESS_THAN("<");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** The mathematical sign in ASCII. */
    public String sign() {
        return sign;
    }
}
