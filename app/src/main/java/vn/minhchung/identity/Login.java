package vn.minhchung.identity;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.minhchung.vietnamese.Fold;

/** Names to sign in with (tên đăng nhập): small letters, digits, dots and dashes. */
final class Login {

    static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private static final int LONGEST = 64;

    private Login() {}

    /** What was typed as it is looked for. */
    static String normal(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** The given name and the initials of the others, "hanh.ntb", with a number where that is taken. */
    static String of(String name, Predicate<String> taken) {
        var words = Fold.fold(name).split(" ");
        var initials = new StringBuilder();
        for (int i = 0; i < words.length - 1; i++) {
            initials.append(words[i].charAt(0));
        }
        var base = (words[words.length - 1] + "." + initials).replaceAll("[^a-z0-9.]", "");
        var login = base;
        for (int number = 2; taken.test(login); number++) {
            login = base + number;
        }
        return login;
    }
}
