package dev.chengxin.servicekit.decision;

/// One row of a transition table.
///
/// @param <S> the statuses of the machine
/// @param <A> the actions that move it
public record Transition<S, A>(S from, A action, S to) {}
