package dev.chengxin.cli.journeys;

import java.io.Serial;

/// A step did not come out as it should.
public final class StepFailed extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String seen;

    StepFailed(String expected, String seen) {
        super("expected " + expected + "; seen: " + seen);
        this.expected = expected;
        this.seen = seen;
    }

    String expected() {
        return expected;
    }

    String seen() {
        return seen;
    }
}
