package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How measures are kept and seen.
public final class MeasureAggregates implements AggregateKind<Measure> {
    public static final String PATH = "/api/v1/measures";
    private static final Set<MeasureAction> BY_PEOPLE =
            Set.of(MeasureAction.APPROVE, MeasureAction.REJECT, MeasureAction.LIFT);

    @Override
    public String collection() {
        return "measures";
    }

    @Override
    public Class<Measure> state() {
        return Measure.class;
    }

    @Override
    public Text noun() {
        return new Text("处置措施", "measure");
    }

    @Override
    public String prefix() {
        return "M";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Measure state) {
        return state.subject().region();
    }

    @Override
    public Set<String> owners(Measure state) {
        return switch (state.status()) {
            case PROPOSED, REJECTED -> Set.of();
            case DECIDED, STAYED, IN_FORCE, LIFTED -> state.subject().owners();
        };
    }

    @Override
    public Optional<Instant> dueAt(Measure state) {
        return state.dueAt();
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("proposedAt")
                .filter("status")
                .filter("kind")
                .filter("streamerId", "subject.streamerId")
                .filter("operatorId", "subject.operatorId")
                .filter("violationId", "cause.violationIds"));
    }

    @Override
    public Optional<Work> work(Measure state) {
        return Optional.ofNullable(state.work());
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public Map<String, String> subjects(Measure state) {
        var subjects = new HashMap<String, String>();
        put(subjects, "streamerId", state.subject().streamerId());
        put(subjects, "operatorId", state.subject().operatorId());
        return subjects;
    }

    @Override
    public List<? extends Coded> actions(Measure state, Caller caller) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD)
                ? Lifecycle.OF_MEASURE.actions(state.status()).stream()
                        .filter(BY_PEOPLE::contains)
                        .toList()
                : List.of();
    }

    private static void put(Map<String, String> subjects, String name, @Nullable String id) {
        if (id != null) {
            subjects.put(name, id);
        }
    }
}
