package dev.chengxin.product.batch;

import dev.chengxin.regulation.LegalTime;
import java.time.Instant;
import java.time.LocalDate;

/// The facts of a conformity certificate (承诺达标合格证) that are not the batch's own. Its six fields are name,
/// quantity and origin of the batch, the time of issue, and, sealed, who promises and how to reach her.
///
/// @param basis what the promise rests on
/// @param issuedAt when it was issued
public record Conformity(Basis basis, Instant issuedAt) {
    private static final int MONTHS_KEPT = 6;

    /// Last Asia/Shanghai day until which it has to be kept, at least; here nothing is thrown away.
    public LocalDate keptUntil() {
        return LegalTime.dayOf(issuedAt).plusMonths(MONTHS_KEPT);
    }
}
