package dev.chengxin.verifier.receipt;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.contracts.FilingReceipt;
import dev.chengxin.tlog.BundleId;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.TilePath;
import dev.chengxin.verifier.log.PublishedLog;
import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Progress;
import dev.chengxin.verifier.report.Report;
import dev.chengxin.verifier.report.UncheckableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;

/// Whether a log kept what a receipt promises: all leaves are looked through for the event, from the latest on.
///
/// @param log        whose entries are looked through
/// @param checkpoint believed
/// @param obtained   when the checkpoint was obtained, by the reader's clock
public record Promise(PublishedLog log, Checkpoint checkpoint, Instant obtained) {
    /// Looks for the event.
    public void check(FilingReceipt receipt, Report report, Progress progress) {
        if (!receipt.log().equals(checkpoint.origin())) {
            report.fault(Fault.of("receipt.other-log").comparing(receipt.log(), checkpoint.origin()));
            return;
        }
        OptionalLong found = find(receipt.eventId(), progress);
        if (found.isPresent()) {
            report.checked("receipt.kept", receipt.eventId(), found.getAsLong());
            report.notProven("receipt.content");
        } else if (obtained.isBefore(receipt.dueBy())) {
            throw new UncheckableException(
                    "receipt.not-due", EventJson.text(receipt.dueBy()), EventJson.text(obtained));
        } else {
            report.fault(Fault.of(
                    "receipt.broken",
                    receipt.eventId(),
                    EventJson.text(receipt.dueBy()),
                    EventJson.text(obtained),
                    checkpoint.size()));
        }
    }

    private OptionalLong find(String eventId, Progress progress) {
        // A leaf is so small that most can be passed over by their bytes.
        byte[] sought = eventId.getBytes(StandardCharsets.UTF_8);
        for (long bundle = (checkpoint.size() - 1) / TilePath.FULL; bundle >= 0; bundle--) {
            int width = (int) Math.min(TilePath.FULL, checkpoint.size() - bundle * TilePath.FULL);
            if (width > 0) {
                List<byte[]> entries = entries(new BundleId(bundle, width));
                for (int i = 0; i < entries.size(); i++) {
                    progress.step();
                    if (contains(entries.get(i), sought) && idOf(entries.get(i)).equals(eventId)) {
                        return OptionalLong.of(bundle * TilePath.FULL + i);
                    }
                }
            }
        }
        return OptionalLong.empty();
    }

    private List<byte[]> entries(BundleId bundle) {
        return switch (log.entries(bundle)) {
            case Parsed.Valid<List<byte[]>>(List<byte[]> entries) -> entries;
            case Parsed.Malformed<List<byte[]>>(String reason) ->
                throw new UncheckableException("log.malformed", bundle.path(), reason);
        };
    }

    private static String idOf(byte[] leaf) {
        try {
            return EventJson.mapper().readTree(leaf).path("id").asString("");
        } catch (JacksonException _) {
            return "";
        }
    }

    private static boolean contains(byte[] leaf, byte[] sought) {
        for (int from = 0; from <= leaf.length - sought.length; from++) {
            if (startsAt(leaf, from, sought)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] leaf, int from, byte[] sought) {
        for (int i = 0; i < sought.length; i++) {
            if (leaf[from + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
