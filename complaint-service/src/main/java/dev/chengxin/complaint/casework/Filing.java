package dev.chengxin.complaint.casework;

import dev.chengxin.contracts.ComplaintEvent.Deadline;
import dev.chengxin.contracts.ComplaintEvent.References;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is fixed for good when a complaint is filed. Words and contact are not here: they are personal and sealed.
///
/// @param owner stable pseudonym of the account that filed; absent without one
/// @param jurisdiction region code under which its events are published
/// @param named whether the filer left a way to reach her
/// @param claimedFen what the filer claims, in fen
/// @param language `zh` or `en`: in which the filer wants to be answered
/// @param filedHash lower-case hex of SHA-256 over the receipt's salt and the canonical form of what was filed
/// @param deadlines the clocks as they stood at filing, as the receipt names them
/// @param reportId the report that was filed together with a complaint; absent when there was none
/// @param splitFrom the complaint that a report was split from; absent for what was filed by itself
/// @param promise what the receipt promises; absent for a report that was split from a complaint, whose words the
///     complaint's receipt names, and for what was filed before receipts were handed out
public record Filing(
        Kind kind,
        Channel channel,
        Instant filedAt,
        Instant receivedAt,
        @Nullable String owner,
        String jurisdiction,
        References references,
        List<Wording> unmatched,
        boolean publicationConsent,
        boolean named,
        @Nullable Long claimedFen,
        String language,
        String filedHash,
        List<Deadline> deadlines,
        @Nullable String reportId,
        @Nullable String splitFrom,
        @Nullable Promise promise) {
    private static final References NOTHING = new References(null, null, null, null, null, null);

    public Filing {
        unmatched = List.copyOf(unmatched);
        deadlines = List.copyOf(deadlines);
    }

    /// The same words as a report, which was received when the complaint was.
    ///
    /// @param complaint what is known of the complaint now
    static Filing ofReport(ComplaintId id, Complaint complaint, Instant at) {
        Filing filed = complaint.filing();
        return new Filing(
                Kind.REPORT,
                filed.channel,
                at,
                filed.receivedAt,
                filed.owner,
                complaint.jurisdiction(),
                complaint.references(),
                complaint.unmatched(),
                filed.publicationConsent,
                filed.named,
                null,
                filed.language,
                filed.filedHash,
                List.of(),
                null,
                id.value(),
                null);
    }

    /// Whether it names anybody or anything by id, so that its jurisdiction is theirs and not just the platform's
    /// seat.
    boolean aboutSomebodyKnown() {
        return !references.equals(NOTHING);
    }

    Filing withDeadlines(List<Deadline> clocks) {
        return new Filing(
                kind,
                channel,
                filedAt,
                receivedAt,
                owner,
                jurisdiction,
                references,
                unmatched,
                publicationConsent,
                named,
                claimedFen,
                language,
                filedHash,
                clocks,
                reportId,
                splitFrom,
                promise);
    }
}
