package dev.chengxin.local.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStoreException;

/// The main class of the embedded store's process.
public final class EmbeddedStoreMain {

    // A connection keeps its thread while it waits for a commit, so that many threads share one commit.
    private static final int CONNECTION_THREADS = 32;
    private static final int REFUSED = 2;

    private EmbeddedStoreMain() {}

    /// @param arguments the data folder and the port
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0], "store.mv");
        MongoServer server = new MongoServer(open(file));
        server.bind(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])),
                1,
                CONNECTION_THREADS);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "end of the store"));
        System.out.println("The embedded store listens on " + server.getConnectionString());
    }

    private static StoreBackend open(Path file) {
        try {
            return new StoreBackend(DocumentFile.open(file));
        } catch (MVStoreException e) {
            throw refuse("The store's file " + file + " cannot be opened (is another store running on it?): ", e);
        } catch (MongoServerException e) {
            throw refuse("A unique index does not fit the documents in " + file + ": ", e);
        }
    }

    private static IllegalStateException refuse(String sentence, RuntimeException cause) {
        System.out.println(sentence + cause.getMessage());
        System.exit(REFUSED);
        return new IllegalStateException(sentence, cause);
    }
}
