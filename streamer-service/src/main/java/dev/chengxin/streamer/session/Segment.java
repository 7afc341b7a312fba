package dev.chengxin.streamer.session;

import dev.chengxin.contracts.Envelope;
import dev.chengxin.contracts.EventJson;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A time-coded piece of what was said or shown in a livestream (话术片段).
///
/// @param number its place; unique within the livestream, chosen by who sends it
/// @param startMs milliseconds from the start of the livestream
/// @param endMs not before `startMs`
/// @param text what was said or shown
/// @param recogniser what understood it; absent for what was typed
/// @param confidence of the recogniser in percent; absent where nobody told
/// @param mediaRef where the platform keeps the recording
/// @param mediaSha256 of the recording, in lower-case hex
public record Segment(
        @NotNull @Min(0) @Max(MOST) Long number,
        @NotNull SegmentKind kind,
        @NotNull @Min(0) @Max(LONGEST) Long startMs,
        @NotNull @Min(0) @Max(LONGEST) Long endMs,
        @NotBlank @Size(max = 4_000) String text,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") @Nullable
        String recogniser,

        @Min(0) @Max(100) @Nullable Integer confidence,
        @Pattern(regexp = "[!-~]{1,512}") @Nullable String mediaRef,
        @Pattern(regexp = "[0-9a-f]{64}") @Nullable String mediaSha256) {
    private static final long MOST = 9_999_999;
    /// Seven days.
    private static final long LONGEST = 604_800_000;

    /// Whether it ends before it begins, which no rule of a single field can tell.
    public boolean endsBeforeItBegins() {
        return endMs < startMs;
    }

    /// What its livestream's chain commits to: SHA-256 over the RFC 8785 bytes of its JSON form, absent values left
    /// out; in lower-case hex.
    public String hash() {
        byte[] canonical = Envelope.canonical(EventJson.mapper().valueToTree(this));
        return HexFormat.of().formatHex(Chain.sha256().digest(canonical));
    }
}
