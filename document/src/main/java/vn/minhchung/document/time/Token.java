package vn.minhchung.document.time;

/** A word, a number, a sign or a cited document; {@code text} is folded. */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD,
        NUMBER,
        SIGN,
        /** Stands for all words that name another document. */
        CITED,
        /** What stands before the first and after the last token. */
        NOTHING
    }
}
