package dev.chengxin.servicekit.test.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.test.usecase.Animal.Action;
import dev.chengxin.servicekit.test.usecase.Animal.Status;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.PageRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What lists hold to, whatever server is behind them.
abstract class ListsContract {
    private static final Caller MODERATOR = PetShop.caller("mao", Role.MODERATOR, null);

    private final PetShop shop;

    ListsContract(TestMongo mongo) {
        shop = new PetShop(mongo);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theLatestComesFirstAndPagesMeet() {
        var ids = new ArrayList<String>();
        for (int index = 0; index < 5; index++) {
            ids.addFirst(shop.arrived("cat").id());
            if (index % 2 == 0) {
                shop.bench.clock().advance(Duration.ofMillis(1));
            }
        }

        var found = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var request = new PageRequest(2, Optional.ofNullable(next).map(Cursor::parse));
            var page = shop.animals.page(Selection.all(), request);
            page.items().forEach(item -> found.add(item.id()));
            next = page.next();
        } while (next != null);

        assertThat(found).hasSameElementsAs(ids).hasSize(5);
        assertThat(found.getFirst()).isEqualTo(ids.getFirst());
        assertThat(found.getLast()).isEqualTo(ids.getLast());
    }

    @Test
    void filtersTakeCodesAndForgetWhatIsAbsent() {
        var cat = shop.arrived("cat");
        var dog = shop.arrived("dog");
        shop.animals.change(dog, new IfMatch(1), PetShop.MAO, (state, _) -> state.act(Action.EXAMINE));

        assertThat(ids(Selection.all().where("status", Status.HEALTHY), MODERATOR))
                .containsExactly(dog.id());
        assertThat(ids(Selection.all().where("kind", "cat").where("status", null), MODERATOR))
                .containsExactly(cat.id());
    }

    @Test
    void everybodySeesWhatIsHersAndRegulatorsTheirRegion() {
        var hers = shop.arrived("cat", "330106", "wang");
        var far = shop.arrived("cat", "530129", "zhao");

        assertThat(ids(Selection.all(), MODERATOR)).containsExactlyInAnyOrder(hers.id(), far.id());
        assertThat(seenBy(PetShop.caller("wang", Role.STREAMER, null))).containsExactly(hers.id());
        assertThat(seenBy(PetShop.caller("wang", Role.PLATFORM, null))).containsExactly(hers.id());
        assertThat(seenBy(PetShop.caller("gov", Role.REGULATOR, "53"))).containsExactly(far.id());
        assertThat(seenBy(PetShop.caller("gov", Role.REGULATOR, ""))).hasSize(2);
        assertThat(seenBy(PetShop.caller("gov", Role.REGULATOR, null))).isEmpty();
        assertThat(seenBy(Caller.anonymous())).isEmpty();
    }

    @Test
    void aTombstoneIsInNoList() {
        shop.bench.database().getCollection("animals").insertOne(new Document("_id", "x").append("tombstone", true));

        assertThat(ids(Selection.all(), MODERATOR)).isEmpty();
    }

    /// What the list shows is what may be read one by one, and nothing else.
    private List<String> seenBy(Caller caller) {
        var listed = ids(Selection.all(), caller);
        var readable = shop.animals.page(Selection.all(), new PageRequest(50, Optional.empty())).items().stream()
                .filter(animal -> shop.animals.sees(animal, caller))
                .map(Aggregate::id)
                .toList();
        assertThat(listed).isEqualTo(readable);
        return listed;
    }

    private List<String> ids(Selection selection, Caller caller) {
        return shop.animals.page(selection, caller, new PageRequest(50, Optional.empty())).items().stream()
                .map(Aggregate::id)
                .toList();
    }
}
