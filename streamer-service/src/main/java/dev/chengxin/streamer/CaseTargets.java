package dev.chengxin.streamer;

import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.appeal.Against;
import dev.chengxin.streamer.appeal.Target;
import dev.chengxin.streamer.appeal.Targets;
import dev.chengxin.streamer.finding.Finding;
import dev.chengxin.streamer.finding.FindingStatus;
import dev.chengxin.streamer.measure.Approval;
import dev.chengxin.streamer.measure.Measure;
import dev.chengxin.streamer.measure.MeasureKind;
import dev.chengxin.streamer.measure.MeasureStatus;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Violations and measures as appeals know them.
final class CaseTargets implements Targets {
    private static final Set<MeasureStatus> NOTIFIED =
            Set.of(MeasureStatus.DECIDED, MeasureStatus.IN_FORCE, MeasureStatus.LIFTED);

    private final Aggregates<Finding> findings;
    private final Aggregates<Measure> measures;

    CaseTargets(Aggregates<Finding> findings, Aggregates<Measure> measures) {
        this.findings = findings;
        this.measures = measures;
    }

    @Override
    public Optional<Target> find(Against against, String id) {
        return switch (against) {
            case VIOLATION ->
                findings.find(id)
                        .map(found -> found.state())
                        .filter(finding -> finding.status() == FindingStatus.CONFIRMED)
                        .map(CaseTargets::violation);
            case MEASURE ->
                measures.find(id)
                        .map(found -> found.state())
                        .filter(measure -> NOTIFIED.contains(measure.status()))
                        .map(CaseTargets::measure);
        };
    }

    private static Target violation(Finding finding) {
        var ruling = Objects.requireNonNull(finding.ruling());
        return new Target(
                finding.concern().streamerId(),
                Objects.requireNonNull(finding.concern().operatorId()),
                finding.concern().region(),
                finding.concern().owners(),
                Set.of(ruling.by()),
                ruling.appealUntil(),
                false);
    }

    private static Target measure(Measure measure) {
        return new Target(
                measure.subject().streamerId(),
                measure.subject().operatorId(),
                measure.subject().region(),
                measure.subject().owners(),
                measure.approvals().stream().map(Approval::by).collect(Collectors.toSet()),
                measure.appealUntil(),
                measure.kind() == MeasureKind.LIVE_PAUSE && measure.status() == MeasureStatus.IN_FORCE);
    }
}
