package dev.chengxin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A complaint that a test filed, and what is done with it.
public final class Filed {
    private final Api api;
    private final Answer receipt;

    private Filed(Api api, Answer receipt) {
        this.api = api;
        this.receipt = receipt;
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
    }

    public static Filed by(Api api, Map<String, ?> body) {
        return new Filed(api, api.post("/api/v1/complaints", body));
    }

    public static Filed anonymously(Api api) {
        return by(api, Map.of("description", "不新鲜", "consent", Map.of("publication", true)));
    }

    public String id() {
        return receipt.at("/id");
    }

    public String path() {
        return "/api/v1/complaints/" + id();
    }

    public Answer receipt() {
        return receipt;
    }

    /// As its filer sees it.
    public Answer seen() {
        return api.with("Complaint-Token", receipt.at("/token")).get(path());
    }

    /// Does something as a moderator who has seen the latest version.
    public Answer step(String step, @Nullable String body) {
        Answer answer = api.as(Api.MODERATOR).seen(seen().version()).post(path() + step, body);
        assertThat(answer.status()).as("%s: %s", step, answer.text()).isEqualTo(200);
        return answer;
    }

    /// Accepts, decides and closes it.
    public Filed closed() {
        step("/acceptance", null);
        step("/decision", """
                {"category": "origin", "upheld": true, "result": "none", "reason": "属实"}""");
        step("/closure", null);
        return this;
    }

    /// Publishes its outcome.
    public Filed published() {
        closed();
        step("/outcome", """
                {"text": "经核实属实。"}""");
        return this;
    }
}
