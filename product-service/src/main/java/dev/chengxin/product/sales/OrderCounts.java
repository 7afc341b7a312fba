package dev.chengxin.product.sales;

import dev.chengxin.contracts.ProductEvent.OrdersCounted;
import dev.chengxin.product.reference.KnownParty;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Decides on the totals of streamers' days: pure functions of state, command and time.
public final class OrderCounts {
    private OrderCounts() {}

    /// A day's total.
    ///
    /// @param operatorId the business behind the room, as it is known of the streamer
    /// @param operator what is known of that business; empty when the streamer runs her own room
    public record Total(
            KnownParty streamer,
            String operatorId,
            Optional<KnownParty> operator,
            LocalDate day,
            long orders,
            long returns,
            long amountFen) {
        Set<String> owners() {
            var owners = new TreeSet<String>();
            streamer.ownedBy().ifPresent(owners::add);
            operator.flatMap(KnownParty::ownedBy).ifPresent(owners::add);
            return owners;
        }
    }

    /// The first total of a day.
    public static Verdict<OrderCount> count(Total total, Instant now) {
        if (total.day().isAfter(LegalTime.dayOf(now))) {
            return Verdict.refused(Refusal.invalid(
                    "/day",
                    "future",
                    new Text("不能晚于今天", "may not lie after today"),
                    new Text("填写已开始的日期", "send a day that has begun")));
        }
        return decided(total, now, 0);
    }

    /// A later total replaces an earlier one. The business that the day's orders were counted for stays.
    public static Verdict<OrderCount> recount(OrderCount count, Total total, Instant now) {
        boolean same = count.orders() == total.orders()
                && count.returns() == total.returns()
                && count.amountFen() == total.amountFen();
        if (same) {
            return Verdict.unchanged();
        }
        var replaced = new OrderCount(
                count.streamerId(),
                count.operatorId(),
                count.owners(),
                count.jurisdiction(),
                count.day(),
                count.dayBegan(),
                total.orders(),
                total.returns(),
                total.amountFen(),
                now,
                count.corrections() + 1);
        return Verdict.decided(replaced, event(replaced));
    }

    private static Verdict<OrderCount> decided(Total total, Instant now, int corrections) {
        var count = new OrderCount(
                total.streamer().id(),
                total.operatorId(),
                total.owners(),
                total.operator().orElse(total.streamer()).jurisdiction(),
                total.day(),
                total.day().atStartOfDay(LegalTime.ZONE).toInstant(),
                total.orders(),
                total.returns(),
                total.amountFen(),
                now,
                corrections);
        return Verdict.decided(count, event(count));
    }

    private static OrdersCounted event(OrderCount count) {
        return new OrdersCounted(
                count.streamerId(),
                count.operatorId(),
                count.day(),
                count.orders(),
                count.returns(),
                count.amountFen());
    }
}
