package dev.chengxin.audit.standing;

import dev.chengxin.audit.fold.Progress;

/// The progress of an instance that begins anew over what another one has done.
public final class OwnProgress implements Progress {
    private long applied;

    @Override
    public long applied() {
        return applied;
    }

    @Override
    public void advance(long through) {
        applied = through;
    }
}
