package dev.chengxin.local;

import java.io.Serial;

/// A process of this machine did not do what it was started for. The message is a plain sentence for the person who
/// started it and ends with the last lines that the process wrote.
public final class ProcessFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ProcessFailure(String message) {
        super(message);
    }

    public ProcessFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
