package dev.chengxin.servicekit.security;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What tokens look like, and which paths are handed on unchecked.
///
/// @param audience who a token must be meant for
/// @param roleClaim claim that holds the roles, as an array or as words; dots lead into nested claims
/// @param jurisdictionClaim claim that holds the jurisdiction; dots lead into nested claims
/// @param openPaths path patterns of handlers that are no controllers of ours and may be called by anyone: the
///         routes of a gateway, which leaves the decision to the service behind it
@Validated
@ConfigurationProperties("chengxin.security")
record SecurityProperties(
        @DefaultValue("chengxin") @NotBlank String audience,
        @DefaultValue("roles") @NotBlank String roleClaim,
        @DefaultValue("jurisdiction") @NotBlank String jurisdictionClaim,
        @DefaultValue List<String> openPaths) {}
