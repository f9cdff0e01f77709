package vn.minhchung.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hashes and compares passwords, and says what is wrong with a new one (quy tắc mật khẩu). */
@Component
class Passwords {

    /** Each computation takes 16 MB on purpose; a crowd at the door must not take all there is. */
    private final Semaphore atOnce = new Semaphore(8);

    private final PasswordEncoder encoder;
    private final Thresholds thresholds;
    private @Nullable String nobodys;

    Passwords(PasswordEncoder encoder, Thresholds thresholds) {
        this.encoder = encoder;
        this.thresholds = thresholds;
    }

    String hash(String password) {
        return slowly(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return slowly(() -> encoder.matches(password, hash));
    }

    /** Takes as long as comparing, for a name that nobody has: the time of the answer must not tell. */
    void compareWithNobodys(String password) {
        matches(password, nobodysHash());
    }

    private synchronized String nobodysHash() {
        if (nobodys == null) {
            nobodys = hash("nobody's");
        }
        return nobodys;
    }

    private <T> T slowly(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a password is hashed inside a transaction: that holds a connection for long");
        }
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    int shortest() {
        return thresholds.value(Threshold.PASSWORD_LENGTH);
    }

    /** Message keys of every rule that {@code password} breaks; empty when it may be used. */
    List<String> problems(String password, String login, List<String> earlierHashes) {
        var problems = new ArrayList<String>();
        if (password.length() < shortest()) {
            problems.add("identity.password.too-short");
        }
        if (password.length() > 200) {
            problems.add("identity.password.too-long");
        }
        if (kinds(password) < 3) {
            problems.add("identity.password.too-plain");
        }
        if (password.toLowerCase(Locale.ROOT).contains(login.split("\\.")[0])) {
            problems.add("identity.password.holds-login");
        }
        if (problems.isEmpty() && earlierHashes.stream().anyMatch(hash -> matches(password, hash))) {
            problems.add("identity.password.used-before");
        }
        return problems;
    }

    /** How many of the four kinds of characters occur: small, capital, digit, other. */
    private static int kinds(String password) {
        int kinds = 0;
        kinds += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        kinds += password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return kinds;
    }
}
