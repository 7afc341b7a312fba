package dev.chengxin.gateway.page;

import dev.chengxin.gateway.problem.AnswerHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;

/// A page of the gateway's own in both languages. Nothing in it runs or comes from elsewhere.
public final class Page {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final byte[] chinese;
    private final byte[] english;

    /// Reads the page of this name.
    public Page(String name) {
        this.chinese = read("page/" + name + ".zh.html");
        this.english = read("page/" + name + ".en.html");
    }

    /// Answers with the page in the reader's language.
    public void write(Locale locale, HttpServletResponse response) throws IOException {
        response.setHeader(AnswerHeaders.CONTENT_SECURITY_POLICY, POLICY);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        write(response, "en".equals(locale.getLanguage()) ? english : chinese);
    }

    static void write(HttpServletResponse response, byte[] content) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
        response.getOutputStream().write(content);
    }

    static byte[] read(String name) {
        try {
            return new ClassPathResource(name).getContentAsByteArray();
        } catch (IOException missing) {
            throw new IllegalStateException("The page " + name + " is not in the jar", missing);
        }
    }
}
