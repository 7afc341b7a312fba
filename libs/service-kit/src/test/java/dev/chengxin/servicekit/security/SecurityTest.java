package dev.chengxin.servicekit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.servicekit.web.TestService;
import dev.chengxin.servicekit.web.TestService.Answer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

@TestInstance(Lifecycle.PER_CLASS)
class SecurityTest {
    private final TestIssuer issuer = new TestIssuer();
    private TestService service;

    @BeforeAll
    void start(@TempDir Path keys) {
        service = TestService.start(
                List.of(GuardedController.class),
                "chengxin.issuer=" + issuer.uri(),
                "chengxin.keys.folder=" + keys.resolve("made"),
                "chengxin.keys.create=true");
    }

    @AfterAll
    void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void asksForATokenWhereARoleIsNeeded() {
        var answer = service.get("/regulated");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problemType()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refusesAnotherRole() {
        var answer = with("/regulated", issuer.token("someone", "consumer", "no-such-role"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problemType()).isEqualTo("forbidden");
        assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void hidesRefusalsBeforeTheBodyIsRead() {
        assertThat(service.post("/decided", "no json at all").status()).isEqualTo(401);
    }

    @Test
    void readsTheCallerFromTheToken() {
        var caller = with(
                        "/regulated",
                        issuer.token(claims -> claims.subject("r-1")
                                .claim("roles", List.of("regulator", "lead", "other"))
                                .claim("jurisdiction", "530129")
                                .claim("azp", "cli")))
                .json();

        assertThat(caller.path("subject").asString()).isEqualTo("r-1");
        assertThat(caller.path("roles").toString()).isEqualTo("[\"LEAD\",\"REGULATOR\"]");
        assertThat(caller.path("jurisdiction").asString()).isEqualTo("530129");
        assertThat(caller.path("client").asString()).isEqualTo("cli");
        assertThat(caller.path("pseudonym").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void takesAnEmptyJurisdictionForTheWholeCountryAndAMissingOneForNone() {
        var national = with("/whoami", issuer.token(claims -> claims.claim("jurisdiction", "")));
        var none = with("/whoami", issuer.token("somebody"));
        var odd = with("/whoami", issuer.token(claims -> claims.claim("jurisdiction", "53*")));

        assertThat(national.json().path("jurisdiction").asString("none")).isEmpty();
        assertThat(none.json().path("jurisdiction").isNull()).isTrue();
        assertThat(odd.json().path("jurisdiction").isNull()).isTrue();
    }

    @Test
    void givesASubjectOneStablePseudonym() {
        var first = with("/whoami", issuer.token("a")).json().path("pseudonym").asString();
        var again = with("/whoami", issuer.token("a", "lead"))
                .json()
                .path("pseudonym")
                .asString();
        var other = with("/whoami", issuer.token("b")).json().path("pseudonym").asString();

        assertThat(first).isEqualTo(again).isNotEqualTo(other).doesNotContain("a-");
    }

    @Test
    void refusesTokensThatDoNotHoldEvenWhereAnyoneMayCall() {
        var past = Date.from(Instant.now().minusSeconds(3600));
        var bad = Map.of(
                "forged", issuer.forged("r-1", "regulator"),
                "expired", issuer.token(claims -> claims.expirationTime(past)),
                "early",
                        issuer.token(claims ->
                                claims.notBeforeTime(Date.from(Instant.now().plusSeconds(3600)))),
                "audience", issuer.token(claims -> claims.audience("others")),
                "no audience", issuer.token(claims -> claims.audience((String) null)),
                "issuer", issuer.token(claims -> claims.issuer("http://127.0.0.1:1/")),
                "no subject", issuer.token(claims -> claims.subject(null)),
                "no token", "abc",
                "none", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.");

        bad.forEach((why, token) -> {
            var answer = with("/whoami", token);
            assertThat(answer.status()).as(why).isEqualTo(401);
            assertThat(answer.problemType()).as(why).isEqualTo("invalid-token");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
            assertThat(answer.text()).doesNotContain("Jwt").doesNotContain("Exception");
        });
    }

    @Test
    void saysThatTokensCannotBeCheckedWhileTheIssuerIsAway() {
        try (var alone = TestService.start(List.of(GuardedController.class), "chengxin.issuer=http://127.0.0.1:1")) {
            assertThat(alone.get("/whoami").status()).isEqualTo(200);
            var answer = alone.get("/whoami", "Authorization", "Bearer " + issuer.token("a"));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.problemType()).isEqualTo("issuer-unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
    }

    @Test
    void readsRolesFromWhereTheConfigurationSays() {
        try (var mapped = TestService.start(
                List.of(GuardedController.class),
                "chengxin.issuer=" + issuer.uri(),
                "chengxin.security.role-claim=realm_access.roles",
                "chengxin.security.jurisdiction-claim=https://example.org/region")) {
            String token = issuer.token(claims -> claims.claim("realm_access", Map.of("roles", List.of("regulator")))
                    .claim("https://example.org/region", "33"));
            var caller =
                    mapped.get("/regulated", "Authorization", "Bearer " + token).json();
            assertThat(caller.path("roles").toString()).isEqualTo("[\"REGULATOR\"]");
            assertThat(caller.path("jurisdiction").asString()).isEqualTo("33");
        }
    }

    @Test
    void understandsTheWordsOfAnotherIssuer() {
        try (var mapped = TestService.start(
                List.of(GuardedController.class),
                "chengxin.issuer=" + issuer.uri(),
                "chengxin.security.role-claim=groups",
                "chengxin.security.roles.moderator=cx-moderators,cx-leads",
                "chengxin.security.roles.lead=cx-leads",
                "chengxin.security.roles.regulator=/oversight/inspectors",
                "chengxin.security.jurisdictions[CN]=",
                "chengxin.security.jurisdictions.yunnan=53")) {
            var lead = who(mapped, List.of("cx-leads", "admin"), List.of("yunnan"));
            var national = who(mapped, List.of("/oversight/inspectors"), "CN");
            var county = who(mapped, List.of("/oversight/inspectors"), "530129");
            var own = who(mapped, List.of("moderator", "admin"), "elsewhere");
            var several = who(mapped, List.of("/oversight/inspectors"), List.of("53", "33"));

            assertThat(lead.path("roles").toString()).isEqualTo("[\"MODERATOR\",\"LEAD\"]");
            assertThat(lead.path("jurisdiction").asString()).isEqualTo("53");
            assertThat(national.path("roles").toString()).isEqualTo("[\"REGULATOR\"]");
            assertThat(national.path("jurisdiction").asString("none")).isEmpty();
            assertThat(county.path("jurisdiction").asString()).isEqualTo("530129");
            assertThat(own.path("roles").toString()).isEqualTo("[]");
            assertThat(own.path("jurisdiction").isNull()).isTrue();
            assertThat(several.path("jurisdiction").isNull()).isTrue();
        }
    }

    private JsonNode who(TestService service, List<String> groups, Object jurisdiction) {
        String token = issuer.token(claims -> claims.claim("groups", groups).claim("jurisdiction", jurisdiction));
        return service.get("/whoami", "Authorization", "Bearer " + token).json();
    }

    @Test
    void closesEveryHandlerWithoutARuleUnlessItsPathIsOpened() {
        try (var gateway = TestService.start(
                List.of(Routes.class),
                "chengxin.issuer=" + issuer.uri(),
                "chengxin.security.open-paths=/open/**,/also-open")) {
            assertThat(gateway.get("/open/a").text()).isEqualTo("routed");
            assertThat(gateway.get("/also-open").text()).isEqualTo("routed");
            assertThat(gateway.get("/closed").status()).isEqualTo(404);
            assertThat(gateway.get("/closed", "Authorization", "Bearer " + issuer.token("a", "admin"))
                            .status())
                    .isEqualTo(404);
            assertThat(gateway.get("/open/../closed").status()).isBetween(400, 499);
        }
    }

    @Test
    void servesNoStaticResources() {
        try (var careless = TestService.start(
                List.of(GuardedController.class),
                "chengxin.issuer=" + issuer.uri(),
                "spring.web.resources.add-mappings=true",
                "spring.web.resources.static-locations=classpath:/META-INF/")) {
            assertThat(careless.get("/spring.factories").problemType()).isEqualTo("no-such-path");
            assertThat(careless.get("/spring.factories", "Authorization", "Bearer " + issuer.token("a", "admin"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void doesNotStartWithEndpointsThatNobodyIsAllowedTo() {
        assertThatThrownBy(() -> TestService.start(List.of(OpenController.class), "chengxin.issuer=" + issuer.uri()))
                .hasStackTraceContaining("OpenController#forgotten")
                .hasStackTraceContaining("OpenController#nobody")
                .hasStackTraceContaining("OpenController#both")
                .satisfies(e -> assertThat(e).message().doesNotContain("#fine"));
    }

    @Test
    void doesNotStartWithoutAnIssuer() {
        assertThatThrownBy(() -> TestService.start(List.of(GuardedController.class)))
                .hasStackTraceContaining("chengxin");
    }

    private Answer with(String path, String token) {
        return service.get(path, "Authorization", "Bearer " + token);
    }

    @Configuration(proxyBeanMethods = false)
    static class Routes {
        @Bean
        RouterFunction<ServerResponse> routes() {
            return RouterFunctions.route(
                    request -> true, request -> ServerResponse.ok().body("routed"));
        }
    }

    @RestController
    static class GuardedController {
        @Allow(Role.REGULATOR)
        @GetMapping("/regulated")
        Caller regulated(Caller caller) {
            return caller;
        }

        @Allow({Role.MODERATOR, Role.LEAD})
        @PostMapping("/decided")
        Caller decided(Caller caller) {
            return caller;
        }

        @AllowAnyone
        @GetMapping("/whoami")
        Caller whoami(Caller caller) {
            return caller;
        }
    }

    @RestController
    static class OpenController {
        @AllowAnyone
        @GetMapping("/fine")
        String fine() {
            return "fine";
        }

        @GetMapping("/forgotten")
        String forgotten() {
            return "forgotten";
        }

        @Allow({})
        @GetMapping("/nobody")
        String nobody() {
            return "nobody";
        }

        @AllowAnyone
        @Allow(Role.ADMIN)
        @GetMapping("/both")
        String both() {
            return "both";
        }
    }
}
