package dev.chengxin.servicekit.consumer;

import java.util.regex.Pattern;

/// A record that can never be handled, however often it is tried. Only this parks a record's key.
public final class UnprocessableRecordException extends RuntimeException {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final String reason;

    /// @param reason a code in kebab case; it goes into headers, logs and metrics and so never holds data
    /// @throws IllegalArgumentException when it is no such code
    public UnprocessableRecordException(String reason) {
        super(reason);
        if (!CODE.matcher(reason).matches()) {
            throw new IllegalArgumentException("a reason is a code in kebab case of at most 64 characters");
        }
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
