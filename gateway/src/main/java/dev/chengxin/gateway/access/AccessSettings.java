package dev.chengxin.gateway.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens are good here.
///
/// @param issuer the issuer identifier, under which its OpenID Connect discovery document is found
/// @param audience what a token's `aud` must hold; empty: any audience is good
/// @param timeout how long the issuer may take to connect, and to answer with its keys
@ConfigurationProperties("chengxin.gateway.access")
record AccessSettings(
        String issuer,
        @DefaultValue("chengxin") String audience,
        @DefaultValue("2s") Duration timeout) {}
