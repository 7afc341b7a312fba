package dev.chengxin.product.product;

import dev.chengxin.product.batch.Batch;
import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.product.reference.KnownParty;
import dev.chengxin.product.reference.PatientLookup;
import dev.chengxin.product.request.Faults;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Looks up what goods are to be made of, and finds what is wrong with it.
public final class Offering {
    private static final String OPERATOR = "/operatorId";
    private static final String STREAMER = "/streamerId";

    private final Aggregates<Batch> batches;
    private final Aggregates<Certificate> certificates;
    private final PatientLookup parties;

    public Offering(Aggregates<Batch> batches, Aggregates<Certificate> certificates, PatientLookup parties) {
        this.batches = batches;
        this.certificates = certificates;
        this.parties = parties;
    }

    /// What somebody wants to offer.
    ///
    /// @param operatorId the business that sells it; absent where the streamer tells
    /// @param account pseudonym of an operator who offers it herself, and may only sell in her own name; absent for
    /// everybody else
    public record Wish(
            Aggregate<Producer> producer,
            List<String> batchIds,
            List<String> certificateIds,
            @Nullable String operatorId,
            @Nullable String streamerId,
            @Nullable String account,
            PriceUnit unit,
            long priceFen,
            boolean wanted) {}

    /// What a wish comes to.
    public sealed interface Considered {
        /// It is in order.
        record Fine(Products.Offer offer) implements Considered {}

        /// It is not.
        record Wrong(Refusal refusal) implements Considered {}
    }

    public Considered consider(Wish wish, Instant now) {
        var offeredBatches = new OfferedBatches(wish.batchIds().stream()
                .map(id -> batches.find(id).map(Aggregate::state))
                .toList());
        var offeredCertificates = new OfferedCertificates(wish.certificateIds().stream()
                .map(id -> certificates.find(id).map(Aggregate::state))
                .toList());
        String producerId = wish.producer().id();
        Optional<Refusal> wrong = offeredBatches
                .refusal(producerId)
                .or(() -> offeredCertificates.refusal(producerId, offeredBatches, LegalTime.dayOf(now)));
        return wrong.<Considered>map(Considered.Wrong::new).orElseGet(() -> bySeller(wish, offeredBatches));
    }

    private Considered bySeller(Wish wish, OfferedBatches offered) {
        String streamerId = wish.streamerId();
        if (streamerId != null) {
            return parties.streamer(streamerId)
                    .map(streamer -> byStreamer(wish, offered, streamer))
                    .orElseGet(() -> new Considered.Wrong(Faults.unknown(STREAMER)));
        }
        String operatorId = wish.operatorId();
        return operatorId == null
                ? new Considered.Wrong(nobody())
                : parties.operator(operatorId)
                        .filter(operator -> isOwn(operator, wish))
                        .map(operator -> fine(wish, offered, operator, operator.id(), selfOperated(operator)))
                        .orElseGet(() -> new Considered.Wrong(Faults.unknown(OPERATOR)));
    }

    private static Considered byStreamer(Wish wish, OfferedBatches offered, KnownParty streamer) {
        String operatorId = streamer.operatorId();
        if (operatorId == null || !isOwn(streamer, wish)) {
            return new Considered.Wrong(Faults.unknown(STREAMER));
        }
        return wish.operatorId() == null || wish.operatorId().equals(operatorId)
                ? fine(wish, offered, streamer, operatorId, streamer.id())
                : new Considered.Wrong(otherOperator());
    }

    /// A streamer who runs her room herself is both, so that a measure against her finds the goods.
    private static @Nullable String selfOperated(KnownParty operator) {
        return switch (operator.noun()) {
            case STREAMER -> operator.id();
            case OPERATOR -> null;
        };
    }

    /// An operator offers in its own name only; whose a party is that a platform registered is not known.
    private static boolean isOwn(KnownParty party, Wish wish) {
        return wish.account() == null
                || party.ownedBy().filter(owner -> owner.equals(wish.account())).isPresent();
    }

    private static Considered fine(
            Wish wish, OfferedBatches offered, KnownParty seller, String operatorId, @Nullable String streamerId) {
        Producer producer = wish.producer().state();
        return new Considered.Fine(new Products.Offer(
                wish.producer().id(),
                owners(producer, wish.account()),
                seller.ownedBy().map(Set::of).orElse(Set.of()),
                producer.region(),
                operatorId,
                streamerId,
                wish.batchIds(),
                wish.certificateIds(),
                offered.category(),
                offered.origin(),
                wish.unit(),
                wish.priceFen(),
                wish.wanted()));
    }

    private static Set<String> owners(Producer producer, @Nullable String account) {
        var owners = new TreeSet<>(producer.owners());
        Optional.ofNullable(account).ifPresent(owners::add);
        return owners;
    }

    private static Refusal nobody() {
        return Refusal.invalid(
                OPERATOR,
                "missing",
                new Text("须说明由谁销售", "is needed, or streamerId: somebody sells the goods"),
                new Text("填写 operatorId 或 streamerId", "send operatorId or streamerId"));
    }

    private static Refusal otherOperator() {
        return Refusal.invalid(
                OPERATOR,
                "other-operator",
                new Text("不是该主播的运营者", "is not the business behind the streamer"),
                new Text("删除或更正该字段", "leave it out, or correct it"));
    }
}
