package dev.chengxin.product.producer;

import dev.chengxin.product.request.Faults;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.Problem;

/// In whose name a caller acts: her own, or that of a farmer who gave her cooperative a mandate.
public sealed interface Principal {
    Caller caller();

    /// As whom events name the caller.
    Actor actor();

    /// The aggregate of a path, to be read.
    ///
    /// @throws dev.chengxin.servicekit.web.ProblemException 404, when there is none, or it is not the principal's
    /// to see
    <S extends OfProducer> Aggregate<S> get(Aggregates<S> kind, String id);

    /// A page of what is the principal's to see, of a kind whose lists have the filter `producerId`.
    <S extends OfProducer> Page<Aggregate<S>> page(Aggregates<S> kind, Selection selection, PageRequest request);

    /// Whether it is the principal's own to change, or hers by her role.
    boolean mayChange(OfProducer state);

    /// Whether the principal may act for a producer.
    boolean isFor(Aggregate<Producer> producer);

    /// The aggregate of a path, to be changed.
    ///
    /// @throws dev.chengxin.servicekit.web.ProblemException as [#get] does, and 403, when she sees it and may not
    /// change it
    default <S extends OfProducer> Aggregate<S> toChange(Aggregates<S> kind, String id) {
        Aggregate<S> found = get(kind, id);
        if (!mayChange(found.state())) {
            throw Problem.of(403, "not-yours", new Text("只有所有者可以更改。", "Only whose it is may change it."))
                    .asException();
        }
        return found;
    }

    /// The producer that a request names, for whom the principal acts.
    ///
    /// @param pointer of the id in the request
    /// @throws dev.chengxin.servicekit.web.ProblemException 422, when there is none, or the principal does not act
    /// for it
    default Aggregate<Producer> producer(Aggregates<Producer> producers, String id, String pointer) {
        return producers.find(id).filter(this::isFor).orElseThrow(() -> Faults.unknownReference(pointer));
    }

    /// The producer of a path: her own, the farmer for whom she acts, or one that she sees by her role.
    ///
    /// @throws dev.chengxin.servicekit.web.ProblemException 404, when there is none, or it is not hers to see
    default Aggregate<Producer> self(Aggregates<Producer> producers, String id) {
        return producers.find(id).filter(this::isFor).orElseGet(() -> producers.get(id, caller()));
    }

    /// The producer of a path, to be changed.
    ///
    /// @throws dev.chengxin.servicekit.web.ProblemException 404, when the principal does not act for it
    default Aggregate<Producer> selfToChange(Aggregates<Producer> producers, String id) {
        return producers.find(id).filter(this::isFor).orElseGet(() -> producers.get(id, Caller.anonymous()));
    }

    /// Acts for herself.
    record Self(Caller caller) implements Principal {
        @Override
        public Actor actor() {
            return caller.actor();
        }

        @Override
        public <S extends OfProducer> Aggregate<S> get(Aggregates<S> kind, String id) {
            return kind.get(id, caller);
        }

        @Override
        public <S extends OfProducer> Page<Aggregate<S>> page(
                Aggregates<S> kind, Selection selection, PageRequest request) {
            return kind.page(selection, caller, request);
        }

        @Override
        public boolean mayChange(OfProducer state) {
            return byRole() || Acting.isAmong(state.owners(), caller);
        }

        @Override
        public boolean isFor(Aggregate<Producer> producer) {
            return byRole() || Acting.isAmong(producer.state().owners(), caller);
        }

        /// A producer that is the caller's own.
        ///
        /// @throws dev.chengxin.servicekit.web.ProblemException 404, when it is not
        public Aggregate<Producer> owned(Aggregates<Producer> producers, String id) {
            return producers
                    .find(id)
                    .filter(found -> Acting.isAmong(found.state().owners(), caller))
                    .orElseGet(() -> producers.get(id, Caller.anonymous()));
        }

        private boolean byRole() {
            return caller.hasAny(Role.PLATFORM, Role.MODERATOR, Role.LEAD);
        }
    }

    /// Acts for a farmer, and so reaches what is that farmer's and nothing else.
    ///
    /// @param producer the farmer
    record Mandated(Caller caller, Aggregate<Producer> producer) implements Principal {
        @Override
        public Actor actor() {
            return caller.actorFor(producer.id());
        }

        @Override
        public <S extends OfProducer> Aggregate<S> get(Aggregates<S> kind, String id) {
            return kind.find(id)
                    .filter(found -> mayChange(found.state()))
                    .orElseGet(() -> kind.get(id, Caller.anonymous()));
        }

        @Override
        public <S extends OfProducer> Page<Aggregate<S>> page(
                Aggregates<S> kind, Selection selection, PageRequest request) {
            return kind.page(selection.where("producerId", producer.id()), request);
        }

        @Override
        public boolean mayChange(OfProducer state) {
            return state.producerId().equals(producer.id());
        }

        @Override
        public boolean isFor(Aggregate<Producer> other) {
            return other.id().equals(producer.id());
        }
    }
}
