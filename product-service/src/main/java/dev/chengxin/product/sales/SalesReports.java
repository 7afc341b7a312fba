package dev.chengxin.product.sales;

import dev.chengxin.contracts.ProductEvent.SalesReported;
import dev.chengxin.product.producer.Producer;
import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.Text;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Decides on producers' reports of sales: pure functions of state, command and time.
public final class SalesReports {
    private SalesReports() {}

    /// What is reported.
    public record Figures(
            String producerId,
            Producer producer,
            YearMonth month,
            Channel channel,
            long amountFen,
            @Nullable Long quantityGrams,
            @Nullable String streamerId) {}

    /// The first figures of a month and channel.
    public static Verdict<SalesReport> report(Figures figures, Instant now) {
        if (figures.month().isAfter(YearMonth.from(LegalTime.dayOf(now)))) {
            return Verdict.refused(Refusal.invalid(
                    "/month",
                    "future",
                    new Text("不能晚于本月", "may not lie after this month"),
                    new Text("填写已开始的月份", "send a month that has begun")));
        }
        if (figures.streamerId() != null && !figures.channel().streamed()) {
            return Verdict.refused(Refusal.invalid(
                    "/streamerId",
                    "not-streamed",
                    new Text("该渠道没有主播", "no streamer sells by this channel"),
                    new Text("删除该字段，或改选直播渠道", "leave it out, or choose a channel that is streamed")));
        }
        return decided(figures, now, 0);
    }

    /// Later figures replace earlier ones.
    public static Verdict<SalesReport> reportAgain(SalesReport report, Figures figures, Instant now) {
        boolean same = report.amountFen() == figures.amountFen()
                && Objects.equals(report.quantityGrams(), figures.quantityGrams());
        return same ? Verdict.unchanged() : decided(figures, now, report.corrections() + 1);
    }

    private static Verdict<SalesReport> decided(Figures figures, Instant now, int corrections) {
        var report = new SalesReport(
                figures.producerId(),
                figures.producer().owners(),
                figures.producer().region(),
                figures.month().toString(),
                figures.month().atDay(1).atStartOfDay(LegalTime.ZONE).toInstant(),
                figures.channel(),
                figures.amountFen(),
                figures.quantityGrams(),
                figures.streamerId(),
                now,
                corrections);
        return Verdict.decided(
                report,
                new SalesReported(
                        report.producerId(),
                        report.month(),
                        report.channel().code(),
                        report.amountFen(),
                        report.quantityGrams(),
                        report.streamerId()));
    }
}
