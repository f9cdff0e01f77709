package vn.minhchung.document.structure;

import vn.minhchung.document.SourceText;

/** Tells whether a text is sound Vietnamese by the letters that occur in it. */
final class Damage {

    private static final int ENOUGH_LETTERS = 400;

    private Damage() {}

    /** Sound text has đ, ư and ơ in about seven letters of a hundred; recognition without Vietnamese hardly any. */
    static boolean isDamaged(SourceText source) {
        return share(source, "đĐưƯơƠứừửữựớờởỡợ") < 0.03
                && share(source, "éèêâôáàăí") > 0.01
                && share(source, "ạảấầậếềệểốồộổịỉọỏụủ") < 0.035;
    }

    private static double share(SourceText source, String wanted) {
        long letters = 0;
        long found = 0;
        for (var line : source.lines()) {
            for (int i = 0; i < line.text().length(); i++) {
                char c = line.text().charAt(i);
                boolean counts = wanted.indexOf(c) >= 0;
                letters += counts || Character.isLetter(c) ? 1 : 0;
                found += counts ? 1 : 0;
            }
        }
        return letters < ENOUGH_LETTERS ? 0.0 : found / (double) letters;
    }
}
