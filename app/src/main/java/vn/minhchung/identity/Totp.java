package vn.minhchung.identity;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/** Time-based one-time codes (mã xác thực, RFC 6238): six digits, thirty seconds, HMAC-SHA-1 as every phone app has it. */
final class Totp {

    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;

    private Totp() {}

    /** The code that the phone shows at {@code when}. */
    static String code(String secret, Instant when) {
        return code(secret, when.getEpochSecond() / STEP_SECONDS);
    }

    /** The time step whose code was typed: now, or one step to either side for clocks that differ a little. */
    static OptionalLong stepOf(String typed, String secret, Instant when) {
        var digits = typed.replaceAll("\\s", "");
        var now = when.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            if (MessageDigest.isEqual(
                    code(secret, step).getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** What the QR code says; apps read issuer and name from it. */
    static String address(String secret, String login) {
        return "otpauth://totp/" + encode("Minh Chứng:" + login) + "?secret=" + secret + "&issuer="
                + encode("Minh Chứng");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String code(String secret, long step) {
        var mac = Secrets.hmac(
                "HmacSHA1",
                base32(secret),
                ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % 1_000_000);
    }

    /** Decodes Base32 without padding; a secret has a whole number of bytes. */
    static byte[] base32(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        long bits = 0;
        int count = 0;
        for (char letter : text.toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            if (value < 0) {
                throw new IllegalArgumentException("not Base32");
            }
            bits = bits << 5 | value;
            count += 5;
            if (count >= 8) {
                count -= 8;
                bytes.put((byte) (bits >> count));
            }
        }
        return bytes.array();
    }
}
