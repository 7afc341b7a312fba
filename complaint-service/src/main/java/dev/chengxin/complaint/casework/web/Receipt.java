package dev.chengxin.complaint.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.complaint.casework.CaseFile;
import dev.chengxin.complaint.casework.ComplaintId;
import dev.chengxin.complaint.casework.Kind;
import dev.chengxin.complaint.casework.Words;
import dev.chengxin.contracts.ComplaintEvent.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a filer gets. It holds only what is fixed at filing, so that a repeat of the request gets the same bytes.
///
/// @param number the short number that people read to each other
/// @param token by which the complaint can be followed without an account
/// @param filedHash lower-case hex of SHA-256 over the salt's bytes and the RFC 8785 form of what was filed, absent
///     fields left out
/// @param salt base64; absent when the filer was erased
/// @param report the report that was filed with a complaint; absent when there was none
/// @param deadlines the clocks as they stood at filing
/// @param receipt the signed receipt (C2SP signed-note), to keep and to verify; absent where nothing was promised
@JsonInclude(JsonInclude.Include.NON_NULL)
record Receipt(
        String id,
        String number,
        Kind kind,
        String token,
        Instant filedAt,
        Instant receivedAt,
        String filedHash,
        @Nullable String salt,
        List<Deadline> deadlines,
        @Nullable String receipt,
        @Nullable OtherCase report,
        Map<String, String> links) {

    static Receipt of(CaseFile file, FilingTokens tokens, Receipts receipts) {
        var filing = file.complaint().filing();
        return new Receipt(
                file.id().value(),
                file.id().number(),
                filing.kind(),
                tokens.of(file.id()),
                filing.filedAt(),
                filing.receivedAt(),
                filing.filedHash(),
                file.words().get(Words.SALT),
                filing.deadlines(),
                receipts.of(filing).orElse(null),
                filing.reportId() == null ? null : OtherCase.forFiler(new ComplaintId(filing.reportId()), tokens),
                Map.of("self", Paths.of(file.id())));
    }
}
