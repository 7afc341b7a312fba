package dev.chengxin.contracts;

import static dev.chengxin.contracts.Topics.PRODUCT_EVENTS;
import static dev.chengxin.contracts.Visibility.PUBLIC;
import static dev.chengxin.contracts.Visibility.SCOPED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to producers, goods, batches and certificates, and what was sold.
public sealed interface ProductEvent extends PublishedEvent {
    /// Somebody who grows or makes goods registered.
    ///
    /// @param kind what they are
    /// @param creditCode unified social credit code; absent for a farmer
    /// @param region region of the place of production
    @Published(type = "producer.registered.v1", topic = PRODUCT_EVENTS, visibility = SCOPED)
    record ProducerRegistered(String kind, @Nullable String creditCode, String region) implements ProductEvent {}

    /// A producer lets a cooperative act for them.
    ///
    /// @param cooperativeId who may act
    /// @param until last day on which it holds; absent when it has no end
    @Published(type = "mandate.granted.v1", topic = PRODUCT_EVENTS, visibility = SCOPED)
    record MandateGranted(String cooperativeId, @Nullable LocalDate until) implements ProductEvent {}

    /// A cooperative may no longer act for a producer.
    ///
    /// @param cooperativeId who may no longer act
    @Published(type = "mandate.revoked.v1", topic = PRODUCT_EVENTS, visibility = SCOPED)
    record MandateRevoked(String cooperativeId) implements ProductEvent {}

    /// A batch of goods was declared.
    ///
    /// @param producerId who grew or made it
    /// @param category what kind of goods
    /// @param inScope whether the goods need a conformity certificate by kind
    /// @param originRegion region of the place of origin
    /// @param quantityGrams how much, in grams
    /// @param harvestedOn day of harvest; absent when unknown
    @Published(type = "batch.declared.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record BatchDeclared(
            String producerId,
            String category,
            boolean inScope,
            String originRegion,
            long quantityGrams,
            @Nullable LocalDate harvestedOn)
            implements ProductEvent {}

