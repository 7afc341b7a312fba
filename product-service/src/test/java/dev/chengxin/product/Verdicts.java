package dev.chengxin.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;

/// What verdicts are expected to be.
public final class Verdicts {
    private Verdicts() {}

    /// The decision, if there is one.
    public static <S> Verdict.Decided<S> decided(Verdict<S> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Decided.class);
        return (Verdict.Decided<S>) verdict;
    }

    /// The state after a decision.
    public static <S> S after(Verdict<S> verdict) {
        return decided(verdict).state();
    }

    /// The refusal, if it is one.
    public static Refusal refusal(Verdict<?> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<?>) verdict).refusal();
    }

    /// Pointer and code of the first fault, for example `/until past`.
    public static String fault(Verdict<?> verdict) {
        var fault = refusal(verdict).faults().getFirst();
        return fault.pointer() + " " + fault.code();
    }
}
