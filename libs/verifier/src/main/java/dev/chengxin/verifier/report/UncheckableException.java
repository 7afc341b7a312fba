package dev.chengxin.verifier.report;

import java.io.Serial;
import java.util.List;

/// What was to be checked is not there or cannot be reached, so that nothing is known of it: neither that it holds
/// nor that it does not.
public final class UncheckableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Remark reason;

    /// @param code of the sentence that says why
    public UncheckableException(String code, Object... values) {
        super(code + " " + List.of(values), null, false, false);
        this.reason = new Remark(code, List.of(values));
    }

    /// The sentence.
    public String text(Sentences sentences) {
        return reason.text(sentences);
    }

    /// Its code, for programs.
    public String code() {
        return reason.code();
    }
}
