package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.References;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The aggregate: a complaint, report or remark with its clocks, its decision and its outcome.
///
/// @param answers how many replies the filer got
/// @param answeredSinceDecision whether the filer was told after the decision
/// @param ground code of the ground on which it was refused or terminated
/// @param evidence the files that the filer added, in order
/// @param calendars the calendars that its running clocks depend on, derived; what a newly loaded year looks for
/// @param regions every prefix of the jurisdiction, derived: whatever a regulator's prefix is, an index finds it
/// @param linked what it is about since somebody linked it; absent while it is about what was filed
/// @param overdue whether a clock ran out and what it demands is still not done, derived; what lists filter by
public record Complaint(
        Filing filing,
        Status status,
        OutcomeStatus outcomeStatus,
        List<Clock> clocks,
        int answers,
        boolean answeredSinceDecision,
        @Nullable String ground,
        @Nullable Decision decision,
        @Nullable Instant closedAt,
        @Nullable PublishedOutcome outcome,
        @Nullable Linked linked,
        List<Evidence> evidence,
        List<Step> history,
        List<String> calendars,
        List<String> regions,
        boolean overdue) {
    public Complaint {
        clocks = List.copyOf(clocks);
        evidence = Objects.requireNonNullElse(evidence, List.of());
        history = List.copyOf(history);
        calendars = clocks.stream()
                .filter(Clock::runs)
                .flatMap(clock -> clock.calendars().stream())
                .distinct()
                .sorted()
                .toList();
        regions = regionsOf(linked == null ? filing.jurisdiction() : linked.jurisdiction());
        overdue = clocks.stream().anyMatch(Clock::overdue);
    }

    static Complaint filed(Filing filing, List<Clock> clocks, Step step) {
        return new Complaint(
                filing,
                Status.FILED,
                OutcomeStatus.NONE,
                clocks,
                0,
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(step),
                List.of(),
                List.of(),
                false);
    }

    /// Ids of what it is about, as far as they are known now.
    public References references() {
        return linked == null ? filing.references() : linked.references();
    }

    /// What the filer named in words and nothing matches yet.
    public List<Wording> unmatched() {
        return linked == null ? filing.unmatched() : linked.unmatched();
    }

    /// Region code of what it is about; its events are published under it.
    public String jurisdiction() {
        return linked == null ? filing.jurisdiction() : linked.jurisdiction();
    }

    /// What humans found out about it.
    public List<Link> links() {
        return linked == null ? List.of() : linked.links();
    }

    /// When the next clock runs out; empty when none runs.
    public Optional<Instant> dueAt() {
        return clocks.stream().filter(Clock::runs).map(Clock::dueAt).min(Instant::compareTo);
    }

    /// Whether no clock that binds the operator has run out.
    public boolean onTime() {
        return clocks.stream().noneMatch(clock -> clock.missed() && clock.binds() == Party.OPERATOR);
    }

    /// What can be done with it now by whoever may, as far as the tables say.
    public List<Action> actions() {
        boolean hasOutcome = status == Status.CLOSED && decision != null;
        return Stream.of(Action.values())
                .filter(this::hasReasonFor)
                .filter(action -> Lifecycle.next(filing.kind(), status, action).isPresent()
                        || (hasOutcome
                                && Lifecycle.next(filing.kind(), outcomeStatus, action)
                                        .isPresent()))
                .toList();
    }

    /// What the tables do not say: some actions need what an earlier one left.
    private boolean hasReasonFor(Action action) {
        return switch (action) {
            case UNLINK -> !links().isEmpty();
            case SPLIT -> !split();
            case EXTEND -> extendable().isPresent();
            case START_TEST -> !testGoesOn();
            case END_TEST -> testGoesOn();
            case REQUEST_CORRECTION -> !correctionRequested();
            case DECLINE_CORRECTION -> correctionRequested();
            case FILE, ACCEPT, REFUSE, ANSWER, PROPOSE, DECIDE, TERMINATE, WITHDRAW, LINK, ADD_EVIDENCE, CLOSE -> true;
            case PUBLISH, CORRECT, RETRACT -> true;
        };
    }

    /// Whether a report was split from it.
    public boolean split() {
        return times(Evolution.SPLIT) > 0;
    }

    /// The running clock that can still get the more time that its law allows.
    Optional<Clock> extendable() {
        return clocks.stream()
                .filter(clock -> clock.runs() && !clock.extended())
                .filter(clock -> clock.rule().extended().isPresent())
                .findFirst();
    }

    /// How many tests and appraisals have begun.
    public int tests() {
        return (int) times(Evolution.TEST_STARTED);
    }

    /// When tests and appraisals began and ended, in order.
    public List<Pause> testPeriods() {
        List<Instant> ends = instants(Evolution.TEST_ENDED);
        List<Instant> starts = instants(Evolution.TEST_STARTED);
        return IntStream.range(0, starts.size())
                .mapToObj(i -> new Pause(starts.get(i), i < ends.size() ? ends.get(i) : null))
                .toList();
    }

    /// Whether a test goes on, so that some clocks stand still.
    public boolean testGoesOn() {
        return times(Evolution.TEST_STARTED) > times(Evolution.TEST_ENDED);
    }

    /// How often somebody asked to correct the published outcome.
    public int correctionRequests() {
        return (int) times(Evolution.CORRECTION_REQUESTED);
    }

    /// Whether a request to correct the published outcome waits: nothing has come of the last one yet.
    public boolean correctionRequested() {
        return history.stream()
                .map(Step::what)
                .filter(Evolution.OF_CORRECTION::contains)
                .reduce((_, later) -> later)
                .filter(Evolution.CORRECTION_REQUESTED::equals)
                .isPresent();
    }

    /// How often something stands in the history.
    long times(String what) {
        return instants(what).size();
    }

    /// When something happened last.
    Optional<Instant> last(String what) {
        return instants(what).stream().reduce((_, later) -> later);
    }

    private List<Instant> instants(String what) {
        return history.stream()
                .filter(step -> step.what().equals(what))
                .map(Step::at)
                .toList();
    }

    /// Whether what a clock demands was done; a clock also stops when the case ends without it.
    ///
    /// @param clock one of the complaint's
    public boolean done(Clock clock) {
        return history.stream()
                .filter(step -> step.at().equals(clock.stoppedAt()))
                .flatMap(step -> Evolution.action(step).stream())
                .anyMatch(clock.rule()::isDoneBy);
    }

    /// Whether it was refused, and so its ground is one for refusal.
    public boolean refused() {
        return history.stream().anyMatch(step -> step.what().equals(Evolution.REFUSED));
    }

    /// Whether a reporter who gave her name still waits to hear of the decision.
    boolean reporterWaits() {
        return filing.kind() == Kind.REPORT && decision != null && filing.named() && !answeredSinceDecision;
    }

    /// Whose key seals the words: the account's, so that all of a person's complaints are erased at once, or the
    /// complaint's own, which a report that was split from it shares. What a platform hands over belongs to another
    /// person each time, not to the platform.
    public String subjectKey(ComplaintId id) {
        String own = Objects.requireNonNullElse(filing.splitFrom(), id.value());
        return filing.channel() == Channel.IMPORT ? own : Objects.requireNonNullElse(filing.owner(), own);
    }

    private static List<String> regionsOf(String code) {
        return IntStream.rangeClosed(1, code.length())
                .mapToObj(length -> code.substring(0, length))
                .toList();
    }
}
