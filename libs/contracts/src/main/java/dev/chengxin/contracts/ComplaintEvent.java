package dev.chengxin.contracts;

import static dev.chengxin.contracts.Topics.COMPLAINT_EVENTS;
import static dev.chengxin.contracts.Visibility.PUBLIC;
import static dev.chengxin.contracts.Visibility.SCOPED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a complaint, a report or a remark, from its filing to its published outcome.
public sealed interface ComplaintEvent extends PublishedEvent {
    /// Somebody filed.
    ///
    /// @param kind `complaint`, `report` or `feedback`
    /// @param channel how it came in: `api` or `import`
    /// @param receivedAt when it was received; may lie before the event's time when a platform hands it over later
    /// @param filedHash lower-case hex of SHA-256 over the receipt's salt and the canonical form of what was filed
    /// @param references what the complaint is about, as far as it is known by id
    /// @param unmatched kinds of references given in words that matched nothing yet (`streamer`, `session`, …)
    /// @param publicationConsent whether the filer agreed to the outcome being published
    /// @param deadlines the clocks that start with the filing
    /// @param splitFrom the complaint that a report was split from; absent for what was filed by itself
    /// @param receiptId the id that the filer's receipt names, which is also that of the event; absent where no
    ///     receipt was handed out
    @Published(type = "complaint.filed.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintFiled(
            String kind,
            String channel,
            Instant receivedAt,
            String filedHash,
            References references,
            List<String> unmatched,
            boolean publicationConsent,
            List<Deadline> deadlines,
            @Nullable String splitFrom,
            @Nullable String receiptId)
            implements ComplaintEvent {
        @Override
        public @Nullable String ownId() {
            return receiptId;
        }
    }

