package dev.chengxin.contracts;

import static dev.chengxin.contracts.Topics.STREAMER_EVENTS;
import static dev.chengxin.contracts.Visibility.PUBLIC;
import static dev.chengxin.contracts.Visibility.SCOPED;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to those who sell on air, their livestreams, findings, measures and appeals.
public sealed interface StreamerEvent extends PublishedEvent {
    /// A business that runs rooms registered; what names it stays with the service.
    ///
    /// @param kind what it is in law
    /// @param creditCode unified social credit code; absent for a natural person
    /// @param region region of its actual place of business
    @Published(type = "operator.registered.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record OperatorRegistered(String kind, @Nullable String creditCode, String region) implements StreamerEvent {}

    /// What a business said of itself was checked (Order 117, art. 8).
    ///
    /// @param renewBy until when it has to be checked again
    @Published(type = "operator.verified.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record OperatorVerified(Instant renewBy) implements StreamerEvent {}

    /// A business has to be checked again.
    ///
    /// @param dueAt since when
    @Published(type = "operator.reverification-due.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record OperatorReverificationDue(Instant dueAt) implements StreamerEvent {}

    /// A person who goes on air registered.
    ///
    /// @param operatorId the business behind the room
    /// @param selfOperated whether the streamer runs the room herself, with this one registration
    @Published(type = "streamer.registered.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record StreamerRegistered(String operatorId, boolean selfOperated) implements StreamerEvent {}

    /// The identity of a streamer was checked (Order 117, art. 8).
    ///
    /// @param operatorId the business behind the room
    /// @param renewBy until when it has to be checked again
    @Published(type = "streamer.verified.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record StreamerVerified(String operatorId, Instant renewBy) implements StreamerEvent {}

    /// A streamer passed a training (Order 117, art. 10).
    ///
    /// @param operatorId the business behind the room
    /// @param course code of the course
    /// @param passedAt when it was passed
    @Published(type = "streamer.training-passed.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record StreamerTrainingPassed(String operatorId, String course, Instant passedAt) implements StreamerEvent {}

    /// A streamer may sell on air.
    ///
    /// @param operatorId the business behind the room
    /// @param thresholdVersion version of the threshold that was applied
    /// @param conditions the conditions that were met
    @Published(type = "streamer.admitted.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record StreamerAdmitted(String operatorId, int thresholdVersion, List<String> conditions)
            implements StreamerEvent {}

    /// A streamer may not sell on air yet.
    ///
    /// @param operatorId the business behind the room
    /// @param thresholdVersion version of the threshold that was applied
    /// @param unmet the conditions that were not met
    @Published(type = "streamer.refused.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record StreamerRefused(String operatorId, int thresholdVersion, List<String> unmet) implements StreamerEvent {}

    /// The identity of a streamer has to be checked again.
    ///
    /// @param operatorId the business behind the room
    /// @param dueAt since when
    @Published(type = "streamer.reverification-due.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record StreamerReverificationDue(String operatorId, Instant dueAt) implements StreamerEvent {}

    /// The conditions for selling on air changed.
    ///
    /// @param thresholdVersion version from now on
    /// @param minimumAge least age in years
    /// @param guardianConsentBelow age in years below which a guardian has to consent
    /// @param trainingDays for how many days a passed training holds
    /// @param reverificationMonths after how many months identities are checked again
    @Published(type = "threshold.activated.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record ThresholdActivated(
            int thresholdVersion, int minimumAge, int guardianConsentBelow, int trainingDays, int reverificationMonths)
            implements StreamerEvent {}

    /// The rules of the scanner changed.
    ///
    /// @param termbankVersion version from now on
    /// @param rules how many rules it has
    /// @param contentHash SHA-256 over its canonical form
    @Published(type = "termbank.activated.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record TermbankActivated(int termbankVersion, int rules, String contentHash) implements StreamerEvent {}

    /// A livestream was planned with its goods and claims.
    ///
    /// @param streamerId the streamer
    /// @param operatorId the business behind the room
    /// @param plannedStart when it is to begin
    /// @param productIds the goods on offer
    /// @param batchIds the batches that the goods come from
    /// @param claims what is to be said of the goods
    @Published(type = "session.planned.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record SessionPlanned(
            String streamerId,
            String operatorId,
            Instant plannedStart,
            List<String> productIds,
            List<String> batchIds,
            List<PlannedClaim> claims)
            implements StreamerEvent {}

    /// A planned livestream was reviewed and may begin (Order 117, art. 30).
    ///
    /// @param streamerId the streamer
    /// @param operatorId the business behind the room
    /// @param uncertifiedBatchIds batches of a farmer's own goods without a conformity certificate, marked for
    ///     buyers
    @Published(type = "session.cleared.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record SessionCleared(String streamerId, String operatorId, List<String> uncertifiedBatchIds)
            implements StreamerEvent {}

    /// A planned livestream will not take place.
    ///
    /// @param streamerId the streamer
    /// @param operatorId the business behind the room
    @Published(type = "session.cancelled.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record SessionCancelled(String streamerId, String operatorId) implements StreamerEvent {}

    /// A livestream began.
    ///
    /// @param streamerId the streamer
    /// @param operatorId the business behind the room
    /// @param startedAt when
    /// @param productIds the goods on offer
    /// @param batchIds the batches on offer
    @Published(type = "session.started.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record SessionStarted(
            String streamerId, String operatorId, Instant startedAt, List<String> productIds, List<String> batchIds)
            implements StreamerEvent {}

    /// A livestream ended; its segments are committed to.
    ///
    /// @param streamerId the streamer
    /// @param operatorId the business behind the room
    /// @param startedAt when it began
    /// @param endedAt when it ended
    /// @param segments how many segments arrived before the end
    /// @param chainHash hash chain over these segments in the order of their numbers
    @Published(type = "session.ended.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record SessionEnded(
            String streamerId, String operatorId, Instant startedAt, Instant endedAt, long segments, String chainHash)
            implements StreamerEvent {}

    /// The platform that carries a livestream is asked to act on it; the id of the event is that of the request.
    ///
    /// @param streamerId the streamer
    /// @param operatorId the business behind the room
    /// @param action what is to be done
    /// @param reason code of the reason
    /// @param findingId the finding that led to it; absent when none did
    /// @param lapsesAt when it ends by itself; absent when it does not
    /// @param requestId id of the request, which is also that of the event: what has to be acknowledged
    @Published(type = "session.control-requested.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record SessionControlRequested(
            String streamerId,
            String operatorId,
            String action,
            String reason,
            @Nullable String findingId,
            @Nullable Instant lapsesAt,
            @Nullable String requestId)
            implements StreamerEvent {
        @Override
        public @Nullable String ownId() {
            return requestId;
        }
    }

    /// The platform that carries a livestream did what it was asked.
    ///
    /// @param requestId the request
    /// @param action what was done
    /// @param acknowledgedAt when it was done
    @Published(type = "session.control-acknowledged.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record SessionControlAcknowledged(String requestId, String action, Instant acknowledgedAt)
            implements StreamerEvent {}

    /// A request was refused or not acknowledged in time.
    ///
    /// @param requestId the request
    /// @param action what was to be done
    /// @param reason why it counts as failed
    @Published(type = "session.control-failed.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record SessionControlFailed(String requestId, String action, String reason) implements StreamerEvent {}

    /// Something looks like a breach and waits for a human.
    ///
    /// @param source where it comes from
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business concerned; absent when unknown
    /// @param sessionId the livestream concerned; absent when none is
    /// @param second seconds from the start of the session; absent when there is no session
    /// @param category code of the category of breaches
    /// @param severity how bad it is, as the rulebook prices it
    /// @param rule id of the rule; absent when no rule hit
    /// @param termbankVersion version of the rules; absent when no rule hit
    /// @param caseId the complaint or report that led to it; absent when none did
    /// @param round 1, or higher for what came after a decision on the same
    @Published(type = "finding.raised.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record FindingRaised(
            String source,
            @Nullable String streamerId,
            @Nullable String operatorId,
            @Nullable String sessionId,
            @Nullable Integer second,
            String category,
            String severity,
            @Nullable String rule,
            @Nullable Integer termbankVersion,
            @Nullable String caseId,
            int round)
            implements StreamerEvent {}

    /// It became known whom an undecided finding concerns.
    ///
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business concerned; absent when unknown
    /// @param sessionId the livestream concerned; absent when none is
    @Published(type = "finding.updated.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record FindingUpdated(
            @Nullable String streamerId,
            @Nullable String operatorId,
            @Nullable String sessionId) implements StreamerEvent {}

    /// A finding is no breach.
    ///
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business concerned; absent when unknown
    /// @param sessionId the livestream concerned; absent when none is
    /// @param reason code of the reason
    @Published(type = "finding.dismissed.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record FindingDismissed(
            @Nullable String streamerId,
            @Nullable String operatorId,
            @Nullable String sessionId,
            String reason) implements StreamerEvent {}

    /// A human confirmed a breach; the id is that of the finding.
    ///
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business behind the room
    /// @param sessionId the livestream concerned; absent when none is
    /// @param second seconds from the start of the session; absent when there is no session
    /// @param category code of the category of breaches
    /// @param severity how bad it is, as the rulebook prices it
    /// @param rule id of the rule; absent when no rule hit
    /// @param falseAdvertising whether it counts as false advertising over 730 days
    /// @param waived whether it is recorded and costs nothing: first, slight, promptly corrected
    /// @param statementHash SHA-256 over the canonical form of the statement of reasons
    /// @param appealUntil until when it can be appealed against
    @Published(type = "violation.confirmed.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record ViolationConfirmed(
            @Nullable String streamerId,
            String operatorId,
            @Nullable String sessionId,
            @Nullable Integer second,
            String category,
            String severity,
            @Nullable String rule,
            boolean falseAdvertising,
            boolean waived,
            String statementHash,
            Instant appealUntil)
            implements StreamerEvent {}

    /// A confirmed breach was none.
    ///
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business behind the room
    /// @param sessionId the livestream concerned; absent when none is
    /// @param category code of the category of breaches
    /// @param appealId the appeal that reversed it; absent when none did
    /// @param reason code of the reason
    @Published(type = "violation.overturned.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record ViolationOverturned(
            @Nullable String streamerId,
            String operatorId,
            @Nullable String sessionId,
            String category,
            @Nullable String appealId,
            String reason)
            implements StreamerEvent {}

    /// A measure was proposed and waits for a human.
    ///
    /// @param kind the kind of measure (Order 117, art. 12)
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business behind the room
    /// @param cause what led to it
    /// @param causeId the event that led to it; absent when none did
    /// @param violationIds the violations that it answers
    /// @param points points at that time; absent when points did not lead to it
    /// @param days for how many days; absent when it has no end
    @Published(type = "measure.proposed.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record MeasureProposed(
            String kind,
            @Nullable String streamerId,
            String operatorId,
            String cause,
            @Nullable String causeId,
            List<String> violationIds,
            @Nullable Integer points,
            @Nullable Integer days)
            implements StreamerEvent {}

    /// A human decided against a proposed measure.
    ///
    /// @param kind the kind of measure (Order 117, art. 12)
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business behind the room
    /// @param reason code of the reason
    @Published(type = "measure.rejected.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record MeasureRejected(String kind, @Nullable String streamerId, String operatorId, String reason)
            implements StreamerEvent {}

    /// As many people as it needs decided for a measure; notice is given.
    ///
    /// @param kind the kind of measure (Order 117, art. 12)
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business behind the room
    /// @param approvals how many people decided for it
    /// @param statementHash SHA-256 over the canonical form of the statement of reasons
    /// @param startsAt when it begins unless an appeal stays it
    /// @param appealUntil until when it can be appealed against
    @Published(type = "measure.decided.v1", topic = STREAMER_EVENTS, visibility = SCOPED)
    record MeasureDecided(
            String kind,
            @Nullable String streamerId,
            String operatorId,
            int approvals,
            String statementHash,
            Instant startsAt,
            Instant appealUntil)
            implements StreamerEvent {}

    /// A measure took effect.
    ///
    /// @param kind the kind of measure (Order 117, art. 12)
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business behind the room
    /// @param violationIds the violations that it answers
    /// @param from when it took effect
    /// @param until when it ends by itself; absent when it does not
    /// @param blocksListings whether goods are off sale while it lasts
    /// @param approvals how many people decided for it
    /// @param statementHash SHA-256 over the canonical form of the statement of reasons
    /// @param reportedTo up to which level it is reported (Order 117, art. 12)
    @Published(type = "measure.applied.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record MeasureApplied(
            String kind,
            @Nullable String streamerId,
            String operatorId,
            List<String> violationIds,
            Instant from,
            @Nullable Instant until,
            boolean blocksListings,
            int approvals,
            String statementHash,
            String reportedTo)
            implements StreamerEvent {}

    /// A measure is no longer in effect.
    ///
    /// @param kind the kind of measure (Order 117, art. 12)
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business behind the room
    /// @param reason what ended it
    @Published(type = "measure.lifted.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record MeasureLifted(String kind, @Nullable String streamerId, String operatorId, String reason)
            implements StreamerEvent {}

    /// The party concerned appealed; only the fact is told.
    ///
    /// @param against what it is against
    /// @param targetId the violation or measure
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business behind the room
    /// @param decideBy until when it has to be decided
    @Published(type = "appeal.filed.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record AppealFiled(
            String against, String targetId, @Nullable String streamerId, String operatorId, Instant decideBy)
            implements StreamerEvent {}

    /// Somebody else than the first decider decided on an appeal.
    ///
    /// @param against what it was against
    /// @param targetId the violation or measure
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param operatorId the business behind the room
    /// @param reversed whether the first decision was reversed
    /// @param statementHash SHA-256 over the canonical form of the reasons
    @Published(type = "appeal.decided.v1", topic = STREAMER_EVENTS, visibility = PUBLIC)
    record AppealDecided(
            String against,
            String targetId,
            @Nullable String streamerId,
            String operatorId,
            boolean reversed,
            String statementHash)
            implements StreamerEvent {}

    /// A claim.
    ///
    /// @param kind what it is about
    /// @param productId the product that it is about; absent when it is about the whole session
    /// @param evidenced whether evidence lies with the platform
    record PlannedClaim(String kind, @Nullable String productId, boolean evidenced) {}
}
