package dev.chengxin.contracts;

import static dev.chengxin.contracts.Topics.AUDIT_EVENTS;
import static dev.chengxin.contracts.Visibility.PUBLIC;
import static dev.chengxin.contracts.Visibility.SCOPED;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the ledger itself has to say, and what follows from its entries.
public sealed interface AuditEvent extends PublishedEvent {
    /// Something is wrong with what arrived.
    ///
    /// @param kind `gap` (a sequence is missing before this entry), `conflict` (its sequence is taken by another
    ///     event) or `opaque` (it could not be parsed)
    /// @param ledgerIndex the entry that gave rise to it
    /// @param topic where its record lies
    /// @param aggregateId the aggregate concerned; absent when it could not be read
    /// @param aggregateSequence the entry's sequence; absent when it could not be read
    @Published(type = "alert.raised.v1", topic = AUDIT_EVENTS, visibility = SCOPED)
    record AlertRaised(
            String kind,
            long ledgerIndex,
            String topic,
            int partition,
            long offset,
            @Nullable String aggregateId,
            @Nullable Long aggregateSequence)
            implements AuditEvent {}

    /// The index of a streamer or operator changed by an entry.
    ///
    /// @param party whether it is about a streamer or an operator
    /// @param partyId the streamer or operator
    /// @param operatorId the business behind the streamer, or the operator itself; absent when unknown
    /// @param index the index in hundredths
    /// @param components what it is made of, each in hundredths
    /// @param points points within the window
    /// @param appliedThrough last entry of the ledger that was counted
    /// @param asOf the instant that it holds for
    /// @param rulebookVersion version of the rulebook that was applied
    @Published(type = "index.changed.v1", topic = AUDIT_EVENTS, visibility = PUBLIC)
    record IndexChanged(
            String party,
            String partyId,
            @Nullable String operatorId,
            int index,
            IndexComponents components,
            int points,
            long appliedThrough,
            Instant asOf,
            int rulebookVersion)
            implements AuditEvent {}

    /// The grade of a streamer or operator changed.
    ///
    /// @param party whether it is about a streamer or an operator
    /// @param partyId the streamer or operator
    /// @param operatorId the business behind the streamer, or the operator itself; absent when unknown
    /// @param before the grade before; absent when there was none
    /// @param after the grade from now on
    /// @param index the index in hundredths
    /// @param reasons at most four reasons, the weightiest first
    /// @param asOf the instant that it holds for
    /// @param rulebookVersion version of the rulebook that was applied
    @Published(type = "grade.changed.v1", topic = AUDIT_EVENTS, visibility = PUBLIC)
    record GradeChanged(
            String party,
            String partyId,
            @Nullable String operatorId,
            @Nullable String before,
            String after,
            int index,
            List<String> reasons,
            Instant asOf,
            int rulebookVersion)
            implements AuditEvent {}

    /// Points reached a step of the ladder.
    ///
    /// @param party whether it is about a streamer or an operator
    /// @param partyId the streamer or operator
    /// @param operatorId the business behind the streamer, or the operator itself; absent when unknown
    /// @param step the step, 1 for the lowest
    /// @param points points within the window
    /// @param kind the measure that the step proposes
    /// @param days for how many days; absent when it has no end
    /// @param violationIds the violations that count, in the order of their confirmation
    /// @param triggerId the violation that made it cross
    /// @param asOf the instant that it holds for
    /// @param rulebookVersion version of the rulebook that was applied
    @Published(type = "ladder.crossed.v1", topic = AUDIT_EVENTS, visibility = PUBLIC)
    record LadderCrossed(
            String party,
            String partyId,
            @Nullable String operatorId,
            int step,
            int points,
            String kind,
            @Nullable Integer days,
            List<String> violationIds,
            String triggerId,
            Instant asOf,
            int rulebookVersion)
            implements AuditEvent {}

    /// Somebody looked into a single entry. Who it was stand actor and role of the event for.
    ///
    /// @param ledgerIndex the entry
    /// @param reason code of why
    /// @param readerScope prefix of the region codes that the reader is responsible for; absent for the whole
    ///     country, and for a reader who is responsible for none
    @Published(type = "entry.opened.v1", topic = AUDIT_EVENTS, visibility = SCOPED)
    record EntryOpened(
            long ledgerIndex, String reason, @Nullable String readerScope) implements AuditEvent {}

    /// The rules that points, ladder and index are computed by changed.
    ///
    /// @param rulebookVersion version from now on
    /// @param points what the first violation of a severity costs
    /// @param repeatPercent by how much the nth repeat multiplies, in percent; the last holds for all further ones
    /// @param mostOfOne the most that one violation costs
    /// @param mostOfLight the most that minor and general violations cost together
    /// @param windowDays how many days a violation counts
    /// @param ladder points from which each step is due, rising
    /// @param weights weights of the components in percent, together 100
    @Published(type = "rulebook.activated.v1", topic = AUDIT_EVENTS, visibility = PUBLIC)
    record RulebookActivated(
            int rulebookVersion,
            SeverityPoints points,
            List<Integer> repeatPercent,
            int mostOfOne,
            int mostOfLight,
            int windowDays,
            List<Integer> ladder,
            ComponentWeights weights)
            implements AuditEvent {}

    /// What it is made of, each in hundredths.
    ///
    /// @param identity identity
    /// @param content what was said
    /// @param product goods
    /// @param complaints complaints
    /// @param training training
    record IndexComponents(int identity, int content, int product, int complaints, int training) {}

    /// What the first violation of a severity costs.
    ///
    /// @param minor minor
    /// @param general general
    /// @param serious serious
    /// @param grave grave
    record SeverityPoints(int minor, int general, int serious, int grave) {}

    /// Weights of the components in percent, together 100.
    ///
    /// @param identity identity
    /// @param content what was said
    /// @param product goods
    /// @param complaints complaints
    /// @param training training
    record ComponentWeights(int identity, int content, int product, int complaints, int training) {}
}
