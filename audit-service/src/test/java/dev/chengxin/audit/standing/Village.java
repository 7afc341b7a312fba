package dev.chengxin.audit.standing;

import dev.chengxin.contracts.ComplaintEvent.ComplaintClosed;
import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.ProductEvent.BatchCertified;
import dev.chengxin.contracts.ProductEvent.BatchDeclared;
import dev.chengxin.contracts.ProductEvent.BatchFailed;
import dev.chengxin.contracts.ProductEvent.OrdersCounted;
import dev.chengxin.contracts.StreamerEvent.AppealDecided;
import dev.chengxin.contracts.StreamerEvent.AppealFiled;
import dev.chengxin.contracts.StreamerEvent.MeasureApplied;
import dev.chengxin.contracts.StreamerEvent.OperatorRegistered;
import dev.chengxin.contracts.StreamerEvent.OperatorVerified;
import dev.chengxin.contracts.StreamerEvent.SessionStarted;
import dev.chengxin.contracts.StreamerEvent.StreamerAdmitted;
import dev.chengxin.contracts.StreamerEvent.StreamerRegistered;
import dev.chengxin.contracts.StreamerEvent.StreamerTrainingPassed;
import dev.chengxin.contracts.StreamerEvent.StreamerVerified;
import dev.chengxin.contracts.StreamerEvent.ViolationConfirmed;
import dev.chengxin.contracts.StreamerEvent.ViolationOverturned;
import dev.chengxin.regulation.LegalTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// An operator with two streamers and a farmer who runs her own room, and everything that happens to them in a
/// month.
public final class Village {
    public static final String HASH = "0".repeat(64);

    public final String operator = UUID.randomUUID().toString();
    public final String alpha = UUID.randomUUID().toString();
    public final String beta = UUID.randomUUID().toString();
    public final String farmer = UUID.randomUUID().toString();

    private final Instant start;
    private final BiConsumer<String, Envelope> listener;

    /// @param start when the month begins
    /// @param listener hears the topic and the event of everything that happens
    public Village(Instant start, BiConsumer<String, Envelope> listener) {
        this.start = start;
        this.listener = listener;
    }

    private Instant at(long hours) {
        return start.plus(Duration.ofHours(hours));
    }

    private Speaker any() {
        return Speaker.any(listener);
    }

    /// One that speaks of a streamer.
    private Speaker of(String streamer) {
        return any().in(streamer.equals(farmer) ? "530129" : "330106");
    }

    private String operatorOf(String streamer) {
        return streamer.equals(farmer) ? farmer : operator;
    }

    /// Registrations, in the names of these accounts.
    public Village register(String operatorAccount, String alphaAccount, String farmerAccount) {
        new Speaker(operator, listener)
                .as(operatorAccount, "operator")
                .says(at(0), new OperatorRegistered("company", null, "330106"))
                .as("moderator", "moderator")
                .says(at(1), new OperatorVerified(at(24 * 180)));
        admit(alpha, alphaAccount, "streamer", "330106");
        admit(beta, "moderator", "moderator", "330106");
        admit(farmer, farmerAccount, "streamer", "530129");
        return this;
    }

    private void admit(String streamer, String account, String role, String region) {
        new Speaker(streamer, listener)
                .in(region)
                .as(account, role)
                .says(at(2), new StreamerRegistered(operatorOf(streamer), streamer.equals(farmer)))
                .as("moderator", "moderator")
                .says(at(3), new StreamerVerified(operatorOf(streamer), at(24 * 180)))
                .says(at(4), new StreamerTrainingPassed(operatorOf(streamer), "basics", at(4)))
                .says(at(5), new StreamerAdmitted(operatorOf(streamer), 1, List.of("age")));
    }

    /// Goods, orders and complaints.
    public Village trade() {
        var good = batch(true, null);
        var uncertified = batch(false, null);
        var failed = batch(true, "laboratory");
        for (var streamer : List.of(alpha, beta, farmer)) {
            of(streamer)
                    .says(
                            at(40),
                            new SessionStarted(
                                    streamer,
                                    operatorOf(streamer),
                                    at(40),
                                    List.of(),
                                    List.of(good, uncertified, failed)));
            count(streamer, 1_200);
            close(streamer, true, true);
            close(streamer, false, false);
        }
        return this;
    }

    private String batch(boolean certified, @Nullable String failure) {
        var producer = UUID.randomUUID().toString();
        var batch = any().says(at(30), new BatchDeclared(producer, "fruit", true, "530129", 1_000, null));
        if (certified) {
            batch.says(at(31), new BatchCertified(producer, "self-tested", at(31)));
        }
        if (failure != null) {
            batch.says(at(90), new BatchFailed(producer, failure));
        }
        return batch.id();
    }

    private void count(String streamer, long orders) {
        var day = LegalTime.dayOf(at(40));
        any().says(at(60), new OrdersCounted(streamer, operatorOf(streamer), day, orders / 2, 0, 1))
                .says(at(61), new OrdersCounted(streamer, operatorOf(streamer), day, orders, 0, 1));
    }

    private void close(String streamer, boolean upheld, boolean onTime) {
        any().says(
                        at(70),
                        new ComplaintClosed(
                                "complaint", "quality", upheld, onTime, streamer, operatorOf(streamer), List.of()));
    }

    /// Violations, appeals and measures: alpha's serious one is appealed against in vain, and a second one follows;
    /// beta's is reversed; the farmer's is grave and she is blacklisted.
    public Village offend() {
        var first = confirm(alpha, "origin", "serious", 100);
        any().says(at(101), new AppealFiled("violation", first.id(), alpha, operator, at(200)))
                .says(at(110), new AppealDecided("violation", first.id(), alpha, operator, false, HASH));
        confirm(alpha, "origin", "serious", 120);
        var reversed = confirm(beta, "medical-effect", "general", 100);
        var appeal = any().says(at(101), new AppealFiled("violation", reversed.id(), beta, operator, at(200)))
                .says(at(130), new AppealDecided("violation", reversed.id(), beta, operator, true, HASH));
        reversed.says(at(131), new ViolationOverturned(beta, operator, null, "medical-effect", appeal.id(), "appeal"));
        var grave = confirm(farmer, "staged-misery", "grave", 100);
        of(farmer)
                .says(
                        at(140),
                        new MeasureApplied(
                                "blacklist",
                                farmer,
                                farmer,
                                List.of(grave.id()),
                                at(140),
                                at(24 * 1_095),
                                true,
                                2,
                                HASH,
                                "province"));
        return this;
    }

    private Speaker confirm(String streamer, String category, String severity, long hours) {
        return of(streamer)
                .says(
                        at(hours),
                        new ViolationConfirmed(
                                streamer,
                                operatorOf(streamer),
                                UUID.randomUUID().toString(),
                                17,
                                category,
                                severity,
                                null,
                                true,
                                false,
                                HASH,
                                at(hours + 120)));
    }
}
