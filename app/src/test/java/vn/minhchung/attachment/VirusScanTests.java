package vn.minhchung.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in that speaks clamd's INSTREAM as its manual describes it. */
class VirusScanTests {

    @TempDir
    Path folder;

    private final byte[] received = "x".repeat(200_000).getBytes(StandardCharsets.US_ASCII);

    private Path file() throws IOException {
        return Files.write(folder.resolve("file"), received);
    }

    private static ServerSocketChannel listen(SocketAddress address) throws IOException {
        var server = address instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        return server.bind(address);
    }

    /** Answers one scan and returns what it was sent. */
    private static CompletableFuture<byte[]> answering(ServerSocketChannel server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var channel = server.accept()) {
                var in = new DataInputStream(Channels.newInputStream(channel));
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                var content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                channel.write(ByteBuffer.wrap((answer + "\0").getBytes(StandardCharsets.US_ASCII)));
                return content.toByteArray();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aCleanFilePassesOverTcp() throws Exception {
        try (var server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            var sent = answering(server, "stream: OK");
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            assertThatCode(() -> new VirusScan("127.0.0.1:" + port).check("a.pdf", file()))
                    .doesNotThrowAnyException();
            assertThat(sent.get()).isEqualTo(received);
        }
    }

    @Test
    void aVirusIsRefusedOverAUnixSocket() throws Exception {
        var socket = folder.resolve("clamd.ctl");
        try (var server = listen(UnixDomainSocketAddress.of(socket))) {
            answering(server, "stream: Eicar-Test-Signature FOUND");
            assertThatThrownBy(() -> new VirusScan("unix:" + socket).check("a.pdf", file()))
                    .isInstanceOfSatisfying(FileRefused.class, refusal -> assertThat(refusal.messageKey())
                            .isEqualTo("attachment.virus"));
        }
    }

    @Test
    void withoutAnAnswerNothingIsAccepted() {
        assertThatThrownBy(() -> new VirusScan("unix:" + folder.resolve("nobody")).check("a.pdf", file()))
                .isInstanceOfSatisfying(FileRefused.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("attachment.scan-unavailable"));
    }

    @Test
    void aDaemonThatNeverAnswersIsGivenUp() throws Exception {
        try (var server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            assertThatThrownBy(() -> new VirusScan("127.0.0.1:" + port, Duration.ofMillis(200)).check("a.pdf", file()))
                    .isInstanceOfSatisfying(FileRefused.class, refusal -> assertThat(refusal.messageKey())
                            .isEqualTo("attachment.scan-unavailable"));
        }
    }

    @Test
    void anAddressThatCannotBeOneStopsTheStartAndNotTheFirstUpload() {
        assertThatThrownBy(() -> new VirusScan("clamav")).hasMessageContaining("minhchung.clamd must look like");
    }
}
