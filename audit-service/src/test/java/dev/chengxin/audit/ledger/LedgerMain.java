package dev.chengxin.audit.ledger;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// A process that does nothing but write the ledger, so that a test can kill or pause it.
final class LedgerMain {
    private LedgerMain() {}

    /// @param arguments store, broker, topics, signer's key, milliseconds until a standby takes over
    public static void main(String[] arguments) {
        var store = new ConnectionString(arguments[0]);
        var database = MongoClients.create(store).getDatabase(Objects.requireNonNull(store.getDatabase(), "database"));
        var place = new LedgerPlace(database, arguments[1], List.of(arguments[2].split(",", -1)), arguments[3]);
        var settings = new WriterSettings(Duration.ofMillis(Long.parseLong(arguments[4])), Duration.ofMillis(100));
        var writer = new LedgerWriter(place.parts(new Quiet()), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(writer::close));
        writer.start();
    }
}
