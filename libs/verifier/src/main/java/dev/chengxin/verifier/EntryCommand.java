package dev.chengxin.verifier;

import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.TlogProof;
import dev.chengxin.verifier.feed.FeedEntry;
import dev.chengxin.verifier.log.TrustedKeys;
import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Report;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies that an entry stands in the log.
@Command(
        name = "entry",
        description = "Verifies a proof (C2SP tlog-proof) that an entry stands in the log, and what the entry says if"
                + " it travels with the proof.")
final class EntryCommand extends Checking {
    @Parameters(paramLabel = "PROOF", description = "A file with a proof.")
    @SuppressWarnings("NullAway.Init")
    private Path proof;

    @Option(names = "--log", paramLabel = "DIR|URL", description = "Where the log's key is taken from without --vkey.")
    private @Nullable String log;

    EntryCommand(Console console) {
        super(console, "entry");
    }

    @Override
    void check(Report report) {
        TrustedKeys keys = keys(log == null ? null : log(log));
        verified(proof, keys, report);
    }

    /// Verifies a proof, and gives what travels with it when the log holds it.
    static Optional<ProofExtra> verified(Path file, TrustedKeys keys, Report report) {
        Parsed<ProofExtra> extra = TlogProof.parse(TrustedKeys.text(file))
                .then(proof -> proof.extra()
                        .map(ProofExtra::read)
                        .orElseGet(() -> new Parsed.Malformed<>("nothing travels with the proof")));
        return switch (extra) {
            case Parsed.Malformed<ProofExtra>(String reason) -> {
                report.fault(Fault.of("proof.malformed", file, reason));
                yield Optional.empty();
            }
            case Parsed.Valid<ProofExtra>(ProofExtra read) ->
                verified(TlogProof.parse(TrustedKeys.text(file)).orThrow(), read, file, keys, report)
                        ? Optional.of(read)
                        : Optional.empty();
        };
    }

    private static boolean verified(TlogProof proof, ProofExtra extra, Path file, TrustedKeys keys, Report report) {
        Optional<Checkpoint> checkpoint = keys.open(proof.checkpoint(), file.toString(), report);
        if (checkpoint.isEmpty()) {
            return false;
        }
        if (!stands(proof, extra, checkpoint.get(), report)) {
            return false;
        }
        report.checked(
                "proof.holds",
                proof.index(),
                extra.leafHash().hex(),
                checkpoint.get().size());
        say(extra, report);
        return true;
    }

    /// Whether what travels with a proof stands where it says under a checkpoint; says so when it does not.
    static boolean stands(TlogProof proof, ProofExtra extra, Checkpoint checkpoint, Report report) {
        FeedEntry entry = extra.entry();
        if (entry != null && entry.index() != proof.index()) {
            report.fault(Fault.of("proof.elsewhere").atEntry(proof.index()).comparing(proof.index(), entry.index()));
            return false;
        }
        if (!proof.verifies(extra.leafHash(), checkpoint)) {
            report.fault(Fault.of("proof.fails", checkpoint.size())
                    .atEntry(proof.index())
                    .comparing(
                            checkpoint.root(),
                            proof.root(extra.leafHash(), checkpoint).orElse(null)));
            return false;
        }
        return true;
    }

    private static void say(ProofExtra extra, Report report) {
        FeedEntry entry = extra.entry();
        if (entry == null) {
            report.checked("proof.leaf", extra.text("/id"), extra.text("/time"));
            report.notProven("proof.leaf-only");
        } else if (entry.redacted()) {
            report.checked("proof.redacted", extra.text("/id"), extra.text("/type"));
            report.notProven("feed.redacted-open");
        } else {
            report.checked(
                    "proof.opened",
                    extra.text("/type"),
                    extra.text("/time"),
                    extra.text("/subject"),
                    extra.text("/id"));
        }
        report.notProven("feed.truth");
        report.notProven("proof.one-view");
    }
}
