package dev.chengxin.streamer.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What who decides has to write of a statement of reasons; the rest follows from the case.
///
/// @param facts what was found
/// @param legalBasis the law and the platform's rules that the decision rests on
/// @param authorityMay what an authority may impose beside it; the platform imposes no fines
public record Reasons(
        @NotBlank @Size(min = 5, max = 5000) String facts,
        @NotNull @Size(min = 1, max = 10) List<@NotBlank @Size(min = 2, max = 300) String> legalBasis,
        @Size(max = 1000) @Nullable String authorityMay) {
    public Reasons {
        legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
    }
}
