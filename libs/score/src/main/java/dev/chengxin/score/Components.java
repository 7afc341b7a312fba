package dev.chengxin.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The components of the index, each from 0 to 10 000 hundredths. Computed with StrictMath and rounded half up, so
/// that every machine agrees.
public final class Components {
    static final int FULL = 10_000;

    /// How long an offer and a closed complaint count.
    static final Duration YEAR = Duration.ofDays(365);

    private static final int HALF = 5_000;
    private static final Duration IDENTITY_GRACE = Duration.ofDays(30);
    private static final Duration TRAINED = Duration.ofDays(365);
    private static final Duration TRAINING_GRACE = Duration.ofDays(455);
    private static final double HALF_LIFE_DAYS = 180;
    private static final double CONTENT_SCALE = 12;
    private static final double MILLIS_PER_DAY = 86_400_000;
    private static final double WORST_RATE = 0.02;
    private static final double PRIOR_UPHELD = 0.2;
    private static final double PRIOR_ORDERS = 100;
    private static final double RATE_SHARE = 0.7;
    private static final double ON_TIME_SHARE = 0.3;

    private Components() {}

    /// Full while the verification holds, half while renewing it is overdue by at most 30 days, else none.
    ///
    /// @param dueAt when the verification has to be renewed (Order 117, art. 8); absent when there never was one
    public static int identity(@Nullable Instant dueAt, Instant asOf) {
        return stage(dueAt, Duration.ZERO, IDENTITY_GRACE, asOf);
    }

    /// Full within 365 days of a passed training, half within 455, else none (Order 117, art. 10).
    ///
    /// @param passedAt absent when none was passed
    public static int training(@Nullable Instant passedAt, Instant asOf) {
        return stage(passedAt, TRAINED, TRAINING_GRACE, asOf);
    }

    /// Falls with the points of violations, each of which weighs half as much every 180 days; it has no cut-off.
    public static int content(Points points, Instant asOf) {
        double sum = 0;
        for (Points.Charge charge : points.charges()) {
            double days =
                    Duration.between(charge.violation().confirmedAt(), asOf).toMillis() / MILLIS_PER_DAY;
            sum += charge.points() * StrictMath.pow(0.5, days / HALF_LIFE_DAYS);
        }
        return hundredths(100 * StrictMath.exp(-sum / CONTENT_SCALE));
    }

    /// The share of batches offered within 365 days that were certified and did not fail.
    ///
    /// @param offered batches in scope of a certificate; full when there are none
    /// @param good those of them with a valid certificate and without a failed report or a recall
    public static int product(long offered, long good) {
        require(good >= 0 && good <= offered, "good batches are among those offered");
        return offered == 0 ? FULL : hundredths(100.0 * good / offered);
    }

    /// Falls with the rate of upheld complaints per order and with late handling, over 365 days.
    ///
    /// @param late closed complaints in which a deadline of the operator was missed
    /// @param closed all that were closed; on time when there are none
    public static int complaints(long upheld, long orders, long late, long closed) {
        require(upheld >= 0 && orders >= 0 && late >= 0 && late <= closed, "late complaints are among those closed");
        double rate = (upheld + PRIOR_UPHELD) / (orders + PRIOR_ORDERS);
        double onTime = closed == 0 ? 1 : (double) (closed - late) / closed;
        return hundredths(100 * (RATE_SHARE * Math.max(0, 1 - rate / WORST_RATE) + ON_TIME_SHARE * onTime));
    }

    private static int stage(@Nullable Instant start, Duration full, Duration half, Instant asOf) {
        if (start == null) {
            return 0;
        }
        if (!asOf.isAfter(start.plus(full))) {
            return FULL;
        }
        return asOf.isAfter(start.plus(half)) ? 0 : HALF;
    }

    private static int hundredths(double score) {
        return BigDecimal.valueOf(score)
                .setScale(2, RoundingMode.HALF_UP)
                .movePointRight(2)
                .intValueExact();
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }
}
