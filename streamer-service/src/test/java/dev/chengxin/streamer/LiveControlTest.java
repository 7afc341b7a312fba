package dev.chengxin.streamer;

import static dev.chengxin.streamer.Stage.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.MeasureLifted;
import dev.chengxin.contracts.StreamerEvent.SessionStarted;
import dev.chengxin.contracts.StreamerEvent.ViolationConfirmed;
import dev.chengxin.contracts.StreamerEvent.ViolationOverturned;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import dev.chengxin.streamer.session.Bars;
import dev.chengxin.streamer.session.Control;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class LiveControlTest extends RunningStreamerService {
    private static final String PAUSE =
            "{\"action\": \"pause\", \"reason\": \"medical-effect\", \"text\": \"宣称治病，已暂停\"}";

    private final MeterRegistry meters;
    private final Bars bars;
    private Stage stage;
    private String id;

    LiveControlTest(@Autowired MeterRegistry meters, @Autowired Bars bars) {
        this.meters = meters;
        this.bars = bars;
    }

    @BeforeEach
    void goOnAir() {
        stage = Stage.ready(api(), clock());
        id = stage.live();
    }

    @Test
    void aRequestReachesThePlatformUnderItsIdAndIsAcknowledged() {
        Answer asked = ask(Api.MODERATOR, PAUSE).expect(201);
        String requestId = asked.at("/requestId");
        assertThat(asked.at("/status/code")).isEqualTo("requested");

        Await.await().untilAsserted(() -> assertThat(Stage.commands(id)).hasSize(1));
        var command = Stage.commands(id).getFirst();
        assertThat(Stage.idOf(command)).isEqualTo(requestId);
        JsonNode data = EventJson.mapper().readTree(command.value());
        assertThat(data.at("/requestId").stringValue()).isEqualTo(requestId);
        assertThat(data.at("/action").stringValue()).isEqualTo("pause");
        assertThat(data.toString()).doesNotContain("治病");
        assertThat(stage.session(id).at("/paused")).isEqualTo("true");

        Answer answered = answer(requestId, "done").expect(200);
        assertThat(answered.at("/status/code")).isEqualTo("acknowledged");
        assertThat(answer(requestId, "done").expect(200).at("/answeredAt"))
                .as("the same answer again")
                .isEqualTo(answered.at("/answeredAt"));
        assertThat(answer(requestId, "rejected").status()).isEqualTo(409);
        Answer shown = api().as(stage.owner).get(path() + "/controls").expect(200);
        assertThat(shown.at("/items/0/text")).isEqualTo("宣称治病，已暂停");
        Await.await()
                .untilAsserted(() -> assertThat(Events.typesOf(Topics.STREAMER_EVENTS, id))
                        .endsWith("session.control-requested.v1", "session.control-acknowledged.v1"));
        assertThat(Events.of(Topics.STREAMER_EVENTS, id).stream()
                        .filter(event -> event.type().equals("session.control-requested.v1")))
                .singleElement()
                .satisfies(event -> assertThat(event.id()).isEqualTo(requestId));
    }

    @Test
    void aRepeatUnderOneKeyAsksForNothingMore() {
        var keyed = api().as(Api.MODERATOR)
                .with("Idempotency-Key", Ids.random())
                .seen(stage.session(id).version());
        String requestId = keyed.post(path() + "/controls", PAUSE).expect(201).at("/requestId");
        assertThat(keyed.post(path() + "/controls", PAUSE).expect(201).at("/requestId"))
                .isEqualTo(requestId);
        String other = PAUSE.replace("\"pause\"", "\"mute\"");
        assertThat(keyed.post(path() + "/controls", other).expect(422).at("/type"))
                .endsWith(":idempotency-key-reused");
        assertThat(stage.session(id).json().at("/controls").intValue()).isEqualTo(1);
    }

    @Test
    void whatThePlatformRefusesHasFailed() {
        String requestId = ask(Api.LEAD, PAUSE).expect(201).at("/requestId");
        assertThat(answer(requestId, "rejected").expect(200).at("/status/code")).isEqualTo("rejected");
        assertThat(stage.session(id).at("/paused")).isEqualTo("false");
        awaitFailed("rejected");
    }

    @Test
    void aPlatformThatDoesNotListenIsAnAlarmUntilItAnswers() {
        double before = alarms();
        String requestId = ask(Api.MODERATOR, PAUSE).expect(201).at("/requestId");
        clock().forward(Control.PATIENCE);
        awaitFailed("no-acknowledgement");
        assertThat(alarms()).isGreaterThan(before);
        var alarm = work().stream()
                .filter(item -> item.at("/id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(alarm.at("/type").stringValue()).isEqualTo("control-alarm");
        assertThat(alarm.at("/risk").intValue()).isEqualTo(100);

        assertThat(answer(requestId, "done").expect(200).at("/status/code"))
                .as("a late answer is recorded")
                .isEqualTo("acknowledged");
        assertThat(work()).noneMatch(item -> item.at("/id").stringValue().equals(id));
    }

    @Test
    void aPauseLapsesAfterADayUnlessAViolationIsConfirmed() {
        String kept = stage.live();
        for (String session : List.of(id, kept)) {
            String requestId = stage.command(Api.MODERATOR, SESSIONS + "/" + session, "/controls", PAUSE)
                    .expect(201)
                    .at("/requestId");
            answer(session, requestId, "done").expect(200);
        }
        String violation = Ids.random();
        Told.tell(violation, confirmed(kept));
        Await.await()
                .untilAsserted(() -> assertThat(stage.session(kept).json().at("/violationIds"))
                        .hasSize(1));

        clock().forward(Duration.ofHours(24));
        Await.await().until(() -> stage.session(id).at("/paused").equals("false"));
        Answer controls =
                api().as(Api.PLATFORM).get(SESSIONS + "/" + id + "/controls").expect(200);
        assertThat(controls.at("/items/1/action/code")).isEqualTo("resume");
        assertThat(controls.at("/items/1/reason/code")).isEqualTo("pause-lapsed");
        Await.await()
                .untilAsserted(() -> assertThat(Stage.commands(id))
                        .extracting(Stage::idOf)
                        .contains(controls.at("/items/1/requestId")));
        assertThat(stage.session(kept).at("/paused")).isEqualTo("true");

        Told.tell(
                violation,
                new ViolationOverturned(stage.streamerId, stage.streamerId, kept, "medical-effect", null, "appeal"));
        Await.await().until(() -> stage.session(kept).at("/paused").equals("false"));
    }

    @Test
    void aMeasurePausesWhatIsOnAirUntilItIsLifted() {
        String other = Stage.ready(api(), clock()).live();
        String measure = Ids.random();
        Told.tell(measure, suspension());
        awaitPaused("true");
        Answer controls = api().as(Api.PLATFORM).get(path() + "/controls").expect(200);
        assertThat(controls.at("/items/0/reason/code")).isEqualTo("measure");
        assertThat(controls.json().at("/items/0").has("lapsesAt"))
                .as("it lasts as long as the measure")
                .isFalse();
        Await.await().untilAsserted(() -> assertThat(Stage.commands(id)).hasSize(1));

        clock().forward(Duration.ofHours(25));
        assertThat(stage.session(id).at("/paused")).isEqualTo("true");
        assertThat(stage.session(other).at("/paused"))
                .as("somebody else's livestream")
                .isEqualTo("false");

        Told.tell(measure, new MeasureLifted("suspension", stage.streamerId, stage.streamerId, "overturned"));
        awaitPaused("false");
        Await.await().untilAsserted(() -> assertThat(Stage.commands(id)).hasSize(2));
    }

    @Test
    void aMeasureThatPausesLivestreamsPausesThemWithItsGoodsOnSale() {
        String warning = Ids.random();
        Told.tell(warning, applied("warning", false));
        String measure = Ids.random();
        Told.tell(measure, applied("live-pause", false));
        awaitPaused("true");
        Await.await().untilAsserted(() -> assertThat(Stage.commands(id)).hasSize(1));

        Told.tell(measure, new MeasureLifted("live-pause", stage.streamerId, stage.streamerId, "expired"));
        awaitPaused("false");
    }

    @Test
    void aMeasureThatNobodySawAtTheStartIsSeenRightAfterIt() {
        bars.applied(Told.envelope(Ids.random(), suspension()), suspension());
        Told.tell(id, new SessionStarted(stage.streamerId, stage.streamerId, clock().instant(), List.of(), List.of()));
        awaitPaused("true");
    }

    @Test
    void onlyWhatIsOnAirIsControlled() {
        String planned = stage.planned();
        assertThat(stage.command(Api.MODERATOR, SESSIONS + "/" + planned, "/controls", PAUSE)
                        .status())
                .isEqualTo(409);
        assertThat(ask(Api.MODERATOR, "{\"action\": \"resume\", \"reason\": \"corrected\"}")
                        .expect(409)
                        .at("/type"))
                .endsWith(":nothing-to-resume");
        String requestId = ask(Api.MODERATOR, PAUSE).expect(201).at("/requestId");
        stage.ended(id);
        assertThat(ask(Api.MODERATOR, PAUSE).status()).isEqualTo(409);
        assertThat(answer(requestId, "done").status())
                .as("an answer is recorded after the end as well")
                .isEqualTo(200);
    }

    @Test
    void aRequestNeedsTheVersionThatWasSeen() {
        assertThat(api().as(Api.MODERATOR).post(path() + "/controls", PAUSE).status())
                .isEqualTo(428);
        assertThat(api().as(Api.MODERATOR)
                        .seen(1)
                        .post(path() + "/controls", PAUSE)
                        .status())
                .isEqualTo(412);
        assertThat(ask(stage.owner, PAUSE).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"reason\": \"origin\"}; /action",
                "{\"action\": \"explode\", \"reason\": \"origin\"}; /action",
                "{\"action\": \"warn\", \"reason\": \"because\"}; /reason",
                "{\"action\": \"warn\", \"reason\": \"pause-lapsed\"}; /reason",
                "{\"action\": \"warn\", \"reason\": \"origin\", \"findingId\": \"7\"}; /findingId",
                "{\"action\": \"warn\", \"reason\": \"origin\", \"text\": \"\"}; /text"
            })
    void badRequestsAreRefusedAndNamed(String body, String pointer) {
        Answer answer = ask(Api.MODERATOR, body);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; /requestId",
                "{\"requestId\": \"00000000-0000-7000-8000-000000000000\", \"outcome\": \"done\","
                        + " \"at\": \"2026-11-23T02:00:00Z\"}; /requestId",
                "{\"requestId\": \"00000000-0000-7000-8000-000000000000\", \"outcome\": \"maybe\","
                        + " \"at\": \"2026-11-23T02:00:00Z\"}; /outcome",
                "{\"requestId\": \"00000000-0000-7000-8000-000000000000\", \"outcome\": \"done\","
                        + " \"at\": \"now\"}; /at"
            })
    void badAnswersAreRefusedAndNamed(String body, String pointer) {
        Answer answer = api().as(Api.PLATFORM).post(path() + "/control-acknowledgements", body);
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.json().at("/errors").findValuesAsString("pointer")).contains(pointer);
    }

    private String path() {
        return SESSIONS + "/" + id;
    }

    private Answer ask(String token, String body) {
        return stage.command(token, path(), "/controls", body);
    }

    private Answer answer(String requestId, String outcome) {
        return answer(id, requestId, outcome);
    }

    private Answer answer(String session, String requestId, String outcome) {
        return api().as(Api.PLATFORM)
                .post(
                        SESSIONS + "/" + session + "/control-acknowledgements",
                        "{\"requestId\": \"%s\", \"outcome\": \"%s\", \"at\": \"%s\"}"
                                .formatted(requestId, outcome, EventJson.text(clock().instant())));
    }

    private void awaitPaused(String paused) {
        Await.await().until(() -> stage.session(id).at("/paused").equals(paused));
    }

    private void awaitFailed(String reason) {
        Await.await()
                .untilAsserted(() -> assertThat(Events.of(Topics.STREAMER_EVENTS, id))
                        .anySatisfy(event -> {
                            assertThat(event.type()).isEqualTo("session.control-failed.v1");
                            assertThat(event.data()).contains(reason);
                        }));
    }

    private double alarms() {
        return meters.counter("chengxin.session.controls.unanswered").count();
    }

    private List<JsonNode> work() {
        return api().as(Api.MODERATOR)
                .get("/api/v1/services/streamer/work-items?limit=200&type=control-alarm")
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    private MeasureApplied suspension() {
        return applied("suspension", true);
    }

    private MeasureApplied applied(String kind, boolean blocksListings) {
        Instant now = clock().instant();
        return new MeasureApplied(
                kind,
                stage.streamerId,
                stage.streamerId,
                List.of(),
                now.minusSeconds(1),
                now.plus(Duration.ofDays(7)),
                blocksListings,
                1,
                "0".repeat(64),
                "county");
    }

    private ViolationConfirmed confirmed(String session) {
        return new ViolationConfirmed(
                stage.streamerId,
                stage.streamerId,
                session,
                4,
                "medical-effect",
                "serious",
                "medical-effect",
                true,
                false,
                "0".repeat(64),
                clock().instant().plus(Duration.ofDays(7)));
    }
}
