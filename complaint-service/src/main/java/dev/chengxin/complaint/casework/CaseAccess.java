package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.security.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who sees which complaint, for features that hold something beside it.
public interface CaseAccess {
    /// The complaint of an id, if there is one and it is the caller's to see.
    ///
    /// @param token by which somebody without an account follows her complaint
    Optional<Admitted> admit(String id, Caller caller, @Nullable String token);

    /// A complaint and how the caller sees it.
    ///
    /// @param filer whether it is hers
    /// @param personal whether she also sees what tells who filed it
    record Admitted(CaseFile file, boolean filer, boolean personal) {}
}
