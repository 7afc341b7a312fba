package dev.chengxin.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What is behind the gateway. A path that stands nowhere here does not exist.
///
/// @param services each service by its name
/// @param connectTimeout how long a service may take to accept a connection
/// @param responseTimeout how long a service may be silent, before its answer and within it
/// @param connections how many requests one service is given at a time; more wait for `connectTimeout`, then are
/// refused
/// @param breaker when a service that fails is left alone
@ConfigurationProperties("chengxin.gateway.routing")
public record RoutingSettings(
        Map<String, Service> services,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration responseTimeout,
        @DefaultValue("256") int connections,
        @DefaultValue Breaker breaker) {

    /// One service.
    ///
    /// @param url where it listens, without a path
    /// @param paths the patterns of the paths that it serves
    public record Service(URI url, List<String> paths) {}

    /// When calls stop and when they are tried again.
    ///
    /// @param window how many of the last calls are looked at
    /// @param minimum how many calls must have been made before the breaker may open
    /// @param failurePercent how many of them must have failed
    /// @param openFor how long no call is made then
    public record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("5") int minimum,
            @DefaultValue("50") int failurePercent,
            @DefaultValue("2s") Duration openFor) {}
}
