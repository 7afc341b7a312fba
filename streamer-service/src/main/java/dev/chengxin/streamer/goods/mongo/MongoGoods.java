package dev.chengxin.streamer.goods.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Updates;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.ProductEvent;
import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.consumer.Markers;
import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.streamer.goods.CertificateState;
import dev.chengxin.streamer.goods.Goods;
import dev.chengxin.streamer.goods.KnownBatch;
import dev.chengxin.streamer.goods.KnownCertificate;
import dev.chengxin.streamer.goods.KnownProducer;
import dev.chengxin.streamer.goods.KnownProduct;
import dev.chengxin.streamer.goods.Price;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// One document per producer, batch, product and certificate, each changed only by its own events.
public final class MongoGoods implements Goods {
    /// More prices than anybody sets in seven days; older ones go.
    private static final int MOST_PRICES = 500;

    private static final String ID = "_id";
    private static final String PRODUCER = "producerId";
    private static final String KIND = "kind";
    private static final String REGION = "region";
    private static final String CATEGORY = "category";
    private static final String IN_SCOPE = "inScope";
    private static final String ORIGIN = "originRegion";
    private static final String CERTIFIED = "certified";
    private static final String FAILED = "failed";
    private static final String OPERATOR = "operatorId";
    private static final String STREAMER = "streamerId";
    private static final String BATCHES = "batchIds";
    private static final String CERTIFICATES = "certificateIds";
    private static final String LISTED = "listed";
    private static final String PRICES = "prices";
    private static final String AT = "at";
    private static final String FEN = "fen";
    private static final String SCHEME = "scheme";
    private static final String NUMBER = "number";
    private static final String VALID_FROM = "validFrom";
    private static final String VALID_UNTIL = "validUntil";
    private static final String STATE = "state";

    private final MongoCollection<Document> producers;
    private final MongoCollection<Document> batches;
    private final MongoCollection<Document> products;
    private final MongoCollection<Document> certificates;

    public MongoGoods(MongoDatabase database) {
        this.producers = database.getCollection("known-producers");
        this.batches = database.getCollection("known-batches");
        this.products = database.getCollection("known-products");
        this.certificates = database.getCollection("known-certificates");
    }

    @Override
    public Map<String, KnownProducer> producers(Collection<String> ids) {
        return find(producers, Filters.in(ID, ids), MongoGoods::producer);
    }

    @Override
    public Map<String, KnownBatch> batches(Collection<String> ids) {
        return find(batches, Filters.in(ID, ids), MongoGoods::batch);
    }

    @Override
    public Map<String, KnownProduct> products(Collection<String> ids) {
        return find(products, Filters.and(Filters.in(ID, ids), Filters.exists(LISTED)), MongoGoods::product);
    }

    @Override
    public Map<String, KnownCertificate> certificates(Collection<String> ids) {
        return find(certificates, Filters.in(ID, ids), MongoGoods::certificate);
    }

    @Override
    public Effect learn(Envelope cause, ProductEvent event) {
        return switch (event) {
            case ProductEvent.ProducerRegistered it ->
                born(producers, cause, Updates.combine(Updates.set(KIND, it.kind()), Updates.set(REGION, it.region())));
            case ProductEvent.BatchDeclared it -> born(batches, cause, declared(it));
            case ProductEvent.BatchCertified _ -> changed(batches, cause, Updates.set(CERTIFIED, true));
            case ProductEvent.BatchFailed _ -> changed(batches, cause, Updates.set(FAILED, true));
            case ProductEvent.ProductListed it -> born(products, cause, listed(it));
            case ProductEvent.ProductPriced it -> born(products, cause, priced(it));
            case ProductEvent.ProductDelisted _ -> changed(products, cause, Updates.set(LISTED, false));
            case ProductEvent.CertificateIssued it -> born(certificates, cause, issued(it));
            case ProductEvent.CertificateSuspended _ -> changed(certificates, cause, state(CertificateState.SUSPENDED));
            case ProductEvent.CertificateReinstated _ -> changed(certificates, cause, state(CertificateState.VALID));
            case ProductEvent.CertificateRevoked _ -> changed(certificates, cause, state(CertificateState.REVOKED));
            case ProductEvent.CertificateExpired _ -> changed(certificates, cause, state(CertificateState.EXPIRED));
            case ProductEvent.MandateGranted _,
                    ProductEvent.MandateRevoked _,
                    ProductEvent.CertificateApplied _,
                    ProductEvent.CertificateExamined _,
                    ProductEvent.OrdersCounted _,
                    ProductEvent.SalesReported _ -> Effect.IGNORED;
        };
    }

