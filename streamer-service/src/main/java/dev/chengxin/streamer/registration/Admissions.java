package dev.chengxin.streamer.registration;

import dev.chengxin.regulation.LegalTime;
import dev.chengxin.regulation.ResidentId;
import dev.chengxin.servicekit.decision.Refusal;
import dev.chengxin.servicekit.decision.Verdict;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregate;
import java.time.Instant;
import java.util.Optional;

/// Decides who may sell on air from what was registered and checked.
public final class Admissions {
    private final Streamers streamers;
    private final Parties parties;

    public Admissions(Streamers streamers, Parties parties) {
        this.streamers = streamers;
        this.parties = parties;
    }

    /// Decides by the threshold in force. A person whose data was erased has no age any more and is not decided on.
    public Verdict<Streamer> decide(Aggregate<Streamer> streamer, Threshold threshold, String role, Instant now) {
        Streamer state = streamer.state();
        return age(streamer, now)
                .map(age -> streamers.decide(state, applicant(state, age), threshold, role, now))
                .orElseGet(() -> Verdict.refused(Refusal.conflict(
                        "identity-unknown",
                        new Text("该主播的个人信息已被删除，无法审核。", "The streamer's personal data was erased."))));
    }

    private Applicant applicant(Streamer state, int age) {
        boolean verified = state.status() == StreamerStatus.VERIFIED || state.status() == StreamerStatus.REFUSED;
        boolean sellerIdentified = state.selfOperated()
                ? verified
                : parties.operator(state.operatorId()).filter(Party::mayGoOnAir).isPresent();
        return new Applicant(verified, age, state.guardianConsent(), state.trainedAt(), sellerIdentified);
    }

    private static Optional<Integer> age(Aggregate<Streamer> streamer, Instant now) {
        return Optional.ofNullable(streamer.words().get(Names.ID_NUMBER))
                .map(number -> new ResidentId(number).ageOn(LegalTime.dayOf(now)));
    }
}
