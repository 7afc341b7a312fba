package dev.chengxin.streamer.scan;

import dev.chengxin.streamer.scan.Sequence.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Reads checkable statements out of what was said, so that they can be held against certificates, batches and
/// prices. What is denied is no statement.
public final class Claims {

    /// What is claimed over and over is told so often at most, and so many claims of one kind.
    static final int MAX_PER_SUBJECT = 5;

    static final int MAX_PER_KIND = 50;

    /// Of claims that overlap the first stays, and of those that start together the longest.
    private static final Comparator<Claim> LONGEST = Comparator.comparingInt(Claim::start)
            .thenComparing(Comparator.comparingInt(Claim::end).reversed());

    /// Of origins that overlap the one whose place is named most exactly stays.
    private static final Comparator<Claim> EXACT = Comparator.<Claim>comparingInt(claim ->
                    claim instanceof Claim.Origin origin ? -origin.region().length() : 0)
            .thenComparing(LONGEST);

    private final TermBank bank;

    private Claims(TermBank bank) {
        this.bank = bank;
    }

    public static Claims with(TermBank bank) {
        return new Claims(bank);
    }

    /// The statements in a text, in the order in which they stand there; those of one kind do not overlap.
    ///
    /// @throws IllegalArgumentException if the text is longer than an utterance can be
    public List<Claim> parse(String text) {
        if (text.length() > Utterance.MAX_LENGTH) {
            throw new IllegalArgumentException("A text has at most " + Utterance.MAX_LENGTH + " characters");
        }
        return new Parse(bank.lexicon().read(text)).claims();
    }

    /// One text.
    private final class Parse {
        private final Reading reading;
        private final List<Claim> claims = new ArrayList<>();

        Parse(Reading reading) {
            this.reading = reading;
        }

        List<Claim> claims() {
            ClaimWords words = bank.claimWords();
            collect(words.origins(), this::origin, EXACT);
            collectForms(words.certificates(), (span, key) -> new Claim.Certificate(start(span), end(span), key));
            collectForms(words.lowestPrices(), (span, key) -> new Claim.LowestPrice(start(span), end(span), key));
            collect(words.comparisons(), this::comparison, LONGEST);
            collectForms(words.assistance(), (span, key) -> new Claim.Assistance(start(span), end(span), key));
            claims.sort(Comparator.comparingInt(Claim::start).thenComparingInt(Claim::end));
            return List.copyOf(claims);
        }

        private void collectForms(List<ClaimForm> forms, BiFunction<Span, String, Claim> reader) {
            var found = new ArrayList<Claim>();
            for (ClaimForm form : forms) {
                for (Sequence pattern : form.patterns()) {
                    find(pattern, found, span -> Optional.of(reader.apply(span, form.keyOf(pattern, span))));
                }
            }
            keep(found, LONGEST);
        }

        private void collect(
                List<Sequence> patterns, BiFunction<Sequence, Span, Optional<Claim>> reader, Comparator<Claim> order) {
            var found = new ArrayList<Claim>();
            for (Sequence pattern : patterns) {
                find(pattern, found, span -> reader.apply(pattern, span));
            }
            keep(found, order);
        }

        private void find(Sequence pattern, List<Claim> found, Function<Span, Optional<Claim>> reader) {
            pattern.find(reading, span -> {
                if (!bank.context().negation().denies(reading, span)) {
                    reader.apply(span).ifPresent(found::add);
                }
            });
        }

        private void keep(List<Claim> found, Comparator<Claim> order) {
            found.sort(order);
            Map<String, Integer> told = new HashMap<>();
            var kept = new BitSet();
            int count = 0;
            for (Claim claim : found) {
                int taken = kept.nextSetBit(claim.start());
                boolean isFree = taken < 0 || taken >= claim.end();
                if (isFree && count < MAX_PER_KIND && told.merge(claim.subject(), 1, Integer::sum) <= MAX_PER_SUBJECT) {
                    kept.set(claim.start(), claim.end());
                    claims.add(claim);
                    count++;
                }
            }
        }

        private Optional<Claim> origin(Sequence pattern, Span span) {
            return word(pattern, span, ClaimWords.PLACE)
                    .map(place -> new Claim.Origin(
                            start(span),
                            end(span),
                            place,
                            Objects.requireNonNull(bank.claimWords().regions().get(place)),
                            word(pattern, span, ClaimWords.PRODUCT).orElse(null)));
        }

        private Optional<Claim> comparison(Sequence pattern, Span span) {
            List<OptionalLong> amounts = new ArrayList<>();
            for (int i = 0; i < pattern.steps().size(); i++) {
                if (pattern.steps().get(i).set() == Lexicon.AMOUNTS) {
                    amounts.add(Fen.of(span.words().get(i).word()));
                }
            }
            OptionalLong was = amounts.getFirst();
            OptionalLong now = amounts.getLast();
            return was.isPresent() && now.isPresent()
                    ? Optional.of(new Claim.PriceComparison(start(span), end(span), was.getAsLong(), now.getAsLong()))
                    : Optional.empty();
        }

        private static Optional<String> word(Sequence pattern, Span span, String list) {
            for (int i = 0; i < pattern.steps().size(); i++) {
                if (list.equals(pattern.steps().get(i).list())) {
                    return Optional.of(span.words().get(i).word());
                }
            }
            return Optional.empty();
        }

        private int start(Span span) {
            return reading.text().originalStart(span.start());
        }

        private int end(Span span) {
            return reading.text().originalEnd(span.end() - 1);
        }
    }
}
