package dev.chengxin.streamer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The examples of a document, in their order: fenced blocks of HTTP messages and Kafka records, and remarks on
/// what somebody else does meanwhile.
final class Examples {
    private static final Pattern PARTS =
            Pattern.compile("```(http|kafka)\\n(.*?)\\n```|<!-- meanwhile: (.*?) -->", Pattern.DOTALL);

    private Examples() {}

    /// One of them.
    ///
    /// @param language `http`, `kafka`, or `meanwhile`
    /// @param first its first line, or what happens meanwhile
    record Example(String language, String first, Map<String, String> headers, String body) {
        boolean isAnswer() {
            return first.startsWith("HTTP/1.1 ");
        }
    }

    static List<Example> of(Path document) {
        try {
            var found = new ArrayList<Example>();
            PARTS.matcher(Files.readString(document))
                    .results()
                    .map(Examples::example)
                    .forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(MatchResult part) {
        if (part.group(1) == null) {
            return new Example("meanwhile", part.group(3), Map.of(), "");
        }
        String[] halves = part.group(2).split("\\n\\n", 2);
        List<String> lines = halves[0].lines().toList();
        var headers = new LinkedHashMap<String, String>();
        lines.subList(1, lines.size()).forEach(line -> {
            int colon = line.indexOf(": ");
            headers.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return new Example(part.group(1), lines.getFirst(), headers, halves.length > 1 ? halves[1] : "");
    }
}
