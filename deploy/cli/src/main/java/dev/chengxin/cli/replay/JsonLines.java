package dev.chengxin.cli.replay;

import dev.chengxin.cli.replay.Recording.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one segment per line: `{"number"?, "kind", "startMs", "endMs", "text", "recogniser"?, "confidence"?}`.
/// Where no number is given, that of the line counts.
final class JsonLines {

    private static final Set<String> FIELDS =
            Set.of("number", "kind", "startMs", "endMs", "text", "recogniser", "confidence");
    private static final Set<String> KINDS = Set.of("speech", "screen", "card", "comment");
    private static final int LONGEST_TEXT = 4_000;
    private static final long HIGHEST_NUMBER = 9_999_999;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private JsonLines() {}

    static Recording read(List<String> lines) {
        List<Segment> segments = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<Long> numbers = Recording.noNumbers();
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (text.isBlank()) {
                continue;
            }
            Optional<JsonNode> json = parsed(text);
            String fault = json.map(JsonLines::fault).orElse("is no JSON object");
            if (!fault.isEmpty()) {
                faults.add(new Fault(line, fault));
                continue;
            }
            Segment segment = segment(json.orElseThrow(), line);
            if (Recording.isFresh(numbers, segment.number(), line, faults)) {
                segments.add(segment);
            }
        }
        return new Recording(segments, faults);
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(JsonMapper.shared().readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// What is wrong with a line; empty when nothing is.
    private static String fault(JsonNode json) {
        for (String name : json.propertyNames()) {
            if (!FIELDS.contains(name)) {
                return "unknown field " + name;
            }
        }
        if (!KINDS.contains(json.path("kind").asString(""))) {
            return "kind must be one of speech, screen, card, comment";
        }
        if (!isCount(json.path("startMs")) || !isCount(json.path("endMs"))) {
            return "startMs and endMs must be whole milliseconds from the start of the stream";
        }
        if (json.path("endMs").asLong() < json.path("startMs").asLong()) {
            return "endMs lies before startMs";
        }
        String text = json.path("text").asString("");
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return "text must have between 1 and " + LONGEST_TEXT + " characters";
        }
        return faultOfRest(json);
    }

    private static String faultOfRest(JsonNode json) {
        JsonNode number = json.path("number");
        if (json.has("number") && !(isCount(number) && number.asLong() <= HIGHEST_NUMBER)) {
            return "number must be a whole number up to " + HIGHEST_NUMBER;
        }
        JsonNode confidence = json.path("confidence");
        if (json.has("confidence") && (!isCount(confidence) || confidence.asLong() > 100)) {
            return "confidence must be a percentage";
        }
        boolean named = NAME.matcher(json.path("recogniser").asString("")).matches();
        return json.has("recogniser") && !named ? "recogniser must be a name without spaces" : "";
    }

    private static boolean isCount(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= 0;
    }

    private static Segment segment(JsonNode json, int line) {
        return new Segment(
                json.path("number").asLong(line),
                json.path("kind").asString(),
                json.path("startMs").asLong(),
                json.path("endMs").asLong(),
                json.path("text").asString(),
                json.has("recogniser") ? json.path("recogniser").asString() : null,
                confidence(json));
    }

    private static @Nullable Integer confidence(JsonNode json) {
        return json.has("confidence") ? json.path("confidence").asInt() : null;
    }
}
