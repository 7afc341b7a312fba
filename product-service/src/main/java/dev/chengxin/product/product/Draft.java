package dev.chengxin.product.product;

import java.time.Instant;
import java.util.List;

/// Goods while they change.
final class Draft {
    private final Product before;
    private long priceFen;
    private Instant pricedAt;
    private boolean wanted;
    private boolean checked;
    private List<Block> blocks;

    Draft(Product before) {
        this.before = before;
        this.priceFen = before.priceFen();
        this.pricedAt = before.pricedAt();
        this.wanted = before.wanted();
        this.checked = before.checked();
        this.blocks = before.blocks();
    }

    Draft price(long fen, Instant at) {
        priceFen = fen;
        pricedAt = at;
        return this;
    }

    Draft wanted(boolean listed) {
        wanted = listed;
        return this;
    }

    Draft checked(boolean done) {
        checked = done;
        return this;
    }

    Draft blocks(List<Block> all) {
        blocks = all;
        return this;
    }

    Product done() {
        return new Product(
                before.producerId(),
                before.owners(),
                before.sellers(),
                before.jurisdiction(),
                before.operatorId(),
                before.streamerId(),
                before.batchIds(),
                before.certificateIds(),
                before.category(),
                before.originRegion(),
                before.unit(),
                priceFen,
                pricedAt,
                wanted,
                checked,
                blocks,
                before.offeredAt(),
                before.status());
    }
}
