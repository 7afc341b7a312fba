package dev.chengxin.verifier;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.NoteSignature;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.SignedNote;
import dev.chengxin.tlog.TlogProof;
import dev.chengxin.verifier.feed.FeedEntry;
import dev.chengxin.verifier.feed.FeedLine;
import dev.chengxin.verifier.log.TrustedKeys;
import dev.chengxin.verifier.report.Report;
import dev.chengxin.verifier.report.UncheckableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows what a file holds.
@Command(
        name = "dump",
        description = "Shows what a proof, a checkpoint, a receipt or a feed holds, and verifies nothing.")
final class DumpCommand extends Checking {
    @Parameters(paramLabel = "FILE", description = "The file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    DumpCommand(Console console) {
        super(console, "dump");
    }

    @Override
    void check(Report report) {
        String text = TrustedKeys.text(file);
        if (TlogProof.parse(text) instanceof Parsed.Valid<TlogProof>(TlogProof proof)) {
            proof(proof, report);
        } else if (SignedNote.parse(text) instanceof Parsed.Valid<SignedNote>(SignedNote note)) {
            note(note, report);
        } else {
            text.lines().filter(line -> !line.isEmpty()).forEach(line -> line(line, report));
        }
        report.notProven("dump.nothing");
    }

    private static void proof(TlogProof proof, Report report) {
        report.checked("dump.proof", proof.index());
        proof.extra().ifPresent(extra -> report.checked("dump.text", new String(extra, StandardCharsets.UTF_8)));
        note(proof.checkpoint(), report);
    }

    private static void note(SignedNote note, Report report) {
        if (Checkpoint.parse(note.text()) instanceof Parsed.Valid<Checkpoint>(Checkpoint checkpoint)) {
            report.checked(
                    "dump.checkpoint",
                    checkpoint.origin(),
                    checkpoint.size(),
                    checkpoint.root().hex());
        } else {
            note.text().lines().forEach(line -> report.checked("dump.text", line));
        }
        for (NoteSignature signature : note.signatures()) {
            report.checked("dump.signature", signature.key().name());
        }
    }

    private void line(String line, Report report) {
        switch (FeedLine.read(line.getBytes(StandardCharsets.UTF_8))) {
            case Parsed.Malformed<FeedEntry>(String reason) ->
                throw new UncheckableException("dump.unknown", file, reason);
            case Parsed.Valid<FeedEntry>(FeedEntry entry) ->
                report.checked(
                        "dump.entry",
                        entry.index(),
                        entry.type() == null ? "-" : entry.type(),
                        EventJson.mapper().readTree(line).path("time").asString(""),
                        entry.subject() == null ? "-" : entry.subject(),
                        entry.hash().hex());
        }
    }
}
