package dev.chengxin.gateway.page;

import dev.chengxin.gateway.problem.AnswerHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says in a browser what this is and where its interfaces are described.
@RestController
class HomePage {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    private final byte[] chinese = read("page/index.zh.html");
    private final byte[] english = read("page/index.en.html");
    private final byte[] style = read("page/site.css");

    @GetMapping("/")
    void page(Locale locale, HttpServletResponse response) throws IOException {
        response.setHeader(AnswerHeaders.CONTENT_SECURITY_POLICY, POLICY);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        write(response, "text/html;charset=UTF-8", "en".equals(locale.getLanguage()) ? english : chinese);
    }

    @GetMapping("/site.css")
    void style(HttpServletResponse response) throws IOException {
        write(response, "text/css;charset=UTF-8", style);
    }

    private static void write(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.getOutputStream().write(content);
    }

    private static byte[] read(String name) {
        try {
            return new ClassPathResource(name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException("The page " + name + " is not in the jar", missing);
        }
    }
}
