package dev.chengxin.streamer.appeal;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import dev.chengxin.servicekit.worklist.Work;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How appeals are kept and seen.
public final class AppealAggregates implements AggregateKind<Appeal> {
    public static final String PATH = "/api/v1/appeals";

    @Override
    public String collection() {
        return "appeals";
    }

    @Override
    public Class<Appeal> state() {
        return Appeal.class;
    }

    @Override
    public Text noun() {
        return new Text("申诉", "appeal");
    }

    @Override
    public String prefix() {
        return "A";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Appeal state) {
        return state.target().region();
    }

    @Override
    public Set<String> owners(Appeal state) {
        return state.target().owners();
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("filedAt")
                .filter("status")
                .filter("streamerId", "target.streamerId")
                .filter("operatorId", "target.operatorId")
                .filter("targetId"));
    }

    @Override
    public Optional<Work> work(Appeal state) {
        return Optional.ofNullable(state.work());
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public Map<String, String> subjects(Appeal state) {
        var subjects = new HashMap<String, String>();
        put(subjects, "streamerId", state.target().streamerId());
        put(subjects, "operatorId", state.target().operatorId());
        put(subjects, "targetId", state.targetId());
        return subjects;
    }

    @Override
    public List<? extends Coded> actions(Appeal state, Caller caller) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD)
                ? state.target().deciders().contains(caller.pseudonym())
                        ? List.of()
                        : Lifecycle.OF_APPEAL.actions(state.status())
                : List.of();
    }

    private static void put(Map<String, String> subjects, String name, @Nullable String id) {
        if (id != null) {
            subjects.put(name, id);
        }
    }
}
