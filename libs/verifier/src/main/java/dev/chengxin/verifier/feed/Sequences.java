package dev.chengxin.verifier.feed;

import dev.chengxin.verifier.report.Fault;
import dev.chengxin.verifier.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether the events of each subject are numbered 1, 2, 3 … Holds one number per subject.
final class Sequences {
    /// More are not kept; that there are more is told by the first ones.
    private static final int MOST = 10_000;

    private final Map<String, Long> last = new HashMap<>();
    private final List<Break> gaps = new ArrayList<>();
    private final List<Break> repeats = new ArrayList<>();
    private final Set<Long> alarmed = new HashSet<>();

    private record Break(FeedEntry entry, long line, long expected, long found) {}

    void take(FeedEntry entry, long line) {
        if (entry.subject() == null || entry.sequence() == null) {
            return;
        }
        long before = last.getOrDefault(entry.subject(), 0L);
        long now = entry.sequence();
        if (now <= before) {
            note(repeats, new Break(entry, line, before + 1, now));
            return;
        }
        if (now > before + 1) {
            note(gaps, new Break(entry, line, before + 1, now));
        }
        last.put(entry.subject(), now);
    }

    /// The ledger itself said that something is wrong with an entry.
    void alarmed(long index) {
        alarmed.add(index);
    }

    private static void note(List<Break> breaks, Break found) {
        if (breaks.size() < MOST) {
            breaks.add(found);
        }
    }

    /// @param full whether every entry was seen, so that a missing number is missing in the ledger
    void finish(boolean full, Report report) {
        report.checked("sequence.checked", last.size());
        List<Break> all = new ArrayList<>(repeats);
        if (full) {
            all.addAll(gaps);
        } else {
            report.notProven("sequence.gaps-open");
        }
        long said = all.stream()
                .filter(found -> alarmed.contains(found.entry().index()))
                .count();
        all.stream()
                .filter(found -> !alarmed.contains(found.entry().index()))
                .sorted((one, other) ->
                        Long.compare(one.entry().index(), other.entry().index()))
                .forEach(found -> report.fault(Fault.of(
                                found.found() < found.expected() ? "sequence.repeated" : "sequence.gap",
                                String.valueOf(found.entry().subject()))
                        .atEntry(found.entry().index())
                        .inLine(found.line())
                        .comparing(found.expected(), found.found())));
        if (said > 0) {
            report.checked("sequence.alarmed", said);
        }
    }
}
