package vn.minhchung.plan.intake;

import java.util.ArrayList;
import java.util.List;

/** Two wordings side by side (so hai câu chữ), each in pieces of which some stand only there. */
record WordChanges(List<Piece> before, List<Piece> after) {

    /** Texts of more words are not compared word by word: every pair of words is looked at. */
    private static final int MOST_WORDS = 1500;

    /** A stretch of words (đoạn chữ). */
    record Piece(String text, boolean changed) {}

    static WordChanges between(String before, String after) {
        var was = before.isBlank() ? new String[0] : before.strip().split("\\s+");
        var is = after.isBlank() ? new String[0] : after.strip().split("\\s+");
        if (was.length == 0 || is.length == 0 || Math.max(was.length, is.length) > MOST_WORDS) {
            return new WordChanges(whole(before), whole(after));
        }
        var common = new int[was.length + 1][is.length + 1];
        for (int i = was.length - 1; i >= 0; i--) {
            for (int j = is.length - 1; j >= 0; j--) {
                common[i][j] =
                        was[i].equals(is[j]) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        int i = 0;
        int j = 0;
        while (i < was.length || j < is.length) {
            if (i < was.length && j < is.length && was[i].equals(is[j])) {
                add(left, was[i++], false);
                add(right, is[j++], false);
            } else if (j == is.length || i < was.length && common[i + 1][j] >= common[i][j + 1]) {
                add(left, was[i++], true);
            } else {
                add(right, is[j++], true);
            }
        }
        return new WordChanges(List.copyOf(left), List.copyOf(right));
    }

    private static List<Piece> whole(String text) {
        return text.isBlank() ? List.of() : List.of(new Piece(text, false));
    }

    private static void add(List<Piece> pieces, String word, boolean changed) {
        if (!pieces.isEmpty() && pieces.getLast().changed() == changed) {
            pieces.add(new Piece(pieces.removeLast().text() + " " + word, changed));
        } else {
            pieces.add(new Piece(word, changed));
        }
    }
}
