package dev.chengxin.cli.replay;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.client.Http;
import dev.chengxin.cli.client.Login;
import dev.chengxin.cli.client.Tokens;
import dev.chengxin.cli.text.StopException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;

/// How many findings a session has, as the demo's moderator sees them. Where there is no such login, it is unknown.
final class FindingCount {

    private static final int MOST = 200;
    private static final String UNKNOWN = "?";

    private final Http http;
    private final Tokens tokens;
    private final URI findings;
    private boolean hopeless;

    FindingCount(ReplayRequest request, Http http, Clock clock) {
        this.http = http;
        this.tokens = new Tokens(http, request.issuer(), new Login.DemoPerson("moderator"), clock);
        this.findings =
                URI.create(request.gateway() + "/api/v1/findings?sessionId=" + request.session() + "&limit=" + MOST);
    }

    String read() throws InterruptedException {
        if (hopeless) {
            return UNKNOWN;
        }
        try {
            Answer answer = http.get(findings, Map.of("Authorization", "Bearer " + tokens.token()));
            int count = answer.json().path("items").size();
            return answer.isSuccess() ? count == MOST ? MOST + "+" : Integer.toString(count) : UNKNOWN;
        } catch (StopException _) {
            hopeless = true;
            return UNKNOWN;
        } catch (IOException _) {
            return UNKNOWN;
        }
    }
}
