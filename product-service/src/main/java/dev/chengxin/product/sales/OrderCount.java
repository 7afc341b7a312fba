package dev.chengxin.product.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// The aggregate of a streamer's day.
///
/// @param owners pseudonyms of the accounts that registered streamer and operator
/// @param jurisdiction region of the operator's actual place of business
/// @param day the Asia/Shanghai day
/// @param dayBegan its first instant; what lists are ordered by
/// @param orders how many were placed
/// @param returns how many of the goods came back
/// @param amountFen what they came to, in fen
/// @param countedAt when the latest total came in
/// @param corrections how often a later total replaced an earlier one
public record OrderCount(
        String streamerId,
        String operatorId,
        Set<String> owners,
        String jurisdiction,
        LocalDate day,
        Instant dayBegan,
        long orders,
        long returns,
        long amountFen,
        Instant countedAt,
        int corrections) {
    public OrderCount {
        owners = Set.copyOf(owners);
    }

    /// The id: one for each streamer and day.
    public static String id(String streamerId, LocalDate day) {
        return streamerId + ":" + day;
    }
}
