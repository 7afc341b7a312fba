package dev.chengxin.gateway;

import static dev.chengxin.gateway.ProblemAssert.assertProblem;
import static dev.chengxin.gateway.RunningGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.chengxin.local.FreePorts;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// People log in at the platform's own issuer.
class LoginTest {

    private static LocalIssuer issuer;
    private static RunningGateway gateway;

    private Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        var port = FreePorts.one();
        issuer = new LocalIssuer("http://127.0.0.1:" + port, folder);
        gateway = new RunningGateway(
                "--server.port=" + port,
                "--chengxin.issuer=" + issuer.uri,
                "--chengxin.gateway.login.client-secret=demo-gateway");
        issuer.awaitReady();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        issuer.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
        gateway.complaints.seen.clear();
        gateway.complaints.answers(200, "{}");
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void whoeverLogsInIsKnown() {
        var last = browser.login(gateway.uri + "/login?to=/openapi?page", "regulator-county");

        assertThat(last.uri()).hasToString(gateway.uri + "/openapi?page");
        var answer = browser.get(gateway.uri + "/api/v1/me");
        var me = json(answer);
        assertThat(me.get("roles").values()).extracting(JsonNode::asString).containsExactly("regulator");
        assertThat(me.get("jurisdiction").asString()).isEqualTo("530129");
        assertThat(me.get("name").asString()).isEqualTo("regulator-county");
        assertThat(Instant.parse(me.get("endsAt").asString()))
                .isBetween(in(Duration.ofMinutes(715)), in(Duration.ofHours(12)));
        assertThat(Instant.parse(me.get("idleEndsAt").asString()))
                .isBetween(in(Duration.ofMinutes(25)), in(Duration.ofMinutes(30)));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("RateLimit-Limit"))
                .as("counted as a user, not by the address")
                .contains("400");
    }

    @Test
    void nobodyIsKnownWithoutALogin() {
        var answer = browser.get(gateway.uri + "/api/v1/me");

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aServiceIsGivenTheTokenAndTheBrowserNever() throws ParseException {
        browser.login(gateway.uri + "/login", "moderator");

        browser.get(gateway.uri + "/api/v1/complaints");

        var seen = gateway.complaints.last();
        var token = SignedJWT.parse(seen.header("Authorization").replace("Bearer ", ""))
                .getJWTClaimsSet();
        assertThat(token.getSubject()).isEqualTo("moderator");
        assertThat(token.getAudience()).containsExactly("chengxin");
        assertThat(seen.headers()).doesNotContainKey("Cookie");
        assertThat(browser.everything()).noneMatch(text -> text.contains("eyJ"));
    }

    @Test
    void aTokenOfOnesOwnComesBeforeTheSession() {
        browser.login(gateway.uri + "/login", "moderator");

        var me = json(browser.get(gateway.uri + "/api/v1/me", "Authorization", "Bearer " + token("lead")));

        assertThat(me.get("roles").values()).extracting(JsonNode::asString).containsExactly("lead");
        assertThat(me.has("idleEndsAt")).isFalse();
        assertThat(browser.call(
                                "POST",
                                gateway.uri + "/api/v1/complaints",
                                "Authorization",
                                "Bearer " + token("lead"),
                                "Origin",
                                "https://elsewhere.example")
                        .statusCode())
                .as("no cookie is needed, so no other site can borrow it")
                .isEqualTo(200);
    }

    @Test
    void aSessionOutlivesARestart() {
        browser.login(gateway.uri + "/login", "moderator");

        gateway.restart();

        assertThat(json(browser.get(gateway.uri + "/api/v1/me")).get("name").asString())
                .isEqualTo("moderator");
    }

    @Test
    void theCookieIsKeptFromScriptsAndOtherSites() {
        browser.login(gateway.uri + "/login", "moderator");

        assertThat(browser.settings("chengxin"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain", "Max-Age", "Expires", "Secure"));
        assertThat(browser.settings("chengxin-login"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Max-Age=600"));
        assertThat(browser.cookie("chengxin-login")).isEmpty();
    }

    @Test
    void theStoreHoldsNothingThatSomebodyCouldLogInWith() {
        browser.login(gateway.uri + "/login", "moderator");
        var secret = browser.cookie("chengxin").orElseThrow();

        for (var document : gateway.database().getCollection("sessions").find()) {
            assertThat(document.keySet()).containsExactlyInAnyOrder("_id", "usedAt", "endsAt", "revision", "grant");
            assertThat(document.getString("_id")).isNotEqualTo(secret);
            var grant = document.get("grant", Binary.class).getData();
            assertThat(new String(grant, StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret, "accessToken", "moderator");
        }
    }

    @Test
    void aSessionThatWasThereBeforeIsNobodys() {
        browser.setCookie(gateway.uri, "chengxin", "chosen-by-somebody-else");
        browser.login(gateway.uri + "/login", "moderator");
        var first = browser.cookie("chengxin").orElseThrow();
        browser.visit(gateway.uri + "/login");
        var second = browser.cookie("chengxin").orElseThrow();

        assertThat(List.of("chosen-by-somebody-else", first, second)).doesNotHaveDuplicates();
        assertThat(me("chosen-by-somebody-else").statusCode()).isEqualTo(401);
        assertThat(me(first).statusCode()).as("the earlier session has ended").isEqualTo(401);
        assertThat(me(second).statusCode()).isEqualTo(200);
    }

    @Test
    void aLogoutEndsTheSessionHereAndAtTheIssuer() {
        browser.login(gateway.uri + "/login", "moderator");
        var secret = browser.cookie("chengxin").orElseThrow();

        var answer = browser.call("POST", gateway.uri + "/logout", "Origin", gateway.uri);
        var farewell = browser.visit(json(answer).get("location").asString());

        assertThat(farewell.uri()).hasToString(gateway.uri + "/");
        assertThat(browser.cookie("chengxin")).isEmpty();
        var late = me(secret);
        assertProblem(late, 401, "session-ended");
        assertThat(late.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("chengxin=;");
        assertThat(browser.visit(gateway.uri + "/login").body())
                .as("the issuer asks for the password again")
                .contains("name=\"password\"");
    }

    @Test
    void aFormThatLogsOutIsRedirected() {
        browser.login(gateway.uri + "/login", "moderator");

        var answer =
                browser.call("POST", gateway.uri + "/logout", "Accept", "text/html", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(issuer.uri + "/connect/logout?");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Nothing, nothing",
        "Origin, https://elsewhere.example",
        "Origin, http://127.0.0.1:9",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none"
    })
    void anotherSiteCannotUseTheSession(String name, String value) {
        browser.login(gateway.uri + "/login", "moderator");

        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            assertProblem(browser.call(method, gateway.uri + "/api/v1/complaints", name, value), 403, "foreign-origin");
        }
        assertProblem(browser.call("POST", gateway.uri + "/logout", name, value), 403, "foreign-origin");

        assertThat(gateway.complaints.seen).isEmpty();
        assertThat(browser.get(gateway.uri + "/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageOfThisSiteCan() {
        browser.login(gateway.uri + "/login", "moderator");
        var complaints = gateway.uri + "/api/v1/complaints";

        assertThat(browser.call("POST", complaints, "Origin", gateway.uri).statusCode())
                .isEqualTo(200);
        assertThat(browser.call("POST", complaints, "Sec-Fetch-Site", "same-origin", "Origin", gateway.uri)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.call("POST", complaints, "Sec-Fetch-Site", "cross-site", "Origin", gateway.uri)
                        .statusCode())
                .as("the two contradict each other")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example", "/%5Celsewhere.example", "https://elsewhere.example", "x", ""})
    void aLoginLeadsToNoOtherSite(String target) {
        assertThat(browser.login(gateway.uri + "/login?to=" + target, "moderator")
                        .uri())
                .hasToString(gateway.uri + "/");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsNoLogin() {
        try (var other = new Browser()) {
            other.visit(gateway.uri + "/login");
            other.login(gateway.uri + "/login", "moderator");
            var answered = other.answers.stream()
                    .map(answer -> answer.uri().toString())
                    .filter(address -> address.contains("code="))
                    .findFirst()
                    .orElseThrow();
            browser.visit(gateway.uri + "/login");

            var answer = browser.get(answered, "Accept-Language", "en");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("The login did not succeed");
            assertThat(browser.cookie("chengxin")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?code=a", "?code=a&state=b", "?error=access_denied&state=b", "?state=b", "?error=&state=b"})
    void nonsenseIsNoLoginEither(String query) {
        var place = gateway.uri + "/login/oauth2/code/chengxin" + query;

        assertThat(browser.get(place).statusCode()).isEqualTo(400);
        browser.visit(gateway.uri + "/login");
        assertThat(browser.get(place).statusCode()).isEqualTo(400);
        assertThat(browser.cookie("chengxin")).isEmpty();
        assertThat(gateway.get(gateway.management + "/actuator/prometheus").body())
                .contains("chengxin_gateway_logins_total");
    }

    @Test
    void pagesNeedNoSession() {
        browser.setCookie(gateway.uri, "chengxin", "long-gone");

        assertThat(browser.get(gateway.uri + "/").statusCode()).isEqualTo(200);
        assertProblem(browser.get(gateway.uri + "/api/v1/complaints"), 401, "session-ended");
        assertThat(gateway.complaints.seen).isEmpty();
    }

    private static HttpResponse<String> me(String secret) {
        return gateway.get("/api/v1/me", "Cookie", "chengxin=" + secret);
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    private String token(String name) {
        var answer = browser.submit(
                URI.create(issuer.uri + "/oauth2/token"),
                Map.of(
                        "grant_type",
                        "urn:chengxin:params:oauth:grant-type:demo-password",
                        "client_id",
                        "cli",
                        "username",
                        name,
                        "password",
                        "demo-" + name));
        return json(answer).get("access_token").asString();
    }
}
