package dev.chengxin.servicekit.security;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/// Who issues tokens.
///
/// @param issuer URI of the OpenID Connect issuer, as tokens name it
@Validated
@ConfigurationProperties("chengxin")
record IssuerProperties(@NotNull URI issuer) {}
