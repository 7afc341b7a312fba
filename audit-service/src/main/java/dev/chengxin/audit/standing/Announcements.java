package dev.chengxin.audit.standing;

import dev.chengxin.contracts.AuditEvent.GradeChanged;
import dev.chengxin.contracts.AuditEvent.IndexChanged;
import dev.chengxin.contracts.AuditEvent.LadderCrossed;
import dev.chengxin.score.Crossing;
import dev.chengxin.score.Grade;
import dev.chengxin.score.Standing;
import dev.chengxin.score.events.StandingData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is published of a standing.
final class Announcements {
    /// As many violations as the event may name.
    private static final int MOST_VIOLATIONS = 500;

    private Announcements() {}

    static IndexChanged index(Dossier dossier, Standing standing) {
        var facts = dossier.facts();
        return new IndexChanged(
                facts.kind().code(),
                facts.partyId(),
                facts.operatorId().orElse(null),
                standing.rating().index(),
                StandingData.components(standing),
                standing.points().total(),
                dossier.appliedThrough(),
                standing.asOf(),
                standing.rulebookVersion());
    }

    static GradeChanged grade(Dossier dossier, @Nullable Grade before, Standing standing) {
        var facts = dossier.facts();
        return new GradeChanged(
                facts.kind().code(),
                facts.partyId(),
                facts.operatorId().orElse(null),
                before == null ? null : before.code(),
                standing.rating().grade().code(),
                standing.rating().index(),
                standing.rating().reasons(),
                standing.asOf(),
                standing.rulebookVersion());
    }

    static LadderCrossed crossing(Dossier dossier, Crossing crossing, Standing standing) {
        var facts = dossier.facts();
        return new LadderCrossed(
                facts.kind().code(),
                facts.partyId(),
                facts.operatorId().orElse(null),
                crossing.step(),
                crossing.points(),
                crossing.kind().code(),
                crossing.days() == 0 ? null : crossing.days(),
                latest(crossing.violationIds()),
                crossing.triggerId(),
                standing.asOf(),
                standing.rulebookVersion());
    }

    private static List<String> latest(List<String> violationIds) {
        int from = Math.max(0, violationIds.size() - MOST_VIOLATIONS);
        return violationIds.subList(from, violationIds.size());
    }
}
