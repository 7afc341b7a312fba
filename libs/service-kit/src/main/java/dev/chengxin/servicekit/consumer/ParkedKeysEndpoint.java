package dev.chengxin.servicekit.consumer;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// The operator's command, on the management port, which is not routed to the outside.
///
/// `GET /actuator/parkedkeys` lists the parked keys of the service's groups with their reasons. `POST
/// /actuator/parkedkeys` with `{"group": …, "topic": …, "key": …}` asks for the replay of one key: the instance
/// that owns its partition drains the key's dead letters through the group's handler, in order, and lets the key go
/// on. It answers `{"parked": false}` when no such key is parked. Whether a replay has ended, the list says: the
/// key is gone, or it has one more failed replay, with the reason.
@Endpoint(id = "parkedkeys")
final class ParkedKeysEndpoint {
    private final ParkedKeys parkedKeys;

    ParkedKeysEndpoint(ParkedKeys parkedKeys) {
        this.parkedKeys = parkedKeys;
    }

    @ReadOperation
    Listing list() {
        return new Listing(parkedKeys.list());
    }

    @WriteOperation
    Asked replay(String group, String topic, String key) {
        return new Asked(parkedKeys.requestReplay(group, topic, key));
    }

    record Listing(List<ParkedKey> parkedKeys) {}

    record Asked(boolean parked) {}
}
