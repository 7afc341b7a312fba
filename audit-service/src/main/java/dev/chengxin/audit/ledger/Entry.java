package dev.chengxin.audit.ledger;

import dev.chengxin.contracts.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entry of the ledger: the leaf, and beside it what opens it and what it is found by.
///
/// @param index its place in the ledger, from 0
/// @param facts what is known of the event; absent for a record that is none
/// @param event the canonical text that the leaf commits to
/// @param ledgerTime when the ledger took it in; a convenience for readers, never a proof
/// @param alarm what is wrong with it; absent when nothing is
public record Entry(
        long index,
        Leaf leaf,
        @Nullable Facts facts,
        Position position,
        String event,
        Salt salt,
        Instant ledgerTime,
        @Nullable Alarm alarm) {
    /// Senders choose an event's time freely; beyond this a delay says nothing, and far beyond it fits no number of
    /// nanoseconds.
    static final Duration LONGEST_DELAY = Duration.ofDays(365);

    /// What is known of an event.
    ///
    /// @param jurisdiction region code that its readers are chosen by; empty when the event names none, which
    ///     leaves it to national readers
    public record Facts(EntryKey key, String type, Visibility visibility, String jurisdiction) {}

    /// How long after it happened the ledger took it in, as far as clocks agree: an event of the future counts as
    /// one of now, one of long ago as one of a year ago.
    public Optional<Duration> delay() {
        return Optional.ofNullable(EventRules.instant(leaf.time()))
                .map(time -> Duration.between(time, ledgerTime))
                .map(Entry::within);
    }

    private static Duration within(Duration delay) {
        return delay.isNegative() ? Duration.ZERO : delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    }
}
