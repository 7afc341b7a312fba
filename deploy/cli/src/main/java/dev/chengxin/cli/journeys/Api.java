package dev.chengxin.cli.journeys;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.client.Backoff;
import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.client.Tokens;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The platform's API as its users have it. What is transient is asked for again, because a platform that has just
/// come up is still warming up. Safe for several threads.
public final class Api {

    private static final int UNAUTHORIZED = 401;
    private static final int MOST_ATTEMPTS = 8;

    private final Http http;
    private final URI gateway;
    private final Map<Actor, Tokens> tokens = new EnumMap<>(Actor.class);
    private final Backoff backoff =
            new Backoff(() -> ThreadLocalRandom.current().nextDouble());

    public Api(Http http, Platform platform, Clock clock) {
        this.http = http;
        this.gateway = platform.gateway();
        for (Actor actor : Actor.values()) {
            tokens.put(actor, new Tokens(http, platform.issuer(), actor.login(), clock));
        }
    }

    @FunctionalInterface
    private interface Call {
        Answer with(Map<String, String> headers) throws IOException, InterruptedException;
    }

    /// @param path below the gateway, with its query
    public Answer get(@Nullable Actor who, String path) throws IOException, InterruptedException {
        return get(who, path, Map.of());
    }

    Answer get(@Nullable Actor who, String path, Map<String, String> extra) throws IOException, InterruptedException {
        return answered(who, extra, headers -> http.get(uri(path), headers));
    }

    /// @param extra headers beside the login
    /// @param body what becomes JSON
    public Answer post(Actor who, String path, Map<String, String> extra, Object body)
            throws IOException, InterruptedException {
        String json = JsonMapper.shared().writeValueAsString(body);
        return answered(who, extra, headers -> http.post(uri(path), headers, "application/json", json));
    }

    public URI uri(String path) {
        return URI.create(gateway + path);
    }

    private Answer answered(@Nullable Actor who, Map<String, String> extra, Call call)
            throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Map<String, String> headers = new HashMap<>(extra);
            Tokens known = who == null ? null : tokens.get(who);
            String token = known == null ? "" : known.token();
            if (known != null) {
                headers.put("Authorization", "Bearer " + token);
            }
            Answer answer = call.with(headers);
            boolean stale = answer.status() == UNAUTHORIZED && attempt == 1;
            if (stale && known != null) {
                known.forget(token);
            }
            if (!(stale || answer.isTransient()) || attempt == MOST_ATTEMPTS) {
                return answer;
            }
            Thread.sleep(backoff.after(attempt, answer.retryAfter()));
        }
    }
}
