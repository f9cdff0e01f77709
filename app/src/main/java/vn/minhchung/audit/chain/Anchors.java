package vn.minhchung.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Ends of the chain noted in a file of the data folder (mốc niêm phong), one line a minute while entries arrive.
 *
 * <p>The chain alone cannot show that its last links were cut off, or that all of it was computed anew; the notes can.
 */
@Component
class Anchors {

    /** One note: the chain had this many entries and ended in this hash. */
    record Anchor(Instant at, long position, String hash) {}

    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d+) ([0-9a-f]{64})");

    private final Path file;
    private long noted;

    Anchors(@Value("${minhchung.data}") Path data) {
        this.file = data.resolve("audit").resolve("anchors.txt");
    }

    synchronized void note(long position, byte[] hash, Instant at) {
        if (position == noted) {
            return;
        }
        var line = at + " " + position + " " + HexFormat.of().formatHex(hash) + "\n";
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        noted = position;
    }

    /** All notes, oldest first; a line cut short by a crash is left out. */
    List<Anchor> all() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(match ->
                            new Anchor(Instant.parse(match.group(1)), Long.parseLong(match.group(2)), match.group(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
