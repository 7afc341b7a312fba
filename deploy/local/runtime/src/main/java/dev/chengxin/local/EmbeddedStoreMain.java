package dev.chengxin.local;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/// The main class of the embedded store's process.
public final class EmbeddedStoreMain {

    private static final int CONNECTION_THREADS = 32;

    private EmbeddedStoreMain() {}

    /// @param arguments the data folder and the port
    public static void main(String[] arguments) {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])),
                1,
                CONNECTION_THREADS);
    }
}
