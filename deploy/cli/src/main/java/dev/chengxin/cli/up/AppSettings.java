package dev.chengxin.cli.up;

import dev.chengxin.cli.folder.DataFolder;
import dev.chengxin.cli.folder.Installation;
import dev.chengxin.cli.folder.Ports;
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
        return Map.of(
                "chengxin.issuer",
                issuerUri(),
                "chengxin.gateway.issuer-url",
                issuerUri(),
                "chengxin.gateway.streamer-url",
                "http://127.0.0.1:" + ports.streamer(),
                "chengxin.gateway.product-url",
                "http://127.0.0.1:" + ports.product(),
                "chengxin.gateway.complaint-url",
                "http://127.0.0.1:" + ports.complaint(),
                "chengxin.gateway.audit-url",
                "http://127.0.0.1:" + ports.audit());
    }

    String bootstrapServers() {
        return Objects.requireNonNullElse(installation.kafka(), "127.0.0.1:" + ports.broker());
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
