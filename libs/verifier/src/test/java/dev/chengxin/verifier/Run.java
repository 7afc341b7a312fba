package dev.chengxin.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.verifier.report.Sentences;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// One run of the program.
///
/// @param exitCode as a script sees it
/// @param out      the report
/// @param err      progress and trouble
record Run(int exitCode, String out, String err) {
    static Run of(Object... arguments) {
        return at(Instant.parse("2026-06-01T00:00:00Z"), arguments);
    }

    static Run at(Instant now, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(stream(out), stream(err), new Sentences(Locale.ROOT), () -> now);
        int exitCode = Verify.commandLine(console)
                .execute(Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        Run run = new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        assertThat(run.out + run.err).doesNotContain("\tat ", "Exception:");
        return run;
    }

    /// As a program reads it.
    static Run json(Object... arguments) {
        return of(Stream.concat(Stream.of(arguments), Stream.of("--json")).toArray());
    }

    Run holds() {
        assertThat(exitCode).as(out + err).isEqualTo(Verify.HOLDS);
        return this;
    }

    Run isBroken() {
        assertThat(exitCode).as(out + err).isEqualTo(Verify.BROKEN);
        return this;
    }

    Run isUnchecked() {
        assertThat(exitCode).as(out + err).isEqualTo(Verify.UNCHECKED);
        return this;
    }

    /// The faults, each as code and entry.
    List<String> faults() {
        JsonNode report = EventJson.mapper().readTree(out);
        return StreamSupport.stream(report.path("faults").spliterator(), false)
                .map(fault -> fault.path("code").asString()
                        + (fault.has("index") ? "@" + fault.path("index").asLong() : ""))
                .toList();
    }

    JsonNode fault(String code) {
        JsonNode report = EventJson.mapper().readTree(out);
        return StreamSupport.stream(report.path("faults").spliterator(), false)
                .filter(fault -> fault.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + code + " in " + out));
    }

    List<String> codes(String section) {
        JsonNode report = EventJson.mapper().readTree(out);
        return StreamSupport.stream(report.path(section).spliterator(), false)
                .map(remark -> remark.path("code").asString())
                .toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
