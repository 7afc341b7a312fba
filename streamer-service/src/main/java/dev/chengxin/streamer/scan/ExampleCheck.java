package dev.chengxin.streamer.scan;

import java.util.List;

/// Tries the examples of every rule: a bank that does not do what it says is not put in force.
final class ExampleCheck {

    private final Scan scan;
    private final TermBank bank;
    private final Problems problems;

    ExampleCheck(TermBank bank, Problems problems) {
        this.scan = Scan.with(bank);
        this.bank = bank;
        this.problems = problems;
    }

    void run() {
        for (ScanRule rule : bank.rules()) {
            rule.hits().forEach(text -> check(rule, text, true));
            rule.misses().forEach(text -> check(rule, text, false));
        }
    }

    private void check(ScanRule rule, String text, boolean expected) {
        for (SegmentKind kind : SegmentKind.values()) {
            if (!rule.kinds().contains(kind)) {
                continue;
            }
            List<Hit> hits = scan.scan(new Utterance(kind, text, Speaker.ANY, 100));
            problems.unless(
                    hits.stream().anyMatch(hit -> hit.rule().equals(rule.id())) == expected,
                    "rule " + rule.id(),
                    "\"" + text + "\" is " + (expected ? "not found" : "found") + " as " + kind.code());
        }
    }
}
