package dev.chengxin.cli.up;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which lines of a log can tell why a process that ran has just died: errors of the last minute. What it
/// complained about earlier it lived through.
final class DeathWords {

    private static final Duration RECENT = Duration.ofMinutes(1);
    private static final Pattern TIMED = Pattern.compile("((?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)\\S* +([A-Z]+) .*");
    private static final Pattern GRAVE_TEXT = Pattern.compile("\\b(ERROR|FATAL)\\b|(Exception|Error)\\b");

    private final Instant now;
    private final ZoneId zone;
    // Lines without a time belong to the one before them, unless they are grave and it is not.
    private boolean follows = true;
    private boolean stale;

    /// @param now when the process was found dead
    /// @param zone of the times of day in logs
    DeathWords(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /// The lines of `log` that may tell the cause, in their order.
    List<String> of(List<String> log) {
        return log.stream().filter(this::tells).toList();
    }

    private boolean tells(String line) {
        Matcher timed = TIMED.matcher(line);
        if (timed.matches()) {
            return entry(timed.group(2), isRecent(LocalTime.parse(timed.group(1))));
        }
        Optional<JsonNode> json = json(line);
        if (json.isPresent()) {
            return entry(level(json.get()), isRecent(time(json.get())));
        }
        return follows || (!stale && GRAVE_TEXT.matcher(line).find());
    }

    // MongoDB's server has names of its own, and one letter for a level.
    private static String level(JsonNode entry) {
        return switch (entry.path("s").asString("")) {
            case "E" -> "ERROR";
            case "F" -> "FATAL";
            default -> entry.path("log").path("level").asString("");
        };
    }

    private static String time(JsonNode entry) {
        String own = entry.path("t").path("$date").asString("");
        return own.isEmpty() ? entry.path("@timestamp").asString("") : own;
    }

    private boolean entry(String level, boolean recent) {
        boolean grave = level.equals("ERROR") || level.equals("FATAL");
        follows = grave && recent;
        stale = grave && !recent;
        return follows;
    }

    private boolean isRecent(String instant) {
        try {
            return !Instant.parse(instant).isBefore(now.minus(RECENT));
        } catch (DateTimeParseException _) {
            return false;
        }
    }

    // Over midnight the time of day begins anew.
    private boolean isRecent(LocalTime time) {
        long passed = Duration.between(time, LocalTime.ofInstant(now, zone)).toSeconds();
        return Math.floorMod(passed, Duration.ofDays(1).toSeconds()) <= RECENT.toSeconds();
    }

    private static Optional<JsonNode> json(String line) {
        try {
            return line.startsWith("{") ? Optional.of(JsonMapper.shared().readTree(line)) : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
