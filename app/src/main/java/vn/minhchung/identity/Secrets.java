package vn.minhchung.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Makes the secrets that people and browsers carry, and the digests that we keep of them. */
@Component
class Secrets {

    /** RFC 4648 alphabet: what authenticator apps expect, and it has no 0, 1 or 8 to misread. */
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** Letters and digits that cannot be taken for one another when read from paper. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final RandomGenerator random;

    Secrets(RandomGenerator random) {
        this.random = random;
    }

    /** 256 random bits for a cookie. */
    String token() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 160 random bits in Base32, the length RFC 4226 recommends. */
    String totpSecret() {
        return pick(BASE32, 32);
    }

    /** 80 random bits, in four groups a person can copy. */
    String recoveryCode() {
        return String.join("-", pick(BASE32, 4), pick(BASE32, 4), pick(BASE32, 4), pick(BASE32, 4));
    }

    /** A password for one use, about 59 bits; its groups satisfy the rules for passwords. */
    String oneTimePassword() {
        return "Mc" + pick(READABLE, 4) + "-" + pick(READABLE, 4) + "-" + pick(READABLE, 4);
    }

    private String pick(String alphabet, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Digest of a secret that is random itself, so that it needs neither salt nor many rounds. */
    static byte[] digest(String secret) {
        return digest(secret.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] digest(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hmac(String algorithm, byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
