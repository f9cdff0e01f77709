package vn.minhchung.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Contents on disk, named by their SHA-256 and spread over folders ({@code ab/cd/abcd…}): the same content is kept once, and
 * no name that a person chose ever becomes a path.
 */
@Component
class Blobs {

    /** Content that has arrived but is not kept yet. */
    record Incoming(Path path, long size, String sha256) {}

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Duration GRACE = Duration.ofDays(1);

    private final Path root;
    private final Path arrivals;
    /** Between "is it still used?" and "delete it" nobody may start to use it. */
    private final ReentrantLock lock = new ReentrantLock();
    /** The machine's own clock, because it is compared with the times of files. */
    private final InstantSource fileTime = InstantSource.system();

    Blobs(@Value("${minhchung.data}") Path data) {
        this.root = data.resolve("files").toAbsolutePath().normalize();
        this.arrivals = root.resolve("arriving");
    }

    /**
     * Writes {@code content} to a file of its own, through to the disk, reading no more than {@code limit} bytes.
     *
     * @param name what its sender calls it
     */
    Incoming receive(String name, InputStream content, long limit) {
        var path = arrivals.resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(arrivals);
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            long size = 0;
            try (var out = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                    if (size > limit) {
                        throw new FileRefused("attachment.too-large", name, limit >> 20);
                    }
                    digest.update(buffer, 0, read);
                    var bytes = ByteBuffer.wrap(buffer, 0, read);
                    while (bytes.hasRemaining()) {
                        out.write(bytes);
                    }
                }
                out.force(true);
            }
            if (size == 0) {
                throw new FileRefused("attachment.empty", name);
            }
            return new Incoming(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (FileRefused e) {
            delete(path);
            throw e;
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves what arrived to its place, or freshens the copy that is already there. */
    void keep(Incoming incoming) {
        var place = path(incoming.sha256());
        var folder = folder(incoming.sha256());
        lock.lock();
        try {
            Files.createDirectories(folder);
            if (Files.exists(place)) {
                Files.setLastModifiedTime(place, FileTime.from(fileTime.instant()));
            } else {
                Files.move(incoming.path(), place, StandardCopyOption.ATOMIC_MOVE);
                syncFolder(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    void discard(Incoming incoming) {
        delete(incoming.path());
    }

    Path path(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 hash");
        }
        return folder(sha256).resolve(sha256);
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    /** Deletes contents that are a day old and that nothing uses, and uploads that were cut off. */
    void sweep(Predicate<String> used) {
        if (!Files.isDirectory(root)) {
            return;
        }
        var old = fileTime.instant().minus(GRACE);
        try (var files = Files.walk(root)) {
            files.filter(Files::isRegularFile).forEach(file -> sweep(file, old, used));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep(Path file, Instant old, Predicate<String> used) {
        lock.lock();
        try {
            var name = file.getFileName().toString();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(old)
                    && (file.startsWith(arrivals) || !used.test(name))) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's name is durable only when its folder has been written too. */
    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
