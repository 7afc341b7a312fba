package dev.chengxin.servicekit.test.usecase;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Animals as a kind of aggregate.
public class AnimalKind implements AggregateKind<Animal> {
    @Override
    public String collection() {
        return "animals";
    }

    @Override
    public Class<Animal> state() {
        return Animal.class;
    }

    @Override
    public Text noun() {
        return new Text("动物", "animal");
    }

    @Override
    public String prefix() {
        return "A";
    }

    @Override
    public String path() {
        return "/api/v1/animals";
    }

    @Override
    public String jurisdiction(Animal state) {
        return state.region();
    }

    @Override
    public Optional<Instant> dueAt(Animal state) {
        return Optional.of(state.hungryAt());
    }

    @Override
    public Set<String> owners(Animal state) {
        return state.keeper() == null ? Set.of() : Set.of(state.keeper());
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("arrivedAt").filter("status").filter("kind", "species"));
    }

    @Override
    public boolean hasWork() {
        return true;
    }

    @Override
    public Optional<Work> work(Animal state) {
        return state.work();
    }

    @Override
    public Map<String, String> subjects(Animal state) {
        return Map.of("speciesId", state.species());
    }

    @Override
    public List<? extends Coded> actions(Animal state, Caller caller) {
        return Animal.LIFE.actions(state.status());
    }
}
