package dev.chengxin.streamer.session.mongo;

import com.mongodb.client.model.Projections;
import dev.chengxin.servicekit.test.Explain;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.streamer.RunningStreamerService;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionIndexTest extends RunningStreamerService {
    private static final String SESSION = "0190b3e4-0000-7000-8000-000000000001";

    @BeforeEach
    void onlyARealServerExplains() {
        TestMongo.assumeReal();
    }

    @Test
    void segmentsAreReadInOrderFromTheirIndex() {
        Explain.find(
                        database(),
                        "segments",
                        MongoSegments.inTime(SESSION),
                        MongoSegments.inOrder(),
                        Projections.include("hash"))
                .usesIndexForAll();
        Explain.find(database(), "segments", MongoSegments.beginningAt(SESSION, 40), MongoSegments.inOrder(), null)
                .usesIndexForAll();
    }

    @Test
    void measuresAndFindingsAreFoundByWhomTheyConcern() {
        Explain.find(
                        database(),
                        "session-bars",
                        MongoBars.query(SESSION, SESSION, Instant.parse("2026-11-23T00:00:00Z")),
                        null,
                        null)
                .usesIndex();
        Explain.find(database(), "session-findings", MongoSessionFindings.query(List.of(SESSION)), null, null)
                .usesIndex();
    }
}
