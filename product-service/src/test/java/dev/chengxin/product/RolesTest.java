package dev.chengxin.product;

import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.RolesContract;
import dev.chengxin.servicekit.test.RunningService;
import java.util.List;
import java.util.Map;
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

    @Test
    void nobodyChangesWhatIsNotHers() {
        var offered = new World(api()).offered(World.account());
        String price = World.PRODUCTS + "/" + offered.product() + "/prices";
        String conformity = World.BATCHES + "/" + offered.batch() + "/conformity-certificate";
        var certificate = Map.of("basis", "controlled", "promisor", "a", "contact", "b");

        Api stranger = api().as(World.account()).seen(2);
        stranger.post(price, Map.of("priceFen", 1)).expect(404);
        stranger.post(conformity, certificate).expect(404);
        // Seeing by one role is not changing by another.
        Api both = api().as("b1~producer+regulator~65").seen(2);
        both.get(World.PRODUCTS + "/" + offered.product()).expect(200);
        both.post(price, Map.of("priceFen", 1)).expect(403);
        both.post(conformity, certificate).expect(403);
        both.post(World.PRODUCERS + "/" + offered.producer() + "/details", Map.of("name", "a"))
                .expect(404);
        both.post(World.BATCHES, World.batchBody(offered.producer(), "fruit", "652901"))
                .expect(422);
    }
}
