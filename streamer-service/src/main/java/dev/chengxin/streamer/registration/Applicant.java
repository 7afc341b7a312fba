package dev.chengxin.streamer.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the threshold asks of somebody who wants to sell on air. It is looked at and not kept: a person's age is
/// nobody's business afterwards.
///
/// @param age in years on the Asia/Shanghai day of the decision
/// @param trainedAt when a training was last passed; absent when none was
/// @param sellerIdentified whether the seller behind the room is known
record Applicant(
        boolean identityVerified,
        int age,
        boolean guardianConsent,
        @Nullable Instant trainedAt,
        boolean sellerIdentified) {}
