package dev.chengxin.streamer;

import dev.chengxin.servicekit.test.RolesContract;
import org.junit.jupiter.api.Test;

class RolesTest extends RunningStreamerService {
    @Test
    void everyOperationAdmitsWhomItDeclaresAndNobodyElse() {
        RolesContract.of(api()).check();
    }
}
