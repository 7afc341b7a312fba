package dev.chengxin.verifier;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.FilingReceipt;
import dev.chengxin.tlog.KeyId;
import dev.chengxin.tlog.NoteVerifier;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.SignedNote;
import dev.chengxin.tlog.Verification;
import dev.chengxin.verifier.log.LogSource;
import dev.chengxin.verifier.log.PublishedLog;
import dev.chengxin.verifier.log.TrustedKeys;
import dev.chengxin.verifier.receipt.Promise;
import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Report;
import dev.chengxin.verifier.report.UncheckableException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verifies that the log kept what a receipt promises.
@Command(
        name = "receipt",
        description = {
            "Verifies a receipt of a complaint: whether the log took the complaint in, as it promised.",
            "A promise that is not due yet cannot be judged: exit code 3."
        })
final class ReceiptCommand extends Checking {
    @Parameters(paramLabel = "FILE", description = "The receipt, a signed note.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--receipt-vkey",
            paramLabel = "KEY|FILE",
            required = true,
            description = "The verifier key that receipts are signed with.")
    @SuppressWarnings("NullAway.Init")
    private String receiptKey;

    @Option(names = "--log", paramLabel = "DIR|URL", description = "The log that made the promise.")
    private @Nullable String log;

    @Option(
            names = "--obtained",
            paramLabel = "INSTANT",
            description =
                    "When the log was obtained, such as 2026-12-31T16:00:00Z; now for an address, to be said for a copy.")
    private @Nullable Instant obtained;

    @Option(
            names = "--proof",
            paramLabel = "PROOF",
            description = "A proof of the entry that opens it: then its content is compared as well, and the log is not"
                    + " looked through.")
    private @Nullable Path proof;

    ReceiptCommand(Console console) {
        super(console, "receipt");
    }

    @Override
    void check(Report report) {
        Optional<FilingReceipt> receipt = signed(report);
        if (receipt.isEmpty()) {
            return;
        }
        if (proof != null) {
            EntryCommand.verified(proof, keys(log == null ? null : log(log)), report)
                    .ifPresent(extra -> compare(receipt.get(), extra, report));
        } else if (log != null) {
            PublishedLog published = log(log);
            Instant when = obtained(log);
            checkpoint(published, report)
                    .ifPresent(checkpoint -> new Promise(published, checkpoint, when)
                            .check(receipt.get(), report, progress("progress.entries", checkpoint.size())));
        } else {
            throw new UncheckableException("receipt.nowhere");
        }
    }

    /// A copy may be older than the promise's end, and then shows nothing; only its owner knows.
    private Instant obtained(String location) {
        if (obtained != null) {
            return obtained;
        }
        if (!LogSource.isAddress(location)) {
            throw new UncheckableException("receipt.obtained-needed", location);
        }
        return console().clock().instant();
    }

    private Optional<FilingReceipt> signed(Report report) {
        TrustedKeys keys = TrustedKeys.named(receiptKey);
        return switch (SignedNote.parse(TrustedKeys.text(file))) {
            case Parsed.Malformed<SignedNote>(String reason) ->
                refused(report, Fault.of("receipt.malformed", file, reason));
            case Parsed.Valid<SignedNote>(SignedNote note) ->
                switch (note.verify(keys.keys().keys())) {
                    case Verification.Unsigned() ->
                        refused(
                                report,
                                Fault.of("receipt.unsigned", file, keys.keys().origin()));
                    case Verification.Forged(KeyId key) ->
                        refused(report, Fault.of("receipt.forged", file, key.name()));
                    case Verification.Verified(List<NoteVerifier> _) -> read(note.text(), report);
                };
        };
    }

    private Optional<FilingReceipt> read(String text, Report report) {
        try {
            FilingReceipt receipt = FilingReceipt.parse(text);
            report.checked(
                    "receipt.signed",
                    EventJson.text(receipt.filedAt()),
                    receipt.eventId(),
                    receipt.log(),
                    EventJson.text(receipt.dueBy()));
            return Optional.of(receipt);
        } catch (IllegalArgumentException e) {
            return refused(report, Fault.of("receipt.malformed", file, String.valueOf(e.getMessage())));
        }
    }

    private static void compare(FilingReceipt receipt, ProofExtra extra, Report report) {
        if (!extra.text("/id").equals(receipt.eventId())) {
            report.fault(Fault.of("receipt.other-event").comparing(receipt.eventId(), extra.text("/id")));
            return;
        }
        report.checked("receipt.in-the-log", receipt.eventId());
        String filedHash = extra.text("/data/filedHash");
        if (filedHash.isEmpty()) {
            report.notProven("receipt.content");
        } else if (filedHash.equals(receipt.filedHash())) {
            report.checked("receipt.same-content", filedHash);
        } else {
            report.fault(Fault.of("receipt.other-content").comparing(receipt.filedHash(), filedHash));
        }
    }

    private static Optional<FilingReceipt> refused(Report report, Fault fault) {
        report.fault(fault);
        return Optional.empty();
    }
}
