package dev.chengxin.streamer.session;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.streamer.goods.KnownProduct;
import dev.chengxin.streamer.registration.Parties;
import dev.chengxin.streamer.registration.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Plans livestreams: everything that a draft refers to has to be known.
public final class Planning {
    /// How many batches a livestream can offer.
    static final int MOST_BATCHES = 200;

    private static final Duration BACK = Duration.ofHours(1);
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final Text VALUES = new Text("有字段不符合要求。", "Some values are not acceptable.");
    private static final Text UNKNOWN = new Text("引用的对象不存在。", "What is referred to is not known.");

    private static final Text NOBODY = new Text("没有这个编号", "nobody has this id");
    private static final Text CHECK_ID = new Text("核对编号，或先登记", "check the id, or register it first");

    private final Parties parties;
    private final Casting casting;
    private final Broadcasts broadcasts;

    public Planning(Parties parties, Casting casting, Broadcasts broadcasts) {
        this.parties = parties;
        this.casting = casting;
        this.broadcasts = broadcasts;
    }

    /// @param planner the account that plans; absent where it may plan for everybody
    public Verdict<Session> plan(Draft draft, @Nullable String planner, Instant now) {
        var streamer = parties.streamer(draft.streamerId());
        var owners = streamer.map(this::owners).orElseGet(Collections::emptySortedSet);
        if (streamer.isEmpty() || (planner != null && !owners.contains(planner))) {
            return Verdict.refused(unknown("/streamerId"));
        }
        var early = time(draft, now);
        if (early.isPresent()) {
            return Verdict.refused(early.get());
        }
        Readiness found = casting.await(draft);
        return references(draft, found)
                .or(() -> offer(draft, found))
                .<Verdict<Session>>map(Verdict::refused)
                .orElseGet(() -> broadcasts.plan(streamer.get(), owners, planned(draft, found, now), found));
    }

    private SortedSet<String> owners(Party streamer) {
        var owners = new TreeSet<>(streamer.owners());
        parties.operator(streamer.operatorId()).ifPresent(operator -> owners.addAll(operator.owners()));
        return owners;
    }

    private static Plan planned(Draft draft, Readiness found, Instant now) {
        return new Plan(now, draft.start(), draft.productIds(), batchIds(draft, found), draft.claims());
    }

    private static List<String> batchIds(Draft draft, Readiness found) {
        return draft.batchIds().isEmpty()
                ? Casting.listed(draft.productIds().stream()
                                .map(id -> found.products().get(id))
                                .toList())
                        .stream()
                        .toList()
                : draft.batchIds();
    }

    private static Optional<Refusal> time(Draft draft, Instant now) {
        if (draft.start().isBefore(now.minus(BACK))) {
            return Optional.of(Refusal.invalid(
                    "/plannedStart",
                    "in-the-past",
                    new Text("时间已过", "lies in the past"),
                    new Text("填写将来的开播时间", "send a time to come")));
        }
        return draft.start().isAfter(now.plus(AHEAD))
                ? Optional.of(Refusal.invalid(
                        "/plannedStart",
                        "too-far-ahead",
                        new Text("超过一年", "lies more than a year ahead"),
                        new Text("在开播前一年内登记", "plan it within a year before its start")))
                : Optional.empty();
    }

    private static Optional<Refusal> references(Draft draft, Readiness found) {
        var faults = new Faults("reference-unknown", UNKNOWN);
        for (int index = 0; index < draft.productIds().size(); index++) {
            if (!found.products().containsKey(draft.productIds().get(index))) {
                faults.add("/productIds/" + index, "reference-unknown", NOBODY, CHECK_ID);
            }
        }
        for (int index = 0; index < draft.batchIds().size(); index++) {
            var batch = found.batches().get(draft.batchIds().get(index));
            if (batch == null || !found.producers().containsKey(batch.producerId())) {
                faults.add("/batchIds/" + index, "reference-unknown", NOBODY, CHECK_ID);
            }
        }
        return faults.refusal();
    }

    /// What is offered has to fit together.
    private static Optional<Refusal> offer(Draft draft, Readiness found) {
        var faults = new Faults("invalid-value", VALUES);
        var batches = Set.copyOf(batchIds(draft, found));
        for (int index = 0; index < draft.productIds().size(); index++) {
            KnownProduct product = found.products().get(draft.productIds().get(index));
            if (product != null && !product.batchIds().isEmpty() && Collections.disjoint(product.batchIds(), batches)) {
                faults.add(
                        "/productIds/" + index,
                        "batch-missing",
                        new Text("该商品没有任何批次在售", "none of its batches is on offer"),
                        new Text("在 batchIds 中加入该商品的批次", "add a batch of it to batchIds"));
            }
        }
        for (int index = 0; index < draft.claims().size(); index++) {
            String productId = draft.claims().get(index).productId();
            if (productId != null && !draft.productIds().contains(productId)) {
                faults.add(
                        "/claims/" + index + "/productId",
                        "not-on-offer",
                        new Text("该商品不在本场直播中", "is not on offer"),
                        new Text("核对编号，或加入 productIds", "check the id, or add it to productIds"));
            }
        }
        if (batches.size() > MOST_BATCHES) {
            faults.add(
                    "/batchIds",
                    "too-many",
                    new Text("批次超过 " + MOST_BATCHES + " 个", "are more than " + MOST_BATCHES),
                    new Text("写明本场实际销售的批次", "name those that are really on offer"));
        }
        return faults.refusal();
    }

    private static Refusal unknown(String pointer) {
        var faults = new Faults("reference-unknown", UNKNOWN);
        faults.add(pointer, "reference-unknown", NOBODY, CHECK_ID);
        return faults.refusal().orElseThrow();
    }
}
