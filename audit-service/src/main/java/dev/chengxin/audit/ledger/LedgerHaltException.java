package dev.chengxin.audit.ledger;

/// Going on would lose records or sign something false: the writer stops until a human has looked.
public final class LedgerHaltException extends RuntimeException {
    public LedgerHaltException(String reason) {
        super(reason);
    }
}
