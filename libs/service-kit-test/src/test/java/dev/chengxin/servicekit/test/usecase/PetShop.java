package dev.chengxin.servicekit.test.usecase;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.personal.Keys;
import dev.chengxin.servicekit.personal.PersonalData;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.test.contract.Bench;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.AggregateFactory;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.worklist.LeaseNews;
import dev.chengxin.servicekit.worklist.WorkLeases;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A pet shop over a store and the shared broker.
public final class PetShop implements AutoCloseable {
    static final String REGION = "330106";
    static final Actor MAO = new Actor("mao", "moderator", null);
    static final Actor LI = new Actor("li", "moderator", null);

    final Bench bench;
    final WorkLeases leases;
    final PersonalData personal;
    final Aggregates<Animal> animals;

    public PetShop(TestMongo mongo) {
        this.bench = new Bench(mongo);
        this.leases = new WorkLeases(bench.database(), LeaseNews.none(), bench.clock());
        var keys = Keys.open(Path.of("target", "pet-shop-keys"), true);
        this.personal = PersonalData.in(bench.database(), keys, bench.clock());
        var reservations = new Reservations(bench.database(), (type, value) -> type + ":" + value, bench.clock());
        this.animals = new AggregateFactory(bench.stores(), personal, reservations, leases, "pet-shop", bench.clock())
                .open(new AnimalKind());
    }

    public Aggregates<?> animals() {
        return animals;
    }

    public MongoDatabase database() {
        return bench.database();
    }

    /// A new animal.
    Aggregate<Animal> arrived(String species) {
        return arrived(species, REGION, null);
    }

    Aggregate<Animal> arrived(String species, String region, @Nullable String keeper) {
        return animals.create(fresh(), now -> Animal.arrival(species, region, keeper, "Bai", now))
                .aggregate();
    }

    static NewAggregate fresh() {
        return NewAggregate.of(Ids.random(), new byte[] {1}, MAO);
    }

    static Envelope event(String subject, long sequence) {
        var attributes = Map.of(
                Envelope.SEQUENCE, Envelope.sequenceText(sequence),
                Envelope.ACTOR, "somebody",
                Envelope.ACTOR_ROLE, "consumer",
                Envelope.CORRELATION_ID, "the-request");
        return new Envelope(
                Ids.random(), "zoo", "animal.seen.v1", subject, "2026-03-02T08:00:00.000Z", attributes, "{}");
    }

    static Caller caller(String pseudonym, Role role, @Nullable String jurisdiction) {
        return new Caller(pseudonym, Set.of(role), jurisdiction, null, pseudonym);
    }

    @Override
    public void close() {
        bench.close();
    }
}
