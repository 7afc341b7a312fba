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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How streamers are kept and seen.
public final class StreamerAggregates implements AggregateKind<Streamer> {
    public static final String PATH = "/api/v1/streamers";
    /// A person registers once: who was closed or listed cannot come back under another account (Order 117, art.
    /// 14).
    public static final String IDENTITY = "identity";

    private static final Set<StreamerStatus> CHECKED =
            Set.of(StreamerStatus.VERIFIED, StreamerStatus.REFUSED, StreamerStatus.ADMITTED);

    @Override
    public String collection() {
        return "streamers";
    }

    @Override
    public Class<Streamer> state() {
        return Streamer.class;
    }

    @Override
    public Text noun() {
        return new Text("主播", "streamer");
    }

    @Override
    public String prefix() {
        return "S";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Streamer state) {
        return state.region();
    }

    @Override
    public Optional<Instant> dueAt(Streamer state) {
        return CHECKED.contains(state.status()) ? Optional.ofNullable(state.renewBy()) : Optional.empty();
    }

    @Override
    public Set<String> owners(Streamer state) {
        return state.owners();
    }

    @Override
    public boolean platformSees() {
        return true;
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("registeredAt").filter("status").filter("operatorId"));
    }

    @Override
    public Optional<Work> work(Streamer state) {
        return Optional.ofNullable(state.work());
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public Map<String, String> subjects(Streamer state) {
        return Map.of("operatorId", state.operatorId());
    }

    @Override
    public List<? extends Coded> actions(Streamer state, Caller caller) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD)
                ? Lifecycle.OF_STREAMER.actions(state.status()).stream()
                        .filter(action -> action != StreamerAction.LAPSE)
                        .toList()
                : List.of();
    }
}
