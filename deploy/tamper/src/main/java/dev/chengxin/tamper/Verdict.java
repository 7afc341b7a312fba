package dev.chengxin.tamper;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.verifier.Console;
import dev.chengxin.verifier.Verify;
import dev.chengxin.verifier.report.Sentences;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the verifier said in one run.
///
/// @param exitCode as a script sees it
/// @param faults in the order that it tells them
record Verdict(int exitCode, List<Found> faults) {
    /// A fault that it found.
    ///
    /// @param code its kind
    /// @param index the entry; absent when it is about none in particular
    /// @param text the sentence for people
    record Found(String code, @Nullable Long index, String text) {}

    /// Runs the verifier.
    static Verdict of(Locale language, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new Sentences(language),
                Clock.systemUTC());
        var exitCode = Verify.commandLine(console)
                .execute(Stream.concat(Stream.of(arguments), Stream.of("--json"))
                        .map(String::valueOf)
                        .toArray(String[]::new));
        var report = EventJson.mapper().readTree(out.toString(StandardCharsets.UTF_8));
        return new Verdict(
                exitCode,
                StreamSupport.stream(report.path("faults").spliterator(), false)
                        .map(Verdict::found)
                        .toList());
    }

    private static Found found(JsonNode fault) {
        return new Found(
                fault.path("code").asString(),
                fault.has("index") ? fault.path("index").asLong() : null,
                fault.path("text").asString());
    }

    boolean holds() {
        return exitCode == Verify.HOLDS;
    }
}
