package dev.chengxin.gateway.login;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the gateway logs people in at the issuer.
///
/// @param clientId what the gateway is called there
/// @param clientSecret its secret; empty for a client that has none
/// @param scopes what is asked for, `openid` always among it
/// @param parameters what this issuer wants to be told besides, for instance `audience` or `resource`
/// @param timeout how long the issuer may take to accept a connection, and to answer
/// @param idle after how long without a request a session ends
/// @param longest after how long a session ends in any case
@Validated
@ConfigurationProperties("chengxin.gateway.login")
record LoginSettings(
        @DefaultValue("gateway") @NotBlank String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue({"openid", "profile"}) @NotEmpty Set<String> scopes,
        @DefaultValue Map<String, String> parameters,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest) {}
