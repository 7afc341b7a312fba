package dev.chengxin.servicekit.test;

import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A service on a real broker and a real store, the same instance for all tests of a module that extend this: the
/// application is the one found from the test's package upwards. They share its database and keep apart by what
/// they create.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDoors.class)
public abstract class RunningService {
    private static final String DATABASE = TestMongo.shared().freshName();

    @LocalServerPort
    private int port;

    @Autowired
    private ShiftedClock shiftedClock;

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry registry) {
        registry.add("spring.mongodb.uri", () -> TestMongo.shared().uri(DATABASE));
        registry.add("spring.kafka.bootstrap-servers", TestKafka.shared()::bootstrapServers);
        registry.add("chengxin.keys.folder", () -> "target/test-keys");
        registry.add("chengxin.keys.create", () -> "true");
        registry.add("chengxin.issuer", () -> "http://127.0.0.1:9/issuer");
    }

    protected Api api() {
        return new Api(port);
    }

    protected ShiftedClock clock() {
        return shiftedClock;
    }

    protected int port() {
        return port;
    }

    protected static MongoDatabase database() {
        return TestMongo.shared().client().getDatabase(DATABASE);
    }
}
