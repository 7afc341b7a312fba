package dev.chengxin.verifier;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.verifier.log.LogSource;
import dev.chengxin.verifier.log.PublishedLog;
import dev.chengxin.verifier.log.TrustedKeys;
import dev.chengxin.verifier.report.Progress;
import dev.chengxin.verifier.report.Report;
import dev.chengxin.verifier.report.Sentences;
import dev.chengxin.verifier.report.UncheckableException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What all commands share: their options, and how a report becomes an exit code.
@Command(mixinStandardHelpOptions = true)
abstract class Checking implements Callable<Integer> {
    private final Console console;
    private final String name;

    @Option(names = "--json", description = "Writes the report as one JSON object.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the report; else that of LANG.")
    private @Nullable String language;

    @Option(
            names = "--vkey",
            paramLabel = "KEY|FILE",
            description = "The log's verifier key, or a file with one per line, got from somewhere else than the log."
                    + " Without it the log's own word is taken, and the report says so.")
    private @Nullable String vkey;

    Checking(Console console, String name) {
        this.console = console;
        this.name = name;
    }

    /// Checks, and writes down what was found.
    abstract void check(Report report);

    @Override
    public final Integer call() {
        Report report = new Report(name);
        try {
            check(report);
        } catch (UncheckableException e) {
            return unchecked(e);
        }
        console.out()
                .println(
                        json
                                ? report.json(sentences())
                                : report.text(sentences()).stripTrailing());
        return report.holds() ? Verify.HOLDS : Verify.BROKEN;
    }

    private int unchecked(UncheckableException e) {
        console.err().println(e.text(sentences()));
        if (json) {
            console.out()
                    .println(EventJson.mapper()
                            .createObjectNode()
                            .put("command", name)
                            .put("unchecked", e.code())
                            .put("text", e.text(sentences())));
        }
        return Verify.UNCHECKED;
    }

    final Console console() {
        return console;
    }

    final Sentences sentences() {
        return language == null ? console.sentences() : new Sentences(Locale.forLanguageTag(language));
    }

    final Progress progress(String code, long total) {
        return new Progress(console.err(), sentences(), code, total);
    }

    static PublishedLog log(String location) {
        return new PublishedLog(LogSource.of(location));
    }

    /// The keys that the user named, else those of a log.
    ///
    /// @throws UncheckableException when there are neither
    final TrustedKeys keys(@Nullable PublishedLog log) {
        if (vkey != null) {
            return TrustedKeys.named(vkey);
        }
        if (log == null) {
            throw new UncheckableException("keys.needed");
        }
        return TrustedKeys.of(log);
    }

    /// The log's latest checkpoint, when it is believed.
    final Optional<Checkpoint> checkpoint(PublishedLog log, Report report) {
        return keys(log).open(log.checkpoint(), log.source().name(), report);
    }
}
