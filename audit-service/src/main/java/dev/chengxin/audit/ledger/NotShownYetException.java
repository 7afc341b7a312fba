package dev.chengxin.audit.ledger;

/// The store does not show something that was written before: right after a fail-over a majority read may see less
/// than one before it. Whoever asks again a moment later finds it.
public final class NotShownYetException extends IllegalStateException {
    public NotShownYetException(String what) {
        super(what);
    }
}
