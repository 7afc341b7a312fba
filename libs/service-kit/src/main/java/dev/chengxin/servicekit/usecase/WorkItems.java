package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.aggregate.Fields;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.worklist.LeaseProblems;
import dev.chengxin.servicekit.worklist.Work;
import dev.chengxin.servicekit.worklist.WorkLease;
import dev.chengxin.servicekit.worklist.WorkLeases;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The list of all that waits for a human in this service, over all of its kinds, and who works on what.
final class WorkItems {
    private final List<Aggregates<?>> kinds;
    private final WorkLeases leases;

    WorkItems(List<Aggregates<?>> kinds, WorkLeases leases) {
        this.kinds = kinds.stream().filter(each -> each.kind().hasWork()).toList();
        this.leases = leases;
    }

    /// The most urgent first. A place in the list is a sort key, whichever service's list it comes from.
    ///
    /// @param after only what comes behind this sort key; the cursor of the page says the same
    Page<WorkItem> page(@Nullable String type, @Nullable String after, Caller caller, PageRequest request) {
        String place = request.cursor().map(cursor -> cursor.part(0)).orElse(after == null ? "" : after);
        List<Waiting<?>> found = kinds.stream()
                .<Waiting<?>>flatMap(kind -> waiting(kind, type, place, caller, request.limitPlusOne()))
                .sorted(Comparator.comparing(Waiting::sortKey))
                .limit(request.limitPlusOne())
                .toList();
        var held = leases.find(found.stream().map(Waiting::id).toList());
        return Page.of(found, request, waiting -> Cursor.of(waiting.sortKey()))
                .map(waiting -> waiting.view(caller, held));
    }

    /// Takes an item, or renews one's own lease.
    ///
    /// @throws dev.chengxin.servicekit.web.ProblemException 404, or 409 when somebody else has it
    WorkLease take(String id, Caller caller) {
        requireWaiting(id, caller);
        return switch (leases.claim(id, caller.actor().id())) {
            case WorkLeases.Claim.Mine(var lease) -> lease;
            case WorkLeases.Claim.Others(var lease) ->
                throw LeaseProblems.leased(lease).asException();
        };
    }

    /// Gives an item back; one that nobody has is given back already.
    ///
    /// @throws dev.chengxin.servicekit.web.ProblemException 409 when somebody else has it
    void release(String id, Caller caller) {
        String holder = caller.actor().id();
        leases.find(id).filter(lease -> !lease.holder().equals(holder)).ifPresent(lease -> {
            throw LeaseProblems.leased(lease).asException();
        });
        leases.release(id, holder);
    }

    private void requireWaiting(String id, Caller caller) {
        if (kinds.stream().noneMatch(kind -> waits(kind, id, caller))) {
            throw LeaseProblems.missing().asException();
        }
    }

    private static <S> boolean waits(Aggregates<S> kind, String id, Caller caller) {
        return kind.find(id)
                .filter(found -> kind.sees(found, caller))
                .flatMap(found -> kind.kind().work(found.state()))
                .isPresent();
    }

    private static <S> Stream<Waiting<S>> waiting(
            Aggregates<S> kind, @Nullable String type, String after, Caller caller, int limit) {
        var scope = Sight.scope(kind.kind(), caller);
        return kind.lists().waiting(type, scope, after, limit).stream().flatMap(document -> waiting(kind, document));
    }

    /// What the state says now; what was written beside it is only what it was found by.
    private static <S> Stream<Waiting<S>> waiting(Aggregates<S> kind, Document document) {
        var aggregate = kind.shelf().aggregate(document);
        Optional<Work> work = kind.kind().work(aggregate.state());
        String sortKey = document.getEmbedded(List.of(Fields.INDEXED, "work", "sort"), "");
        return work.stream().map(waits -> new Waiting<>(kind.kind(), aggregate, waits, sortKey));
    }

    private record Waiting<S>(AggregateKind<S> kind, Aggregate<S> aggregate, Work work, String sortKey) {
        String id() {
            return aggregate.id();
        }

        WorkItem view(Caller caller, Map<String, WorkLease> held) {
            var state = aggregate.state();
            return new WorkItem(
                    id(),
                    aggregate.number(),
                    work.type(),
                    work.risk(),
                    work.riskInputs(),
                    work.since(),
                    work.dueAt(),
                    work.provisional(),
                    work.binds(),
                    kind.subjects(state),
                    lease(held.get(id()), caller),
                    kind.actions(state, caller).stream().map(Coded::code).toList(),
                    sortKey,
                    aggregate.path());
        }

        private static WorkItem.@Nullable Lease lease(@Nullable WorkLease lease, Caller caller) {
            if (lease == null) {
                return null;
            }
            boolean mine = lease.holder().equals(caller.pseudonym());
            return new WorkItem.Lease(lease.holder(), mine, lease.until(), mine ? lease.token() : null);
        }
    }
}
