package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.streamer.goods.KnownBatch;
import dev.chengxin.streamer.goods.KnownProducer;
import dev.chengxin.streamer.goods.KnownProduct;
import java.util.List;
import java.util.Optional;

/// What has to be in order before a livestream goes on air (Order 117, arts. 8, 27, 30; MARA Order 2025-4).
final class Review {
    private static final Text NOT_READY = new Text("直播尚不具备开播条件。", "The livestream is not ready to go on air.");

    private final Session session;
    private final Readiness readiness;
    private Refusal refusal = Refusal.conflict("not-ready", NOT_READY);

    private Review(Session session, Readiness readiness) {
        this.session = session;
        this.readiness = readiness;
    }

    /// Everything that is in the way at once; empty when nothing is. Pointers name places in the livestream.
    static Optional<Refusal> obstacles(Session session, Readiness readiness) {
        var review = new Review(session, readiness);
        review.people();
        review.goods();
        review.claims();
        return review.refusal.faults().isEmpty() ? Optional.empty() : Optional.of(review.refusal);
    }

    /// Batches on offer that lack the conformity certificate of their kind.
    static List<String> uncertified(List<String> batchIds, Readiness readiness) {
        return batchIds.stream()
                .filter(id -> Optional.ofNullable(readiness.batches().get(id))
                        .filter(KnownBatch::uncertified)
                        .isPresent())
                .toList();
    }

    private void people() {
        if (!readiness.streamerMayGoOnAir()) {
            refuse(
                    "/streamerId",
                    "not-admitted",
                    new Text("主播未核验、未准入或核验已过期", "is not verified, not admitted or overdue for a check"),
                    new Text("先完成主播核验与准入", "verify and admit the streamer first"));
        }
        if (!readiness.operatorVerified()) {
            refuse(
                    "/operatorId",
                    "not-verified",
                    new Text("运营者未核验或核验已过期", "is not verified or overdue for a check"),
                    new Text("先完成运营者核验", "verify the operator first"));
        }
        if (readiness.barred()) {
            refuse(
                    "/streamerId",
                    "measure-in-force",
                    new Text("处置措施执行期间不得开播", "a measure keeps the streamer or the operator off air"),
                    new Text("等待措施结束或被撤销", "wait until the measure ends or is lifted"));
        }
    }

    private void goods() {
        var products = session.plan().productIds();
        for (int index = 0; index < products.size(); index++) {
            product("/productIds/" + index, products.get(index));
        }
        var batches = session.plan().batchIds();
        for (int index = 0; index < batches.size(); index++) {
            batch("/batchIds/" + index, batches.get(index));
        }
    }

    private void product(String pointer, String id) {
        boolean listed = Optional.ofNullable(readiness.products().get(id))
                .filter(KnownProduct::listed)
                .isPresent();
        if (!listed) {
            refuse(
                    pointer,
                    "not-on-sale",
                    new Text("商品未上架", "the product is not on sale"),
                    new Text("先上架该商品，或取消后重新登记场次", "list the product, or cancel and plan anew"));
        }
    }

    private void batch(String pointer, String id) {
        KnownBatch batch = readiness.batches().get(id);
        if (batch == null || batch.failed()) {
            refuse(
                    pointer,
                    "failed",
                    new Text("批次不合格", "the batch is not as it has to be"),
                    new Text("取消后用其他批次重新登记", "cancel and plan anew with another batch"));
        } else if (batch.uncertified() && !ofFarmer(batch)) {
            refuse(
                    pointer,
                    "uncertified",
                    new Text("批次缺少承诺达标合格证", "the batch lacks its conformity certificate"),
                    new Text("由生产者为该批次开具合格证", "let the producer issue one for the batch"));
        }
    }

    private boolean ofFarmer(KnownBatch batch) {
        return Optional.ofNullable(readiness.producers().get(batch.producerId()))
                .filter(KnownProducer::farmer)
                .isPresent();
    }

    private void claims() {
        var claims = session.plan().claims();
        for (int index = 0; index < claims.size(); index++) {
            Claim claim = claims.get(index);
            if (claim.kind() == ClaimKind.ASSISTANCE && !claim.evidenced()) {
                refuse(
                        "/claims/" + index,
                        "evidence-missing",
                        new Text(
                                "助农宣传须有具体受助人、收购价格与协议",
                                "a claim to help needs a named beneficiary, the purchase price and the agreement"),
                        new Text("取消后连同证据重新登记", "cancel and plan anew with the evidence"));
            }
        }
    }

    private void refuse(String pointer, String code, Text message, Text remedy) {
        refusal = refusal.with(pointer, code, message, remedy);
    }
}
