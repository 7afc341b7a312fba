package dev.chengxin.complaint.evidence.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/// A file that is about to be sent.
///
/// @param name as the filer calls it; sealed like all that she writes
/// @param size in bytes
/// @param sha256 lower-case hex of SHA-256 over the file
record AnnouncedFile(
        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}/\\\\]*")
        String name,

        @NotNull @Positive Long size,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
    /// Works as it stands; the file itself is sent afterwards.
    static final String EXAMPLE = """
            {"name": "苹果.jpg", "size": 5242880,
             "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";
}
