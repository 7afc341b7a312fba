package dev.chengxin.servicekit.web;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// Limits of the HTTP side.
///
/// @param maxBody longest body that is not multipart
/// @param maxConcurrent requests that are handled at a time
/// @param patience how long a request waits for its turn
@Validated
@ConfigurationProperties("chengxin.web")
record WebProperties(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("200") @Min(1) int maxConcurrent,
        @DefaultValue("5s") Duration patience) {}
