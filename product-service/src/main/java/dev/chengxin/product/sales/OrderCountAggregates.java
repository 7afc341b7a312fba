package dev.chengxin.product.sales;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import java.util.Optional;
import java.util.Set;

/// How the totals of streamers' days are kept and seen.
public final class OrderCountAggregates implements AggregateKind<OrderCount> {
    public static final String PATH = "/api/v1/orders/counts";

    @Override
    public String collection() {
        return "order-counts";
    }

    @Override
    public Class<OrderCount> state() {
        return OrderCount.class;
    }

    @Override
    public Text noun() {
        return new Text("订单统计", "count of orders");
    }

    @Override
    public String prefix() {
        return "N";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(OrderCount state) {
        return state.jurisdiction();
    }

    @Override
    public Set<String> owners(OrderCount state) {
        return state.owners();
    }

    @Override
    public boolean platformSees() {
        return true;
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("dayBegan").filter("streamerId").filter("operatorId"));
    }
}
