package dev.chengxin.servicekit.test;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/// A program that answers `/health`, then stands at a step as a service does, and says when it could go on.
public final class HoldingProgram {

    private HoldingProgram() {}

    /// @param arguments the port of `/health` and the file that says that it could go on
    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        Path hold = Path.of(System.getenv("CHENGXIN_HOLD_FILE"));
        Files.writeString(hold, System.getenv("CHENGXIN_HOLD_STEP") + System.getProperty("mark"));
        while (Files.exists(hold)) {
            LockSupport.parkNanos(10_000_000);
        }
        Files.createFile(Path.of(arguments[1]));
    }
}
