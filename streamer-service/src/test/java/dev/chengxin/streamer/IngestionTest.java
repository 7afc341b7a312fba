package dev.chengxin.streamer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.TestKafka;
import dev.chengxin.streamer.Examples.Example;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/// What docs/api/ingestion.md shows is what happens.
class IngestionTest extends RunningStreamerService {
    private static final Path DOCUMENT = Path.of("..", "docs", "api", "ingestion.md");
    private static final String SESSION = "019c4e0f-7a00-7000-8000-0000000000c3";

    private final Binding binding = new Binding();
    private final Set<String> met = new HashSet<>();

    @Test
    void everyExampleHappensAsItIsWritten() {
        var stage = Stage.ready(api(), clock());
        binding.bind("01957d1c-2c00-7000-8000-0000000000a1", stage.streamerId);
        binding.bind("0195a3b0-1000-7000-8000-0000000000d4", stage.productId);
        binding.bind("019c1b22-5000-7000-8000-0000000000e5", stage.batchId);
        List<Example> examples = Examples.of(DOCUMENT);
        for (int index = 0; index < examples.size(); index++) {
            Example example = examples.get(index);
            switch (example.language()) {
                case "http" -> exchange(example, examples.get(++index));
                case "kafka" -> record(example);
                case "meanwhile" -> meanwhile(stage, example.first());
                default -> throw new AssertionError(example.language());
            }
        }
        assertThat(met)
                .as("kinds of examples")
                .contains("GET", "POST", "session.segments", "session.commands", "a moderator clears the session");
    }

    private void meanwhile(Stage stage, String what) {
        met.add(what);
        String path = Stage.SESSIONS + "/" + binding.real(SESSION);
        switch (what) {
            case "a moderator clears the session" ->
                stage.command(Api.MODERATOR, path, "/clearance", null).expect(200);
            case "a moderator pauses the session" ->
                stage.command(
                                Api.MODERATOR,
                                path,
                                "/controls",
                                "{\"action\": \"pause\", \"reason\": \"medical-effect\"}")
                        .expect(201);
            default -> throw new AssertionError(what);
        }
    }

    /// What is read may still be on its way.
    private void exchange(Example request, Example answer) {
        assertThat(answer.isAnswer()).as(request.first()).isTrue();
        String method = request.first().split(" ", 2)[0];
        met.add(method);
        if (method.equals("GET")) {
            Await.await().untilAsserted(() -> agrees(answer, send(request)));
        } else {
            agrees(answer, send(request));
        }
    }

    private Answer send(Example request) {
        String[] line = request.first().split(" ", 2);
        Api api = api().as(Api.PLATFORM);
        for (var header : request.headers().entrySet()) {
            api = api.with(header.getKey(), header.getValue());
        }
        String body = request.body().isEmpty() ? null : timely(binding.real(request.body()));
        return api.send(line[0], binding.real(line[1]), body);
    }

    private void agrees(Example answer, Answer real) {
        String expected = answer.first().substring("HTTP/1.1 ".length());
        assertThat(String.valueOf(real.status())).as(real.text()).isEqualTo(expected);
        answer.headers().forEach((name, value) -> assertThat(real.header(name)).isEqualTo(value));
        binding.agrees("", EventJson.mapper().readTree(answer.body()), real.json());
    }

    private void record(Example example) {
        String topic = example.first().substring("topic: ".length());
        met.add(topic);
        String key = binding.real(example.headers().getOrDefault("key", ""));
        if (topic.equals("session.segments")) {
            TestKafka.shared().produce(sent(topic, key, example));
        } else {
            Await.await().until(() -> !Stage.commands(key).isEmpty());
            agrees(example, Stage.commands(key).getLast());
        }
    }

    private ProducerRecord<String, byte[]> sent(String topic, String key, Example example) {
        var record = new ProducerRecord<>(topic, key, example.body().getBytes(UTF_8));
        example.headers().forEach((name, value) -> {
            if (!name.equals("key")) {
                record.headers().add(name, binding.real(value).getBytes(UTF_8));
            }
        });
        return record;
    }

    private void agrees(Example example, ConsumerRecord<String, byte[]> real) {
        example.headers().forEach((name, value) -> {
            String found = name.equals("key")
                    ? real.key()
                    : new String(real.headers().lastHeader(name).value(), UTF_8);
            binding.agrees(name, value, found);
        });
        binding.agrees(
                "",
                EventJson.mapper().readTree(example.body()),
                EventJson.mapper().readTree(real.value()));
    }

    /// The examples happen on a day of their own; a plan lies ahead, everything else is now.
    private String timely(String body) {
        Instant now = clock().instant();
        return body.replaceAll("(?<=\"plannedStart\": \")[^\"]*", EventJson.text(now.plus(Duration.ofHours(1))))
                .replaceAll("(?<=\"at\": \")[^\"]*", EventJson.text(now));
    }
}
