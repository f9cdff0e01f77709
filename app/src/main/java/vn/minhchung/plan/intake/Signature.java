package vn.minhchung.plan.intake;

import java.util.Arrays;
import vn.minhchung.document.SourceText;
import vn.minhchung.vietnamese.Resemblance;

/**
 * The words of a document as a few numbers (dấu vết của văn bản): of two documents, about as large a share of the numbers is equal
 * as of the pieces of their words, so that one known before is found among thousands without reading them again.
 */
final class Signature {

    private static final int NUMBERS = 64;
    private static final int PIECE = 5;

    private Signature() {}

    /** Empty when there are no words. */
    static int[] of(SourceText source) {
        var words = new StringBuilder();
        source.lines().forEach(line -> words.append(Resemblance.key(line.text())));
        if (words.length() < PIECE) {
            return new int[0];
        }
        var least = new int[NUMBERS];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int i = 0; i + PIECE <= words.length(); i++) {
            int piece = 0;
            for (int j = i; j < i + PIECE; j++) {
                piece = piece * 1_000_003 + words.charAt(j);
            }
            for (int number = 0; number < NUMBERS; number++) {
                least[number] = Math.min(least[number], mixed(piece + number * 0x9E3779B9));
            }
        }
        return least;
    }

    /** From 0 to 1. */
    static double likeness(int[] a, int[] b) {
        if (a.length != NUMBERS || b.length != NUMBERS) {
            return 0;
        }
        int equal = 0;
        for (int i = 0; i < NUMBERS; i++) {
            if (a[i] == b[i]) {
                equal++;
            }
        }
        return (double) equal / NUMBERS;
    }

    /** Spreads the bits (the finaliser of MurmurHash3). */
    private static int mixed(int seed) {
        int hash = (seed ^ seed >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
