package dev.chengxin.servicekit.test.usecase;

import static dev.chengxin.servicekit.test.usecase.PetShop.LI;
import static dev.chengxin.servicekit.test.usecase.PetShop.MAO;
import static dev.chengxin.servicekit.test.usecase.PetShop.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.UnprocessableRecordException;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.test.Await;
import dev.chengxin.servicekit.test.TestMongo;
import dev.chengxin.servicekit.test.contract.Bench;
import dev.chengxin.servicekit.test.usecase.Animal.Action;
import dev.chengxin.servicekit.test.usecase.Animal.Status;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.Created;
import dev.chengxin.servicekit.usecase.ExternalRef;
import dev.chengxin.servicekit.usecase.Missing;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.usecase.Unique;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.ProblemException;
import dev.chengxin.servicekit.worklist.LeaseToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What creating, changing, reacting and waking hold to, whatever server is behind them.
abstract class AggregatesContract {
    private final PetShop shop;
    private final Aggregates<Animal> animals;

    AggregatesContract(TestMongo mongo) {
        shop = new PetShop(mongo);
        animals = shop.animals;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsCreatedIsFoundWithItsWordsAndItsNumber() {
        var created = create(fresh());

        var found = animals.get(created.aggregate().id());

        assertThat(created.fresh()).isTrue();
        assertThat(found.state().status()).isEqualTo(Status.NEW_HERE);
        assertThat(found.words()).containsEntry("name", "Bai");
        assertThat(found.number()).matches("A-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{2}");
        assertThat(found.path()).isEqualTo("/api/v1/animals/" + found.id());
    }

    @Test
    void aRepeatIsNotDecidedAgainAndMeetsTheFirst() {
        var wanted = fresh();
        var first = create(wanted);

        var again = animals.create(wanted, _ -> Animal.bite());

        assertThat(again.fresh()).isFalse();
        assertThat(again.aggregate().id()).isEqualTo(first.aggregate().id());
    }

    @Test
    void aKeyThatWasUsedForSomethingElseIsRefused() {
        var id = Ids.random();
        create(NewAggregate.of(id, new byte[] {1}, MAO));

        assertProblem(422, "idempotency-key-reused", () -> create(NewAggregate.of(id, new byte[] {2}, MAO)));
    }

    @Test
    void aUniqueValueBelongsToOne() {
        var first = create(fresh().unique(chip("900"))).aggregate();

        assertProblem(409, "already-registered", () -> create(fresh().unique(chip("901"), chip("900"))));

        assertThat(animals.owner("chip", "900")).contains(first.id());
        assertThat(animals.owner("chip", "901")).isEmpty();
        assertThat(create(fresh().unique(chip("901"))).fresh()).isTrue();
    }

    @Test
    void aRefusedCreateReservesNothing() {
        var wanted = fresh().unique(chip("700"));

        assertProblem(403, "no-biting", () -> animals.create(wanted, _ -> Animal.bite()));

        assertThat(animals.owner("chip", "700")).isEmpty();
    }

    @Test
    void aReusedKeyKeepsWhatTheFirstReservedAndNothingElse() {
        var id = Ids.random();
        create(NewAggregate.of(id, new byte[] {1}, MAO).unique(chip("500")));

        assertProblem(
                422,
                "idempotency-key-reused",
                () -> create(NewAggregate.of(id, new byte[] {2}, MAO).unique(chip("500"), chip("501"))));

        assertThat(animals.owner("chip", "500")).contains(id);
        assertThat(animals.owner("chip", "501")).isEmpty();
    }

    @Test
    void theSameExternalReferenceOfTheSameAccountMeetsTheFirst() {
        var ref = new ExternalRef("zoo", "z-1");
        var first = create(fresh().externalRefs(List.of(ref))).aggregate();

        var again = create(fresh().externalRefs(List.of(ref)));

        assertThat(again.fresh()).isFalse();
        assertThat(again.aggregate().id()).isEqualTo(first.id());
        assertThat(again.aggregate().externalRefs()).containsExactly(ref);
        assertThat(animals.owner(ref)).contains(first.id());
    }

    @Test
    void anExternalReferenceOfAnotherAccountOrAnotherSetIsTaken() {
        var ref = new ExternalRef("zoo", "z-2");
        create(fresh().externalRefs(List.of(ref)));
        var other = NewAggregate.of(Ids.random(), new byte[] {1}, LI);
        var more = new ExternalRef("zoo", "z-3");

        assertProblem(409, "external-ref-taken", () -> create(other.externalRefs(List.of(ref))));
        assertProblem(409, "external-ref-taken", () -> create(fresh().externalRefs(List.of(more, ref))));

        assertThat(animals.owner(more)).isEmpty();
    }

    @Test
    void aChangeNeedsTheVersionThatIsThere() {
        var animal = shop.arrived("cat");

        var examined = animals.change(animal, new IfMatch(1), MAO, (state, _) -> state.act(Action.EXAMINE));

        assertThat(examined.state().status()).isEqualTo(Status.HEALTHY);
        assertThat(examined.version()).isEqualTo(2);
        assertProblem(
                412,
                "stale-version",
                () -> animals.change(examined, new IfMatch(1), MAO, (state, _) -> state.act(Action.SELL)));
        assertProblem(
                412,
                "stale-version",
                () -> animals.change(animal, new IfMatch(1), MAO, (state, _) -> state.act(Action.EXAMINE)));
    }

    @Test
    void aRefusalSaysWhatIsInTheWay() {
        var animal = shop.arrived("cat");

        assertThatThrownBy(() -> animals.change(animal, new IfMatch(1), MAO, (state, _) -> state.act(Action.SELL)))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(409);
                    assertThat(refused.problem().detail().zh()).isEqualTo("状态为“「new-here」”时不能「sell」。");
                });
    }

    @Test
    void wordsOfAnErasedPersonAreNotTaken() {
        var animal = shop.arrived("cat");
        shop.personal.erase(animal.id());

        assertProblem(
                409,
                "subject-erased",
                () -> animals.change(
                        animal,
                        new IfMatch(1),
                        MAO,
                        (state, _) -> Verdict.decided(state).withWords(Map.of("name", "Hei"))));
        assertThat(animals.get(animal.id()).words()).isEmpty();
    }

    @Test
    void eventsCarryWhyTheyHappened() {
        var animal = shop.arrived("cat");
        var cause = PetShop.event("the-zoo", 1);
        animals.react(cause, animal.id(), (state, _) -> state.act(Action.EXAMINE));

        Await.await().until(() -> Bench.sent(animal.id()).size() == 2);
        var events = Bench.sent(animal.id());

        assertThat(events.getFirst().extension(Envelope.ACTOR)).contains("mao");
        assertThat(events.getFirst().extension(Envelope.JURISDICTION)).contains(PetShop.REGION);
        assertThat(events.getLast().extension(Envelope.ACTOR)).contains("pet-shop");
        assertThat(events.getLast().extension(Envelope.CAUSATION_ID)).contains(cause.id());
        assertThat(events.getLast().extension(Envelope.CORRELATION_ID)).contains("the-request");
    }

    @Test
    void anEventHasItsEffectOnce() {
        var animal = shop.arrived("cat");
        var cause = PetShop.event("the-zoo", 1);

        assertThat(animals.react(cause, animal.id(), (state, _) -> state.act(Action.EXAMINE)))
                .isEqualTo(Effect.APPLIED);
        assertThat(animals.react(cause, animal.id(), (state, _) -> state.act(Action.EXAMINE)))
                .isEqualTo(Effect.REPEATED);

        assertThat(animals.get(animal.id()).version()).isEqualTo(2);
    }

    @Test
    void aReplayDoesNotDecideOtherwise() {
        var animal = shop.arrived("cat");
        var early = PetShop.event("the-zoo", 1);
        animals.react(early, animal.id(), (state, _) -> state.act(Action.SELL));
        animals.react(PetShop.event("the-vet", 1), animal.id(), (state, _) -> state.act(Action.EXAMINE));

        var replayed = animals.react(early, animal.id(), (state, _) -> state.act(Action.SELL));

        assertThat(replayed).isEqualTo(Effect.REPEATED);
        assertThat(animals.get(animal.id()).state().status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void whatChangedMeanwhileIsDecidedAgain() {
        var animal = shop.arrived("cat");
        var decisions = new AtomicInteger();

        var effect = animals.react(PetShop.event("the-zoo", 1), animal.id(), (state, _) -> {
            if (decisions.incrementAndGet() == 1) {
                animals.change(
                        animals.get(animal.id()), new IfMatch(1), MAO, (before, _) -> before.act(Action.EXAMINE));
            }
            return state.act(Action.SELL);
        });

        assertThat(effect).isEqualTo(Effect.APPLIED);
        assertThat(decisions).hasValue(2);
        assertThat(animals.get(animal.id()).state().status()).isEqualTo(Status.SOLD);
    }

    @Test
    void anEventAboutNothingIsIgnoredParkedOrAwaited() {
        var cause = PetShop.event("the-zoo", 1);
        var nobody = Ids.random();

        assertThat(animals.react(cause, nobody, (state, _) -> state.act(Action.SELL)))
                .isEqualTo(Effect.IGNORED);
        assertThatThrownBy(
                        () -> animals.react(cause, nobody, MAO, Missing.PARKED, (state, _) -> state.act(Action.SELL)))
                .isInstanceOf(UnprocessableRecordException.class);
        assertThatThrownBy(
                        () -> animals.react(cause, nobody, MAO, Missing.AWAITED, (state, _) -> state.act(Action.SELL)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAnEventCreatesIsCreatedOnce() {
        var cause = PetShop.event("the-zoo", 1);
        var id = Ids.ofCause(cause.id(), "animal");

        assertThat(born(cause, id)).isEqualTo(Effect.APPLIED);
        assertThat(born(cause, id)).isEqualTo(Effect.REPEATED);
        assertThat(animals.react(cause, id, (state, _) -> state.act(Action.EXAMINE)))
                .isEqualTo(Effect.REPEATED);

        assertThat(animals.get(id).version()).isEqualTo(1);
    }

    @Test
    void aLaterEventOfACaseChangesWhatTheFirstCreated() {
        var id = Ids.ofCause("the-case", "animal");
        var first = PetShop.event("the-case", 1);
        var second = PetShop.event("the-case", 2);

        assertThat(bornOr(first, id)).isEqualTo(Effect.APPLIED);
        assertThat(bornOr(second, id)).isEqualTo(Effect.APPLIED);
        assertThat(bornOr(first, id)).isEqualTo(Effect.REPEATED);
        assertThat(bornOr(second, id)).isEqualTo(Effect.REPEATED);

        assertThat(animals.get(id).state().status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void aTimerFiresOnce() {
        var animal = shop.arrived("cat");
        shop.bench.clock().advance(Animal.BETWEEN_MEALS);

        animals.wake(animal.id(), Animal::feed);
        animals.wake(animal.id(), Animal::feed);

        assertThat(animals.get(animal.id()).state().meals()).isEqualTo(1);
    }

    @Test
    void aTimerThatDecidesNothingIsHeard() {
        var animal = shop.arrived("cat");
        shop.bench.clock().advance(Duration.ofDays(1));

        assertThatThrownBy(() -> animals.wake(animal.id(), (_, _) -> Verdict.unchanged()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlyTheHolderOfALeaseDecidesAndTheLeaseEndsWithTheWork() {
        var animal = shop.arrived("cat");
        shop.leases.claim(animal.id(), "mao");

        assertProblem(
                409,
                "leased",
                () -> animals.change(
                        animal, new IfMatch(1), LeaseToken.none(), MAO, (state, _) -> state.act(Action.EXAMINE)));
        assertProblem(
                409,
                "leased",
                () -> animals.change(
                        animal, new IfMatch(1), new LeaseToken(1L), LI, (state, _) -> state.act(Action.EXAMINE)));
        animals.change(animal, new IfMatch(1), new LeaseToken(1L), MAO, (state, _) -> state.act(Action.EXAMINE));

        assertThat(shop.leases.find(animal.id())).isEmpty();
    }

    @Test
    void whatNobodyHasTakenIsDecidedWithoutALease() {
        var animal = shop.arrived("cat");

        var after =
                animals.change(animal, new IfMatch(1), LeaseToken.none(), LI, (state, _) -> state.act(Action.EXAMINE));

        assertThat(after.state().status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void aTombstoneIsNoAggregate() {
        var id = Ids.random();
        shop.bench.database().getCollection("animals").insertOne(new Document("_id", id).append("tombstone", true));

        assertThat(animals.find(id)).isEmpty();
        assertProblem(409, "idempotency-key-given-up", () -> create(NewAggregate.of(id, new byte[] {1}, MAO)));
    }

    private Created<Animal> create(NewAggregate wanted) {
        return animals.create(wanted, now -> Animal.arrival("cat", PetShop.REGION, null, "Bai", now));
    }

    private Effect born(Envelope cause, String id) {
        return animals.born(cause, id, now -> Animal.arrival("cat", PetShop.REGION, null, "Bai", now));
    }

    private Effect bornOr(Envelope cause, String id) {
        return animals.bornOr(
                cause,
                id,
                now -> Animal.arrival("cat", PetShop.REGION, null, "Bai", now),
                (state, _) -> state.act(Action.EXAMINE));
    }

    private static Unique chip(String number) {
        return new Unique("chip", number, "/chip");
    }

    private static void assertProblem(int status, String type, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.problem().type()).isEqualTo(type);
            assertThat(thrown.problem().status()).isEqualTo(status);
        });
    }
}
