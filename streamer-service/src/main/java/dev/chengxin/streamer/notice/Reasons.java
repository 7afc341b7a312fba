package dev.chengxin.streamer.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What who decides has to write of a statement of reasons; the rest follows from the case.
///
/// @param facts what was found
/// @param reasons why the facts call for what is decided; a blacklisting has to say so (Order 117, art. 14)
/// @param legalBasis the law that the decision rests on
/// @param platformRule the place in the platform's published rules; absent for the one of the rulebook
/// @param authorityMay what an authority may impose beside it; the platform imposes no fines
public record Reasons(
        @NotBlank @Size(min = 5, max = 5000) String facts,
        @Size(min = 5, max = 5000) @Nullable String reasons,
        @NotNull @Size(min = 1, max = 10) List<@NotBlank @Size(min = 2, max = 300) String> legalBasis,
        @Size(min = 2, max = 300) @Nullable String platformRule,
        @Size(max = 1000) @Nullable String authorityMay) {
    public Reasons {
        legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
    }
}