    /// A conformity certificate was issued for a batch (MARA Order 2025-4).
    ///
    /// @param producerId who grew or made it
    /// @param basis what the promise rests on
    /// @param issuedAt when
    @Published(type = "batch.certified.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record BatchCertified(String producerId, String basis, Instant issuedAt) implements ProductEvent {}

    /// A batch is not as it has to be.
    ///
    /// @param producerId who grew or made it
    /// @param reason how it became known
    @Published(type = "batch.failed.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record BatchFailed(String producerId, String reason) implements ProductEvent {}

    /// Goods are on sale.
    ///
    /// @param producerId who grew or made it
    /// @param operatorId the business concerned; absent when unknown
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param batchIds the batches that they come from
    /// @param certificateIds the certificates that they are sold under
    /// @param priceFen price of a unit, in fen
    /// @param originRegion region of the place of origin
    @Published(type = "product.listed.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record ProductListed(
            String producerId,
            @Nullable String operatorId,
            @Nullable String streamerId,
            List<String> batchIds,
            List<String> certificateIds,
            long priceFen,
            @Nullable String originRegion)
            implements ProductEvent {}

    /// Goods are no longer on sale.
    ///
    /// @param producerId who grew or made it
    /// @param operatorId the business concerned; absent when unknown
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param reason what took them off sale
    /// @param blocks how many measures, certificates and batches keep them off sale
    @Published(type = "product.delisted.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record ProductDelisted(
            String producerId,
            @Nullable String operatorId,
            @Nullable String streamerId,
            String reason,
            int blocks) implements ProductEvent {}

    /// The price of goods changed.
    ///
    /// @param producerId who grew or made it
    /// @param operatorId the business concerned; absent when unknown
    /// @param streamerId the streamer concerned; absent when only the operator is
    /// @param priceFen price of a unit from then on, in fen
    /// @param at when
    @Published(type = "product.priced.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record ProductPriced(
            String producerId,
            @Nullable String operatorId,
            @Nullable String streamerId,
            long priceFen,
            Instant at) implements ProductEvent {}

    /// A producer applied for a certificate of quality.
    ///
    /// @param producerId who grew or made it
    /// @param scheme what kind of certificate
    /// @param category what kind of goods
    /// @param originRegion region that it is to stand for; absent when it stands for none
    @Published(type = "certificate.applied.v1", topic = PRODUCT_EVENTS, visibility = SCOPED)
    record CertificateApplied(
            String producerId,
            String scheme,
            String category,
            @Nullable String originRegion) implements ProductEvent {}

    /// An application was examined.
    ///
    /// @param producerId who grew or made it
    /// @param scheme what kind of certificate
    /// @param passed whether it may be issued
    @Published(type = "certificate.examined.v1", topic = PRODUCT_EVENTS, visibility = SCOPED)
    record CertificateExamined(String producerId, String scheme, boolean passed) implements ProductEvent {}

    /// A certificate of quality was issued.
    ///
    /// @param producerId who grew or made it
    /// @param scheme what kind of certificate
    /// @param number its number, as it stands on packs
    /// @param category what kind of goods
    /// @param originRegion region that it stands for; absent when it stands for none
    /// @param validFrom first day on which it holds
    /// @param validUntil last day on which it holds
    @Published(type = "certificate.issued.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record CertificateIssued(
            String producerId,
            String scheme,
            String number,
            String category,
            @Nullable String originRegion,
            LocalDate validFrom,
            LocalDate validUntil)
            implements ProductEvent {}

    /// A certificate does not hold for now.
    ///
    /// @param producerId who grew or made it
    /// @param scheme what kind of certificate
    /// @param number its number, as it stands on packs
    /// @param reason code of the reason
    @Published(type = "certificate.suspended.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record CertificateSuspended(String producerId, String scheme, String number, String reason)
            implements ProductEvent {}

    /// A suspended certificate holds again.
    ///
    /// @param producerId who grew or made it
    /// @param scheme what kind of certificate
    /// @param number its number, as it stands on packs
    @Published(type = "certificate.reinstated.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record CertificateReinstated(String producerId, String scheme, String number) implements ProductEvent {}

    /// A certificate no longer holds.
    ///
    /// @param producerId who grew or made it
    /// @param scheme what kind of certificate
    /// @param number its number, as it stands on packs
    /// @param reason code of the reason
    @Published(type = "certificate.revoked.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record CertificateRevoked(String producerId, String scheme, String number, String reason) implements ProductEvent {}

    /// A certificate's term ended.
    ///
    /// @param producerId who grew or made it
    /// @param scheme what kind of certificate
    /// @param number its number, as it stands on packs
    /// @param dueAt the first instant at which it did not hold; absent in events before this was told
    @Published(type = "certificate.expired.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record CertificateExpired(
            String producerId,
            String scheme,
            String number,
            @Nullable Instant dueAt) implements ProductEvent {}

    /// The orders of a streamer's day; a later total replaces an earlier one.
    ///
    /// @param streamerId the streamer
    /// @param operatorId the business behind the room
    /// @param day the Asia/Shanghai day
    /// @param orders how many were placed
    /// @param returns how many of the goods came back
    /// @param amountFen what they came to, in fen
    @Published(type = "orders.counted.v1", topic = PRODUCT_EVENTS, visibility = PUBLIC)
    record OrdersCounted(String streamerId, String operatorId, LocalDate day, long orders, long returns, long amountFen)
            implements ProductEvent {}

    /// A producer's sales in a month by one channel; a later report replaces an earlier one.
    ///
    /// @param producerId who grew or made it
    /// @param month the month
    /// @param channel how they were sold
    /// @param amountFen what they came to, in fen
    /// @param quantityGrams how much, in grams; absent when unknown
    /// @param streamerId the streamer who sold them; absent when none did
    @Published(type = "sales.reported.v1", topic = PRODUCT_EVENTS, visibility = SCOPED)
    record SalesReported(
            String producerId,
            String month,
            String channel,
            long amountFen,
            @Nullable Long quantityGrams,
            @Nullable String streamerId)
            implements ProductEvent {}
}
