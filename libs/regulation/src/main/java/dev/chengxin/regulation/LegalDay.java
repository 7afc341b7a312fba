package dev.chengxin.regulation;

import java.time.LocalDate;

/// The last day of a legal term, a day in Asia/Shanghai.
///
/// @param date        the last day; the term ends at its 24:00, see [LegalTime#endOf]
/// @param provisional true when a year without a published calendar took part, so that only weekends were known;
///                    such a day is computed again when that calendar is loaded
public record LegalDay(LocalDate date, boolean provisional) {}
