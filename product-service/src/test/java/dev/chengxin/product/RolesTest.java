package dev.chengxin.product;

import dev.chengxin.servicekit.test.RolesContract;
import dev.chengxin.servicekit.test.RunningService;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest extends RunningService {
    @Test
    void whoeverIsNotNamedStaysOutside() {
        RolesContract.of(api()).check();
    }

    @Test
    void nobodySeesWhatIsNotHers() {
        var offered = new World(api()).offered(World.account());
        var roles = RolesContract.of(api());

        roles.hides(List.of(World.PRODUCERS + "/" + offered.producer()), World.PRODUCERS + "/{id}");
        roles.hides(List.of(World.BATCHES + "/" + offered.batch()), World.BATCHES + "/{id}");
        roles.hides(List.of(World.CERTIFICATES + "/" + offered.certificate().id()), World.CERTIFICATES + "/{id}");
        roles.hides(List.of(World.PRODUCTS + "/" + offered.product()), World.PRODUCTS + "/{id}");
        roles.hides(List.of(World.PRODUCTS + "/" + offered.product() + "/prices"), World.PRODUCTS + "/{id}/prices");
    }
}
