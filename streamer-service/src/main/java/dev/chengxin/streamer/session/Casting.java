package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.patience.Patience;
import dev.chengxin.streamer.goods.Goods;
import dev.chengxin.streamer.goods.KnownBatch;
import dev.chengxin.streamer.goods.KnownProducer;
import dev.chengxin.streamer.goods.KnownProduct;
import dev.chengxin.streamer.registration.Parties;
import dev.chengxin.streamer.registration.Party;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks up who sells in a livestream, and what.
public final class Casting {
    private final Parties parties;
    private final Goods goods;
    private final Bars bars;
    private final Patience patience;

    public Casting(Parties parties, Goods goods, Bars bars, Patience patience) {
        this.parties = parties;
        this.goods = goods;
        this.bars = bars;
        this.patience = patience;
    }

    /// What is known now of those who sell in a livestream and of its goods.
    public Readiness of(Session session, Instant now) {
        var found = look(session.plan().productIds(), Set.copyOf(session.plan().batchIds()));
        return new Readiness(
                parties.streamer(session.streamerId()).filter(Party::mayGoOnAir).isPresent(),
                parties.operator(session.operatorId()).filter(Party::mayGoOnAir).isPresent(),
                bars.inForce(session.streamerId(), session.operatorId(), now),
                found.products(),
                found.batches(),
                found.producers());
    }

    /// What is known of the goods of a draft; what may still be on its way is waited for.
    Readiness await(Draft draft) {
        return patience.await(
                () -> look(draft.productIds(), Set.copyOf(draft.batchIds())), found -> complete(draft, found));
    }

    private Readiness look(List<String> productIds, Set<String> batchIds) {
        Map<String, KnownProduct> products = goods.products(productIds);
        Map<String, KnownBatch> batches = goods.batches(batchIds.isEmpty() ? listed(products.values()) : batchIds);
        Map<String, KnownProducer> producers = goods.producers(
                batches.values().stream().map(KnownBatch::producerId).collect(Collectors.toSet()));
        return new Readiness(false, false, false, products, batches, producers);
    }

    private static boolean complete(Draft draft, Readiness found) {
        return found.products().keySet().containsAll(draft.productIds())
                && found.batches().keySet().containsAll(draft.batchIds())
                && found.batches().values().stream()
                        .allMatch(batch -> found.producers().containsKey(batch.producerId()));
    }

    /// The batches that products are listed with.
    static Set<String> listed(Collection<KnownProduct> products) {
        var all = new LinkedHashSet<String>();
        products.forEach(product -> all.addAll(product.batchIds()));
        return all;
    }
}
