package dev.chengxin.audit.standing;

import dev.chengxin.contracts.AuditEvent.RulebookActivated;
import dev.chengxin.score.Rulebook;
import dev.chengxin.score.events.RulebookEvents;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.decision.Verdict.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The aggregate: the rulebooks that were ever in force, the first one first. There is one history.
public record RulebookHistory(List<Activation> activations) {
    public RulebookHistory {
        activations = List.copyOf(activations);
    }

    /// A rulebook and since when it is in force.
    public record Activation(RulebookActivated rules, Instant activatedAt) {}

    /// What a deployment starts with.
    static Decided<RulebookHistory> standard(Instant now) {
        return new RulebookHistory(List.of()).activated(Rulebook.standard(), now);
    }

    /// The number of the next version.
    public int nextVersion() {
        return activations.size() + 1;
    }

    /// Puts a rulebook in force under the next version.
    public Decided<RulebookHistory> activate(Rulebook wanted, Instant now) {
        return activated(
                new Rulebook(
                        nextVersion(),
                        wanted.points(),
                        wanted.repeatPercent(),
                        wanted.mostOfOne(),
                        wanted.mostOfLight(),
                        Duration.ofDays(wanted.window().toDays()),
                        wanted.ladder(),
                        wanted.weights()),
                now);
    }

    private Decided<RulebookHistory> activated(Rulebook rulebook, Instant now) {
        var event = RulebookEvents.event(rulebook);
        var more = new ArrayList<>(activations);
        more.add(new Activation(event, now));
        return Verdict.decided(new RulebookHistory(more), event);
    }
}
