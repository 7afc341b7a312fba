package dev.chengxin.complaint.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Walks through all that can happen to each kind of filing, trying every command everywhere.
class LifecycleTest {
    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant NOW = START.plusSeconds(60);

    private static final Map<Action, Command> COMMANDS = Map.ofEntries(
            Map.entry(Action.ACCEPT, new Command.Accept()),
            Map.entry(Action.REFUSE, new Command.Refuse(RefusalGround.ALREADY_HANDLED)),
            Map.entry(Action.ANSWER, new Command.Answer(false)),
            Map.entry(Action.PROPOSE, new Command.Answer(true)),
            Map.entry(Action.DECIDE, new Command.Decide(Cases.UPHELD)),
            Map.entry(Action.TERMINATE, new Command.Terminate(TerminationGround.AGREEMENT)),
            Map.entry(Action.WITHDRAW, new Command.Withdraw()),
            Map.entry(Action.CLOSE, new Command.Close()),
            Map.entry(Action.EXTEND, new Command.Extend()),
            Map.entry(Action.START_TEST, new Command.StartTest()),
            Map.entry(Action.END_TEST, new Command.EndTest()),
            Map.entry(Action.REQUEST_CORRECTION, new Command.RequestCorrection()),
            Map.entry(Action.DECLINE_CORRECTION, new Command.DeclineCorrection()),
            Map.entry(Action.ADD_EVIDENCE, new Command.AddEvidence(Cases.PHOTO)),
            Map.entry(Action.SPLIT, new Command.Split(Cases.REPORT)),
            Map.entry(Action.LINK, new Command.LinkTo(Referent.STREAMER, Cases.STREAMER, null, null)),
            Map.entry(Action.UNLINK, new Command.Unlink(Referent.STREAMER)),
            Map.entry(Action.PUBLISH, new Command.PublishOutcome(Cases.TEXT_HASH)),
            Map.entry(Action.CORRECT, new Command.CorrectOutcome(OutcomeReason.FACTUAL_ERROR, null)),
            Map.entry(Action.RETRACT, new Command.WithdrawOutcome(OutcomeReason.COURT_ORDER)));

    private record Situation(
            Kind kind,
            Status status,
            OutcomeStatus outcome,
            boolean decided,
            boolean linked,
            boolean testing,
            boolean extended,
            boolean split,
            boolean asked) {
        static Situation of(Complaint complaint) {
            return new Situation(
                    complaint.filing().kind(),
                    complaint.status(),
                    complaint.outcomeStatus(),
                    complaint.decision() != null,
                    !complaint.links().isEmpty(),
                    complaint.testGoesOn(),
                    complaint.clocks().stream().anyMatch(Clock::extended),
                    complaint.split(),
                    complaint.correctionRequested());
        }
    }

    private final Set<Transition<?>> visited = new HashSet<>();

    @Test
    void everyRowIsVisitedAndEverythingElseIsRefused() {
        for (Complaint complaint : reachable().values()) {
            COMMANDS.forEach((action, command) -> check(complaint, action, command));
        }

        assertThat(visited).containsAll(Lifecycle.OF_COMPLAINT).containsAll(Lifecycle.OF_OUTCOME);
    }

    @Test
    void everyActionHasACommand() {
        assertThat(COMMANDS.keySet()).doesNotContain(Action.FILE).hasSize(Action.values().length - 1);
    }

    @Test
    void everyStatusIsReached() {
        assertThat(reachable().keySet()).extracting(Situation::status).contains(Status.values());
        assertThat(reachable().keySet()).extracting(Situation::outcome).contains(OutcomeStatus.values());
    }

    private void check(Complaint before, Action action, Command command) {
        Kind kind = before.filing().kind();
        var row = row(Lifecycle.OF_COMPLAINT, kind, before.status(), action).filter(_ -> possible(before, action));
        var outcomeRow = row(Lifecycle.OF_OUTCOME, kind, before.outcomeStatus(), action)
                .filter(_ -> before.status() == Status.CLOSED && before.decision() != null)
                .filter(_ -> possible(before, action));
        switch (Cases.decide(before, command, NOW)) {
            case Verdict.Decided decided -> {
                Complaint after = decided.state();
                assertThat(row.isPresent() || outcomeRow.isPresent())
                        .as("%s of %s is not in the tables", action, Situation.of(before))
                        .isTrue();
                row.ifPresent(r -> assertThat(after.status()).isEqualTo(r.to()));
                outcomeRow.ifPresent(r -> assertThat(after.outcomeStatus()).isEqualTo(r.to()));
                row.ifPresent(visited::add);
                outcomeRow.ifPresent(visited::add);
            }
            case Verdict.Refused(Refusal refusal) ->
                assertThat(row.isEmpty() && outcomeRow.isEmpty())
                        .as("%s of %s was refused: %s", action, Situation.of(before), refusal)
                        .isTrue();
        }
    }

    /// What the tables do not say: what is to end has to have begun, and nothing begins twice.
    private static boolean possible(Complaint before, Action action) {
        Situation situation = Situation.of(before);
        return switch (action) {
            case LINK -> !situation.linked();
            case UNLINK -> situation.linked();
            case START_TEST -> !situation.testing();
            case END_TEST -> situation.testing();
            case SPLIT -> !situation.split();
            case EXTEND -> !situation.testing() && !situation.extended();
            case REQUEST_CORRECTION -> !situation.asked();
            case DECLINE_CORRECTION -> situation.asked();
            case FILE, ACCEPT, REFUSE, ANSWER, PROPOSE, DECIDE, TERMINATE, WITHDRAW, ADD_EVIDENCE, CLOSE -> true;
            case PUBLISH, CORRECT, RETRACT -> true;
        };
    }

    private static <S> Optional<Transition<S>> row(List<Transition<S>> table, Kind kind, S status, Action action) {
        return table.stream().filter(row -> row.fits(kind, status, action)).findFirst();
    }

    private static Map<Situation, Complaint> reachable() {
        var found = new LinkedHashMap<Situation, Complaint>();
        var open = new ArrayDeque<Complaint>();
        for (Kind kind : Kind.values()) {
            open.add(Cases.filed(kind, START));
        }
        while (!open.isEmpty()) {
            Complaint complaint = open.remove();
            if (found.putIfAbsent(Situation.of(complaint), complaint) == null) {
                COMMANDS.values().stream()
                        .map(command -> Cases.decide(complaint, command, NOW))
                        .filter(Verdict.Decided.class::isInstance)
                        .forEach(verdict -> open.add(((Verdict.Decided) verdict).state()));
            }
        }
        return found;
    }
}
