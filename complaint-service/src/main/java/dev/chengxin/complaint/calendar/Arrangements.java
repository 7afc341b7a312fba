package dev.chengxin.complaint.calendar;

import dev.chengxin.servicekit.event.EventContext;
import java.util.List;
import java.util.OptionalLong;

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

        /// It would replace what was there, and whoever sent it does not say which edition she has seen.
        record Unseen() implements Loaded {}

        /// It would replace another edition than the one that was seen.
        record Stale() implements Loaded {}

        /// Too many events of the year wait for the broker.
        record Backlogged() implements Loaded {}
    }

    /// Loads a year, or corrects it.
    ///
    /// @param seen the edition that a correction replaces; needed for nothing else
    Loaded load(Arrangement arrangement, OptionalLong seen, EventContext context);

    /// All that are loaded, by year.
    List<Edition> all();
}
