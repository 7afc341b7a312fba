package dev.chengxin.cli.up;

import java.io.Serial;

/// Something was to be started while the platform is being stopped.
final class StoppingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    StoppingException() {
        super("The platform is being stopped", null, false, false);
    }
}
