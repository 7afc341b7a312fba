package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.text.Text;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From when until when a certificate holds.
///
/// @param until last day; absent where the scheme's own term is meant
record Term(LocalDate from, @Nullable LocalDate until) {
    /// Longer than any scheme's; a later day is a slip of the pen.
    private static final int MOST_YEARS = 20;

    private static final String UNTIL = "/validUntil";

    /// What is wrong with it; empty when nothing is.
    Optional<Refusal> refusal(Scheme scheme, LocalDate today) {
        if (from.isAfter(today)) {
            return refused(
                    "/validFrom",
                    "future",
                    new Text("不能晚于今天", "may not lie after today"),
                    new Text("填写证书上的起始日期", "send the first day of the certificate"));
        }
        if (until == null && scheme.years().isEmpty()) {
            return refused(
                    UNTIL,
                    "missing",
                    new Text("该类证书没有法定期限", "is needed: the scheme has no term of its own"),
                    new Text("填写证书上的截止日期", "send the last day of the certificate"));
        }
        LocalDate last = last(scheme);
        if (last.isBefore(from) || last.isBefore(today)) {
            return refused(
                    UNTIL,
                    "past",
                    new Text("已过期，或早于起始日期", "is over, or lies before the first day"),
                    new Text("核对截止日期", "check the last day"));
        }
        if (last.isAfter(from.plusYears(scheme.years().orElse(MOST_YEARS)))) {
            return refused(
                    UNTIL,
                    "too-long",
                    new Text("超出该类证书的期限", "is beyond the term of the scheme"),
                    new Text("核对截止日期", "check the last day"));
        }
        return Optional.empty();
    }

    /// The last day; the first one itself where neither it nor the scheme names one.
    LocalDate last(Scheme scheme) {
        if (until != null) {
            return until;
        }
        return scheme.years().isPresent()
                ? from.plusYears(scheme.years().getAsInt()).minusDays(1)
                : from;
    }

    private static Optional<Refusal> refused(String pointer, String code, Text message, Text remedy) {
        return Optional.of(Refusal.invalid(pointer, code, message, remedy));
    }
}
