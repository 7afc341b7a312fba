package dev.chengxin.product.product;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// How goods are kept and seen.
public final class ProductAggregates implements AggregateKind<Product> {
    public static final String PATH = "/api/v1/products";
    public static final String COLLECTION = "products";

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Class<Product> state() {
        return Product.class;
    }

    @Override
    public Text noun() {
        return new Text("商品", "product");
    }

    @Override
    public String prefix() {
        return "P";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Product state) {
        return state.jurisdiction();
    }

    @Override
    public Optional<Instant> dueAt(Product state) {
        return state.checkAt();
    }

    @Override
    public Set<String> owners(Product state) {
        var all = new TreeSet<>(state.owners());
        all.addAll(state.sellers());
        return all;
    }

    @Override
    public boolean platformSees() {
        return true;
    }

    @Override
    public String subjectKey(String id, Product state) {
        return state.producerId();
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("offeredAt")
                .filter("producerId")
                .filter("operatorId")
                .filter("streamerId")
                .filter("batchId", "batchIds")
                .filter("certificateId", "certificateIds")
                .filter("status")
                .filter("category"));
    }
}
