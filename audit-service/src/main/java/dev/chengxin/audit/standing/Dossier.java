package dev.chengxin.audit.standing;

import dev.chengxin.score.Crossing;
import dev.chengxin.score.Facts;
import dev.chengxin.score.Grade;
import dev.chengxin.score.Standing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The aggregate: all that the ledger says of one party, and what of it was published last. Whoever changes the
/// facts changes a copy.
///
/// @param place where its operator does business; absent when no entry said so
/// @param appliedThrough the last entry that changed it; an entry up to it has no effect any more
/// @param latest when the latest of its entries happened
/// @param shown what was computed with the last entry
/// @param crossings those that were published and may still keep a step from being proposed twice
public record Dossier(
        Facts facts,
        @Nullable Place place,
        long appliedThrough,
        Instant latest,
        Shown shown,
        List<Crossing> crossings) {
    public Dossier {
        crossings = List.copyOf(crossings);
    }

    /// Where an operator does business.
    ///
    /// @param region region code
    /// @param saidAt when that was said
    public record Place(String region, Instant saidAt) {
        /// The one that was said later; of two at once every reader takes the same.
        static @Nullable Place later(@Nullable Place one, @Nullable Place other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            int order = one.saidAt.compareTo(other.saidAt);
            return order > 0 || (order == 0 && one.region.compareTo(other.region) >= 0) ? one : other;
        }
    }

    /// What lists show.
    ///
    /// @param asOf the instant that it holds for
    /// @param index in hundredths
    public record Shown(Instant asOf, int index, Grade grade) {
        static Shown of(Standing standing) {
            return new Shown(
                    standing.asOf(),
                    standing.rating().index(),
                    standing.rating().grade());
        }
    }

    public String partyId() {
        return facts.partyId();
    }
}
