package dev.chengxin.cli.text;

import java.io.Serial;
import java.util.List;

/// A command cannot do what was asked for a reason that its user can understand and change: it ends with this
/// sentence and without a stack trace.
public final class StopException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /// @param key of the sentence in the message file
    public StopException(String key, Object... arguments) {
        super(key + " " + List.of(arguments), null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
