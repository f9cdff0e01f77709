package vn.minhchung.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database, or a copy of it, must not give away (niêm phong bí mật): AES-256-GCM under a key that lies in a file.
 *
 * <p>The file has one key a line, in Base64, the key in use last. What is sealed begins with its key's name, the start of the
 * key's own digest, so a key stays good for reading until nothing lies under it any more.
 */
@Component
class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_BYTES = 4;

    private final Path file;
    private final RandomGenerator random;
    private volatile SequencedMap<String, SecretKey> keys;

    Vault(@Value("${minhchung.key-file}") Path file, RandomGenerator random) {
        this.file = file;
        this.random = random;
        this.keys = read(file);
    }

    /** @param owner whose it is; sealed for one account, it opens for no other */
    String seal(String text, UUID owner) {
        var key = current();
        var nonce = bytes(NONCE_BYTES);
        var sealed = run(Cipher.ENCRYPT_MODE, key.getValue(), nonce, owner, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        var both = ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed);
        return key.getKey() + ":" + Base64.getEncoder().withoutPadding().encodeToString(both.array());
    }

    /** Empty when the key is not in the file, or the text is another account's or has been tampered with. */
    Optional<String> open(String sealed, UUID owner) {
        var colon = sealed.indexOf(':');
        var key = keys.get(sealed.substring(0, Math.max(colon, 0)));
        if (key == null) {
            return Optional.empty();
        }
        var both = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(colon + 1)));
        var nonce = new byte[NONCE_BYTES];
        both.get(nonce);
        var rest = new byte[both.remaining()];
        both.get(rest);
        return run(Cipher.DECRYPT_MODE, key, nonce, owner, rest)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The name of the key in use; there is one from the first time on that it is needed. */
    String inUse() {
        return current().getKey();
    }

    private synchronized Map.Entry<String, SecretKey> current() {
        if (keys.isEmpty()) {
            create();
            keys = read(file);
        }
        return keys.lastEntry();
    }

    /** Under another name first, which nobody else may read, so that no other process reads half a key. */
    private void create() {
        try {
            var folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            var fresh = Files.createTempFile(folder, "key", null);
            var line = Base64.getEncoder().encodeToString(bytes(KEY_BYTES)) + "\n";
            Files.writeString(fresh, line, StandardOpenOption.SYNC);
            try {
                Files.move(fresh, file);
            } catch (FileAlreadyExistsException another) {
                Files.delete(fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the key file " + file, e);
        }
    }

    private static SequencedMap<String, SecretKey> read(Path file) {
        var keys = new LinkedHashMap<String, SecretKey>();
        if (!Files.exists(file)) {
            return keys;
        }
        try {
            for (var line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    var key = decoded(line.strip());
                    if (key.length != KEY_BYTES) {
                        throw new IllegalStateException(
                                "a line of the key file " + file + " is no key of " + KEY_BYTES + " bytes in Base64");
                    }
                    keys.put(name(key), new SecretKeySpec(key, "AES"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key file " + file, e);
        }
        return keys;
    }

    private static byte[] decoded(String line) {
        try {
            return Base64.getDecoder().decode(line);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static String name(byte[] key) {
        return HexFormat.of().formatHex(Secrets.digest(key), 0, NAME_BYTES);
    }

    private static Optional<byte[]> run(int mode, SecretKey key, byte[] nonce, UUID owner, byte[] text) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return Optional.of(cipher.doFinal(text));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
