package dev.chengxin.servicekit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.servicekit.security.TestIssuer;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class AnswerTest {
    private final TestIssuer issuer = new TestIssuer();
    private TestService service;

    @BeforeAll
    void start() {
        service = TestService.start(List.of(ThingController.class), "chengxin.issuer=" + issuer.uri());
    }

    @AfterAll
    void stop() {
        service.close();
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"store", "broker", "wrapped"})
    void asksToTryAgainWhenTheInfrastructureIsAway(String how, CapturedOutput output) {
        var answer = service.get("/fail/" + how);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problemType()).isEqualTo("temporarily-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.text() + output).doesNotContain(ThingController.SECRET);
    }

    @Test
    void tellsNothingOfAnUnexpectedFailureButItsCorrelationId(CapturedOutput output) {
        var answer = service.get("/fail/otherwise");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problemType()).isEqualTo("internal-error");
        assertThat(answer.text()).doesNotContain("Exception");
        assertThat(output.toString())
                .contains("java.lang.IllegalStateException at " + ThingController.class.getName())
                .doesNotContain(ThingController.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/half/written", "/half/streamed"})
    void cutsAnAnswerThatFailsHalfWay(String path, CapturedOutput output) {
        assertThatThrownBy(() -> service.get(path)).isInstanceOf(UncheckedIOException.class);

        assertThat(output.toString()).contains("IllegalStateException").doesNotContain(ThingController.SECRET);
    }

    @Test
    void sendsAProblemAsItWasThrown() {
        var answer = service.get("/fail/refused", "Accept-Language", "en-GB,en;q=0.9");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:chengxin:problem:not-in-this-state");
        assertThat(answer.json().path("title").asString()).isEqualTo("The present state does not allow this");
        assertThat(answer.json().path("detail").asString()).isEqualTo("not now");
        assertThat(answer.json().path("instance").asString()).isEqualTo("/fail/refused");
        assertThat(answer.json().path("errors").path(0).path("message").asString())
                .isEqualTo("is closed");
        assertThat(answer.pointer()).isEqualTo("/state");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh", "fr", "*", "x;;q=?", "de,fr;q=0.5"})
    void speaksChineseUnlessEnglishIsAskedFor(String language) {
        var answer = service.get("/fail/refused", "Accept-Language", language);

        assertThat(answer.json().path("detail").asString()).isEqualTo("不行");
        assertThat(answer.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(service.get("/fail/refused").json().path("detail").asString())
                .isEqualTo("不行");
    }

    @Test
    void keepsASaneCorrelationIdAndReplacesAnyOther() {
        String id = UUID.randomUUID().toString();
        var kept = service.get("/fail/refused", "X-Correlation-Id", id);
        var replaced = service.get("/things", "X-Correlation-Id", "13800138000");

        assertThat(kept.header("X-Correlation-Id")).isEqualTo(id);
        assertThat(kept.json().path("correlationId").asString()).isEqualTo(id);
        assertThat(UUID.fromString(replaced.header("X-Correlation-Id")).version())
                .isEqualTo(7);
    }

    @Test
    void walksAListToItsEnd() {
        var items = new ArrayList<Integer>();
        String cursor = "";
        do {
            var page = service.get("/things?limit=3&cursor=" + cursor).json();
            page.path("items").forEach(item -> items.add(item.asInt()));
            assertThat(page.path("items").size()).isLessThanOrEqualTo(3);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(items).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(service.get("/things?limit=7").json().has("next")).isTrue();
        assertThat(service.get("/things?limit=7").json().path("next").isNull()).isTrue();
    }

    @Test
    void comparesVersions() {
        String tag = service.get("/things/5").header("ETag");

        assertThat(tag).isEqualTo("\"5\"");
        assertThat(put("If-Match", tag).text()).isEqualTo("12");
        assertThat(put("X-None", "").status()).isEqualTo(428);
        assertThat(put("X-None", "").problemType()).isEqualTo("if-match-required");
        for (var malformed :
                List.of("5", "*", "W/\"5\"", "\"x\"", "\"-1\"", "\"5\", \"6\"", "\"99999999999999999999\"")) {
            var answer = put("If-Match", malformed);
            assertThat(answer.status()).as(malformed).isEqualTo(400);
            assertThat(answer.parameter()).isEqualTo("If-Match");
        }
    }

    @Test
    void takesRandomKeysOnlyFromAnonymousCallers() {
        String random = "0190A6B0-0000-4000-8000-000000000001";
        String bearer = "Bearer " + issuer.token("import", "platform");

        var anonymous = service.post("/keyed", "", "Idempotency-Key", random);
        assertThat(anonymous.json().path("client").asString()).isEqualTo("anonymous");
        assertThat(anonymous.json().path("value").asString()).isEqualTo(random.toLowerCase(java.util.Locale.ROOT));
        assertThat(service.post("/keyed", "").json().path("value").isNull()).isTrue();
        assertThat(service.post("/keyed", "", "Idempotency-Key", "file-1-row-2").parameter())
                .isEqualTo("Idempotency-Key");
        assertThat(service.post("/keyed", "", "Idempotency-Key", "0190a6b0-0000-7000-8000-000000000001")
                        .status())
                .isEqualTo(400);

        var known = service.post("/keyed", "", "Idempotency-Key", "file-1-row-2", "Authorization", bearer);
        assertThat(known.json().path("client").asString()).isEqualTo("import");
        assertThat(known.json().path("value").asString()).isEqualTo("file-1-row-2");
        for (var odd : List.of("", "a b", "x".repeat(129))) {
            assertThat(service.post("/keyed", "", "Idempotency-Key", odd, "Authorization", bearer)
                            .status())
                    .as(odd)
                    .isEqualTo(400);
        }
    }

    @Test
    void describesItselfInOpenApi() {
        var description = service.get("/openapi").json();

        assertThat(description.path("openapi").asString()).startsWith("3.1");
        var list = description.path("paths").path("/things").path("get");
        assertThat(list.path("x-roles").path(0).asString()).isEqualTo("anyone");
        assertThat(list.path("parameters").findValuesAsString("name")).containsExactlyInAnyOrder("limit", "cursor");
        var replace = description.path("paths").path("/things/{number}").path("put");
        assertThat(replace.path("responses").propertyNames()).contains("404", "412", "428");
        assertThat(replace.at("/responses/429/headers").has("Retry-After")).isTrue();
        assertThat(list.path("responses").has("404")).isFalse();
        assertThat(replace.path("parameters").findValuesAsString("name"))
                .containsExactlyInAnyOrder("number", "If-Match");
        var decided = description.path("paths").path("/decided").path("post");
        assertThat(decided.path("x-roles").toString()).isEqualTo("[\"moderator\",\"lead\"]");
        assertThat(decided.path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
        assertThat(decided.path("responses").has("403")).isTrue();
        assertThat(description
                        .at("/components/schemas/Problem/properties/errors/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/ProblemFault");
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description.path("paths").has("/error")).isFalse();
    }

    private TestService.Answer put(String header, String value) {
        return service.send(
                "/things/7", request -> request.header(header, value).PUT(BodyPublishers.noBody()));
    }
}
