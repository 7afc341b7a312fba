package dev.chengxin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerProbeTest {

    @TempDir
    private Path folder;

    @Test
    void says_no_at_once_where_no_socket_is() {
        assertThat(DockerProbe.answers(folder.resolve("docker.sock"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 200 OK, true", "HTTP/1.1 500 Internal Server Error, false", "HTTP, false"})
    void believes_only_an_engine_that_is_well(String answer, boolean expected) throws IOException {
        Path socket = folder.resolve("docker.sock");
        try (ServerSocketChannel engine = listen(socket)) {
            Thread.ofVirtual().start(() -> answer(engine, answer));
            assertThat(DockerProbe.answers(socket)).isEqualTo(expected);
        }
    }

    @Test
    void does_not_wait_for_an_engine_that_hangs() throws IOException {
        Path socket = folder.resolve("docker.sock");
        try (ServerSocketChannel engine = listen(socket)) {
            Instant before = Instant.now();
            assertThat(DockerProbe.answers(socket)).isFalse();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
            assertThat(engine.isOpen()).isTrue();
        }
    }

    private static ServerSocketChannel listen(Path socket) throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
    }

    private static void answer(ServerSocketChannel engine, String answer) {
        try (SocketChannel client = engine.accept()) {
            client.read(ByteBuffer.allocate(1024));
            client.write(ByteBuffer.wrap((answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
