package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How operators are kept and seen.
public final class OperatorAggregates implements AggregateKind<Operator> {
    public static final String PATH = "/api/v1/operators";
    /// What nobody else may have twice.
    public static final String CREDIT_CODE = "credit-code";

    @Override
    public String collection() {
        return "operators";
    }

    @Override
    public Class<Operator> state() {
        return Operator.class;
    }

    @Override
    public Text noun() {
        return new Text("直播间运营者", "operator");
    }

    @Override
    public String prefix() {
        return "O";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Operator state) {
        return state.region();
    }

    @Override
    public Optional<Instant> dueAt(Operator state) {
        return state.status() == OperatorStatus.VERIFIED ? Optional.ofNullable(state.renewBy()) : Optional.empty();
    }

    @Override
    public Set<String> owners(Operator state) {
        return state.owners();
    }

    @Override
    public boolean platformSees() {
        return true;
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("registeredAt").filter("status").filter("kind"));
    }

    @Override
    public Optional<Work> work(Operator state) {
        return Optional.ofNullable(state.work());
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public List<? extends Coded> actions(Operator state, Caller caller) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD)
                ? Lifecycle.OF_OPERATOR.actions(state.status()).stream()
                        .filter(action -> action != OperatorAction.LAPSE)
                        .toList()
                : List.of();
    }
}
