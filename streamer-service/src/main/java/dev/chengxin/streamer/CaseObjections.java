package dev.chengxin.streamer;

import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.streamer.appeal.Appeal;
import dev.chengxin.streamer.appeal.AppealStatus;
import dev.chengxin.streamer.measure.Objections;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Appeals as measures know them. One that was granted is in the way too: its effect may still be on its way.
final class CaseObjections implements Objections {
    private static final Set<AppealStatus> IN_THE_WAY = Set.of(AppealStatus.FILED, AppealStatus.GRANTED);

    private final Aggregates<Appeal> appeals;

    CaseObjections(Aggregates<Appeal> appeals) {
        this.appeals = appeals;
    }

    @Override
    public Optional<String> against(Collection<String> targetIds) {
        return targetIds.stream()
                .map(target -> Ids.ofCause(target, "appeal"))
                .flatMap(id -> appeals.find(id).stream())
                .filter(found -> IN_THE_WAY.contains(found.state().status()))
                .map(Aggregate::id)
                .findFirst();
    }
}
