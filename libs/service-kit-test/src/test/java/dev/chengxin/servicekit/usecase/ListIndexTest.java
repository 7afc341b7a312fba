package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.test.Explain;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.test.usecase.PetShop;
import dev.chengxin.servicekit.usecase.Sight.Scope;
import dev.chengxin.servicekit.web.Cursor;
import java.time.Instant;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// No list looks at every document or sorts in memory, whatever is asked for.
class ListIndexTest {
    private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");

    private final PetShop shop = new PetShop(TestMongo.assumeReal());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void listsComeFromIndexes() {
        Lists<?> lists = shop.animals().lists();
        var selections = Stream.of(
                Selection.all(),
                Selection.all().where("status", "sold"),
                Selection.all().where("kind", "cat"),
                Selection.all().where("kind", "cat").where("status", "sold"),
                Selection.all().between(DAY, DAY.plusSeconds(60)));
        selections.forEach(selection -> {
            for (Scope scope : new Scope[] {Scope.ALL, new Scope("wang", null), new Scope(null, "3301")}) {
                explain(lists.query(selection, scope, null), lists.order());
                explain(lists.query(selection, scope, Cursor.of(DAY.toString(), "0190")), lists.order());
            }
        });
    }

    @Test
    void theListOfWorkComesFromAnIndex() {
        for (@Nullable String type : new @Nullable String[] {null, "examination"}) {
            for (@Nullable String region : new @Nullable String[] {null, "3301"}) {
                explain(Lists.waitingQuery(type, new Scope(null, region), ""), Lists.BY_URGENCY);
                explain(Lists.waitingQuery(type, new Scope(null, region), "909|9999|x"), Lists.BY_URGENCY);
            }
        }
    }

    private void explain(Bson query, Bson sort) {
        Explain.find(shop.database(), "animals", query, sort, null).usesIndexForAll();
    }
}
