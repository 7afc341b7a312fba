package dev.chengxin.servicekit.decision;

import dev.chengxin.servicekit.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A state machine as one table. What is not in it is refused. `TransitionsContract` of service-kit-test visits
/// every row and tries every other pair.
///
/// @param <S> the statuses
/// @param <A> the actions
public final class Transitions<S extends Enum<S> & Coded, A extends Enum<A> & Coded> {
    private final List<Transition<S, A>> rows;

    private Transitions(List<Transition<S, A>> rows) {
        this.rows = rows;
    }

    /// A table of these rows, in the order in which people read them.
    ///
    /// @throws IllegalArgumentException when one action leads from one status to two
    public static <S extends Enum<S> & Coded, A extends Enum<A> & Coded> Transitions<S, A> of(
            List<Transition<S, A>> rows) {
        long pairs = rows.stream()
                .map(row -> List.of(row.from(), row.action()))
                .distinct()
                .count();
        if (pairs < rows.size()) {
            throw new IllegalArgumentException("an action leads from one status to two");
        }
        return new Transitions<>(List.copyOf(rows));
    }

    public List<Transition<S, A>> rows() {
        return rows;
    }

    /// Where an action leads; empty when it is not allowed.
    public Optional<S> next(S from, A action) {
        return rows.stream()
                .filter(row -> row.from() == from && row.action() == action)
                .map(Transition::to)
                .findFirst();
    }

    /// What can be done in a status, in the table's order.
    public List<A> actions(S from) {
        return rows.stream()
                .filter(row -> row.from() == from)
                .map(Transition::action)
                .toList();
    }

    /// The refusal of an action that the table does not allow.
    ///
    /// @param names what statuses and actions are called
    public Refusal illegal(S from, A action, Function<? super Coded, Text> names) {
        Text status = names.apply(from);
        Text wanted = names.apply(action);
        return Refusal.conflict(
                "illegal-transition",
                new Text(
                        "状态为“" + status.zh() + "”时不能" + wanted.zh() + "。",
                        "What is " + status.en() + " does not allow: " + wanted.en() + "."));
    }

    /// The table as a Mermaid diagram, fences included.
    ///
    /// @param first the status in which the machine begins
    public String diagram(S first) {
        return rows.stream()
                .map(row -> "    %s --> %s: %s\n"
                        .formatted(
                                row.from().code(), row.to().code(), row.action().code()))
                .collect(Collectors.joining(
                        "", "```mermaid\nstateDiagram-v2\n    [*] --> %s\n".formatted(first.code()), "```\n"));
    }
}
