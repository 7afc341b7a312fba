package dev.chengxin.cli.demo;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.client.Login.DemoPerson;
import dev.chengxin.cli.client.Tokens;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The gateway's API as the demo persons use it, by the names of their logins. What it does not carry out is an
/// [IOException].
final class PublicApi {
    private static final String JSON = "application/json";

    private final Http http;
    private final URI gateway;
    private final URI issuer;
    private final Map<String, Tokens> tokens = new HashMap<>();

    PublicApi(Http http, URI gateway, URI issuer) {
        this.http = http;
        this.gateway = gateway;
        this.issuer = issuer;
    }

    /// The API description of all services.
    JsonNode description() throws IOException, InterruptedException {
        return checked(http.get(URI.create(gateway + "/openapi"), Map.of())).json();
    }

    Answer get(String person, String path) throws IOException, InterruptedException {
        return checked(http.get(URI.create(gateway + path), Map.of("Authorization", bearer(person))));
    }

    /// Sends a command.
    ///
    /// @param wanted headers that it needs
    JsonNode post(String person, String path, Map<String, String> wanted, Object body)
            throws IOException, InterruptedException {
        Map<String, String> headers = new HashMap<>(wanted);
        headers.put("Authorization", bearer(person));
        String json = JsonMapper.shared().writeValueAsString(body);
        return checked(http.post(URI.create(gateway + path), headers, JSON, json))
                .json();
    }

    private String bearer(String person) throws IOException, InterruptedException {
        Tokens known = tokens.computeIfAbsent(
                person, name -> new Tokens(http, issuer, new DemoPerson(name), Clock.systemUTC()));
        return "Bearer " + known.token();
    }

    private static Answer checked(Answer answer) throws IOException {
        if (!answer.isSuccess()) {
            throw new IOException(answer.status() + " " + answer.problem());
        }
        return answer;
    }
}
