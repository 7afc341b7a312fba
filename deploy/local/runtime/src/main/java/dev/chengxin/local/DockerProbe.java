package dev.chengxin.local;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks the Docker engine of this machine whether it is there.
public final class DockerProbe {

    private static final String REQUEST = "GET /_ping HTTP/1.1\r\nHost: docker\r\nConnection: close\r\n\r\n";
    private static final Path DEFAULT_SOCKET = Path.of("/var/run/docker.sock");
    private static final String SOCKET_SCHEME = "unix://";

    private DockerProbe() {}

    /// Whether the engine at `DOCKER_HOST`'s Unix socket, else at the usual one, answers within a second.
    public static boolean answers() {
        String host = System.getenv().getOrDefault("DOCKER_HOST", "");
        return answers(
                host.startsWith(SOCKET_SCHEME) ? Path.of(host.substring(SOCKET_SCHEME.length())) : DEFAULT_SOCKET);
    }

    static boolean answers(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        // An engine that hangs keeps this thread, not the caller.
        Thread.ofVirtual().start(() -> answer.complete(ping(socket)));
        try {
            return answer.get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean ping(Path socket) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap(REQUEST.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer start = ByteBuffer.allocate("HTTP/1.1 200".length());
            while (start.hasRemaining() && channel.read(start) >= 0) {
                // Reads until the status is complete or the engine hangs up.
            }
            return new String(start.array(), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException _) {
            return false;
        }
    }
}
