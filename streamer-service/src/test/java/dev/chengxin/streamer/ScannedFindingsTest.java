package dev.chengxin.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.streamer.finding.Occurrence;
import dev.chengxin.streamer.finding.Suspicion;
import dev.chengxin.streamer.finding.Suspicions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// What the scanner sees in a livestream becomes findings.
class ScannedFindingsTest extends RunningStreamerService {
    private static final String FINDINGS = "/api/v1/findings";

    private final Suspicions suspicions;

    ScannedFindingsTest(@Autowired @Qualifier("suspicions") Suspicions suspicions) {
        this.suspicions = suspicions;
    }

    @Test
    void hitsOfOneRuleAndClaimAreOneFindingWhoseVersionHardlyMoves() {
        var stage = Stage.ready(api(), clock());
        String session = stage.live();
        for (int segment = 1; segment <= 60; segment++) {
            suspicions.raise(hit(session, "origin", segment));
        }
        Answer finding = only(session, 60);
        assertThat(finding.json().at("/occurrences")).hasSize(50);
        assertThat(finding.json().at("/occurrences/0/segment").asLong()).isEqualTo(1);
        assertThat(finding.json().at("/live").asBoolean()).isTrue();
        assertThat(finding.version())
                .as("whoever decides has a version that lasts")
                .isEqualTo(6);
        assertThat(Events.typesOf(Topics.STREAMER_EVENTS, finding.at("/id"))).containsExactly("finding.raised.v1");

        for (int segment = 60; segment >= 1; segment--) {
            suspicions.raise(hit(session, "origin", segment));
        }
        assertThat(only(session, 60).version()).as("a repeat changes nothing").isEqualTo(6);

        stage.ended(session);
        Await.await().until(() -> !only(session, 60).json().at("/live").asBoolean());
    }

    @Test
    void whatHitsAfterTheDecisionOpensASuccessor() {
        var stage = Stage.ready(api(), clock());
        String session = stage.live();
        suspicions.raise(hit(session, "origin", 1));
        suspicions.raise(hit(session, "origin", 2));
        Answer first = only(session, 2);
        command(Api.MODERATOR, FINDINGS + "/" + first.at("/id"), "/dismissal", "{\"reason\": \"no-breach\"}")
                .expect(200);
        suspicions.raise(hit(session, "origin", 2));
        assertThat(found(session)).as("a repeat of what was decided on").hasSize(1);

        suspicions.raise(hit(session, "origin", 3));
        suspicions.raise(hit(session, "origin", 3));
        assertThat(found(session)).hasSize(2);
        assertThat(found(session).getFirst().json().at("/round").asInt()).isEqualTo(2);
        assertThat(found(session).getFirst().json().at("/count").asInt()).isEqualTo(1);

        suspicions.raise(hit(session, "another claim", 1));
        assertThat(found(session)).hasSize(3);
    }

    private Answer only(String session, int count) {
        var all = found(session);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().json().at("/count").asInt()).isEqualTo(count);
        return all.getFirst();
    }

    private List<Answer> found(String session) {
        var all = new ArrayList<Answer>();
        api().as(Api.MODERATOR)
                .get(FINDINGS + "?sessionId=" + session)
                .expect(200)
                .json()
                .at("/items")
                .forEach(item -> all.add(api().as(Api.MODERATOR)
                        .get(FINDINGS + "/" + item.at("/id").stringValue())
                        .expect(200)));
        return all;
    }

    private static Suspicion hit(String session, String claim, long segment) {
        return new Suspicion(
                session,
                "origin-unsupported",
                1,
                claim,
                "origin",
                "serious",
                true,
                new Occurrence(segment, segment * 4, 2, 6, 90));
    }
}
