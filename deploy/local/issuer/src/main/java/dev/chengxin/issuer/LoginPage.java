package dev.chengxin.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The form that a person logs in with, in the language that the browser asks for.
@RestController
class LoginPage {

    private final String template;

    LoginPage() throws IOException {
        this.template = new ClassPathResource("login.html").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String form(
            CsrfToken csrf,
            Locale locale,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String logout) {
        var texts = LoginTexts.in(locale);
        return template.replace("{{language}}", texts.language())
                .replace("{{title}}", texts.title())
                .replace("{{notice}}", notice(texts, error != null, logout != null))
                .replace("{{csrf}}", csrf.getToken())
                .replace("{{username}}", texts.username())
                .replace("{{password}}", texts.password())
                .replace("{{submit}}", texts.submit())
                .replace("{{note}}", texts.note());
    }

    private static String notice(LoginTexts texts, boolean failed, boolean left) {
        if (failed) {
            return "<p role=\"alert\">" + texts.wrong() + "</p>";
        }
        return left ? "<p role=\"status\">" + texts.loggedOut() + "</p>" : "";
    }
}
