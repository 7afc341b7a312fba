package dev.chengxin.gateway;

import static dev.chengxin.gateway.ProblemAssert.assertProblem;
import static dev.chengxin.gateway.RunningGateway.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.chengxin.local.FreePorts;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// People log in at an issuer that is not ours, with the realm and the settings of docs/outside-issuer.md.
@EnabledIfEnvironmentVariable(
        named = "KEYCLOAK",
        matches = ".+",
        disabledReason = "KEYCLOAK names no unpacked Keycloak: logging in at an outside issuer is left out.")
class OutsideIssuerTest {

    private static Keycloak keycloak;
    private static RunningGateway gateway;

    private Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        var home = Objects.requireNonNull(System.getenv("KEYCLOAK"));
        keycloak = new Keycloak(Path.of(home), folder);
        var port = FreePorts.one();
        keycloak.makeRealm("http://127.0.0.1:" + port);
        gateway = new RunningGateway(
                "--server.port=" + port,
                "--chengxin.issuer=" + keycloak.issuer(),
                "--spring.config.additional-location=file:../docs/outside-issuer/keycloak.yml",
                "--chengxin.gateway.login.client-secret=a-secret-of-the-gateway");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        keycloak.close();
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
        gateway.backEnds().forEach(service -> service.answers(200, "{\"items\": []}"));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void rolesAndJurisdictionAreMapped() {
        keycloak.login(browser, gateway.uri + "/login?to=/openapi", "inspector");
        assertThat(me().get("roles").values()).extracting(JsonNode::asString).containsExactly("regulator");
        assertThat(me().get("jurisdiction").asString()).isEqualTo("530129");
        assertThat(me().get("name").asString()).isEqualTo("In Spector");
    }

    @Test
    void aWordForTheWholeCountryIsTheEmptyPrefix() {
        keycloak.login(browser, gateway.uri + "/login?to=/openapi", "national-inspector");

        assertThat(me().get("jurisdiction").asString("none")).isEmpty();
    }

    @Test
    void anAdminOfTheirsIsNotOurs() {
        keycloak.login(browser, gateway.uri + "/login?to=/openapi", "clerk");

        assertThat(me().get("roles").isEmpty()).isTrue();
        assertProblem(browser.get(gateway.uri + "/api/v1/work-items"), 403, "forbidden");
    }

    @Test
    void theApiIsCalledWithTheirToken() throws ParseException {
        keycloak.login(browser, gateway.uri + "/login?to=/openapi", "inspector");

        assertThat(browser.get(gateway.uri + "/api/v1/work-items").statusCode()).isEqualTo(200);
        assertThat(browser.call("POST", gateway.uri + "/api/v1/complaints", "Origin", gateway.uri)
                        .statusCode())
                .isEqualTo(200);

        var token = SignedJWT.parse(
                        gateway.complaints.last().header("Authorization").replace("Bearer ", ""))
                .getJWTClaimsSet();
        assertThat(token.getIssuer()).isEqualTo(keycloak.issuer());
        assertThat(token.getAudience()).contains("chengxin");
        assertThat(token.getClaim("oversight")).isEqualTo(Map.of("region", "530129"));
    }

    @Test
    void theirShortTokensAreRenewed() {
        keycloak.login(browser, gateway.uri + "/login?to=/openapi", "inspector");

        // The realm's tokens hold for 20 s, less than the gateway wants to have left.
        assertThat(me().get("roles").isEmpty()).isFalse();
        assertThat(me().get("roles").isEmpty()).isFalse();

        assertThat(gateway.database()
                        .getCollection("sessions")
                        .countDocuments(new Document("revision", new Document("$gte", 2))))
                .isPositive();
    }

    @Test
    void aLogoutEndsTheLoginThereToo() {
        keycloak.login(browser, gateway.uri + "/login?to=/openapi", "inspector");

        var answer = browser.call("POST", gateway.uri + "/logout", "Origin", gateway.uri);
        var farewell = browser.visit(json(answer).get("location").asString());

        assertThat(farewell.uri()).hasToString(gateway.uri + "/");
        assertThat(browser.visit(gateway.uri + "/login").body()).contains("name=\"password\"");
    }

    private JsonNode me() {
        return json(browser.get(gateway.uri + "/api/v1/me"));
    }
}
