package dev.chengxin.verifier.feed;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.tlog.Checkpoint;
import dev.chengxin.tlog.Hash;
import dev.chengxin.tlog.Parsed;
import dev.chengxin.tlog.TreeBuilder;
import dev.chengxin.verifier.log.LogWalk;
import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Report;
import org.jspecify.annotations.Nullable;

/// Checks lines of the feed in the order of the ledger: each commits to its leaf, places only rise, events of a
/// subject are numbered without gaps, and the log holds exactly these leaves.
///
/// Memory does not grow with the log but for one number per subject. Not safe for use by several threads.
public final class FeedCheck {
    private static final String ALERT = "alert.raised.v1";

    private final Report report;
    private final boolean full;
    private final @Nullable LogWalk walk;
    private final @Nullable Checkpoint checkpoint;
    private final Sequences sequences = new Sequences();
    private final TreeBuilder tree = new TreeBuilder();
    private long lines;
    private long read;
    private long redacted;
    private long beyond;
    private long previous = -1;
    private boolean gapless = true;

    /// @param full       whether every entry must be there
    /// @param walk       the log to compare with; absent when there is none at hand
    /// @param checkpoint believed, for a full feed without a log; absent when there is none
    public FeedCheck(Report report, boolean full, @Nullable LogWalk walk, @Nullable Checkpoint checkpoint) {
        this.report = report;
        this.full = full;
        this.walk = walk;
        this.checkpoint = checkpoint;
    }

    /// Takes the next line, without its line feed.
    public void take(byte[] bytes) {
        lines++;
        byte[] line = FeedLine.trimmed(bytes);
        if (line.length == 0) {
            return;
        }
        switch (FeedLine.read(line)) {
            case Parsed.Malformed<FeedEntry>(String reason) -> {
                gapless = false;
                report.fault(Fault.of("feed.malformed", reason).inLine(lines));
            }
            case Parsed.Valid<FeedEntry>(FeedEntry entry) -> {
                read++;
                redacted += entry.redacted() ? 1 : 0;
                if (ALERT.equals(entry.type()) && !entry.redacted()) {
                    sequences.alarmed(EventJson.mapper()
                            .readTree(line)
                            .at("/data/ledgerIndex")
                            .asLong(-1));
                }
                inOrder(entry);
            }
        }
    }

    private void inOrder(FeedEntry entry) {
        if (entry.index() <= previous) {
            gapless = false;
            report.fault(Fault.of(entry.index() == previous ? "feed.twice" : "feed.order", previous)
                    .atEntry(entry.index())
                    .inLine(lines));
            return;
        }
        missing(previous + 1, entry.index());
        previous = entry.index();
        sequences.take(entry, lines);
        Hash hash = entry.hash();
        if (gapless) {
            tree.append(hash);
            atCheckpoint();
        }
        compare(entry, hash);
    }

    private void missing(long from, long to) {
        if (from == to) {
            return;
        }
        gapless = false;
        if (full) {
            report.fault(Fault.of("feed.missing", from, to - 1, to - from)
                    .atEntry(from)
                    .inLine(lines));
        }
    }

    private void atCheckpoint() {
        if (checkpoint != null && walk == null && tree.size() == checkpoint.size()) {
            Hash root = tree.range().root();
            if (root.equals(checkpoint.root())) {
                report.checked("feed.root-holds", checkpoint.size(), root.hex());
            } else {
                report.fault(Fault.of("feed.root", checkpoint.size()).comparing(checkpoint.root(), root));
            }
        }
    }

    private void compare(FeedEntry entry, Hash hash) {
        if (walk == null) {
            return;
        }
        if (entry.index() >= walk.size()) {
            beyond++;
            return;
        }
        Hash logged = walk.hashAt(entry.index());
        if (!logged.equals(hash)) {
            report.fault(Fault.of("feed.differs", entry.id())
                    .atEntry(entry.index())
                    .inLine(lines)
                    .comparing(logged, hash));
        }
    }

    /// The end of the feed: what is only known now.
    public void finish() {
        long size = walk != null ? walk.size() : checkpoint != null ? checkpoint.size() : previous + 1;
        if (previous + 1 < size) {
            missing(previous + 1, size);
        }
        report.checked("feed.lines", read);
        if (redacted > 0) {
            report.checked("feed.redacted", redacted);
            report.notProven("feed.redacted-open");
        }
        if (beyond > 0) {
            report.notProven("feed.beyond", beyond, size);
        }
        sequences.finish(gapless, report);
        atTheEnd(size);
        report.notProven("feed.truth");
    }

    private void atTheEnd(long size) {
        if (!gapless && !full) {
            report.notProven("feed.partial", read, size);
        }
        if (walk != null) {
            walk.finish();
        } else if (checkpoint == null) {
            if (gapless) {
                report.checked("feed.own-root", tree.size(), tree.range().root().hex());
            }
            report.notProven("feed.no-log");
        } else if (tree.size() < checkpoint.size()) {
            report.notProven("feed.root-open", tree.size(), checkpoint.size());
        }
    }
}
