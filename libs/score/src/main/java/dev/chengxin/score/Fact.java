package dev.chengxin.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that was said in public and that a standing is computed from. Each fact has a key of its own or says
/// by a [Stamp] which of several about one thing is the later, so that facts may arrive in any order and often.
public sealed interface Fact {
    /// Somebody sells on air.
    ///
    /// @param operatorId the business behind the room; absent when it was not said
    record OnAir(String streamerId, @Nullable String operatorId, Instant at) implements Fact {}

    /// The identity of a party was checked.
    ///
    /// @param partyId whose
    /// @param renewBy until when it has to be checked again
    record Verified(String partyId, Stamp stamp, Instant renewBy) implements Fact {}

    /// A streamer passed a training.
    record Trained(String streamerId, Instant passedAt) implements Fact {}

    /// A streamer may sell on air.
    record Admitted(String streamerId, Instant at) implements Fact {}

    /// A breach was confirmed.
    ///
    /// @param sessionId the livestream concerned; absent when none is
    /// @param falseAdvertising whether it counts as false advertising over 730 days
    /// @param waived whether it is recorded and costs nothing
    record Confirmed(
            String violationId,
            @Nullable String sessionId,
            String category,
            Severity severity,
            Instant at,
            boolean falseAdvertising,
            boolean waived)
            implements Fact {}

    /// A confirmed breach was none.
    record Overturned(String violationId, Instant at) implements Fact {}

    /// Somebody appealed against a violation.
    record Appealed(String appealId, String violationId, Instant at) implements Fact {}

    /// An appeal against a violation was decided.
    ///
    /// @param reversed whether the violation was none
    record AppealDecided(String appealId, String violationId, Instant at, boolean reversed) implements Fact {}

    /// A measure took effect.
    ///
    /// @param partyId against whom
    /// @param violationIds what it answers
    /// @param until when it ends by itself; absent when it does not
    record Imposed(
            String measureId,
            MeasureKind kind,
            String partyId,
            List<String> violationIds,
            Instant from,
            @Nullable Instant until)
            implements Fact {
        public Imposed {
            violationIds = List.copyOf(violationIds);
        }
    }

    /// A measure ended.
    record Lifted(String measureId, Instant at) implements Fact {}

    /// A complaint was closed.
    ///
    /// @param upheld whether the consumer was right
    /// @param onTime whether no deadline that binds the operator was missed
    record Closed(String complaintId, Stamp stamp, boolean upheld, boolean onTime) implements Fact {}

    /// The orders of a streamer's day were counted.
    ///
    /// @param sequence of the count: a later one replaces an earlier one
    record Counted(String streamerId, LocalDate day, long sequence, long orders) implements Fact {}

    /// A batch was offered, once or again and again.
    ///
    /// @param from when it was offered first
    /// @param until when the last offer is a year old; in between there is no year without an offer
    record Offered(String batchId, Instant from, Instant until) implements Fact {
        /// A single offer.
        public static Offered at(String batchId, Instant at) {
            return new Offered(batchId, at, at.plus(Components.YEAR));
        }
    }

    /// What is known of a batch.
    ///
    /// @param inScope whether its goods need a conformity certificate; absent when that is not known
    /// @param certifiedAt when one was issued; absent when none was
    /// @param failedAt when a report or a recall failed it; absent when none did
    record Batch(
            String batchId,
            @Nullable Boolean inScope,
            @Nullable Instant certifiedAt,
            @Nullable Instant failedAt) implements Fact {
        /// A batch that nothing is known of.
        public static Batch unknown(String batchId) {
            return new Batch(batchId, null, null, null);
        }

        /// What both together say; whatever one of them says first stays.
        public Batch and(Batch other) {
            return new Batch(
                    batchId,
                    either(inScope, other.inScope),
                    earlier(certifiedAt, other.certifiedAt),
                    earlier(failedAt, other.failedAt));
        }

        private static @Nullable Boolean either(@Nullable Boolean one, @Nullable Boolean other) {
            return one == null ? other : other == null ? one : Boolean.valueOf(one || other);
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isBefore(one)) ? other : one;
        }
    }
}