    private static Effect born(MongoCollection<Document> collection, Envelope cause, Bson effect) {
        return Markers.of(cause).upsert(collection, cause.subject(), effect);
    }

    /// What was never born here is not known here either.
    private static Effect changed(MongoCollection<Document> collection, Envelope cause, Bson effect) {
        return Markers.of(cause).update(collection, cause.subject(), effect);
    }

    private static Bson declared(ProductEvent.BatchDeclared it) {
        return Updates.combine(
                Updates.set(PRODUCER, it.producerId()),
                Updates.set(CATEGORY, it.category()),
                Updates.set(IN_SCOPE, it.inScope()),
                Updates.set(ORIGIN, it.originRegion()));
    }

    private static Bson listed(ProductEvent.ProductListed it) {
        return Updates.combine(
                seller(it.producerId(), it.operatorId(), it.streamerId()),
                Updates.set(BATCHES, it.batchIds()),
                Updates.set(CERTIFICATES, it.certificateIds()),
                Updates.set(ORIGIN, it.originRegion()),
                Updates.set(LISTED, true));
    }

    private static Bson priced(ProductEvent.ProductPriced it) {
        var price = new Document(AT, Date.from(it.at())).append(FEN, it.priceFen());
        return Updates.combine(
                seller(it.producerId(), it.operatorId(), it.streamerId()),
                Updates.pushEach(PRICES, List.of(price), new PushOptions().slice(-MOST_PRICES)));
    }

    private static Bson seller(String producerId, @Nullable String operatorId, @Nullable String streamerId) {
        return Updates.combine(
                Updates.set(PRODUCER, producerId),
                Updates.set(OPERATOR, operatorId),
                Updates.set(STREAMER, streamerId));
    }

    private static Bson issued(ProductEvent.CertificateIssued it) {
        return Updates.combine(
                Updates.set(PRODUCER, it.producerId()),
                Updates.set(SCHEME, it.scheme()),
                Updates.set(NUMBER, it.number()),
                Updates.set(CATEGORY, it.category()),
                Updates.set(ORIGIN, it.originRegion()),
                Updates.set(VALID_FROM, it.validFrom().toString()),
                Updates.set(VALID_UNTIL, it.validUntil().toString()),
                state(CertificateState.VALID));
    }

    private static Bson state(CertificateState state) {
        return Updates.set(STATE, state.code());
    }

    private static <T> Map<String, T> find(
            MongoCollection<Document> collection, Bson filter, Function<Document, T> read) {
        var found = new HashMap<String, T>();
        collection.find(filter).forEach(document -> found.put(document.getString(ID), read.apply(document)));
        return found;
    }

    private static KnownProducer producer(Document document) {
        return new KnownProducer(document.getString(ID), document.getString(KIND), document.getString(REGION));
    }

    private static KnownBatch batch(Document document) {
        return new KnownBatch(
                document.getString(ID),
                document.getString(PRODUCER),
                document.getString(CATEGORY),
                document.getBoolean(IN_SCOPE),
                document.getString(ORIGIN),
                document.getBoolean(CERTIFIED, false),
                document.getBoolean(FAILED, false));
    }

    private static KnownProduct product(Document document) {
        return new KnownProduct(
                document.getString(ID),
                document.getString(PRODUCER),
                document.getString(OPERATOR),
                document.getString(STREAMER),
                document.getList(BATCHES, String.class, List.of()),
                document.getList(CERTIFICATES, String.class, List.of()),
                document.getString(ORIGIN),
                document.getBoolean(LISTED, false),
                document.getList(PRICES, Document.class, List.of()).stream()
                        .map(price -> new Price(price.getDate(AT).toInstant(), price.getLong(FEN)))
                        .toList());
    }

    private static KnownCertificate certificate(Document document) {
        return new KnownCertificate(
                document.getString(ID),
                document.getString(PRODUCER),
                document.getString(SCHEME),
                document.getString(NUMBER),
                document.getString(CATEGORY),
                document.getString(ORIGIN),
                LocalDate.parse(document.getString(VALID_FROM)),
                LocalDate.parse(document.getString(VALID_UNTIL)),
                Coded.parse(CertificateState.class, document.getString(STATE)).orElseThrow());
    }
}
