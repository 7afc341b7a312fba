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
            Set.of(MeasureAction.APPROVE, MeasureAction.REJECT, MeasureAction.WITHDRAW, MeasureAction.LIFT);

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
        return state.told() ? state.subject().owners() : Set.of();
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
                        .filter(action -> may(state, action, caller))
                        .toList()
                : List.of();
    }

    /// Only a lead takes back; nobody decides twice, and the second who decides is a lead.
    private static boolean may(Measure state, MeasureAction action, Caller caller) {
        return switch (action) {
            case APPROVE ->
                (!state.last() || state.kind().approvals() == 1 || caller.has(Role.LEAD))
                        && !state.approvedBy(caller.pseudonym());
            case WITHDRAW, LIFT -> caller.has(Role.LEAD);
            case DECIDE, IMPOSE, REJECT, BEGIN, STAY, RESUME -> true;
        };
    }

    private static void put(Map<String, String> subjects, String name, @Nullable String id) {
        if (id != null) {
            subjects.put(name, id);
        }
    }
}
