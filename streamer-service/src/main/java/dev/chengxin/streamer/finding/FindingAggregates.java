package dev.chengxin.streamer.finding;

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

/// How findings are kept and seen.
public final class FindingAggregates implements AggregateKind<Finding> {
    public static final String PATH = "/api/v1/findings";

    @Override
    public String collection() {
        return "findings";
    }

    @Override
    public Class<Finding> state() {
        return Finding.class;
    }

    @Override
    public Text noun() {
        return new Text("违规线索", "finding");
    }

    @Override
    public String prefix() {
        return "F";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Finding state) {
        return state.concern().region();
    }

    @Override
    public Set<String> owners(Finding state) {
        return switch (state.status()) {
            case RAISED, DISMISSED -> Set.of();
            case CONFIRMED, OVERTURNED -> state.concern().owners();
        };
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("raisedAt")
                .filter("status")
                .filter("source")
                .filter("streamerId", "concern.streamerId")
                .filter("operatorId", "concern.operatorId")
                .filter("sessionId", "concern.sessionId")
                .filter("category", "breach.category"));
    }

    @Override
    public Optional<Work> work(Finding state) {
        return Optional.ofNullable(state.work());
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public Map<String, String> subjects(Finding state) {
        var subjects = new HashMap<String, String>();
        put(subjects, "streamerId", state.concern().streamerId());
        put(subjects, "operatorId", state.concern().operatorId());
        put(subjects, "sessionId", state.concern().sessionId());
        put(subjects, "complaintId", state.caseId());
        return subjects;
    }

    @Override
    public List<? extends Coded> actions(Finding state, Caller caller) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD)
                ? Lifecycle.OF_FINDING.actions(state.status()).stream()
                        .filter(action -> action != FindingAction.OVERTURN)
                        .toList()
                : List.of();
    }

    private static void put(Map<String, String> subjects, String name, @Nullable String id) {
        if (id != null) {
            subjects.put(name, id);
        }
    }
}
