package dev.chengxin.cli.up;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a process that is gone wrote last, as a person reads it: complaints rather than gossip, causes rather than
/// stack traces.
final class LastWords {

    private static final int MOST_LINES = 8;
    private static final int LONGEST = 400;
    private static final Set<String> GRAVE = Set.of("WARN", "ERROR", "FATAL");
    private static final Pattern GRAVE_TEXT = Pattern.compile("\\b(WARN|ERROR|FATAL)\\b|(Exception|Error)\\b");
    private static final Pattern STACK = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ ).*");
    // Spring tells the whole way to the cause; the cause stands at its end.
    private static final Pattern WAY_TO_THE_CAUSE = Pattern.compile("(?s)^.*(with message|nested exception is): ");

    private LastWords() {}

    /// @param from where in the log the process began to write
    static List<String> of(Path log, long from) {
        return of(LogTail.since(log, from));
    }

    /// What may tell why a process that ran is dead; empty when it died without a word, as one does that is killed.
    ///
    /// @param from where in the log the process began to write
    static List<String> ofTheDead(Path log, long from) {
        return of(new DeathWords(Instant.now(), ZoneId.systemDefault()).of(LogTail.since(log, from)));
    }

    static List<String> of(List<String> lines) {
        List<String> told =
                lines.stream().filter(line -> !STACK.matcher(line).matches()).toList();
        List<String> grave =
                told.stream().map(LastWords::grave).flatMap(Optional::stream).toList();
        return last(grave.isEmpty() ? told : grave).stream()
                .map(LastWords::shortened)
                .toList();
    }

    private static Optional<String> grave(String line) {
        if (!line.startsWith("{")) {
            return Optional.of(line).filter(text -> GRAVE_TEXT.matcher(text).find());
        }
        try {
            JsonNode entry = JsonMapper.shared().readTree(line);
            String level = entry.path("log").path("level").asString("");
            return GRAVE.contains(level.toUpperCase(Locale.ROOT)) ? Optional.of(text(level, entry)) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String text(String level, JsonNode entry) {
        String cause = cause(entry.path("error").path("message").asString(""));
        String message = cause(entry.path("message").asString(""));
        return level + " " + message + (cause.isEmpty() ? "" : ": " + cause);
    }

    private static String cause(String message) {
        return WAY_TO_THE_CAUSE.matcher(message).replaceFirst("").strip();
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