    /// It is handled on its merits.
    ///
    /// @param deadlines the clocks that start with the acceptance
    @Published(type = "complaint.accepted.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintAccepted(List<Deadline> deadlines) implements ComplaintEvent {}

    /// It is not handled.
    ///
    /// @param ground code of the ground for refusal
    /// @param waysOn codes of the remedies that the filer was told of
    @Published(type = "complaint.refused.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintRefused(String ground, List<String> waysOn) implements ComplaintEvent {}

    /// The filer got a reply in substance.
    ///
    /// @param round 1 for the first reply
    /// @param kind `reply`, or `proposal` when it proposes how to settle
    @Published(type = "complaint.answered.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintAnswered(int round, String kind) implements ComplaintEvent {}

    /// Somebody decided who was right.
    ///
    /// @param category code of what went wrong
    /// @param upheld whether the filer was right
    /// @param result code of what the filer gets
    /// @param amountFen what is paid to the filer, in fen; absent when nothing is paid
    /// @param deadlines the clocks that start with the decision
    /// @param kind as filed; absent in the first revision
    /// @param references what it is about when it is decided; absent in the first revision
    @Published(type = "complaint.decided.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintDecided(
            String category,
            boolean upheld,
            String result,
            @Nullable Long amountFen,
            List<Deadline> deadlines,
            @Nullable String kind,
            @Nullable References references)
            implements ComplaintEvent {}

    /// It ended without a decision.
    ///
    /// @param ground code of the ground for termination
    /// @param waysOn codes of the remedies that the filer was told of
    /// @param deadlines the clocks that start with the termination
    @Published(type = "complaint.terminated.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintTerminated(String ground, List<String> waysOn, List<Deadline> deadlines)
            implements ComplaintEvent {}

    /// Nothing more is done about it. Evaluations count a complaint once, with its last close.
    ///
    /// @param kind as filed
    /// @param category code of what went wrong; absent when nothing was decided
    /// @param upheld whether the filer was right
    /// @param onTime whether no deadline that binds the operator was missed
    /// @param streamerId whom it counts for, when known
    /// @param operatorId whom it counts for, when known
    /// @param deadlines the clocks that start with the close
    @Published(type = "complaint.closed.v1", topic = COMPLAINT_EVENTS, visibility = PUBLIC)
    record ComplaintClosed(
            String kind,
            @Nullable String category,
            boolean upheld,
            boolean onTime,
            @Nullable String streamerId,
            @Nullable String operatorId,
            List<Deadline> deadlines)
            implements ComplaintEvent {}

    /// Somebody found out what it is about, or corrected that. What holds afterwards is told whole, so that a
    /// reader needs no earlier event.
    ///
    /// @param kind as filed
    /// @param noun what the link leads to: `operator`, `streamer`, `session`, `product` or `batch`
    /// @param id of what the link leads to
    /// @param wording kind of the reference in words that the link answers; absent when it answers none
    /// @param references what the complaint is about from now on
    /// @param unmatched kinds of references given in words that match nothing yet
    /// @param category code of what went wrong; absent while nothing is decided
    /// @param upheld whether the filer was right; absent while nothing is decided
    @Published(type = "complaint.linked.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintLinked(
            String kind,
            String noun,
            String id,
            @Nullable String wording,
            References references,
            List<String> unmatched,
            @Nullable String category,
            @Nullable Boolean upheld)
            implements ComplaintEvent {}

    /// A link was taken back; what holds afterwards is told whole.
    ///
    /// @param kind as filed
    /// @param noun what the link led to
    /// @param id of what the link led to
    /// @param references what the complaint is about from now on
    /// @param unmatched kinds of references given in words that match nothing now
    /// @param category code of what went wrong; absent while nothing is decided
    /// @param upheld whether the filer was right; absent while nothing is decided
    @Published(type = "complaint.unlinked.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintUnlinked(
            String kind,
            String noun,
            String id,
            References references,
            List<String> unmatched,
            @Nullable String category,
            @Nullable Boolean upheld)
            implements ComplaintEvent {}

    /// It is a report as well, which is handled apart from it from now on.
    ///
    /// @param reportId the report, whose filing follows
    @Published(type = "complaint.split.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintSplit(String reportId) implements ComplaintEvent {}

    /// The filer added a file as evidence. The file itself and its name stay sealed with the complaint.
    ///
    /// @param evidenceId of the file, which follows from the complaint and the hash
    /// @param sha256 lower-case hex of SHA-256 over the file as it was sent
    /// @param mediaType what the file is, by its content
    /// @param size in bytes
    @Published(type = "complaint.evidence-added.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintEvidenceAdded(String evidenceId, String sha256, String mediaType, long size)
            implements ComplaintEvent {}

    /// A clock ran out before what it demands was done.
    @Published(type = "complaint.deadline-missed.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintDeadlineMissed(Deadline deadline) implements ComplaintEvent {}

    /// Clocks were computed anew because a year's calendar became known.
    @Published(type = "complaint.deadlines-recomputed.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintDeadlinesRecomputed(int calendarYear, List<Deadline> deadlines) implements ComplaintEvent {}

    /// A clock got more time, as its law allows.
    ///
    /// @param deadline the clock as it runs now
    @Published(type = "complaint.deadline-extended.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintDeadlineExtended(Deadline deadline) implements ComplaintEvent {}

    /// A test or an appraisal began, whose time does not count.
    ///
    /// @param paused codes of the clocks that stand still meanwhile
    @Published(type = "complaint.test-started.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintTestStarted(List<String> paused) implements ComplaintEvent {}

    /// A test or an appraisal ended.
    ///
    /// @param deadlines the clocks that run again
    @Published(type = "complaint.test-ended.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record ComplaintTestEnded(List<Deadline> deadlines) implements ComplaintEvent {}

    /// The outcome can be read by anyone.
    ///
    /// @param textHash lower-case hex of SHA-256 over the UTF-8 bytes of the published text; absent when the filer
    ///     did not agree to one, so that only codes are published
    /// @param shownUntil last Asia/Shanghai day on which it is shown
    @Published(type = "outcome.published.v1", topic = COMPLAINT_EVENTS, visibility = PUBLIC)
    record OutcomePublished(
            @Nullable String category,
            boolean upheld,
            String result,
            @Nullable String textHash,
            LocalDate shownUntil,
            @Nullable String streamerId,
            @Nullable String operatorId)
            implements ComplaintEvent {}

    /// A published outcome said something wrong and was mended.
    ///
    /// @param reason code of the reason
    /// @param textHash lower-case hex of SHA-256 over the UTF-8 bytes of the new text; absent when there is none
    @Published(type = "outcome.corrected.v1", topic = COMPLAINT_EVENTS, visibility = PUBLIC)
    record OutcomeCorrected(String reason, @Nullable String textHash) implements ComplaintEvent {}

    /// A published outcome is no longer shown.
    ///
    /// @param reason code of the reason
    @Published(type = "outcome.withdrawn.v1", topic = COMPLAINT_EVENTS, visibility = PUBLIC)
    record OutcomeWithdrawn(String reason) implements ComplaintEvent {}

    /// Somebody says that a published outcome is wrong.
    ///
    /// @param round 1 for the first request
    /// @param deadlines the clocks that start with the request
    @Published(type = "outcome.correction-requested.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record OutcomeCorrectionRequested(int round, List<Deadline> deadlines) implements ComplaintEvent {}

    /// A published outcome stays as it is, although somebody said that it is wrong.
    ///
    /// @param round of the request
    @Published(type = "outcome.correction-declined.v1", topic = COMPLAINT_EVENTS, visibility = SCOPED)
    record OutcomeCorrectionDeclined(int round) implements ComplaintEvent {}

    /// Ids of what a complaint is about; each is absent when unknown.
    ///
    /// @param sessionSecond seconds from the start of the session at which it happened
    record References(
            @Nullable String streamerId,
            @Nullable String operatorId,
            @Nullable String sessionId,
            @Nullable Long sessionSecond,
            @Nullable String productId,
            @Nullable String batchId) {}

    /// A clock: until when something has to be done, and by whom.
    ///
    /// @param code what has to be done
    /// @param dueAt the first instant that is too late
    /// @param provisional whether a year without a published calendar was met, so that it may still move
    /// @param source code of the law or rule that sets it
    /// @param binds who has to do it: `platform`, `authority` or `operator`
    record Deadline(String code, Instant dueAt, boolean provisional, String source, String binds) {}
}
