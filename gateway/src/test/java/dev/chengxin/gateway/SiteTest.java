package dev.chengxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents of the site as a browser gets them; what they do is shown where a browser runs.
class SiteTest {

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*src=\"(/assets/[^\"]+\\.js)\"");
    private static final Pattern NONCE = Pattern.compile("name=\"style-nonce\" content=\"([^\"$]{20,})\"");

    @SuppressWarnings("NullAway.Init")
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = new RunningGateway();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/outcomes",
                "/outcomes/65565fa2-4a27-8267-971a-3c3392afae88",
                "/certificates/GF6529012601001",
                "/grades",
                "/complain",
                "/follow",
                "/own",
                "/own/labels/65565fa2-4a27-8267-971a-3c3392afae88",
                "/console",
                "/console/findings/65565fa2-4a27-8267-971a-3c3392afae88"
            })
    void everyPageRunsFilesOfThisSiteAndNothingElse(String path) {
        var page = gateway.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Type")).containsExactly("text/html;charset=UTF-8");
        assertThat(policy(page))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body().replaceAll("<script[^>]*src=[^>]*></script>", ""))
                .doesNotContain("<script");
        var script = SCRIPT.matcher(page.body());
        assertThat(script.find()).isTrue();
        var file = gateway.get(script.group(1));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    }

    @Test
    void theConsoleStylesItselfUnderANonceThatIsNeverShownTwice() {
        var first = gateway.get("/console");
        var second = gateway.get("/console");

        assertThat(policy(first)).contains("'nonce-" + nonce(first) + "'");
        assertThat(policy(second)).contains("'nonce-" + nonce(second) + "'");
        assertThat(nonce(first)).isNotEqualTo(nonce(second));
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void thePublicsPagesNeedNoNonce() {
        assertThat(policy(gateway.get("/"))).contains("style-src 'self';");
    }

    @Test
    void filesAreNotCounted() {
        var script = SCRIPT.matcher(gateway.get("/console").body());
        assertThat(script.find()).isTrue();

        assertThat(gateway.get("/console").headers().map()).containsKey("ratelimit-remaining");
        assertThat(gateway.get(script.group(1)).headers().map()).doesNotContainKey("ratelimit-remaining");
    }

    @Test
    void textsAreSentPacked() {
        var script = SCRIPT.matcher(gateway.get("/console").body());
        assertThat(script.find()).isTrue();

        var packed = gateway.get(script.group(1), "Accept-Encoding", "gzip");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    private static String policy(HttpResponse<String> page) {
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static String nonce(HttpResponse<String> page) {
        var nonce = NONCE.matcher(page.body());
        assertThat(nonce.find()).isTrue();
        return nonce.group(1);
    }
}
