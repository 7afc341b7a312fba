package dev.chengxin.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.cli.folder.PartName;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Say say = new Say(new PrintStream(said, true, StandardCharsets.UTF_8), Locale.ROOT);

    @Test
    void everyBusyPortIsNamedWithWhoNeedsIt() {
        List<Part> parts = List.of(part(PartName.GATEWAY, 9200, 9300), part(PartName.BROKER, 10212, 10213));
        assertThatThrownBy(() -> PortCheck.check(parts, 9200, say, port -> port != 9300 && port != 10212))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo("port.what-to-do"));
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "Port 9300, which gateway needs, is in use by another program.",
                        "Port 10212, which broker needs, is in use by another program.");
    }

    @Test
    void aListenerIsSeenAndAFreePortIsNot() throws Exception {
        int port;
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = listener.getLocalPort();
            assertThatThrownBy(() -> PortCheck.check(List.of(part(PartName.STORE, port)), 9200, say))
                    .isInstanceOf(StopException.class);
        }
        PortCheck.check(List.of(part(PartName.STORE, port)), 9200, say);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    private static Part part(PartName name, Integer... ports) {
        return new Part(name, ports[0], List.of(ports), 0, Path.of("log"), () -> {
            throw new AssertionError("nothing is launched by looking at ports");
        });
    }
}
