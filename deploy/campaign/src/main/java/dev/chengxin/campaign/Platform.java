package dev.chengxin.campaign;

import dev.chengxin.servicekit.test.TestKafka;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The processes of the line from complaint to ledger, over a broker of their own and a store that the test owns.
final class Platform implements AutoCloseable {
    private final Path folder;
    private final UnaryOperator<String> storeUri;
    private final TestKafka kafka = TestKafka.own();
    private final ServiceProcess complaints;
    private final ServiceProcess audit;

    /// @param storeUri the address of a database by its name
    Platform(Path folder, UnaryOperator<String> storeUri) {
        this.folder = folder;
        this.storeUri = storeUri;
        this.complaints = start("complaint-service", "complaint");
        this.audit = start("audit-service", "audit");
    }

    ServiceProcess complaints() {
        return complaints;
    }

    ServiceProcess audit() {
        return audit;
    }

    TestKafka kafka() {
        return kafka;
    }

    String storeUri(String database) {
        return storeUri.apply(database);
    }

    /// A second ledger writer beside the first.
    ServiceProcess standby() {
        return ServiceProcess.start("audit-service", folder.resolve("standby"), settings("audit"));
    }

    @Override
    public void close() {
        complaints.close();
        audit.close();
        kafka.close();
    }

    private ServiceProcess start(String name, String database) {
        return ServiceProcess.start(name, folder, settings(database));
    }

    private Map<String, String> settings(String database) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.mongodb.uri", storeUri.apply(database));
        settings.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        settings.put("chengxin.issuer", "http://127.0.0.1:1");
        settings.put("chengxin.keys.folder", folder.resolve("keys").toString());
        settings.put("chengxin.keys.create", "true");
        return settings;
    }
}
