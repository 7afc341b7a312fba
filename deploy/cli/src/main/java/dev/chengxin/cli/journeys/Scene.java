package dev.chengxin.cli.journeys;

import dev.chengxin.cli.client.Answer;
import dev.chengxin.cli.text.Say;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a journey does things with: requests that count once per run, waiting for a state, checks, a line per step.
public final class Scene {

    private static final List<String> TOO_EARLY = List.of(":reference-unknown", ":not-ready");
    private static final int STALE = 412;
    private static final int MOST_TRIES = 5;
    private static final int NOT_FOUND = 404;
    private static final int SHOWN = 300;

    private final String journey;
    private final Platform platform;
    private final Run run;
    private final Api api;
    private final Say say;
    private final Map<String, String> links = new ConcurrentHashMap<>();
    private String step = "";

    public Scene(String journey, Platform platform, Run run, Api api, Say say) {
        this.journey = journey;
        this.platform = platform;
        this.run = run;
        this.api = api;
        this.say = say;
    }

    /// What a step does.
    @FunctionalInterface
    public interface Doing<T> {
        T get() throws IOException, InterruptedException, StepFailed;
    }

    /// What a step does that results in nothing.
    @FunctionalInterface
    interface Action {
        void run() throws IOException, InterruptedException, StepFailed;
    }

    /// Carries out a step and says it, by the sentence `journey.<name>`.
    <T> T step(String name, Doing<T> doing) throws IOException, InterruptedException, StepFailed {
        step = name;
        T result = doing.get();
        say.line("journeys.step", journey, say.text("journey." + name));
        return result;
    }

    /// As [#step], for a step that results in nothing.
    void check(String name, Action action) throws IOException, InterruptedException, StepFailed {
        step(name, () -> {
            action.run();
            return name;
        });
    }

    /// The step that was begun last; empty before the first.
    String currentStep() {
        return step;
    }

    public Run run() {
        return run;
    }

    Platform platform() {
        return platform;
    }

    /// A name for what this journey of this run makes, the same every time.
    public String key(String what) {
        return "journey-" + run.id() + "-" + journey + "-" + what;
    }

    /// Creates something once.
    ///
    /// @param what tells it apart within the journey
    /// @return its id
    public String create(Actor who, String what, String path, Object body)
            throws IOException, InterruptedException, StepFailed {
        return create(who, what, path, Map.of(), body);
    }

    String create(Actor who, String what, String path, Map<String, String> extra, Object body)
            throws IOException, InterruptedException, StepFailed {
        Map<String, String> headers = new HashMap<>(extra);
        headers.put("Idempotency-Key", key(what));
        return taken("POST " + path, api.post(who, path, headers, body))
                .path("id")
                .asString("");
    }

    /// Sends something that needs no version.
    JsonNode send(Actor who, String path, Object body) throws IOException, InterruptedException, StepFailed {
        return taken("POST " + path, api.post(who, path, Map.of(), body));
    }

    public JsonNode read(@Nullable Actor who, String path) throws IOException, InterruptedException, StepFailed {
        return taken("GET " + path, api.get(who, path));
    }

    /// The answer as it is, whatever its status.
    Answer ask(@Nullable Actor who, String path) throws IOException, InterruptedException {
        return api.get(who, path);
    }

    /// As [#ask], by somebody who acts in a producer's name.
    Answer askFor(Actor who, String path, String producer) throws IOException, InterruptedException {
        return api.get(who, path, Map.of("On-Behalf-Of", producer));
    }

    /// Sends a command to an aggregate unless it was carried out before.
    ///
    /// @param done whether the aggregate shows that it was
    /// @return the aggregate
    public JsonNode command(Actor who, String path, String command, Object body, Predicate<JsonNode> done)
            throws IOException, InterruptedException, StepFailed {
        for (int attempt = 1; ; attempt++) {
            Answer before = api.get(who, path);
            JsonNode state = taken("GET " + path, before);
            if (done.test(state)) {
                return state;
            }
            Map<String, String> seen =
                    Map.of("If-Match", before.headers().firstValue("ETag").orElse(""));
            Answer after = patiently(() -> api.post(who, path + "/" + command, seen, body));
            if (after.status() != STALE || attempt == MOST_TRIES) {
                return taken("POST " + path + "/" + command, after);
            }
        }
    }

    // What one service knows reaches the others a moment later.
    private static Answer patiently(Doing<Answer> request) throws IOException, InterruptedException, StepFailed {
        for (Patience patience = Patience.begin(); ; Patience.pause()) {
            Answer answer = request.get();
            if (!isTooEarly(answer) || !patience.lasts()) {
                return answer;
            }
        }
    }

    private static boolean isTooEarly(Answer answer) {
        String type = answer.isSuccess() ? "" : answer.json().path("type").asString("");
        return TOO_EARLY.stream().anyMatch(type::endsWith);
    }

    /// Waits until something is as it should be; meanwhile it need not even exist.
    ///
    /// @param awaited in words
    public JsonNode until(@Nullable Actor who, String path, String awaited, Predicate<JsonNode> holds)
            throws IOException, InterruptedException, StepFailed {
        return until(who, path, awaited, Patience.USUAL, holds);
    }

    public JsonNode until(
            @Nullable Actor who, String path, String awaited, Duration patience, Predicate<JsonNode> holds)
            throws IOException, InterruptedException, StepFailed {
        for (Patience rest = Patience.begin(patience); ; Patience.pause()) {
            Answer answer = api.get(who, path);
            if (answer.isSuccess() && holds.test(answer.json())) {
                return answer.json();
            }
            if (!answer.isSuccess() && answer.status() != NOT_FOUND) {
                taken("GET " + path, answer);
            }
            if (!rest.lasts()) {
                String seen = "HTTP " + answer.status() + " " + shortened(answer.body());
                throw new StepFailed(awaited + " at " + path + " within " + patience.toSeconds() + " s", seen);
            }
        }
    }

    /// Fails unless something holds.
    void expect(String expected, boolean holds, Object seen) throws StepFailed {
        if (!holds) {
            throw new StepFailed(expected, shortened(String.valueOf(seen)));
        }
    }

    /// Keeps an address that people may want to look at afterwards.
    void link(String name, String path) {
        links.put(name, api.uri(path).toString());
    }

    Map<String, String> links() {
        return Map.copyOf(links);
    }

    /// The code of a field that has a code and a text in the reader's language, or is the code itself.
    public static String code(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isObject() ? value.path("code").asString("") : value.asString("");
    }

    private static JsonNode taken(String request, Answer answer) throws StepFailed {
        if (!answer.isSuccess()) {
            throw new StepFailed(request + " to be carried out", "HTTP " + answer.status() + " " + answer.problem());
        }
        return answer.json();
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
