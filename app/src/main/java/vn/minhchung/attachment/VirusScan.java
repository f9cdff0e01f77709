package vn.minhchung.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks ClamAV's daemon (quét vi-rút) when {@code minhchung.clamd} names one: {@code host:3310} or
 * {@code unix:/run/clamav/clamd.ctl}. A daemon that does not answer means no upload, not an unchecked one.
 */
@Component
class VirusScan {

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);
    private static final int CHUNK = 1 << 16;
    private static final String UNIX = "unix:";
    private static final Pattern TCP = Pattern.compile("\\S+:\\d{1,5}");
    /** Far longer than clamd needs for the largest upload; a daemon that hangs must not hold people's forms for ever. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String address;
    private final Duration patience;

    @Autowired
    VirusScan(@Value("${minhchung.clamd:}") String address) {
        this(address, PATIENCE);
    }

    VirusScan(String address, Duration patience) {
        this.address = address.strip();
        this.patience = patience;
        if (!this.address.isEmpty()
                && !this.address.startsWith(UNIX)
                && !TCP.matcher(this.address).matches()) {
            throw new IllegalArgumentException(
                    "minhchung.clamd must look like localhost:3310 or unix:/run/clamav/clamd.ctl, not '" + address
                            + "'");
        }
    }

    void check(String name, Path file) {
        if (address.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(file);
        } catch (IOException e) {
            log.error("clamd at {} does not answer", address, e);
            throw new FileRefused("attachment.scan-unavailable");
        }
        if (answer.endsWith("FOUND")) {
            log.warn("clamd refused an upload: {}", answer);
            throw new FileRefused("attachment.virus", name);
        }
        if (!answer.endsWith("OK")) {
            log.error("clamd at {} answered: {}", address, answer);
            throw new FileRefused("attachment.scan-unavailable");
        }
    }

    /** The INSTREAM command: chunks with their length before them, then a length of zero, then one line of answer. */
    private String ask(Path file) throws IOException {
        try (var channel = connected();
                var out = new DataOutputStream(Channels.newOutputStream(channel));
                var answer = Channels.newInputStream(channel);
                var content = Files.newInputStream(file)) {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return new String(answer.readAllBytes(), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }

    /** A channel that is closed when patience ends, whatever is being waited for then. */
    private SocketChannel connected() throws IOException {
        var channel = address.startsWith(UNIX) ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> close(channel));
        channel.connect(target());
        return channel;
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("closing the way to clamd", e);
        }
    }

    private SocketAddress target() {
        if (address.startsWith(UNIX)) {
            return UnixDomainSocketAddress.of(address.substring(UNIX.length()));
        }
        int colon = address.lastIndexOf(':');
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }
}
