package vn.minhchung.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final int TIMEOUT_MILLIS = 60_000;

    private final String address;

    VirusScan(@Value("${minhchung.clamd:}") String address) {
        this.address = address.strip();
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
        try (var channel = connect();
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

    private SocketChannel connect() throws IOException {
        if (address.startsWith("unix:")) {
            var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(address.substring("unix:".length())));
            return channel;
        }
        int colon = address.lastIndexOf(':');
        var channel = SocketChannel.open();
        channel.socket()
                .connect(
                        new InetSocketAddress(
                                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                        TIMEOUT_MILLIS);
        return channel;
    }
}
