package vn.minhchung.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTests {

    private static final UUID OWNER = new UUID(1, 1);
    private static final String SECRET = "MINHCHUNGDEMOMINHCHUNGDEMOMINHCH";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void chooseAFile() {
        file = folder.resolve("keys/second-factor.key");
    }

    private Vault vault() {
        return new Vault(file, new Random(7));
    }

    @Test
    void whatIsSealedOpensForItsOwnerOnlyAlsoAfterARestart() {
        var sealed = vault().seal(SECRET, OWNER);
        assertThat(sealed).doesNotContain(SECRET).matches("[0-9a-f]{8}:.+");
        assertThat(vault().open(sealed, OWNER)).contains(SECRET);
        assertThat(vault().open(sealed, new UUID(1, 2))).isEmpty();
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTimeAndTamperingShows() {
        var vault = vault();
        var sealed = vault.seal(SECRET, OWNER);
        assertThat(vault.seal(SECRET, OWNER)).isNotEqualTo(sealed);
        var last = sealed.charAt(sealed.length() - 3);
        var tampered = sealed.substring(0, sealed.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 2);
        assertThat(vault.open(tampered, OWNER)).isEmpty();
    }

    @Test
    void theKeyIsMadeOnFirstUseAndNobodyElseMayReadIt() throws IOException {
        var vault = vault();
        assertThat(file).doesNotExist();
        vault.seal(SECRET, OWNER);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    @Test
    void aNewKeyIsAddedBelowAndTheOldOneStillReads() throws IOException {
        var old = vault().seal(SECRET, OWNER);
        var another = new byte[32];
        new Random(8).nextBytes(another);
        Files.writeString(file, Base64.getEncoder().encodeToString(another) + "\n", StandardOpenOption.APPEND);
        var vault = vault();
        assertThat(vault.open(old, OWNER)).contains(SECRET);
        assertThat(vault.seal(SECRET, OWNER)).startsWith(vault.inUse()).doesNotStartWith(old.substring(0, 8));
    }

    @Test
    void withoutItsKeyNothingOpensAndNothingBreaks() throws IOException {
        var sealed = vault().seal(SECRET, OWNER);
        Files.delete(file);
        assertThat(vault().open(sealed, OWNER)).isEmpty();
        assertThat(vault().open(SECRET, OWNER)).isEmpty();
    }

    @Test
    void aFileThatHoldsNoKeysIsRefusedAtTheStart() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "not a key\n");
        assertThatThrownBy(this::vault).hasMessageContaining(file.toString());
    }
}
