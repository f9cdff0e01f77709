package vn.minhchung.document.format;

/** The raised digits of footnote marks. */
final class Superscript {

    private static final String RAISED = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    private Superscript() {}

    static String of(String digits) {
        var raised = new StringBuilder();
        digits.chars().forEach(c -> raised.append(c >= '0' && c <= '9' ? RAISED.charAt(c - '0') : (char) c));
        return raised.toString();
    }
}
