package dev.chengxin.streamer.session;

import dev.chengxin.contracts.PublishedEvent;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.CodeTexts;
import dev.chengxin.streamer.goods.KnownBatch;
import dev.chengxin.streamer.goods.KnownProducer;
import dev.chengxin.streamer.goods.KnownProduct;
import dev.chengxin.streamer.goods.Price;
import dev.chengxin.streamer.registration.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Livestreams for tests.
final class Planned {
    static final Instant NOW = Instant.parse("2026-02-10T04:00:00Z");
    static final Instant START = NOW.plus(Duration.ofHours(8));
    static final CodeTexts TEXTS = CodeTexts.beside(Session.class);
    static final Broadcasts BROADCASTS = new Broadcasts(TEXTS);
    static final LiveControls CONTROLS = new LiveControls(TEXTS);
    static final Party STREAMER = new Party("streamer", "streamer", "operator", "530129", Set.of("s1"), true);

    private Planned() {}

    static Session session(Claim... claims) {
        return session(ready(true, true, false), claims);
    }

    static Session session(Readiness readiness, Claim... claims) {
        var plan = new Plan(NOW, START, List.of("apples"), List.of("batch"), List.of(claims));
        return BROADCASTS
                .plan(STREAMER, new TreeSet<>(Set.of("s1", "o1")), plan, readiness)
                .state();
    }

    static Session live() {
        var ready = ready(true, true, false);
        return decided(BROADCASTS.start(decided(BROADCASTS.clear(session(), ready, NOW)), ready, START));
    }

    /// Everything in order but what is said.
    static Readiness ready(boolean farmer, boolean certified, boolean failed) {
        return new Readiness(
                true,
                true,
                false,
                Map.of("apples", product(true)),
                Map.of("batch", new KnownBatch("batch", "producer", "fruit", true, "530129", certified, failed)),
                Map.of("producer", new KnownProducer("producer", farmer ? "farmer" : "cooperative", "530129")));
    }

    static KnownProduct product(boolean listed, Price... prices) {
        return new KnownProduct(
                "apples",
                "producer",
                "operator",
                null,
                List.of("batch"),
                List.of("certificate"),
                "530129",
                listed,
                List.of(prices));
    }

    static LiveControls.Request request(String id, ControlAction action) {
        return new LiveControls.Request(id, action, ControlReason.MEDICAL_EFFECT, null);
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

    static <S> Refusal refusal(Verdict<S> verdict) {
        if (verdict instanceof Verdict.Refused<S>(var refusal)) {
            return refusal;
        }
        throw new AssertionError("not refused: " + verdict);
    }
}
