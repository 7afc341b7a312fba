package dev.chengxin.product.product;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.product.Verdicts;
import dev.chengxin.product.batch.Category;
import dev.chengxin.product.batch.Sown;
import dev.chengxin.product.product.Products.Offer;
import dev.chengxin.servicekit.event.Ids;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goods and grounds for tests of domains.
public final class Goods {
    public static final String OPERATOR = "0190b3e4-0000-7000-8000-0000000000b1";
    public static final String STREAMER = "0190b3e4-0000-7000-8000-0000000000a1";
    public static final String BATCH = "0190b3e4-0000-7000-8000-0000000000e1";
    public static final String CERTIFICATE = "0190b3e4-0000-7000-8000-0000000000d1";

    private Goods() {}

    public static Offer offer(long priceFen, boolean wanted) {
        return offer(priceFen, wanted, OPERATOR, STREAMER, BATCH, CERTIFICATE);
    }

    public static Offer offer(
            long priceFen,
            boolean wanted,
            String operatorId,
            @Nullable String streamerId,
            String batchId,
            String certificateId) {
        return new Offer(
                Sown.PRODUCER,
                Set.of("a"),
                Set.of(),
                "652901",
                operatorId,
                streamerId,
                List.of(batchId),
                List.of(certificateId),
                Category.FRUIT,
                "652901",
                PriceUnit.BOX,
                priceFen,
                wanted);
    }

    /// Goods that were just offered.
    public static Product offered(boolean wanted) {
        return Verdicts.after(Products.offer(offer(2_990, wanted), Sown.NOW));
    }

    /// Goods that were offered and checked.
    public static Product settled(boolean wanted) {
        return Verdicts.after(Products.settle(offered(wanted)));
    }

    public static Envelope event(String type, String subject, long sequence) {
        return event(Ids.random(), type, subject, sequence, "{}");
    }

    public static Envelope event(String id, String type, String subject, long sequence, String data) {
        return new Envelope(
                id,
                type.startsWith("measure") ? "streamer-service" : "product-service",
                type,
                subject,
                "2026-11-23T02:00:00.000Z",
                Map.of(
                        Envelope.SEQUENCE,
                        Envelope.sequenceText(sequence),
                        Envelope.PARTITION_KEY,
                        subject,
                        Envelope.ACTOR,
                        "test",
                        Envelope.ACTOR_ROLE,
                        "moderator",
                        Envelope.JURISDICTION,
                        "652901",
                        Envelope.CORRELATION_ID,
                        Ids.random()),
                data);
    }
}
