package dev.chengxin.score;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The rulebooks that were activated. A fact takes the one in force at its own time, so that a new one never prices
/// anew what happened before it.
public final class Rulebooks {
    private final NavigableMap<Stamp, Rulebook> activated;

    private Rulebooks(NavigableMap<Stamp, Rulebook> activated) {
        this.activated = activated;
    }

    /// Before any was activated.
    public static Rulebooks none() {
        return new Rulebooks(new TreeMap<>());
    }

    /// One that holds for all times.
    public static Rulebooks only(Rulebook rulebook) {
        return none().with(new Stamp(Instant.EPOCH, 0), rulebook);
    }

    /// The same with one more; a repeat changes nothing.
    public Rulebooks with(Stamp activation, Rulebook rulebook) {
        var more = new TreeMap<>(activated);
        more.putIfAbsent(activation, rulebook);
        return new Rulebooks(more);
    }

    /// The one in force at an instant. Before the first activation the first one holds, and [Rulebook#standard]
    /// where there is none: what was known before has to be priced by something.
    public Rulebook at(Instant asOf) {
        var inForce = activated.floorEntry(new Stamp(asOf, Long.MAX_VALUE));
        if (inForce != null) {
            return inForce.getValue();
        }
        return activated.isEmpty()
                ? Rulebook.standard()
                : activated.firstEntry().getValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rulebooks rulebooks && activated.equals(rulebooks.activated);
    }

    @Override
    public int hashCode() {
        return activated.hashCode();
    }
}
