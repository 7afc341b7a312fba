package dev.chengxin.complaint.outcome.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Sorts;
import dev.chengxin.complaint.casework.Category;
import dev.chengxin.complaint.outcome.OutcomeFilter;
import dev.chengxin.complaint.outcome.Outcomes.Place;
import dev.chengxin.servicekit.test.Explain;
import dev.chengxin.servicekit.test.RunningService;
import dev.chengxin.servicekit.test.TestMongo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeIndexTest extends RunningService {
    private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @BeforeEach
    void onlyARealServerExplains() {
        TestMongo.assumeReal();
    }

    static Stream<OutcomeFilter> filters() {
        return Stream.of(
                new OutcomeFilter(null, null, null, null, null, TODAY),
                new OutcomeFilter(Category.ORIGIN, null, null, null, null, TODAY),
                new OutcomeFilter(null, true, null, null, null, TODAY),
                new OutcomeFilter(null, null, DAY, DAY.plusSeconds(60), null, TODAY),
                new OutcomeFilter(null, null, null, null, "streamer", TODAY),
                new OutcomeFilter(Category.ORIGIN, true, DAY, null, "streamer", TODAY));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void noListScansOrSorts(OutcomeFilter filter) {
        var place = new Place(DAY, "0190b3e4-0000-7000-8000-000000000001");
        var order = Sorts.descending("state.outcome.publishedAt", "_id");

        for (var after : List.of(Optional.<Place>empty(), Optional.of(place))) {
            Explain.find(database(), "complaints", MongoOutcomes.query(filter, after), order, null)
                    .usesIndexForAll();
        }
    }

    @Test
    void whatIsNoLongerShownIsNotLookedAt() {
        for (var from : List.of(Optional.<Instant>empty(), Optional.of(Instant.parse("2020-01-01T00:00:00Z")))) {
            var filter = new OutcomeFilter(null, null, from.orElse(null), null, null, TODAY);
            var order = Sorts.descending("state.outcome.publishedAt", "_id");

            Explain explained =
                    Explain.find(database(), "complaints", MongoOutcomes.query(filter, Optional.empty()), order, null);

            assertThat(explained.usesIndexForAll().plan().toJson())
                    .containsPattern("indexBounds.*publishedAt.*2025-11-21T16:00:00.000Z");
        }
    }
}
