package dev.chengxin.servicekit.decision;

import dev.chengxin.contracts.PublishedEvent;
import java.util.List;
import java.util.Map;

/// What a command, an event or a timer leads to, as a pure function decides it.
///
/// @param <S> the state of the aggregate
public sealed interface Verdict<S> {
    /// It is carried out.
    ///
    /// @param state the whole next state
    /// @param events what happened, in order; may be empty
    /// @param words personal fields that are added or replaced, to be sealed; mostly none
    record Decided<S>(S state, List<PublishedEvent> events, Map<String, String> words) implements Verdict<S> {
        public Decided {
            events = List.copyOf(events);
            words = Map.copyOf(words);
        }

        /// The same with personal fields.
        public Decided<S> withWords(Map<String, String> personal) {
            return new Decided<>(state, events, personal);
        }
    }

    /// It is not.
    record Refused<S>(Refusal refusal) implements Verdict<S> {}

    /// There is nothing to do: a timer that somebody else was faster than, a repeat.
    record Unchanged<S>() implements Verdict<S> {}

    static <S> Decided<S> decided(S state, PublishedEvent... events) {
        return new Decided<>(state, List.of(events), Map.of());
    }

    static <S> Decided<S> decided(S state, List<? extends PublishedEvent> events) {
        return new Decided<>(state, List.copyOf(events), Map.of());
    }

    static <S> Verdict<S> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    static <S> Verdict<S> unchanged() {
        return new Unchanged<>();
    }
}
