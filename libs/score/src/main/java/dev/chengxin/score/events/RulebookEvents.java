package dev.chengxin.score.events;

import dev.chengxin.contracts.AuditEvent.ComponentWeights;
import dev.chengxin.contracts.AuditEvent.RulebookActivated;
import dev.chengxin.contracts.AuditEvent.SeverityPoints;
import dev.chengxin.score.Component;
import dev.chengxin.score.Rulebook;
import dev.chengxin.score.Severity;
import java.time.Duration;
import java.util.Map;

/// Rulebooks as events and back.
public final class RulebookEvents {
    private RulebookEvents() {}

    /// The event that says that a rulebook is in force.
    public static RulebookActivated event(Rulebook rulebook) {
        return new RulebookActivated(
                rulebook.version(),
                points(rulebook),
                rulebook.repeatPercent(),
                rulebook.mostOfOne(),
                rulebook.mostOfLight(),
                Math.toIntExact(rulebook.window().toDays()),
                rulebook.ladder(),
                weights(rulebook));
    }

    /// The points of an event.
    public static Map<Severity, Integer> points(SeverityPoints points) {
        return Map.of(
                Severity.MINOR, points.minor(),
                Severity.GENERAL, points.general(),
                Severity.SERIOUS, points.serious(),
                Severity.GRAVE, points.grave());
    }

    /// The weights of an event.
    public static Map<Component, Integer> weights(ComponentWeights weights) {
        return Map.of(
                Component.IDENTITY, weights.identity(),
                Component.CONTENT, weights.content(),
                Component.PRODUCT, weights.product(),
                Component.COMPLAINTS, weights.complaints(),
                Component.TRAINING, weights.training());
    }

    static Reading reading(LedgerEvent event, RulebookActivated data) {
        try {
            return new Reading.OfRules(event.stamp(), rulebook(data));
        } catch (IllegalArgumentException _) {
            throw new UnreadableEventException(event.type(), "no rulebook");
        }
    }

    /// The rulebook of an event.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Rulebook rulebook(RulebookActivated data) {
        return new Rulebook(
                data.rulebookVersion(),
                points(data.points()),
                data.repeatPercent(),
                data.mostOfOne(),
                data.mostOfLight(),
                Duration.ofDays(data.windowDays()),
                data.ladder(),
                weights(data.weights()));
    }

    private static SeverityPoints points(Rulebook rulebook) {
        var points = rulebook.points();
        return new SeverityPoints(
                points.getOrDefault(Severity.MINOR, 0),
                points.getOrDefault(Severity.GENERAL, 0),
                points.getOrDefault(Severity.SERIOUS, 0),
                points.getOrDefault(Severity.GRAVE, 0));
    }

    private static ComponentWeights weights(Rulebook rulebook) {
        var weights = rulebook.weights();
        return new ComponentWeights(
                weights.getOrDefault(Component.IDENTITY, 0),
                weights.getOrDefault(Component.CONTENT, 0),
                weights.getOrDefault(Component.PRODUCT, 0),
                weights.getOrDefault(Component.COMPLAINTS, 0),
                weights.getOrDefault(Component.TRAINING, 0));
    }
}
