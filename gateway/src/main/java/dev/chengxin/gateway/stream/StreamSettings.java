package dev.chengxin.gateway.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many may listen, and how.
///
/// @param readers how many streams this instance keeps open
/// @param perClient how many of them one client may have
/// @param waiting how many hints wait for a slow reader before it is told to read everything again
/// @param heartbeat after how long without a hint a sign of life is sent, and how often it is asked whether the
/// reader is still logged in
@ConfigurationProperties("chengxin.gateway.stream")
record StreamSettings(
        @DefaultValue("500") int readers,
        @DefaultValue("6") int perClient,
        @DefaultValue("256") int waiting,
        @DefaultValue("15s") Duration heartbeat) {}
