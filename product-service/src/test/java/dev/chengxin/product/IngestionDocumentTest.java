package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.RunningService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Sends the examples of `docs/api/ingestion-goods.md` one after another, as a platform that reads the page.
class IngestionDocumentTest extends RunningService {
    private static final Pattern EXAMPLE = Pattern.compile(
            "```http\n(?<method>[A-Z]+) (?<path>\\S+)\n(?:If-Match: (?<version>\\S+)\n)?(?:\n(?<body>\\{.*?))?```\n\n"
                    + "Answers (?<status>[0-9]{3})(?:; its `id` is `\\{\\{(?<name>[a-z]+)}}` below)?\\.",
            Pattern.DOTALL);

    @Test
    void everyExampleOfThePageIsAnsweredAsItSays() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "api", "ingestion-goods.md"));
        var world = new World(api());
        Map<String, String> names = new HashMap<>(Map.of("streamer", world.streamer(world.operator())));
        Matcher example = EXAMPLE.matcher(page);
        int sent = 0;
        while (example.find()) {
            Answer answer = send(example, names).expect(Integer.parseInt(example.group("status")));
            if (example.group("name") != null) {
                names.put(example.group("name"), answer.at("/id"));
            }
            sent++;
        }

        assertThat(sent).isEqualTo(page.split("```http", -1).length - 1).isGreaterThan(10);
    }

    private Answer send(Matcher example, Map<String, String> names) {
        Api platform = api().as(Api.PLATFORM);
        if (example.group("version") != null) {
            platform = platform.with("If-Match", example.group("version"));
        }
        String path = filled(example.group("path"), names);
        String body = example.group("body");
        return example.group("method").equals("GET")
                ? platform.get(path)
                : platform.post(path, body == null ? null : filled(body, names));
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{{" + name.getKey() + "}}", name.getValue());
        }
        assertThat(filled).doesNotContain("{{");
        return filled;
    }
}
