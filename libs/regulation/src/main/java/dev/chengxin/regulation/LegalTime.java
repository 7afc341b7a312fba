package dev.chengxin.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The border between instants and legal days: legal days are days in Asia/Shanghai.
public final class LegalTime {

    /// The zone in which legal days begin and end.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalTime() {}

    /// The legal day on which an instant falls.
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /// 24:00 of a legal day, which is the first instant of the next one. A term that ends on `day` is kept before
    /// this instant and missed from it on.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
