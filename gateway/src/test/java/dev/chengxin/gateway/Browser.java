package dev.chengxin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Does what a browser does for a person who logs in: keeps cookies, follows redirects, posts forms.
final class Browser implements AutoCloseable {

    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();

    /// Every answer that came, redirects as well.
    final List<HttpResponse<String>> answers = new ArrayList<>();

    /// Opens a page and goes where it sends.
    HttpResponse<String> visit(String address) {
        return follow(send(page(address)));
    }

    /// Logs in with the local issuer's demo password and goes where that leads.
    HttpResponse<String> login(String address, String name) {
        var form = visit(address);
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(csrf.find()).as("no login form: %s", form).isTrue();
        return submit(
                form.uri().resolve("/login"),
                Map.of("username", name, "password", "demo-" + name, "_csrf", csrf.group(1)));
    }

    HttpResponse<String> submit(URI action, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return follow(send(page(action.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    /// What a script asks, or a program.
    HttpResponse<String> call(String method, String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> get(String address, String... headers) {
        return call("GET", address, headers);
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    void setCookie(String address, String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain(URI.create(address).getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /// The headers that ever set a cookie of this name to something.
    List<String> settings(String name) {
        return answers.stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .filter(header -> header.startsWith(name + "=") && !header.startsWith(name + "=;"))
                .toList();
    }

    /// Everything that ever came: headers and bodies.
    Stream<String> everything() {
        return answers.stream().flatMap(answer -> Stream.of(answer.headers().toString(), answer.body()));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /// To a browser the machine itself is safe without HTTPS, and a cookie's version means nothing.
    private static void takeAsABrowserDoes(HttpCookie cookie) {
        cookie.setSecure(false);
        cookie.setVersion(0);
    }

    private static HttpRequest.Builder page(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html");
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        var answer = first;
        for (int step = 0; answer.statusCode() / 100 == 3; step++) {
            assertThat(step).isLessThan(MOST_REDIRECTS);
            var next = answer.headers().firstValue("Location").orElseThrow();
            answer = send(page(answer.uri().resolve(next).toString()));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answers.add(answer);
            cookies.getCookieStore().getCookies().forEach(Browser::takeAsABrowserDoes);
            return answer;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }
}
