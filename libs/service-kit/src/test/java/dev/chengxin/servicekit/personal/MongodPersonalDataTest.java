package dev.chengxin.servicekit.personal;

import dev.chengxin.local.MongodProcess;
import dev.chengxin.local.MongodSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

class MongodPersonalDataTest extends PersonalDataContract {
    @Override
    Store startStore(Path folder) {
        String binary = System.getenv("MONGOD");
        Assumptions.assumeTrue(binary != null, "MONGOD is not set: personal data is not tested on a real server");
        var store = MongodProcess.start(MongodSettings.in(Path.of(binary), folder));
        return new Store(store.uri("personal"), store::close);
    }
}
