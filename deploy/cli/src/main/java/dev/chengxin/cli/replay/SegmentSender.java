package dev.chengxin.cli.replay;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.client.Backoff;
import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.client.Login;
import dev.chengxin.cli.client.Tokens;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.json.JsonMapper;

/// Sends segments until the platform has taken them, however long that takes. Sent twice they count once, because
/// the platform knows them by their numbers.
final class SegmentSender {

    private static final int UNAUTHORIZED = 401;

    private final Http http;
    private final Tokens tokens;
    private final URI segments;
    private final Say say;
    private final Backoff backoff =
            new Backoff(() -> ThreadLocalRandom.current().nextDouble());

    SegmentSender(ReplayRequest request, Http http, Say say, Clock clock) {
        this.http = http;
        this.say = say;
        this.tokens = new Tokens(http, request.issuer(), new Login.Program(request.client(), request.secret()), clock);
        this.segments = URI.create(request.gateway() + "/api/v1/sessions/" + request.session() + "/segments");
    }

    /// @param goOnFrom the number from which a later replay has to go on when they are not taken
    /// @throws StopException if the platform does not take them
    void send(List<Segment> batch, long goOnFrom) throws InterruptedException {
        String body = JsonMapper.shared().writeValueAsString(Map.of("segments", batch));
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            Optional<Duration> asked = Optional.empty();
            try {
                String token = tokens.token();
                Answer answer =
                        http.post(segments, Map.of("Authorization", "Bearer " + token), "application/json", body);
                if (answer.isSuccess()) {
                    return;
                }
                if (answer.status() == UNAUTHORIZED && !renewed) {
                    renewed = true;
                    tokens.forget(token);
                    continue;
                }
                if (!answer.isTransient()) {
                    throw new StopException("replay.refused", goOnFrom, answer.status(), answer.problem());
                }
                asked = answer.retryAfter();
                say.line("import.trouble", "HTTP " + answer.status());
            } catch (IOException e) {
                say.line("import.trouble", String.valueOf(e.getMessage()));
            }
            Thread.sleep(backoff.after(attempt, asked));
        }
    }
}
