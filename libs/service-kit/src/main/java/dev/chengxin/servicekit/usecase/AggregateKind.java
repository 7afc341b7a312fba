package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One kind of aggregate, described once where the service is wired. All functions of the state are pure: what they
/// give is written with the state.
///
/// @param <S> the state, a record that JSON can hold
public interface AggregateKind<S> {
    /// Name of the collection, plural, for example `operators`.
    String collection();

    Class<S> state();

    /// What people call one of them, for example 经营者, operator. It stands in the texts and types of problems:
    /// `no-such-operator`.
    Text noun();

    /// Begins the short number, for example `O` in `O-443F-9A01-BC`.
    String prefix();

    /// Where its objects are, for example `/api/v1/operators`.
    String path();

    /// Region code of the authority that it concerns, never empty. Events carry it, and regulators see by it.
    String jurisdiction(S state);

    /// Version of the state's form, written into each document.
    default int schema() {
        return 1;
    }

    /// When a timer wakes it; empty for never.
    default Optional<Instant> dueAt(S state) {
        return Optional.empty();
    }

    /// Pseudonyms of those whose it is: streamer, operator, producer and consumer reach nothing else.
    default Set<String> owners(S state) {
        return Set.of();
    }

    /// Whether the role platform sees all of them; otherwise only its own.
    default boolean platformSees() {
        return false;
    }

    /// Whose key seals the words. It must never change for one aggregate.
    default String subjectKey(String id, S state) {
        return id;
    }

    /// The order and the filters of its lists; empty when it has no lists.
    default Optional<Listing> listing() {
        return Optional.empty();
    }

    /// What it waits for a human to do; empty when it does not wait.
    default Optional<Work> work(S state) {
        return Optional.empty();
    }

    /// Whether it ever waits for a human, and so belongs into the service's list of work.
    default boolean hasWork() {
        return false;
    }

    /// Ids of what the work is about, by name, for example `streamerId`.
    default Map<String, String> subjects(S state) {
        return Map.of();
    }

    /// What this caller may do with it now, for the list of work.
    default List<? extends Coded> actions(S state, Caller caller) {
        return List.of();
    }
}
