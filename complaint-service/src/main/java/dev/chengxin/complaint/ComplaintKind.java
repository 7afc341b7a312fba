package dev.chengxin.complaint;

import dev.chengxin.complaint.casework.Action;
import dev.chengxin.complaint.casework.Complaint;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Waiting;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Complaints as the list of work knows them.
final class ComplaintKind implements AggregateKind<Complaint> {
    static final String COLLECTION = "complaints";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Class<Complaint> state() {
        return Complaint.class;
    }

    @Override
    public Text noun() {
        return new Text("投诉", "complaint");
    }

    @Override
    public String prefix() {
        return "C";
    }

    @Override
    public String path() {
        return "/api/v1/complaints";
    }

    @Override
    public String jurisdiction(Complaint state) {
        return state.jurisdiction();
    }

    @Override
    public Optional<Instant> dueAt(Complaint state) {
        return state.dueAt();
    }

    @Override
    public Set<String> owners(Complaint state) {
        String owner = state.filing().owner();
        return owner == null ? Set.of() : Set.of(owner);
    }

    @Override
    public String subjectKey(String id, Complaint state) {
        return state.subjectKey(new ComplaintId(id));
    }

    @Override
    public Optional<Work> work(Complaint state) {
        return Waiting.of(state);
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public Map<String, String> subjects(Complaint state) {
        var references = state.references();
        var subjects = new TreeMap<String, String>();
        put(subjects, "streamerId", references.streamerId());
        put(subjects, "operatorId", references.operatorId());
        put(subjects, "sessionId", references.sessionId());
        put(subjects, "productId", references.productId());
        put(subjects, "batchId", references.batchId());
        return subjects;
    }

    @Override
    public List<? extends Coded> actions(Complaint state, Caller caller) {
        return caller.hasAny(Role.MODERATOR, Role.LEAD)
                ? state.actions().stream()
                        .filter(action -> action != Action.WITHDRAW && action != Action.ADD_EVIDENCE)
                        .toList()
                : List.of();
    }

    private static void put(Map<String, String> subjects, String name, @Nullable String id) {
        if (id != null) {
            subjects.put(name, id);
        }
    }
}
