package dev.chengxin.score;

import dev.chengxin.score.Fact.Admitted;
import dev.chengxin.score.Fact.Trained;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who passed a training when, and who may sell on air.
final class Trainings implements Shelf {
    private final Map<String, NavigableSet<Instant>> passed = new TreeMap<>();
    private final Map<String, Admitted> admitted = new TreeMap<>();

    boolean put(Trained fact) {
        return passed.computeIfAbsent(fact.streamerId(), _ -> new TreeSet<>()).add(fact.passedAt());
    }

    boolean put(Admitted fact) {
        return Shelf.putFirst(admitted, fact.streamerId(), fact, Comparator.comparing(Admitted::at));
    }

    /// What a streamer's last training is worth.
    int of(String streamerId, Instant asOf) {
        return Components.training(last(streamerId, asOf), asOf);
    }

    /// What the trainings of all admitted streamers are worth: an operator answers for each of them, so the least
    /// is taken, and none when there is no streamer.
    int ofAdmitted(Instant asOf) {
        return admitted.values().stream()
                .filter(streamer -> !streamer.at().isAfter(asOf))
                .mapToInt(streamer -> of(streamer.streamerId(), asOf))
                .min()
                .orElse(0);
    }

    @Nullable
    Instant last(String streamerId, Instant asOf) {
        var trainings = passed.get(streamerId);
        return trainings == null ? null : trainings.floor(asOf);
    }

    @Override
    public Stream<Fact> facts() {
        return Stream.concat(
                passed.entrySet().stream()
                        .flatMap(
                                streamer -> streamer.getValue().stream().map(at -> new Trained(streamer.getKey(), at))),
                admitted.values().stream());
    }

    @Override
    public void prune(Instant from) {
        passed.values().forEach(trainings -> keep(trainings, from));
        passed.values().removeIf(Set::isEmpty);
    }

    private static void keep(NavigableSet<Instant> trainings, Instant from) {
        var inForce = trainings.floor(from);
        if (inForce != null) {
            trainings.headSet(inForce).clear();
            if (Components.training(inForce, from) == 0) {
                trainings.remove(inForce);
            }
        }
    }
}
