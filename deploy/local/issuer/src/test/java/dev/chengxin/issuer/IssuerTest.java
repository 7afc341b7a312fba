package dev.chengxin.issuer;

import static dev.chengxin.issuer.RunningIssuer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {

    private static final String VERIFIER = "a-code-verifier-that-is-long-enough-for-the-specification";

    private static RunningIssuer issuer;

    @BeforeAll
    static void start(@TempDir Path folder) {
        issuer = RunningIssuer.in(folder);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void discoveryNamesTheIssuerAndWhereItsKeysAre() {
        var document = json(issuer.get("/.well-known/openid-configuration"));

        assertThat(document.get("issuer").asString()).isEqualTo(issuer.uri);
        assertThat(document.get("jwks_uri").asString()).isEqualTo(issuer.uri + "/oauth2/jwks");
        var keys = json(issuer.get("/oauth2/jwks")).get("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).has("d")).as("the private part is published").isFalse();
    }

    @Test
    void healthIsOnTheManagementPortOnly() {
        assertThat(json(issuer.get(issuer.management + "/actuator/health"))
                        .get("status")
                        .asString())
                .isEqualTo("UP");
        assertThat(issuer.get("/actuator/health").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "moderator, moderator",
        "lead, lead",
        "regulator, regulator",
        "regulator-county, regulator",
        "consumer, consumer",
        "consumer2, consumer",
        "streamer, streamer",
        "operator, operator",
        "producer, producer",
        "cooperative, producer",
        "admin, admin"
    })
    void everyPersonGetsATokenWithOneRole(String name, String role) throws ParseException {
        var claims = issuer.verified(token(issuer.demoPassword(name, "demo-" + name)));

        assertThat(claims.getSubject()).isEqualTo(name);
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(claims.getAudience()).containsExactly("chengxin");
        assertThat(claims.getIssuer()).isEqualTo(issuer.uri);
        assertThat(claims.getStringClaim("azp")).isEqualTo("cli");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({"regulator, ''", "regulator-county, 530129", "moderator,"})
    void onlyARegulatorsTokenNamesAJurisdiction(String name, String jurisdiction) throws ParseException {
        var claims = issuer.verified(token(issuer.demoPassword(name, "demo-" + name)));

        assertThat(claims.getStringClaim("jurisdiction")).isEqualTo(jurisdiction);
    }

    @ParameterizedTest
    @CsvSource({"platform", "import", "bench"})
    void aProgramGetsATokenWithItsSecret(String client) throws ParseException {
        var claims = issuer.verified(token(issuer.clientCredentials(client, "demo-" + client)));

        assertThat(claims.getSubject()).isEqualTo(client);
        assertThat(claims.getStringListClaim("roles")).containsExactly("platform");
        assertThat(claims.getAudience()).containsExactly("chengxin");
        assertThat(claims.getStringClaim("azp")).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({"moderator, wrong", "nobody, demo-nobody", "platform, demo-platform"})
    void aWrongNameAndAWrongPasswordAreAnsweredAlike(String name, String password) {
        var answer = issuer.demoPassword(name, password);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_grant\"}");
    }

    @Test
    void aPasswordThatIsMissingIsABadRequest() {
        var answer = issuer.post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "urn:chengxin:params:oauth:grant-type:demo-password",
                        "client_id", "cli",
                        "username", "lead"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_request");
    }

    @Test
    void aProgramWithAWrongSecretGetsNothing() {
        var answer = issuer.clientCredentials("platform", "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void anotherClientMayNotUseTheDemoPasswordGrant() {
        var form = Map.of(
                "grant_type", "urn:chengxin:params:oauth:grant-type:demo-password",
                "username", "lead",
                "password", "demo-lead");

        var withSecret =
                issuer.post("/oauth2/token", form, "Authorization", RunningIssuer.basic("platform", "demo-platform"));
        var publicClient = issuer.post("/oauth2/token?client_id=gateway", form);

        assertThat(json(withSecret).get("error").asString()).isEqualTo("unauthorized_client");
        assertThat(publicClient.statusCode()).isBetween(400, 401);
        assertThat(json(publicClient).get("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void aPersonLogsInWithACodeAndProofOfTheRequest() throws ParseException {
        var code = loggedInCode();

        var answer = issuer.post("/oauth2/token", codeForm(code, VERIFIER), "Authorization", gateway());
        var access = issuer.verified(token(answer));
        var identity = issuer.verified(json(answer).get("id_token").asString());

        assertThat(access.getSubject()).isEqualTo("lead");
        assertThat(access.getAudience()).containsExactly("chengxin");
        assertThat(identity.getAudience()).containsExactly("gateway");
        assertThat(identity.getStringListClaim("roles")).containsExactly("lead");
        assertThat(identity.getStringClaim("preferred_username")).isEqualTo("lead");
        assertThat(json(answer).has("refresh_token")).isTrue();
    }

    @Test
    void aStolenCodeIsWorthNothingWithoutTheProof() {
        var code = loggedInCode();

        var answer = issuer.post("/oauth2/token", codeForm(code, VERIFIER + "x"), "Authorization", gateway());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aCodeIsSentToNoOtherAddress() {
        var answer = issuer.get(authorize("http://127.0.0.1:9/elsewhere"), "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"en, Log in to Chengxin", "zh-CN, 登录诚信平台", "fr, 登录诚信平台"})
    void theLoginPageSpeaksTheReadersLanguage(String language, String title) {
        var page = issuer.get("/login", "Accept-Language", language);

        assertThat(page.body()).contains("<h1>" + title + "</h1>").doesNotContain("{{");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    private static String loggedInCode() {
        var login = issuer.get("/login").body();
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(login);
        assertThat(csrf.find()).isTrue();
        issuer.post("/login", Map.of("username", "lead", "password", "demo-lead", "_csrf", csrf.group(1)));
        var answer =
                issuer.get(authorize(RunningIssuer.GATEWAY + "/login/oauth2/code/chengxin"), "Accept", "text/html");
        var location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(RunningIssuer.GATEWAY + "/login/oauth2/code/chengxin?code=");
        return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private static String authorize(String redirect) {
        return "/oauth2/authorize?"
                + RunningIssuer.encoded(Map.of(
                        "response_type", "code",
                        "client_id", "gateway",
                        "scope", "openid",
                        "state", "s",
                        "redirect_uri", redirect,
                        "code_challenge", challenge(),
                        "code_challenge_method", "S256"));
    }

    private static Map<String, String> codeForm(String code, String verifier) {
        return Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                RunningIssuer.GATEWAY + "/login/oauth2/code/chengxin",
                "code_verifier",
                verifier);
    }

    private static String gateway() {
        return RunningIssuer.basic("gateway", "demo-gateway");
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String token(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("access_token").asString();
    }
}
