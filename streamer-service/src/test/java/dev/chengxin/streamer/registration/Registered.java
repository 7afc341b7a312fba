package dev.chengxin.streamer.registration;

import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Operators and streamers for tests.
final class Registered {
    static final Instant NOW = Instant.parse("2026-02-02T02:00:00Z");
    static final String ROLE = "moderator";
    static final CodeTexts TEXTS = CodeTexts.beside(Operator.class);
    static final Operators OPERATORS = new Operators(TEXTS);
    static final Streamers STREAMERS = new Streamers(TEXTS);
    static final Threshold THRESHOLD = Threshold.standard();
    static final Applicant FIT = new Applicant(true, 30, false, NOW.minus(Duration.ofDays(1)), true);

    private Registered() {}

    static Operator operator() {
        return OPERATORS
                .register(
                        new Operators.Registration(
                                OperatorKind.COMPANY, "91350100M000100Y43", null, "350100", Set.of("o1")),
                        "operator",
                        NOW)
                .state();
    }

    static Streamer streamer() {
        return STREAMERS
                .register(
                        new Streamers.Registration(
                                "01957d1c-2c00-7000-8000-0000000000b2", false, "350100", Set.of(), false),
                        "streamer",
                        NOW)
                .state();
    }

    static <S> S decided(Verdict<S> verdict) {
        if (verdict instanceof Verdict.Decided<S> decided) {
            return decided.state();
        }
        throw new AssertionError("not decided: " + verdict);
    }

    static <S> List<PublishedEvent> events(Verdict<S> verdict) {
        if (verdict instanceof Verdict.Decided<S> decided) {
            return decided.events();
        }
        throw new AssertionError("not decided: " + verdict);
    }
}
