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
        List<Deadline> deadlines) {
    private static final References NOTHING = new References(null, null, null, null, null, null);

    public Filing {
        unmatched = List.copyOf(unmatched);
        deadlines = List.copyOf(deadlines);
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
                clocks);
    }
}
