package dev.chengxin.streamer.registration;

import dev.chengxin.regulation.LegalTime;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The conditions for selling on air, by version, so that a decision says what it rested on.
///
/// @param version 1 for the first
/// @param minimumAge in years
/// @param guardianConsentBelow age in years below which a guardian has to consent
/// @param trainingDays for how many days a passed training holds (Order 117, art. 10)
/// @param reverificationMonths after how many months an identity is checked again (Order 117, art. 8)
public record Threshold(
        int version, int minimumAge, int guardianConsentBelow, int trainingDays, int reverificationMonths) {
    /// What a deployment starts with.
    public static Threshold standard() {
        return new Threshold(1, 16, 18, 365, 6);
    }

    /// What of the conditions an applicant does not meet, in their order.
    List<Condition> unmet(Applicant applicant, Instant now) {
        Set<Condition> unmet = EnumSet.noneOf(Condition.class);
        if (!applicant.identityVerified()) {
            unmet.add(Condition.IDENTITY_VERIFIED);
        }
        if (applicant.age() < minimumAge || (applicant.age() < guardianConsentBelow && !applicant.guardianConsent())) {
            unmet.add(Condition.AGE);
        }
        Instant trained = applicant.trainedAt();
        if (trained == null || !now.isBefore(trained.plus(Duration.ofDays(trainingDays)))) {
            unmet.add(Condition.TRAINING);
        }
        if (!applicant.sellerIdentified()) {
            unmet.add(Condition.SELLER_IDENTITY);
        }
        return List.copyOf(unmet);
    }

    /// Until when a check made now holds: the end of the Asia/Shanghai day that many months later.
    Instant renewBy(Instant now) {
        ZonedDateTime checked = now.atZone(LegalTime.ZONE);
        return LegalTime.endOf(checked.toLocalDate().plus(Period.ofMonths(reverificationMonths)));
    }
}
