package dev.chengxin.cli.demo;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.client.Login.DemoPerson;
import dev.chengxin.cli.client.Tokens;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plays one case over the public API. A case that was cut off goes on where it stopped, because the platform says
/// what was done.
final class Moderation {

    private static final String JSON = "application/json";

    private final Http http;
    private final URI gateway;
    private final URI issuer;
    private final Map<String, Tokens> tokens = new HashMap<>();

    Moderation(Http http, URI gateway, URI issuer) {
        this.http = http;
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /// @throws IOException if the platform does not answer as it should
    void play(DemoCase demo) throws IOException, InterruptedException {
        Answer filed = http.post(
                URI.create(gateway + "/api/v1/complaints"),
                headers(demo.filer(), "Idempotency-Key", demo.key()),
                JSON,
                json(demo.filing()));
        URI complaint = URI.create(
                gateway + "/api/v1/complaints/" + checked(filed).path("id").asString());
        for (int i = 0; i < demo.steps().size(); i++) {
            carryOut(complaint, demo.steps(), i);
        }
    }

    /// Creates something, once for ever.
    ///
    /// @param person who does, by the name of the demo login
    /// @param plural what it is, as in the path of the API
    /// @return its id
    /// @throws IOException if the platform does not answer as it should
    String create(String person, String plural, String key, Map<String, Object> body)
            throws IOException, InterruptedException {
        URI path = URI.create(gateway + "/api/v1/" + plural);
        Answer created = http.post(path, headers(person, "Idempotency-Key", key), JSON, json(body));
        return checked(created).path("id").asString();
    }

    private void carryOut(URI complaint, List<Step> steps, int index) throws IOException, InterruptedException {
        Step step = steps.get(index);
        Answer before = http.get(complaint, headers("moderator"));
        long wanted = steps.subList(0, index + 1).stream()
                .filter(other -> other.shows().equals(step.shows()))
                .count();
        if (timesIn(checked(before).path("history"), step.shows()) >= wanted) {
            return;
        }
        String version = before.headers().firstValue("ETag").orElse("");
        Answer after = http.post(
                URI.create(complaint + "/" + step.path()),
                headers("moderator", "If-Match", version),
                JSON,
                json(step.body()));
        checked(after);
    }

    private static long timesIn(JsonNode history, String what) {
        return StreamSupport.stream(history.spliterator(), false)
                .filter(line -> line.path("what").asString("").equals(what))
                .count();
    }

    private Map<String, String> headers(String person, String... more) throws IOException, InterruptedException {
        Tokens known = tokens.computeIfAbsent(
                person, name -> new Tokens(http, issuer, new DemoPerson(name), Clock.systemUTC()));
        Map<String, String> headers = new HashMap<>();
        headers.put("Authorization", "Bearer " + known.token());
        for (int i = 0; i < more.length; i += 2) {
            headers.put(more[i], more[i + 1]);
        }
        return headers;
    }

    private static JsonNode checked(Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException(answer.status() + " " + answer.problem());
        }
        return answer.json();
    }

    private static String json(Map<String, Object> body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
