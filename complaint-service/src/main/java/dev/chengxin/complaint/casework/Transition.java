package dev.chengxin.complaint.casework;

import java.util.Set;

/// One row of a transition table.
///
/// @param kinds what has to have been filed
/// @param <S> the statuses of the machine
public record Transition<S>(Set<Kind> kinds, S from, Action action, S to) {
    boolean fits(Kind kind, S status, Action wanted) {
        return kinds.contains(kind) && from.equals(status) && action == wanted;
    }
}
