package dev.chengxin.servicekit.observe;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether the store answers. `ping` is understood by every store that the platform runs on, `hello` is not.
final class StorePing implements HealthIndicator {
    private static final long PATIENCE_SECONDS = 2;

    private final MongoClient client;

    StorePing(MongoClient client) {
        this.client = client;
    }

    @Override
    public Health health() {
        try {
            client.withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .getDatabase("admin")
                    .runCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (MongoException e) {
            return Health.down()
                    .withDetail("error", e.getClass().getSimpleName())
                    .build();
        }
    }
}
