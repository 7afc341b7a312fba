package dev.chengxin.streamer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How livestreams are taken in.
///
/// @param retention how long the topics of segments and of commands keep their records, where this service makes
/// them
/// @param segmentThreads how many partitions of segments this instance handles at a time
@Validated
@ConfigurationProperties("chengxin.sessions")
record SessionProperties(
        @DefaultValue("7d") Duration retention,
        @DefaultValue("4") @Min(1) @Max(12) int segmentThreads) {}
