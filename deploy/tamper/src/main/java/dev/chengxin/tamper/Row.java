package dev.chengxin.tamper;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.tamper.Verdict.Found;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing that was done, and whether the verifier found it where it was done.
///
/// @param done what was done
/// @param command of the verifier
/// @param code the fault that must be found; absent when nothing may be found
/// @param at the entry that the fault must name; absent when it names none
record Row(
        Text done,
        String command,
        @Nullable String code,
        @Nullable Long at,
        Verdict verdict) {
    /// Whether the verifier said what it must say.
    boolean passed() {
        return code == null ? verdict.holds() : !verdict.holds() && evidence().isPresent();
    }

    /// The fault that proves it; empty when it was not found or named elsewhere.
    Optional<Found> evidence() {
        return verdict.faults().stream()
                .filter(fault -> fault.code().equals(code) && Objects.equals(fault.index(), at))
                .findFirst();
    }
}
