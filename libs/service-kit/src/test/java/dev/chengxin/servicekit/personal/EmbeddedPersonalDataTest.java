package dev.chengxin.servicekit.personal;

import dev.chengxin.local.EmbeddedStoreProcess;
import dev.chengxin.local.EmbeddedStoreSettings;
import java.nio.file.Path;

class EmbeddedPersonalDataTest extends PersonalDataContract {
    @Override
    Store startStore(Path folder) {
        var store = EmbeddedStoreProcess.start(EmbeddedStoreSettings.in(folder));
        return new Store(store.uri("personal"), store::close);
    }
}
