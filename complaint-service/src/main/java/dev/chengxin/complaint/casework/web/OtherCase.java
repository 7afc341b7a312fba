package dev.chengxin.complaint.casework.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chengxin.complaint.casework.ComplaintId;
import org.jspecify.annotations.Nullable;

/// The other of two cases that were filed as one.
///
/// @param number the short number that people read to each other
/// @param token by which its filer can follow it without an account; nobody else gets it
@JsonInclude(JsonInclude.Include.NON_NULL)
record OtherCase(String id, String number, @Nullable String token, String self) {
    static OtherCase of(ComplaintId id) {
        return new OtherCase(id.value(), id.number(), null, Paths.of(id));
    }

    static OtherCase forFiler(ComplaintId id, FilingTokens tokens) {
        return new OtherCase(id.value(), id.number(), tokens.of(id), Paths.of(id));
    }
}
