package dev.chengxin.complaint.casework.web;

import dev.chengxin.servicekit.event.Ids;
import java.util.Locale;

/// The complaints that the examples of the API description are about. A fresh demo holds each in the state that its
/// example needs, filed by the demo's consumer under a key that makes its id known beforehand. A complaint serves
/// one command, so each example works once, in any order (`OpenApiTest`).
enum ExampleCase {
    /// Published; it is only read.
    READING(5, ""),
    ACCEPTANCE(1, "/acceptance"),
    REFUSAL(1, "/refusal"),
    ANSWERS(1, "/answers"),
    WITHDRAWAL(1, "/withdrawal"),
    DECISION(2, "/decision"),
    TERMINATION(2, "/termination"),
    CLOSURE(3, "/closure"),
    /// A report.
    EXTENSION(1, "/extension"),
    TEST_PERIODS(2, "/test-periods"),
    TEST_PERIODS_END(3, "/test-periods/end"),
    SPLIT(1, "/split"),
    /// Filed with a streamer in words.
    LINKS(1, "/links"),
    LINKS_REMOVAL(2, "/links/removal"),
    OUTCOME(4, "/outcome"),
    OUTCOME_CORRECTION(5, "/outcome/correction"),
    OUTCOME_WITHDRAWAL(5, "/outcome/withdrawal"),
    OUTCOME_CORRECTION_REQUESTS(5, "/outcome/correction-requests"),
    OUTCOME_CORRECTION_REQUESTS_REFUSAL(6, "/outcome/correction-requests/refusal");

    /// The subject of the demo's consumer.
    private static final String FILER = "consumer";

    private static final String KEYS = "demo-example-";

    private final long version;
    private final String step;

    ExampleCase(long version, String step) {
        this.version = version;
        this.step = step;
    }

    /// The `Idempotency-Key` under which it is filed.
    String key() {
        return KEYS + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String id() {
        return Ids.ofKey(FILER, FilingController.ROUTE, key());
    }

    /// The version that it has before its example is sent.
    long version() {
        return version;
    }

    /// What stands behind the complaint's own address in the path whose example is about it.
    String step() {
        return step;
    }
}
