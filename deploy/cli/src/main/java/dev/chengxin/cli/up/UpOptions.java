package dev.chengxin.cli.up;

import org.jspecify.annotations.Nullable;

/// What a person asked for with `deploy/up`; null where nothing was said.
///
/// @param mongodb connection string of a server that somebody else runs
/// @param kafka bootstrap servers of a broker that somebody else runs
/// @param issuer address of an OpenID Connect issuer that somebody else runs
/// @param demo whether the demo scenario may be played
/// @param port the gateway's port
public record UpOptions(
        @Nullable String mongodb,
        @Nullable String kafka,
        @Nullable String issuer,
        boolean demo,
        @Nullable Integer port) {}
