package dev.chengxin.complaint.casework.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.chengxin.complaint.casework.CaseFilter;
import dev.chengxin.complaint.casework.CaseLists.Place;
import dev.chengxin.complaint.casework.Category;
import dev.chengxin.complaint.casework.Kind;
import dev.chengxin.complaint.casework.OutcomeStatus;
import dev.chengxin.complaint.casework.Status;
import dev.chengxin.servicekit.test.Explain;
import dev.chengxin.servicekit.test.RunningService;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.timer.TimerSweep;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseIndexTest extends RunningService {
    private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Bson ORDER = Sorts.descending(MongoCaseLists.FILED_AT, "_id");

    @BeforeEach
    void onlyARealServerExplains() {
        TestMongo.assumeReal();
    }

    static Stream<CaseFilter> filters() {
        return Stream.of(
                filter(null, null, null, null, null, null, null, null, null, null),
                filter(Kind.REPORT, null, null, null, null, null, null, null, null, null),
                filter(null, Status.FILED, null, null, null, null, null, null, null, null),
                filter(null, null, OutcomeStatus.NONE, null, null, null, null, null, null, null),
                filter(null, null, null, Category.ORIGIN, null, null, null, null, null, null),
                filter(null, null, null, null, true, null, null, null, null, null),
                filter(null, null, null, null, null, DAY, DAY.plusSeconds(60), null, null, null),
                filter(null, null, null, null, null, null, null, "streamer", null, null),
                filter(null, null, null, null, null, null, null, null, "owner", null),
                filter(null, null, null, null, null, null, null, null, null, "3"),
                filter(null, null, null, null, null, null, null, null, null, "330"),
                filter(null, null, null, null, null, null, null, null, null, "3301"),
                filter(null, null, null, null, null, null, null, null, null, "33010"),
                filter(Kind.REPORT, Status.FILED, null, null, true, DAY, null, null, null, "33"));
    }

    private static CaseFilter filter(
            @Nullable Kind kind,
            @Nullable Status status,
            @Nullable OutcomeStatus outcome,
            @Nullable Category category,
            @Nullable Boolean overdue,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String streamer,
            @Nullable String owner,
            @Nullable String region) {
        return new CaseFilter(kind, status, outcome, category, overdue, from, to, streamer, owner, region);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void noListScansOrSorts(CaseFilter filter) {
        Place place = new Place(DAY, "0190b3e4-0000-7000-8000-000000000001");

        explain(MongoCaseLists.query(filter, Optional.empty()), ORDER).usesIndexForAll();
        explain(MongoCaseLists.query(filter, Optional.of(place)), ORDER).usesIndexForAll();
    }

    @Test
    void theTimerAndTheCalendarFindTheirComplaintsByIndex() {
        explain(TimerSweep.due(new Date()), Sorts.ascending("dueAt")).usesIndexForAll();
        explain(Filters.in("state.calendars", "2027@0"), null).usesIndex();
    }

    private static Explain explain(Bson query, @Nullable Bson sort) {
        MongoDatabase database = database();
        return Explain.find(database, "complaints", query, sort, null);
    }
}
