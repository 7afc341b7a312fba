package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.References;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a filer wants filed.
///
/// @param alsoReport whether a complaint is a report as well
/// @param receivedAt when a platform received it; absent for now
/// @param owner pseudonym of the account that files; absent without one
/// @param references ids that the filer names; nobody has checked them yet
/// @param named whether there is a way to reach the filer
/// @param filedHash as the receipt names it
/// @param words the personal fields
public record NewFiling(
        Kind kind,
        boolean alsoReport,
        Channel channel,
        @Nullable Instant receivedAt,
        @Nullable String owner,
        References references,
        List<Wording> unmatched,
        boolean publicationConsent,
        boolean named,
        @Nullable Long claimedFen,
        String language,
        List<ExternalRef> externalRefs,
        String filedHash,
        Map<String, String> words) {}
