package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.event.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request creates, apart from its state.
public final class NewAggregate {
    private final String id;
    private final byte[] requestHash;
    private final Actor actor;
    private final List<Unique> unique;
    private final List<ExternalRef> externalRefs;

    private NewAggregate(
            String id, byte[] requestHash, Actor actor, List<Unique> unique, List<ExternalRef> externalRefs) {
        this.id = id;
        this.requestHash = requestHash;
        this.actor = actor;
        this.unique = unique;
        this.externalRefs = externalRefs;
    }

    /// @param id from the idempotency key, or random
    /// @param requestHash tells a repeat from another use of the same key
    /// @param actor who creates it
    public static NewAggregate of(String id, byte[] requestHash, Actor actor) {
        return new NewAggregate(id, requestHash.clone(), actor, List.of(), List.of());
    }

    /// The same with values that nobody else may have.
    public NewAggregate unique(Unique... values) {
        return new NewAggregate(id, requestHash, actor, List.of(values), externalRefs);
    }

    /// The same with what other systems call it. Who creates with the same ones again meets the first.
    public NewAggregate externalRefs(@Nullable List<ExternalRef> refs) {
        List<ExternalRef> distinct =
                refs == null ? List.of() : refs.stream().distinct().toList();
        return new NewAggregate(id, requestHash, actor, unique, distinct);
    }

    String id() {
        return id;
    }

    byte[] requestHash() {
        return requestHash;
    }

    Actor actor() {
        return actor;
    }

    List<Unique> unique() {
        return unique;
    }

    List<ExternalRef> externalRefs() {
        return externalRefs;
    }
}
