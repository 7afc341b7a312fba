package dev.chengxin.product.sales;

import dev.chengxin.product.producer.OfProducer;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The aggregate of what a producer sold in a month by one channel, and by one streamer where one did.
///
/// @param owners pseudonyms of the producer's accounts
/// @param jurisdiction region of the producer's place of production
/// @param month `YYYY-MM`
/// @param monthBegan its first instant in Asia/Shanghai; what lists are ordered by
/// @param amountFen what it came to, in fen
/// @param quantityGrams how much, in grams; absent when unknown
/// @param streamerId who sold it on air; absent when nobody did, or it is not known who
/// @param reportedAt when the latest figures came in
/// @param corrections how often later figures replaced earlier ones
public record SalesReport(
        String producerId,
        Set<String> owners,
        String jurisdiction,
        String month,
        Instant monthBegan,
        Channel channel,
        long amountFen,
        @Nullable Long quantityGrams,
        @Nullable String streamerId,
        Instant reportedAt,
        int corrections)
        implements OfProducer {
    public SalesReport {
        owners = Set.copyOf(owners);
    }

    /// The id: one for each producer, month, channel and streamer.
    public static String id(String producerId, YearMonth month, Channel channel, @Nullable String streamerId) {
        String id = producerId + ":" + month + ":" + channel.code();
        return streamerId == null ? id : id + ":" + streamerId;
    }
}
