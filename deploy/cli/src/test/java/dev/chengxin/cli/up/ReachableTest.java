package dev.chengxin.cli.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReachableTest {

    @Test
    void anIssuerIsKnownByItsDiscoveryDocument() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/good/.well-known/openid-configuration", "{\"issuer\":\"http://id\"}");
        answer(server, "/page/.well-known/openid-configuration", "<html>");
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            Reachable.issuer(address + "/good");
            Reachable.issuer(address + "/good/");
            assertStops("issuer.none", address + "/page");
            assertStops("issuer.none", address + "/nothing");
        } finally {
            server.stop(0);
        }
        assertStops("issuer.unreachable", address);
    }

    @Test
    void whatIsNoAddressIsSaid() {
        assertStops("issuer.no-address", "no address");
        assertStops("issuer.no-address", "id.example.org");
    }

    private static void answer(HttpServer server, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static void assertStops(String key, String uri) {
        assertThatThrownBy(() -> Reachable.issuer(uri))
                .isInstanceOfSatisfying(
                        StopException.class, stop -> assertThat(stop.key()).isEqualTo(key));
    }
}
