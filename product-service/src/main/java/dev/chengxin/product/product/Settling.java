package dev.chengxin.product.product;

import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;

/// Checks goods that were just offered, and lets them be effective. The grounds are read after the goods were
/// written: one that becomes known later finds the goods, one that was known earlier is found here
/// (`OverlapTest`).
public final class Settling {
    private static final int ATTEMPTS = 3;

    private final Aggregates<Product> products;
    private final Grounds grounds;

    public Settling(Aggregates<Product> products, Grounds grounds) {
        this.products = products;
        this.grounds = grounds;
    }

    /// Checks goods unless that is done. Whoever comes second finds nothing to do.
    public void settle(String id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var waiting = products.find(id).filter(found -> !found.state().checked());
            if (waiting.isEmpty()) {
                return;
            }
            settle(waiting.get());
        }
    }

    private void settle(Aggregate<Product> product) {
        for (Ground ground : grounds.concerning(product.state())) {
            products.react(ground.cause(), product.id(), (state, _) -> Products.follow(state, ground));
        }
        products.wake(product.id(), (state, _) -> Products.settle(state));
    }
}
