package dev.chengxin.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.Topics;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.Events;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationTest extends RunningStreamerService {
    private static final String OPERATORS = "/api/v1/operators";
    private static final String STREAMERS = "/api/v1/streamers";
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Test
    void aStreamerInARoomGoesFromRegistrationToAdmission() {
        Answer operator = api().as("op1~operator")
                .post(
                        OPERATORS,
                        Map.of(
                                "kind", "company",
                                "name", "示例农业有限公司",
                                "creditCode", "91350100M000100Y43",
                                "region", "350100",
                                "address", "示例路 1 号"))
                .expect(201);
        String operatorPath = operator.header("Location");
        Answer streamer = api().as("st1~streamer")
                .post(STREAMERS, Map.of("operatorId", operator.at("/id"), "name", "示例一", "idNumber", idNumber()))
                .expect(201);
        String path = streamer.header("Location");
        assertThat(streamer.at("/idNumber")).contains("*");

        command(Api.MODERATOR, path, "/verification", null).expect(200);
        Answer refused = command(Api.MODERATOR, path, "/admission", null).expect(200);
        assertThat(refused.at("/status/code")).isEqualTo("refused");
        assertThat(refused.json().at("/admission/unmet").findValuesAsString("code"))
                .containsExactly("training", "seller-identity");

        command(Api.MODERATOR, operatorPath, "/verification", null).expect(200);
        command(Api.PLATFORM, path, "/trainings", training()).expect(200);
        Answer admitted = command(Api.MODERATOR, path, "/admission", null).expect(200);
        assertThat(admitted.at("/status/code")).isEqualTo("admitted");
        Answer threshold =
                api().as(Api.MODERATOR).get("/api/v1/thresholds/entry").expect(200);
        assertThat(admitted.at("/admission/thresholdVersion")).isEqualTo(threshold.at("/version"));

        Await.await()
                .untilAsserted(() -> assertThat(Events.typesOf(Topics.STREAMER_EVENTS, streamer.at("/id")))
                        .containsExactly(
                                "streamer.registered.v1",
                                "streamer.verified.v1",
                                "streamer.refused.v1",
                                "streamer.training-passed.v1",
                                "streamer.admitted.v1"));
        assertThat(Events.of(Topics.STREAMER_EVENTS, streamer.at("/id")))
                .allSatisfy(event ->
                        assertThat(event.extension(Envelope.JURISDICTION)).contains("350100"));
        assertThat(Events.typesOf(Topics.STREAMER_EVENTS, "entry-threshold")).containsOnly("threshold.activated.v1");
    }

    @Test
    void aFarmerWhoRunsHerOwnRoomRegistersOnce() {
        Answer farmer = api().as("farmer1~streamer")
                .post(
                        STREAMERS,
                        Map.of("selfOperated", true, "region", "530129", "name", "示例二", "idNumber", idNumber()))
                .expect(201);
        String path = farmer.header("Location");
        assertThat(farmer.at("/operatorId")).isEqualTo(farmer.at("/id"));
        command(Api.MODERATOR, path, "/verification", null).expect(200);
        command(Api.MODERATOR, path, "/trainings", training()).expect(200);
        assertThat(command(Api.MODERATOR, path, "/admission", null).expect(200).at("/status/code"))
                .isEqualTo("admitted");
    }

    @Test
    void aPersonRegistersOnce() {
        String number = idNumber();
        api().as("st2~streamer").post(STREAMERS, own(number)).expect(201);
        Answer again = api().as("st3~streamer").post(STREAMERS, own(number)).expect(409);
        assertThat(again.at("/errors/0/pointer")).isEqualTo("/idNumber");
        assertThat(again.text()).doesNotContain(number);
    }

    @Test
    void whatAnotherSystemNamesIsRegisteredOnceAndFound() {
        var body = new HashMap<String, Object>(own(idNumber()));
        body.put("externalRefs", List.of(Map.of("system", "shop", "id", "u-7")));
        String id = api().as(Api.PLATFORM).post(STREAMERS, body).expect(201).at("/id");
        assertThat(api().as(Api.PLATFORM).post(STREAMERS, body).expect(201).at("/id"))
                .isEqualTo(id);
        Answer found = api().as(Api.PLATFORM)
                .get(STREAMERS + "?externalSystem=shop&externalId=u-7")
                .expect(200);
        assertThat(found.at("/items/0/id")).isEqualTo(id);
        assertThat(api().as(Api.PLATFORM)
                        .get(STREAMERS + "?externalSystem=shop")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void othersDoNotSeeARegistration() {
        Answer streamer =
                api().as("st4~streamer").post(STREAMERS, own(idNumber())).expect(201);
        String path = streamer.header("Location");
        assertThat(api().as("st4~streamer").get(path).status()).isEqualTo(200);
        assertThat(api().as("st5~streamer").get(path).status()).isEqualTo(404);
        assertThat(api().as("op5~operator").get(path).status()).isEqualTo(404);
        assertThat(api().as(ELSEWHERE).get(path).status()).isEqualTo(404);
        assertThat(api().as(Api.REGULATOR).get(path).status()).isEqualTo(200);
        assertThat(api().get(path).status()).isEqualTo(401);
    }

    @Test
    void aWrongCodeIsRecordedOnlyByAModeratorWithAReason() {
        var body = new HashMap<String, Object>(Map.of(
                "kind",
                "company",
                "name",
                "示例",
                "creditCode",
                "93513431MA6ABCD10K",
                "region",
                "513431",
                "address",
                "某处"));
        Answer wrong = api().as("op2~operator").post(OPERATORS, body).expect(422);
        assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/creditCode");
        assertThat(wrong.at("/errors/0/code")).isEqualTo("check-character");
        body.put("codeReason", "执照原件如此");
        assertThat(api().as("op2~operator").post(OPERATORS, body).expect(422).at("/errors/0/pointer"))
                .isEqualTo("/codeReason");
        assertThat(api().as(Api.MODERATOR).post(OPERATORS, body).expect(201).at("/codeReason"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; 422",
                "{\"selfOperated\": true, \"name\": \"某\", \"idNumber\": \"110105194912310021\", \"region\": \"530129\"}; 422",
                "{\"selfOperated\": true, \"name\": \"某\", \"idNumber\": \"11010519491231002X\"}; 422",
                "{\"selfOperated\": true, \"name\": \"某\", \"idNumber\": \"11010519491231002X\", \"region\": \"990000\"}; 422",
                "{\"name\": \"某\", \"idNumber\": \"11010519491231002X\"}; 422",
                "{\"name\": \"某\", \"idNumber\": \"11010519491231002X\", \"operatorId\": \"x\"}; 422",
                "{\"name\": \"某\", \"idNumber\": \"11010519491231002X\", \"operatorId\": \"00000000-0000-0000-0000-000000000000\"}; 422",
                "{\"name\": 7, \"idNumber\": \"11010519491231002X\"}; 400",
                "[]; 400"
            })
    void badInputIsRefusedAndNamed(String body, int status) {
        Answer answer = api().as("st6~streamer").post(STREAMERS, body).expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text()).doesNotContain("11010519491231002X");
        assertThat(answer.json().at("/errors").isEmpty()).isFalse();
    }

    @Test
    void theCheckLapsesByATimer() {
        Answer operator = api().as(Api.PLATFORM)
                .post(OPERATORS, Map.of("kind", "natural-person", "name", "示例三", "region", "530129", "address", "某村"))
                .expect(201);
        String path = operator.header("Location");
        command(Api.MODERATOR, path, "/verification", null).expect(200);
        clock().forward(Duration.ofDays(200));
        Await.await()
                .untilAsserted(
                        () -> assertThat(api().as(Api.MODERATOR).get(path).at("/status/code"))
                                .isEqualTo("overdue"));
        assertThat(api().as(Api.MODERATOR)
                        .get("/api/v1/services/streamer/work-items?type=operator-reverification")
                        .expect(200)
                        .text())
                .contains(operator.at("/id"));
    }

    private String training() {
        return "{\"course\": \"livestream-basics\", \"passedAt\": \"%s\"}"
                .formatted(EventJson.text(clock().instant().minus(Duration.ofDays(1))));
    }

    private static Map<String, Object> own(String number) {
        return Map.of("selfOperated", true, "region", "530129", "name", "示例", "idNumber", number);
    }

    /// A number of somebody who does not exist, with its check character.
    static String idNumber() {
        String first = "1101051990010" + "%04d".formatted(1000 + PEOPLE.incrementAndGet());
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (first.charAt(i) - '0') * weights[i];
        }
        return first + "10X98765432".charAt(sum % 11);
    }
}
