package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.Ports;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What each application is told, as Spring properties.
final class AppSettings {

    private final DataFolder folder;
    private final Installation installation;
    private final Ports ports;

    AppSettings(DataFolder folder, Installation installation) {
        this.folder = folder;
        this.installation = installation;
        this.ports = installation.ports();
    }

    Map<String, Object> issuer() {
        return Map.of(
                "chengxin.issuer.uri", ports.issuerUrl(),
                "chengxin.issuer.folder", folder.issuer().toString(),
                "chengxin.issuer.gateway-uri", ports.gatewayUrl());
    }

    Map<String, Object> service(String database) {
        return Map.of(
                "spring.mongodb.uri", storeUri(database),
                "spring.kafka.bootstrap-servers", bootstrapServers(),
                "chengxin.issuer", issuerUri(),
                "chengxin.keys.folder", folder.keys().toString(),
                "chengxin.keys.create", !installation.keysMade(),
                // The operator's commands are on the management port, which is not routed.
                "management.endpoints.web.exposure.include", "health,info,prometheus,parkedkeys");
    }

    Map<String, Object> gateway() {
        Map<String, Object> settings = new HashMap<>(service("gateway"));
        settings.put("chengxin.gateway.streamer-url", "http://127.0.0.1:" + ports.streamer());
        settings.put("chengxin.gateway.product-url", "http://127.0.0.1:" + ports.product());
        settings.put("chengxin.gateway.complaint-url", "http://127.0.0.1:" + ports.complaint());
        settings.put("chengxin.gateway.audit-url", "http://127.0.0.1:" + ports.audit());
        if (installation.issuer() == null) {
            // What the local issuer knows the gateway by. Another issuer's secret comes from the environment.
            settings.put("chengxin.gateway.login.client-secret", "demo-gateway");
        }
        return settings;
    }

    String bootstrapServers() {
        return installation.bootstrapServers();
    }

    String issuerUri() {
        return Objects.requireNonNullElse(installation.issuer(), ports.issuerUrl());
    }

    private String storeUri(String database) {
        return switch (installation.store()) {
            case GIVEN -> MongoUris.database(installation.storeTarget(), database);
            case MONGOD, DOCKER ->
                "mongodb://127.0.0.1:" + ports.store() + "/" + database + "?replicaSet=" + Stores.REPLICA_SET;
            case EMBEDDED -> "mongodb://127.0.0.1:" + ports.store() + "/" + database;
        };
    }
}
