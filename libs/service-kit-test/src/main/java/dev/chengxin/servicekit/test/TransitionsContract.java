package dev.chengxin.servicekit.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import dev.chengxin.servicekit.decision.Verdict;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Walks through all that can happen to an aggregate, trying every action in every state that is reached.
///
/// ```java
/// new TransitionsContract<>(Operator.LIFE, Operator::status, Map.of(Action.VERIFY, state -> state.verify(NOW), …))
///         .check(List.of(registered));
/// ```
///
/// @param <T> the state of the aggregate
public final class TransitionsContract<T, S extends Enum<S> & Coded, A extends Enum<A> & Coded> {
    private static final int MOST_SITUATIONS = 2_000;

    private final Transitions<S, A> table;
    private final Function<T, S> status;
    private final Map<A, Function<T, Verdict<T>>> commands;
    private Function<T, ?> situation;

    /// @param status where a state stands in the table
    /// @param commands a command for each action, such that only the status can be in its way
    public TransitionsContract(
            Transitions<S, A> table, Function<T, S> status, Map<A, Function<T, Verdict<T>>> commands) {
        this.table = table;
        this.status = status;
        this.commands = commands;
        this.situation = status;
    }

    /// What else tells states apart, besides the status: states that are alike in it are walked through once.
    public TransitionsContract<T, S, A> apartBy(Function<T, ?> finer) {
        this.situation = finer;
        return this;
    }

    /// Asserts that every row is visited and leads where the table says, that every other pair of status and action
    /// is refused, and that every status is reached.
    ///
    /// @param first the states in which aggregates are born
    public void check(Collection<T> first) {
        assertThat(commands.keySet())
                .as("actions that have a command")
                .containsAll(table.rows().stream().map(Transition::action).toList());
        var visited = new HashSet<Transition<S, A>>();
        var reached = reachable(first);
        reached.forEach(state -> commands.keySet().forEach(action -> check(state, action, visited)));
        assertThat(visited).as("rows that were visited").containsAll(table.rows());
        assertThat(reached.stream().map(status)).as("statuses that are reached").contains(statuses(first));
    }

    private void check(T before, A action, Set<Transition<S, A>> visited) {
        S from = status.apply(before);
        var to = table.next(from, action);
        switch (verdict(before, action)) {
            case Verdict.Decided<T> decided -> {
                assertThat(to).as("%s of %s is not in the table", action, from).isPresent();
                assertThat(status.apply(decided.state()))
                        .as("%s of %s", action, from)
                        .isEqualTo(to.orElseThrow());
                visited.add(new Transition<>(from, action, to.orElseThrow()));
            }
            case Verdict.Refused<T>(var refusal) ->
                assertThat(to)
                        .as("%s of %s was refused: %s", action, from, refusal.code())
                        .isEmpty();
            case Verdict.Unchanged<T>() ->
                assertThat(to).as("%s of %s changed nothing", action, from).isEmpty();
        }
    }

    private Collection<T> reachable(Collection<T> first) {
        var found = new LinkedHashMap<Object, T>();
        var open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            T state = open.remove();
            if (found.putIfAbsent(situation.apply(state), state) == null) {
                assertThat(found)
                        .as("states that are told apart: they have to be finitely many")
                        .hasSizeLessThan(MOST_SITUATIONS);
                commands.keySet().forEach(action -> {
                    if (verdict(state, action) instanceof Verdict.Decided<T> decided) {
                        open.add(decided.state());
                    }
                });
            }
        }
        return found.values();
    }

    private Verdict<T> verdict(T state, A action) {
        return commands.getOrDefault(action, _ -> Verdict.unchanged()).apply(state);
    }

    private S[] statuses(Collection<T> first) {
        S any = status.apply(first.iterator().next());
        return any.getDeclaringClass().getEnumConstants();
    }
}
