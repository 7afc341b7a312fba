package dev.chengxin.audit.ledger;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notes only whether the writer stopped for good.
class Quiet implements LedgerEvents {
    private volatile @Nullable String halted;

    @Nullable
    String reason() {
        return halted;
    }

    @Override
    public void began(Head head) {}

    @Override
    public void committed(Head head, List<Entry> entries, int repeats) {}

    @Override
    public void published(Head head, Duration took) {}

    @Override
    public void ended() {}

    @Override
    public void halted(String reason) {
        halted = reason;
    }
}
