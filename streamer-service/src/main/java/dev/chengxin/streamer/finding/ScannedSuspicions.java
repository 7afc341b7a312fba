package dev.chengxin.streamer.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.servicekit.event.Actor;
import dev.chengxin.servicekit.event.Ids;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.ProblemException;

/// Makes findings of what the scanner sees. A place is kept for one finding for good, before that finding is raised
/// or told of it; so a repeat, after a crash or years later, leads to the same finding and changes nothing.
///
/// What hits after the decision opens a successor, also where it was said before: it was not known to the decider.
public final class ScannedSuspicions implements Suspicions {
    private static final int MOST_ROUNDS = 1_000;
    private static final int ATTEMPTS = 20;
    private static final int STALE = 412;

    private final Aggregates<Finding> findings;
    private final Findings decisions;
    private final Concerns concerns;
    private final Places places;
    private final Actor service;

    public ScannedSuspicions(
            Aggregates<Finding> findings, Findings decisions, Concerns concerns, Places places, Actor service) {
        this.findings = findings;
        this.decisions = decisions;
        this.concerns = concerns;
        this.places = places;
        this.service = service;
    }

    @Override
    public void raise(Suspicion suspicion) {
        String claim =
                Ids.ofCause(suspicion.sessionId() + "\t" + suspicion.rule() + "\t" + suspicion.claimKey(), "claim");
        int round = openRound(claim);
        String findingId = places.keep(claim, suspicion.occurrence(), id(claim, round));
        tell(suspicion, findingId, findingId.equals(id(claim, round)) ? round : roundOf(claim, findingId));
    }

    private void tell(Suspicion suspicion, String findingId, int round) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Aggregate<Finding> finding = findings.find(findingId).orElseGet(() -> create(suspicion, findingId, round));
            if (occurred(finding, suspicion)) {
                return;
            }
        }
        throw new IllegalStateException("the finding changes too fast");
    }

    private Aggregate<Finding> create(Suspicion suspicion, String findingId, int round) {
        Concern concern = concerns.ofSession(
                        suspicion.sessionId(), suspicion.occurrence().second())
                .orElseThrow(() -> new IllegalStateException("the session is not known yet"));
        var wanted = NewAggregate.of(findingId, "scanner".getBytes(UTF_8), service);
        return findings.create(wanted, now -> decisions.raise(suspicion, concern, breach(suspicion), round, now))
                .aggregate();
    }

    /// @return false when somebody else changed the finding, so that it has to be read again
    private boolean occurred(Aggregate<Finding> finding, Suspicion suspicion) {
        if (finding.state().status() != FindingStatus.RAISED) {
            return true;
        }
        try {
            findings.change(
                    finding,
                    new IfMatch(finding.version()),
                    service,
                    (state, _) -> decisions.occur(state, suspicion.occurrence(), places.count(finding.id())));
            return true;
        } catch (ProblemException e) {
            if (e.problem().status() != STALE) {
                throw e;
            }
            return false;
        }
    }

    /// The first round whose finding is not decided.
    private int openRound(String claim) {
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            if (findings.find(id(claim, round))
                    .filter(finding -> finding.state().status() != FindingStatus.RAISED)
                    .isEmpty()) {
                return round;
            }
        }
        throw new IllegalStateException("too many rounds of one claim in one session");
    }

    private int roundOf(String claim, String findingId) {
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            if (id(claim, round).equals(findingId)) {
                return round;
            }
        }
        throw new IllegalStateException("the place is kept for another claim");
    }

    private static String id(String claim, int round) {
        return Ids.ofCause(claim + "\t" + round, "finding");
    }

    private static Breach breach(Suspicion suspicion) {
        return new Breach(
                Coded.parse(Category.class, suspicion.category()).orElseThrow(),
                Coded.parse(Severity.class, suspicion.severity()).orElseThrow(),
                suspicion.rule(),
                suspicion.termbankVersion(),
                suspicion.falseAdvertising());
    }
}
