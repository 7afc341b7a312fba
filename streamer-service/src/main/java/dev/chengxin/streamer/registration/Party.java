package dev.chengxin.streamer.registration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A streamer or an operator as the rest of the service needs to know it.
///
/// @param id of the streamer or the operator
/// @param streamerId absent for an operator
/// @param operatorId the business behind the room; a streamer's own id where she runs it herself
/// @param region of the operator's actual place of business, which gives the jurisdiction (Order 117, art. 47)
/// @param owners pseudonyms of the accounts that it belongs to
/// @param mayGoOnAir whether a streamer is verified, admitted and not overdue, or an operator verified
public record Party(
        String id,
        @Nullable String streamerId,
        String operatorId,
        String region,
        Set<String> owners,
        boolean mayGoOnAir) {
    public Party {
        owners = Set.copyOf(owners);
    }
}
