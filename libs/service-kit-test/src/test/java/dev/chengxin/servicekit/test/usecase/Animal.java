package dev.chengxin.servicekit.test.usecase;

import dev.chengxin.contracts.ComplaintEvent.ComplaintAnswered;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Transition;
import dev.chengxin.servicekit.decision.Transitions;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.worklist.RiskInput;
import dev.chengxin.servicekit.worklist.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An animal of a pet shop. It waits for a vet until it was examined, and for its food all the time.
public record Animal(
        Status status,
        String species,
        String region,
        @Nullable String keeper,
        Instant arrivedAt,
        Instant hungryAt,
        int meals) {
    public enum Status implements Coded {
        NEW_HERE,
        HEALTHY,
        SOLD
    }

    public enum Action implements Coded {
        EXAMINE,
        SELL,
        TAKE_BACK
    }

    public static final Transitions<Status, Action> LIFE = Transitions.of(List.of(
            new Transition<>(Status.NEW_HERE, Action.EXAMINE, Status.HEALTHY),
            new Transition<>(Status.HEALTHY, Action.EXAMINE, Status.HEALTHY),
            new Transition<>(Status.HEALTHY, Action.SELL, Status.SOLD),
            new Transition<>(Status.SOLD, Action.TAKE_BACK, Status.NEW_HERE)));

    public static final Duration BETWEEN_MEALS = Duration.ofHours(6);

    public static Animal arrived(String species, String region, @Nullable String keeper, Instant now) {
        return new Animal(Status.NEW_HERE, species, region, keeper, now, now.plus(BETWEEN_MEALS), 0);
    }

    public static Verdict<Animal> arrival(
            String species, String region, @Nullable String keeper, String name, Instant now) {
        return Verdict.decided(arrived(species, region, keeper, now), event(1)).withWords(Map.of("name", name));
    }

    public Verdict<Animal> act(Action action) {
        return LIFE.next(status, action)
                .<Verdict<Animal>>map(next -> Verdict.decided(in(next), event(2)))
                .orElseGet(() -> Verdict.refused(LIFE.illegal(status, action, Animal::name)));
    }

    public Verdict<Animal> feed(Instant now) {
        return now.isBefore(hungryAt)
                ? Verdict.unchanged()
                : Verdict.decided(
                        new Animal(status, species, region, keeper, arrivedAt, now.plus(BETWEEN_MEALS), meals + 1),
                        event(3));
    }

    static Verdict<Animal> bite() {
        return Verdict.refused(Refusal.forbidden("no-biting", new Text("不许咬人。", "No biting.")));
    }

    public Animal in(Status next) {
        return new Animal(next, species, region, keeper, arrivedAt, hungryAt, meals);
    }

    Optional<Work> work() {
        return status == Status.NEW_HERE
                ? Optional.of(Work.of("examination", risk(), List.of(new RiskInput("meals", meals)), arrivedAt)
                        .due(arrivedAt.plus(BETWEEN_MEALS)))
                : Optional.empty();
    }

    private int risk() {
        return species.equals("snake") ? 90 : 10;
    }

    static Text name(Coded code) {
        return new Text("「" + code.code() + "」", code.code());
    }

    private static ComplaintAnswered event(int round) {
        return new ComplaintAnswered(round, "reply");
    }
}
