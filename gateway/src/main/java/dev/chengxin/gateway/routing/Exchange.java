package dev.chengxin.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.EofSensorInputStream;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/// Passes an answer on while it comes, however long it is, and drops the connection to the service when either side
/// breaks off: reading a long feed to its end for a client that has gone would keep the service busy for nobody.
final class Exchange extends RestClientProxyExchange {

    private static final int CHUNK = 16 * 1024;

    Exchange(RestClient client, GatewayMvcProperties properties) {
        super(client, properties);
    }

    @Override
    protected int copyResponseBody(ClientHttpResponse answer, InputStream from, OutputStream to) throws IOException {
        var chunk = new byte[CHUNK];
        long copied = 0;
        try {
            for (int read = read(from, chunk); read >= 0; read = read(from, chunk)) {
                to.write(chunk, 0, read);
                copied += read;
                if (from.available() == 0) {
                    to.flush();
                }
            }
        } catch (IOException | RuntimeException broken) {
            abort(from);
            throw broken;
        }
        return (int) Math.min(copied, Integer.MAX_VALUE);
    }

    private static int read(InputStream from, byte[] chunk) {
        try {
            return from.read(chunk);
        } catch (IOException broken) {
            throw Failures.refusal(broken);
        }
    }

    private static void abort(InputStream from) throws IOException {
        if (from instanceof EofSensorInputStream body) {
            body.abort();
        }
    }
}
