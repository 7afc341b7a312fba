package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what another system knows by a name of its own, for lists with `externalSystem` and `externalId`.
public final class LookUp {
    private LookUp() {}

    /// The page of a look-up, with what the caller may see of it; empty when none is asked for.
    ///
    /// @throws dev.chengxin.servicekit.web.ProblemException 400, when only half of a reference is given
    public static <S> Optional<Page<Aggregate<S>>> of(
            Aggregates<S> aggregates, Caller caller, @Nullable String system, @Nullable String id) {
        if (system == null && id == null) {
            return Optional.empty();
        }
        if (system == null || id == null) {
            throw half(system == null ? "externalSystem" : "externalId").asException();
        }
        var found = aggregates
                .owner(new ExternalRef(system, id))
                .flatMap(aggregates::find)
                .filter(aggregate -> aggregates.sees(aggregate, caller));
        return Optional.of(new Page<>(found.stream().toList(), null));
    }

    private static Problem half(String missing) {
        return Problem.of(400, "bad-parameter", new Text("参数不完整。", "A parameter is missing."))
                .withParameter(
                        missing,
                        "missing",
                        new Text("缺少该参数", "is missing"),
                        new Text("同时给出 externalSystem 与 externalId", "send externalSystem and externalId together"));
    }
}
