package dev.chengxin.score;

import dev.chengxin.score.Fact.AppealDecided;
import dev.chengxin.score.Fact.Appealed;
import dev.chengxin.score.Fact.Batch;
import dev.chengxin.score.Fact.Closed;
import dev.chengxin.score.Fact.Confirmed;
import dev.chengxin.score.Fact.Imposed;
import dev.chengxin.score.Fact.Offered;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything known of one party that its standing is computed from: its own facts for a streamer, those of all its
/// streamers for an operator. Facts may be added in any order and often, and forgotten at any time: what comes out
/// is the same, and says the same of every instant from [#exactFrom] on.
///
/// Not safe for several threads.
public final class Facts {
    private final String partyId;
    private final Identity identity;
    private final Trainings trainings = new Trainings();
    private final Breaches breaches = new Breaches();
    private final Measures measures = new Measures();
    private final Offers offers = new Offers();
    private final Orders orders = new Orders();
    private final Closes closes = new Closes();
    private final List<Shelf> shelves;
    private Instant exactFrom = Instant.EPOCH;

    private Facts(String partyId) {
        this.partyId = partyId;
        this.identity = new Identity(partyId);
        this.shelves = List.of(identity, trainings, breaches, measures, offers, orders, closes);
    }

    /// A party of which nothing is known.
    public static Facts of(String partyId) {
        return new Facts(partyId);
    }

    /// What [#all] and [#exactFrom] of another one say.
    public static Facts of(String partyId, Collection<? extends Fact> facts, Instant exactFrom) {
        var restored = new Facts(partyId);
        facts.forEach(restored::add);
        restored.exactFrom = exactFrom;
        return restored;
    }

    /// One that can be changed without changing this one.
    public Facts copy() {
        return of(partyId, all(), exactFrom);
    }

    /// Adds a fact.
    ///
    /// @return whether it says anything new of this party
    public boolean add(Fact fact) {
        return switch (fact) {
            case Fact.OnAir onAir -> identity.put(onAir);
            case Fact.Verified verified -> identity.put(verified);
            case Fact.Trained trained -> trainings.put(trained);
            case Fact.Admitted admitted -> trainings.put(admitted);
            case Confirmed confirmed -> breaches.put(confirmed);
            case Fact.Overturned overturned -> breaches.put(overturned);
            case Appealed appealed -> breaches.put(appealed);
            case AppealDecided decided -> breaches.put(decided);
            case Imposed imposed -> measures.put(imposed);
            case Fact.Lifted lifted -> measures.put(lifted);
            case Closed closed -> closes.put(closed);
            case Fact.Counted counted -> orders.put(counted);
            case Offered offered -> offers.put(offered);
            case Batch batch -> offers.put(batch);
        };
    }

    /// Forgets what no instant from this one on needs, so that the facts stay few however old the party grows. What
    /// is added later and is older still is no longer counted exactly before it.
    public void forgetBefore(Instant from) {
        if (from.isAfter(exactFrom)) {
            exactFrom = from;
            shelves.forEach(shelf -> shelf.prune(from));
        }
    }

    /// The facts that this amounts to, always in the same order.
    public List<Fact> all() {
        return shelves.stream().flatMap(Shelf::facts).toList();
    }

    /// The first instant of which everything is known.
    public Instant exactFrom() {
        return exactFrom;
    }

    public String partyId() {
        return partyId;
    }

    /// A party that was ever on air itself is a streamer.
    public PartyKind kind() {
        return identity.isStreamer() ? PartyKind.STREAMER : PartyKind.OPERATOR;
    }

    /// The business behind a streamer's room, as it was said last, or the operator itself; empty when unknown.
    public Optional<String> operatorId() {
        return identity.operatorId();
    }

    /// Until when the identity has to be checked again; absent when it never was checked.
    @Nullable
    Instant renewBy(Instant asOf) {
        return identity.renewBy(asOf);
    }

    /// What the training is worth: the own of a streamer; for an operator the least of those of its admitted
    /// streamers, and none when it has none.
    int training(Instant asOf) {
        return kind() == PartyKind.STREAMER ? trainings.of(partyId, asOf) : trainings.ofAdmitted(asOf);
    }

    List<Violation> violations() {
        return breaches.violations();
    }

    List<Measure> measures() {
        return measures.measures();
    }

    List<Batch> batchesInScope(Instant asOf) {
        return offers.inScope(asOf);
    }

    List<Closed> closed(Instant asOf) {
        return closes.at(asOf);
    }

    long orders(Instant asOf) {
        return orders.at(asOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts
                && partyId.equals(facts.partyId)
                && exactFrom.equals(facts.exactFrom)
                && all().equals(facts.all());
    }

    @Override
    public int hashCode() {
        return Objects.hash(partyId, exactFrom, all());
    }
}
