package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.Sequence.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks in what was said for what may break a rule. The same text and bank give the same hits, in the order in
/// which they stand in the text, and the work grows with the length of the text.
public final class Scan {

    /// A claim that is said over and over in one segment is told so often at most.
    static final int MAX_PER_CLAIM = 5;

    private static final int DISGUISED = 90;
    private static final int SOUND_ALIKE = 70;
    private static final int HEDGED = 70;

    private final TermBank bank;

    private Scan(TermBank bank) {
        this.bank = bank;
    }

    public static Scan with(TermBank bank) {
        return new Scan(bank);
    }

    /// The rules that the text may break and where. Those of one rule do not overlap.
    public List<Hit> scan(Utterance utterance) {
        Reading reading = bank.lexicon().read(utterance.text());
        var hits = new ArrayList<Hit>();
        for (CompiledRule rule : bank.compiledRules()) {
            if (rule.rule().looksAt(utterance)) {
                hits.addAll(new RuleScan(rule, reading, utterance.confidence()).hits());
            }
        }
        hits.sort(Comparator.comparingInt(Hit::start).thenComparingInt(Hit::end));
        return List.copyOf(hits);
    }

    /// One rule in one text.
    private final class RuleScan {
        private final CompiledRule rule;
        private final Reading reading;
        private final int confidence;
        private final List<BitSet> harmless;

        private record Candidate(String key, Span span) {}

        RuleScan(CompiledRule rule, Reading reading, int confidence) {
            this.rule = rule;
            this.reading = reading;
            this.confidence = confidence;
            this.harmless = rule.exemptions().stream()
                    .map(exemption -> exemption.covered(reading))
                    .toList();
        }

        List<Hit> hits() {
            var candidates = new ArrayList<Candidate>();
            for (ClaimForm claim : rule.claims()) {
                for (Sequence pattern : claim.patterns()) {
                    pattern.find(reading, span -> {
                        if (!isHarmless(span)) {
                            candidates.add(new Candidate(claim.keyOf(pattern, span), span));
                        }
                    });
                }
            }
            // Of those that overlap the first stays, and of those that start together the longest.
            candidates.sort(Comparator.<Candidate>comparingInt(candidate -> candidate.span.start())
                    .thenComparing(Comparator.<Candidate>comparingInt(candidate -> candidate.span.end())
                            .reversed()));
            return chosen(candidates);
        }

        private List<Hit> chosen(List<Candidate> candidates) {
            var hits = new ArrayList<Hit>();
            Map<String, Integer> told = new HashMap<>();
            int done = 0;
            for (Candidate candidate : candidates) {
                if (candidate.span.start() >= done && told.merge(candidate.key, 1, Integer::sum) <= MAX_PER_CLAIM) {
                    hits.add(hit(candidate));
                    done = candidate.span.end();
                }
            }
            return hits;
        }

        private boolean isHarmless(Span span) {
            if (rule.deniable() && bank.context().negation().denies(reading, span)) {
                return true;
            }
            for (int i = 0; i < harmless.size(); i++) {
                int covered = harmless.get(i).nextSetBit(span.start());
                if ((covered >= 0 && covered < span.end())
                        || rule.exemptions().get(i).isNear(reading, span)) {
                    return true;
                }
            }
            return false;
        }

        private Hit hit(Candidate candidate) {
            Span span = candidate.span;
            FoldedText text = reading.text();
            ScanRule about = rule.rule();
            return new Hit(
                    about.id(),
                    about.category(),
                    about.severity(),
                    about.id() + "/" + candidate.key,
                    text.originalStart(span.start()),
                    text.originalEnd(span.end() - 1),
                    span.term(),
                    confidenceOf(span));
        }

        private int confidenceOf(Span span) {
            int percent = confidence;
            if (span.words().stream().anyMatch(Occurrence::soundAlike)) {
                percent = percent * SOUND_ALIKE / 100;
            } else if (span.words().stream().anyMatch(word -> reading.text().isDisguised(word.start(), word.end()))) {
                percent = percent * DISGUISED / 100;
            }
            Near hedges = bank.context().hedges();
            boolean hedged = hedges.before(reading, span.start()) || hedges.after(reading, span.end());
            return hedged ? percent * HEDGED / 100 : percent;
        }
    }
}
