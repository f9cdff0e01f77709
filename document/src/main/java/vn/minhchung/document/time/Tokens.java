package vn.minhchung.document.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.minhchung.document.time.Token.Kind;

/** A folded text taken apart into words, numbers and signs. Asking for a token outside answers nothing, so rules need not mind the ends. */
final class Tokens {

    /** Written over every letter of a cited document, so that its number and date are never taken for a time. */
    static final char CITED = '#';

    private static final Token NOTHING = new Token(Kind.NOTHING, "", -1, -1);

    private final List<Token> tokens = new ArrayList<>();

    private Tokens() {}

    static Tokens of(String folded) {
        var tokens = new Tokens();
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            int end = at + 1;
            if (Character.isWhitespace(c)) {
                at = end;
                continue;
            }
            var kind = kind(c);
            while (end < folded.length() && kind != Kind.SIGN && kind(folded.charAt(end)) == kind) {
                end++;
            }
            var text = c == '–' || c == '—' || c == '~' || c == '÷' ? "-" : folded.substring(at, end);
            tokens.tokens.add(new Token(kind, text.equals("qui") ? "quy" : text, at, end));
            at = end;
        }
        return tokens;
    }

    private static Kind kind(char c) {
        if (c == CITED) {
            return Kind.CITED;
        }
        return Character.isDigit(c) ? Kind.NUMBER : Character.isLetter(c) ? Kind.WORD : Kind.SIGN;
    }

    int size() {
        return tokens.size();
    }

    Token at(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
    }

    /** Whether the words and signs {@code expected} stand from {@code index} on. */
    boolean say(int index, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!at(index + i).text().equals(expected[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isAny(int index, Collection<String> words) {
        return words.contains(at(index).text());
    }

    /** The number of at most {@code digits} digits that stands there; -1 when there is none. */
    int number(int index, int digits) {
        var token = at(index);
        return token.kind() == Kind.NUMBER && token.text().length() <= digits ? Integer.parseInt(token.text()) : -1;
    }

    /** The year that stands there; 0 when there is none. */
    int year(int index) {
        int number = at(index).text().length() == 4 ? number(index, 4) : -1;
        return number >= 1900 && number < 2100 ? number : 0;
    }

    /** Whether nothing stands between this token and the one before it. */
    boolean touchesLast(int index) {
        return at(index).kind() != Kind.NOTHING
                && at(index - 1).end() == at(index).start();
    }
}
