package dev.chengxin.gateway.page;

import dev.chengxin.gateway.problem.AnswerHeaders;
import dev.chengxin.servicekit.security.AllowAnyone;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the documents of the two web applications: the public's pages and the console. They are the same for
/// everybody and hold no data; what they show they ask the API for, as whoever is logged in. Addresses below them
/// are shown by the application, which is why each of them answers with the same document.
@RestController
@Hidden
class Site {

    /// Scripts are files of this site and nothing else. What the console's components style themselves with while
    /// they run must carry the document's nonce; the public's pages have a style sheet only.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String NONCE_PLACE = "${nonce}";

    private final SecureRandom random = new SecureRandom();

    private final byte[] publicPages = Page.read("site/index.html");
    private final String console = new String(Page.read("site/console.html"), StandardCharsets.UTF_8);

    @AllowAnyone
    @GetMapping({
        "/",
        "/outcomes",
        "/outcomes/*",
        "/certificates",
        "/certificates/*",
        "/grades",
        "/grades/*",
        "/complain",
        "/follow",
        "/own",
        "/own/**"
    })
    void publicPages(HttpServletResponse response) throws IOException {
        response.setHeader(AnswerHeaders.CONTENT_SECURITY_POLICY, POLICY.formatted(""));
        Page.write(response, publicPages);
    }

    @AllowAnyone
    @GetMapping({"/console", "/console/**"})
    void console(HttpServletResponse response) throws IOException {
        var nonce = nonce();
        response.setHeader(AnswerHeaders.CONTENT_SECURITY_POLICY, POLICY.formatted(" 'nonce-%s'".formatted(nonce)));
        // A nonce that is shown twice is none.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Page.write(response, console.replace(NONCE_PLACE, nonce).getBytes(StandardCharsets.UTF_8));
    }

    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
