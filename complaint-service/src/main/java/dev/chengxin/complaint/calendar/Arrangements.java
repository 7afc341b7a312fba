package dev.chengxin.complaint.calendar;

import dev.chengxin.servicekit.event.EventContext;
import java.util.List;

/// Keeps the arrangements that were loaded.
public interface Arrangements {
    /// An arrangement with its edition: how often a load of its year said something new.
    record Edition(Arrangement arrangement, long number) {}

    /// What became of a load.
    sealed interface Loaded {
        /// It is the first of its year.
        record New(Edition edition) implements Loaded {}

        /// It replaces what was there.
        record Corrected(Edition edition) implements Loaded {}

        /// It says what was there already.
        record Same(Edition edition) implements Loaded {}

        /// Somebody else loaded the year at the same moment, or its events wait for the broker.
        record Conflict() implements Loaded {}
    }

    Loaded load(Arrangement arrangement, EventContext context);

    /// All that are loaded, by year.
    List<Edition> all();
}
