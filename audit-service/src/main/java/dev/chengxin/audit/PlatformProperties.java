package dev.chengxin.audit;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who runs this platform.
///
/// @param region region code of its seat, for what names no other
@Validated
@ConfigurationProperties("chengxin.platform")
record PlatformProperties(
        @DefaultValue("330106") @Pattern(regexp = "[0-9]{6}")
        String region) {}
