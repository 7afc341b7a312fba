package dev.chengxin.verifier.log;

import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.ConsistencyProof;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.TiledLog;
import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Report;

/// Whether a log only grew between two of its checkpoints.
///
/// @param log whose tiles prove it; they are not believed
public record Growth(PublishedLog log) {
    /// Checks it.
    ///
    /// @param before believed
    /// @param after  believed
    /// @return whether it only grew
    public boolean check(Checkpoint before, Checkpoint after, Report report) {
        if (after.size() < before.size()) {
            return failed(report, Fault.of("growth.back").comparing(before.size(), after.size()));
        }
        if (after.size() == before.size()) {
            if (!after.root().equals(before.root())) {
                return failed(report, Fault.of("growth.forked", after.size()).comparing(before.root(), after.root()));
            }
            report.checked("growth.same", after.size());
            report.notProven("growth.one-view");
            return true;
        }
        return switch (new TiledLog(after.size(), log).consistency(before.size())) {
            case Parsed.Malformed<ConsistencyProof>(String reason) -> failed(report, Fault.of("growth.tiles", reason));
            case Parsed.Valid<ConsistencyProof>(ConsistencyProof proof) -> judged(proof, before, after, report);
        };
    }

    private static boolean judged(ConsistencyProof proof, Checkpoint before, Checkpoint after, Report report) {
        if (!proof.verifies(before.root(), after.root())) {
            return failed(
                    report,
                    Fault.of("growth.rewritten", before.size(), after.size()).comparing(before.root(), null));
        }
        report.checked("growth.holds", before.size(), after.size());
        report.notProven("growth.one-view");
        return true;
    }

    private static boolean failed(Report report, Fault fault) {
        report.fault(fault);
        return false;
    }
}
