package dev.chengxin.streamer;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who runs this deployment.
///
/// @param region six-digit code of the region of the platform's seat
@Validated
@ConfigurationProperties("chengxin.platform")
record PlatformProperties(
        @DefaultValue("330106") @Pattern(regexp = "[1-9][0-9]{5}")
        String region) {}
