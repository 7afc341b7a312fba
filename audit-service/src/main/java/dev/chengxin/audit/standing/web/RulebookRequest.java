package dev.chengxin.audit.standing.web;

import dev.chengxin.contracts.AuditEvent.ComponentWeights;
import dev.chengxin.contracts.AuditEvent.SeverityPoints;
import dev.chengxin.score.Rulebook;
import dev.chengxin.score.Rulebook.Mistake;
import dev.chengxin.score.events.RulebookEvents;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// A rulebook as it is sent.
///
/// @param points what the first violation of a severity costs
/// @param repeatPercent by how much the nth repeat multiplies, in percent; the last holds for all further ones
/// @param mostOfOne the most that one violation costs
/// @param mostOfLight the most that minor and general violations cost together
/// @param windowDays how many days a violation counts
/// @param ladder points from which each of the five steps is due
/// @param weights of the components in percent
record RulebookRequest(
        @NotNull @Valid Points points,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Min(0) @Max(100_000) Integer> repeatPercent,
        @NotNull @Min(0) @Max(1_000) Integer mostOfOne,
        @NotNull @Min(0) @Max(1_000) Integer mostOfLight,
        @NotNull @Min(1) @Max(3_650) Integer windowDays,

        @NotNull @Size(min = Rulebook.STEPS, max = Rulebook.STEPS)
        List<@NotNull @Min(0) @Max(100_000) Integer> ladder,

        @NotNull @Valid Weights weights) {
    static final String EXAMPLE = """
            {"points": {"minor": 1, "general": 3, "serious": 6, "grave": 12}, "repeatPercent": [100, 150, 200],
             "mostOfOne": 12, "mostOfLight": 11, "windowDays": 365, "ladder": [1, 3, 6, 9, 12],
             "weights": {"identity": 15, "content": 30, "product": 20, "complaints": 25, "training": 10}}""";

    record Points(
            @NotNull @Min(0) @Max(1_000) Integer minor,
            @NotNull @Min(0) @Max(1_000) Integer general,
            @NotNull @Min(0) @Max(1_000) Integer serious,
            @NotNull @Min(0) @Max(1_000) Integer grave) {
        SeverityPoints said() {
            return new SeverityPoints(minor, general, serious, grave);
        }
    }

    record Weights(
            @NotNull @Min(0) @Max(100) Integer identity,
            @NotNull @Min(0) @Max(100) Integer content,
            @NotNull @Min(0) @Max(100) Integer product,
            @NotNull @Min(0) @Max(100) Integer complaints,
            @NotNull @Min(0) @Max(100) Integer training) {
        ComponentWeights said() {
            return new ComponentWeights(identity, content, product, complaints, training);
        }
    }

    /// The rulebook, not yet under its version.
    ///
    /// @throws ProblemException 422, when its parts make none
    Rulebook rulebook() {
        var prices = RulebookEvents.points(points.said());
        var shares = RulebookEvents.weights(weights.said());
        var mistakes = Rulebook.mistakes(prices, repeatPercent, mostOfOne, mostOfLight, ladder, shares);
        if (!mistakes.isEmpty()) {
            throw problem(mistakes);
        }
        return new Rulebook(
                0, prices, repeatPercent, mostOfOne, mostOfLight, Duration.ofDays(windowDays), ladder, shares);
    }

    private static ProblemException problem(Set<Mistake> mistakes) {
        var problem = Problem.of(422, "invalid-value", new Text("有字段不符合要求。", "Some values are not acceptable."));
        for (Mistake mistake : mistakes) {
            problem = problem.with("/" + mistake.part(), code(mistake), message(mistake), remedy(mistake));
        }
        return problem.asException();
    }

    private static String code(Mistake mistake) {
        return switch (mistake) {
            case POINTS, REPEAT_PERCENT, LADDER -> "does-not-rise";
            case MOST_OF_ONE -> "too-low";
            case MOST_OF_LIGHT -> "too-high";
            case WEIGHTS -> "sum";
        };
    }

    private static Text message(Mistake mistake) {
        return switch (mistake) {
            case POINTS -> new Text("较重的违规分值低于较轻的", "a graver violation costs less than a milder one");
            case REPEAT_PERCENT -> new Text("首次不是 100，或后面的倍率更低", "does not begin with 100, or falls");
            case MOST_OF_ONE -> new Text("低于严重违规的分值", "is below what a grave violation costs");
            case MOST_OF_LIGHT -> new Text("轻微和一般违规会单独达到最高一级", "lets minor and general violations reach the last step");
            case LADDER -> new Text("不是从 1 分起逐级升高的五级", "are not five steps that rise from one point or more");
            case WEIGHTS -> new Text("权重之和不是 100", "do not add up to 100");
        };
    }

    private static Text remedy(Mistake mistake) {
        return switch (mistake) {
            case POINTS -> new Text("按轻微、一般、较重、严重依次不减", "let points not fall from minor to grave");
            case REPEAT_PERCENT ->
                new Text("以 100 开头并依次不减", "begin with 100 and let no factor be less than the one before");
            case MOST_OF_ONE -> new Text("不小于 points.grave", "send at least points.grave");
            case MOST_OF_LIGHT -> new Text("小于 ladder 的最后一级", "send less than the last step of the ladder");
            case LADDER -> new Text("填写五个递增的分值", "send five rising numbers");
            case WEIGHTS -> new Text("使五项之和为 100", "let the five add up to 100");
        };
    }
}
