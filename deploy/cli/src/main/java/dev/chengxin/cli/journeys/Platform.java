package dev.chengxin.cli.journeys;

import java.net.URI;

/// Where a running platform is.
///
/// @param gateway where its API is, without a slash at the end
/// @param issuer of the demo logins
/// @param kafka bootstrap servers of its broker
public record Platform(URI gateway, URI issuer, String kafka) {}
